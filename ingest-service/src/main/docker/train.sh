#!/bin/sh
# Makes the AOT cache: runs the service, asks it what a client asks (asks.sh), stops it. The same for every service; an image
# is built from the folder of its service, so each has a copy. Usage: train.sh ADDRESS [JAVA OPTION...]
set -u
address=$1
shift

work=$(mktemp -d)
# Gives asks(), and sets issuer=none where the service asks an identity provider instead of believing a key.
issuer=training
# shellcheck source=/dev/null # each service has its own
. ./asks.sh

# Nobody is let in without a token: this run believes a key that lives as long as it does. Without openssl the answers are
# 401, and the cache holds less.
coded() {
    openssl base64 -A | tr '+/' '-_' | tr -d '='
}
believe_own_key() {
    openssl genrsa -out "$work/private.pem" 2048 2>/dev/null
    openssl rsa -in "$work/private.pem" -pubout -out "$work/public.pem" 2>/dev/null
    now=$(date +%s)
    claims="{\"iss\":\"$issuer\",\"aud\":\"gongkai\",\"sub\":\"training\",\"upn\":\"training\",\"groups\":[\"admin\",\"portal\"]"
    claims="$claims,\"iat\":$now,\"exp\":$((now + 600))}"
    signed=$(printf '{"alg":"RS256","typ":"JWT"}' | coded).$(printf '%s' "$claims" | coded)
    token=$signed.$(printf '%s' "$signed" | openssl dgst -sha256 -sign "$work/private.pem" | coded)
    export GONGKAI_ACCESS_ISSUER="$issuer" GONGKAI_ACCESS_KEYS="file:$work/public.pem"
}
token=none
if [ "$issuer" != none ]; then
    believe_own_key
fi
ask() {
    curl --silent --output /dev/null --header "Authorization: Bearer $token" "$@"
}

# shellcheck disable=SC2086 # the options are words of their own
java -XX:AOTCacheOutput=app.aot $JAVA_OPTS "$@" -jar quarkus-run.jar &
service=$!

seconds=0
until curl --fail --silent --output /dev/null "$address/q/health/live"; do
    seconds=$((seconds + 1))
    if [ "$seconds" -ge 60 ] || ! kill -0 "$service" 2>/dev/null; then
        echo "the service did not start: the image has a smaller AOT cache, or none" >&2
        break
    fi
    sleep 1
done
asks
ask "$address/q/health/ready"
ask "$address/q/metrics"

rm -rf "$work"
kill -TERM "$service" 2>/dev/null
wait "$service"
# An image without the cache is a slower image, not a broken one.
exit 0

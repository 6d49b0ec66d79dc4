#!/bin/sh
# Makes the AOT cache: runs the service, asks it what a client asks, stops it. Usage: train.sh ADDRESS [JAVA OPTION...]
set -u
address=$1
shift

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
# Who is who would be asked of an identity provider, and there is none: what is open to all has to do.
for path in / /q/openapi; do
    curl --silent --output /dev/null "$address$path"
done
curl --silent --output /dev/null "$address/q/health/ready"
curl --silent --output /dev/null "$address/q/metrics"

kill -TERM "$service" 2>/dev/null
wait "$service"
# An image without the cache is a slower image, not a broken one.
exit 0

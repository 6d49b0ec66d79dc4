#!/bin/sh
# What a client asks this service, for train.sh: $address is given.
# shellcheck disable=SC2034,SC2154
# Who is who would be asked of an identity provider, and there is none: what is open to all has to do.
issuer=none
asks() {
    for path in / /q/openapi; do
        curl --silent --output /dev/null "$address$path"
    done
}

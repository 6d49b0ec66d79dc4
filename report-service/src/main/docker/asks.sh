#!/bin/sh
# What a client asks this service, for train.sh: $address, $keys (a folder that goes away) and ask are given.
# shellcheck disable=SC2154
# Who is who would be asked of an identity provider, and there is none: what is open to all has to do.
for path in / /q/openapi; do
    curl --silent --output /dev/null "$address$path"
done

#!/bin/sh
# What a client asks this service, for train.sh: $address, $keys (a folder that goes away) and ask are given.
# shellcheck disable=SC2154
printf '年度报告' > "$keys/report.txt"
for path in /api/submissions /api/checks; do
    ask --form "file=@$keys/report.txt" "$address$path"
done

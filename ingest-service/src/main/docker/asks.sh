#!/bin/sh
# What a client asks this service, for train.sh: $address, $work (a folder that goes away) and ask are given.
# shellcheck disable=SC2154
asks() {
    printf '年度报告' > "$work/report.txt"
    for path in /api/submissions /api/checks; do
        ask --form "file=@$work/report.txt" "$address$path"
    done
}

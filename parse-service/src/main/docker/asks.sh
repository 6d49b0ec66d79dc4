#!/bin/sh
# What a client asks this service, for train.sh: $address, $work (a folder that goes away) and ask are given.
# shellcheck disable=SC2154
asks() {
    printf '某县人民政府2020年政府信息公开工作年度报告\n一、总体情况\n' > "$work/report.txt"
    ask --data-binary "@$work/report.txt" "$address/api/parse?filename=report.txt"
    printf '<html><body><p>一、总体情况</p><table><tr><td>1</td></tr></table></body></html>' > "$work/report.html"
    ask --data-binary "@$work/report.html" "$address/api/parse?filename=report.html"
}

#!/bin/sh
# What a client asks this service, for train.sh: $address, $keys (a folder that goes away) and ask are given.
# shellcheck disable=SC2154
printf '某县人民政府2020年政府信息公开工作年度报告\n一、总体情况\n' > "$keys/report.txt"
ask --data-binary "@$keys/report.txt" "$address/api/parse?filename=report.txt"
printf '<html><body><p>一、总体情况</p><table><tr><td>1</td></tr></table></body></html>' > "$keys/report.html"
ask --data-binary "@$keys/report.html" "$address/api/parse?filename=report.html"

#!/bin/sh
# What a client asks this service, for train.sh: $address, $work (a folder that goes away) and ask are given.
# shellcheck disable=SC2154
asks() {
    ask --header 'Content-Type: application/json' --data '{
      "submissionId": "training", "sha256": "training", "mediaType": "text/plain", "reader": {"name": "text", "version": "1"},
      "formats": {}, "figures": [], "sections": [], "claims": [], "problems": []
    }' "$address/api/validate"
}

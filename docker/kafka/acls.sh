#!/bin/sh
# What each service may do on the broker, and nothing else. Usage: acls.sh BOOTSTRAP_SERVER [COMMAND_CONFIG]
set -eu
server=$1
config=${2:+--command-config $2}

acl() {
    # shellcheck disable=SC2086 # the option and its value
    kafka-acls.sh --bootstrap-server "$server" $config --add "$@"
}

write() {
    user=$1
    shift
    for topic; do
        acl --allow-principal "User:$user" --operation Write --operation Describe --topic "$topic"
    done
}

read_as() {
    user=$1
    group=$2
    shift 2
    acl --allow-principal "User:$user" --operation Read --group "$group"
    for topic; do
        acl --allow-principal "User:$user" --operation Read --operation Describe --topic "$topic"
    done
}

write ingest-service reports.raw
read_as parse-service parse-service reports.raw
write parse-service reports.parsed reports.dead-letter
# The stream makes topics and transactions of its own, whose names begin with its application id.
read_as validate-service validate-service reports.parsed revalidation.requests revalidation.progress revalidation.changes
write validate-service reports.validated reports.dead-letter revalidation.requests revalidation.progress revalidation.changes
acl --allow-principal User:validate-service --operation All --topic validate-service- --resource-pattern-type prefixed
acl --allow-principal User:validate-service --operation Write --operation Describe \
    --transactional-id validate-service --resource-pattern-type prefixed
read_as report-service report-service reports.raw reports.parsed reports.validated reports.dead-letter
# It sends dead letters back to where they came from, and deletes those at the beginning that were purged.
write report-service reports.dead-letter reports.raw reports.parsed reports.validated
acl --allow-principal User:report-service --operation Delete --topic reports.dead-letter
# A subscriber of another agency: results only, in a group of its own.
read_as subscriber-example subscriber-example reports.validated

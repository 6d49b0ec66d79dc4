#!/bin/sh
# Ends what the launcher has started, should the launcher be killed without a chance to do it itself.
# Standard input is a pipe from the launcher: it names what to watch, and ends when the launcher ends.
# $1: a folder to delete then; empty for none.
trap '' INT TERM HUP
pids=
database=
while read -r word value; do
    case $word in
        process) pids="$pids $value" ;;
        database) database=$value ;;
    esac
done
# A server that was only just being started may write its file a moment later.
if [ -d "$database" ] && [ ! -f "$database/postmaster.pid" ]; then
    sleep 1
fi
if [ -f "$database/postmaster.pid" ]; then
    pids="$pids $(head -n 1 "$database/postmaster.pid")"
fi
# SIGINT: an orderly end for a JVM, and for PostgreSQL one that does not wait for its clients.
for pid in $pids; do
    kill -INT "$pid" 2>/dev/null
done
seconds=0
while [ "$seconds" -lt 15 ]; do
    left=
    for pid in $pids; do
        if kill -0 "$pid" 2>/dev/null; then
            left="$left $pid"
        fi
    done
    [ -n "$left" ] || break
    sleep 1
    seconds=$((seconds + 1))
done
for pid in $pids; do
    kill -KILL "$pid" 2>/dev/null
done
[ -z "$1" ] || rm -rf "$1"

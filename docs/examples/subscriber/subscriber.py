#!/usr/bin/env python3
"""Hear what becomes of reports. Python 3.8 or later, nothing else is needed; copy it and put your own work into handle().

    subscriber.py listen http://localhost:8080 [FILTER]   server-sent events; goes on where it ended (subscriber.place)
    subscriber.py receive 9000                            webhooks; the secret is in the environment: GONGKAI_SECRET

FILTER is the query of /api/events, such as  region=14&verdict=FAIL
"""

import base64
import collections
import hashlib
import hmac
import http.server
import json
import os
import pathlib
import sys
import time
import urllib.request

PLACE = pathlib.Path("subscriber.place")


def handle(kind, data):
    """Your work goes here. The same message may come again: do nothing twice for it."""
    if kind == "report.result":
        agency = data.get("agency", {}).get("name", "?")
        before = data.get("formerVerdict", "-")
        print(f"{data['reportKey']}  {agency}  {before} -> {data['verdict']}  {' '.join(data['rules'])}", flush=True)
    elif kind == "events.gap":
        print("away for too long: read /api/reports for the present state", flush=True)
    else:
        print(f"{kind}: {data}", flush=True)


# --- Server-sent events ---------------------------------------------------------------------------------------------

def listen(base, query=""):
    while True:
        try:
            stream(base.rstrip("/") + "/api/events" + ("?" + query if query else ""))
        except OSError as problem:  # no connection, a broken one, or no sign of life
            print(f"({problem}; trying again)", file=sys.stderr)
        time.sleep(3)


def stream(address):
    request = urllib.request.Request(address, headers={"Accept": "text/event-stream"})
    if PLACE.exists():
        request.add_header("Last-Event-ID", PLACE.read_text())
    # There is a sign of life every 15 seconds.
    with urllib.request.urlopen(request, timeout=60) as answer:
        message = {}
        for line in answer:
            line = line.decode("utf-8").rstrip("\r\n")
            if line:
                field, _, value = line.partition(":")
                message[field] = value[1:] if value.startswith(" ") else value
                continue
            if "data" in message:
                handle(message.get("event", ""), json.loads(message["data"]))
            if "id" in message:
                PLACE.write_text(message["id"])  # after the work is done: what is not done comes again
            message = {}


# --- Webhooks (https://www.standardwebhooks.com) ----------------------------------------------------------------------

def is_genuine(secret, headers, body, now):
    """Whether this was signed with the secret, within the last five minutes."""
    key = base64.b64decode(secret[len("whsec_"):])
    try:
        sent = int(headers["webhook-timestamp"])
    except (TypeError, ValueError):
        return False
    signed = f"{headers['webhook-id']}.{sent}.".encode() + body
    expected = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    given = [part[3:] for part in headers.get("webhook-signature", "").split() if part.startswith("v1,")]
    return abs(now - sent) <= 300 and any(hmac.compare_digest(expected, signature) for signature in given)


class Receiver(http.server.BaseHTTPRequestHandler):
    secret = ""
    known = collections.OrderedDict()  # a real receiver keeps these ids in its database

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        if not is_genuine(self.secret, self.headers, body, time.time()):
            return self.answer(401)
        if self.headers["webhook-id"] not in self.known:
            message = json.loads(body)
            handle(message["type"], message["data"])
            self.known[self.headers["webhook-id"]] = True
            if len(self.known) > 10_000:
                self.known.popitem(last=False)
        self.answer(204)  # anything else, or nothing within 15 seconds, and the message comes again

    def answer(self, status):
        self.send_response(status)
        self.end_headers()

    def log_message(self, *_):
        pass


def receive(port):
    Receiver.secret = os.environ["GONGKAI_SECRET"]
    http.server.ThreadingHTTPServer(("", int(port)), Receiver).serve_forever()


if __name__ == "__main__":
    commands = {"listen": listen, "receive": receive}
    if len(sys.argv) < 3 or sys.argv[1] not in commands:
        sys.exit(__doc__)
    try:
        commands[sys.argv[1]](*sys.argv[2:])
    except KeyboardInterrupt:
        pass

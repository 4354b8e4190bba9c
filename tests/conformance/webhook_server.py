# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
"""Takes JSON over HTTP with the TLS and HTTP of Python's own library, and answers as the path says.

webhook_server.py FOLDER [CERTIFICATE KEY]: a port of the loopback, which is said on standard error. /answer/STATUS is
answered with that status (503 and 429 with Retry-After: 7, 3xx with a Location at this server), /hang never. What came
becomes FOLDER/request-N.json.
"""
import http.server
import json
import ssl
import sys
import threading
from pathlib import Path

FOLDER = Path(sys.argv[1])
COUNT = 0
LOCK = threading.Lock()


class Receiver(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def keep(self, body):
        global COUNT
        with LOCK:
            COUNT += 1
            request = {"method": self.command, "path": self.path, "headers": dict(self.headers), "body": json.loads(body or "null")}
            (FOLDER / "part.json").write_text(json.dumps(request))
            (FOLDER / "part.json").rename(FOLDER / f"request-{COUNT}.json")

    def do_POST(self):
        self.keep(self.rfile.read(int(self.headers.get("Content-Length", 0))))
        if self.path.startswith("/hang"):
            threading.Event().wait()
        status = int(self.path.split("/")[2].split("?")[0]) if self.path.startswith("/answer/") else 204
        self.send_response(status)
        if status in (429, 503):
            self.send_header("Retry-After", "7")
        if 300 <= status < 400:
            self.send_header("Location", f"/answer/200?from={status}")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_GET(self):
        self.keep("")
        self.send_error(405)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
server.daemon_threads = True
if len(sys.argv) > 2:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[2], sys.argv[3])
    server.socket = context.wrap_socket(server.socket, server_side=True)
print(f"listening on {server.server_address[1]};", file=sys.stderr, flush=True)
server.serve_forever()

# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
"""Serves a folder with the HTTP, and the TLS, of Python's own library; below some names it misbehaves.

http_json_server.py FOLDER PROTOCOL [CERTIFICATE KEY]: a port of the loopback, which is said on standard error.
PROTOCOL is HTTP/1.0 or HTTP/1.1.

/digest/ALGORITHM/…  wants Digest of admin with the password "gehe im", computed here with hashlib (RFC 7616)
/basic/…             wants Basic of the same
/slow/…              waits a minute before it answers
/drip/…              sends a byte in half a second
/cut/…               ends in the middle
/moved/…             leads to the name without /moved

It says "connection" on standard error for each, "challenge" where nothing was shown to it, "wrong" for a wrong login.
"""
import base64
import hashlib
import http.server
import re
import ssl
import sys
import time

FOLDER, PROTOCOL = sys.argv[1:3]
USER, PASSWORD = "admin", "gehe im"
HASHES = {"MD5": hashlib.md5, "SHA-256": hashlib.sha256}


def is_right(shown, algorithm, method, target):
    """Whether an Authorization header answers the challenge below."""
    parts = {name: quoted or plain for name, quoted, plain in re.findall(r'(\w+)=(?:"([^"]*)"|([^,\s]*))', shown)}
    digest = lambda text: HASHES[algorithm](text.encode()).hexdigest()  # noqa: E731
    secret = digest(f"{USER}:lab meter:{PASSWORD}")
    wanted = digest(":".join([secret, "n-7", parts.get("nc", ""), parts.get("cnonce", ""), "auth",
                              digest(f"{method}:{target}")]))
    return shown.startswith("Digest ") and parts.get("response") == wanted and parts.get("uri") == target and \
        parts.get("opaque") == "o/7" and parts.get("username") == USER


def say(what):
    sys.stderr.write(what + ";\n")
    sys.stderr.flush()


class Device(http.server.SimpleHTTPRequestHandler):
    protocol_version = PROTOCOL

    def setup(self):
        say("connection")
        super().setup()

    def do_GET(self):
        target, kind = self.path, self.path.split("/")[1]
        if kind == "digest":
            algorithm = target.split("/")[2]
            if not is_right(self.headers.get("Authorization", ""), algorithm, "GET", target):
                return self.refuse(f'Digest realm="lab meter", qop="auth,auth-int", algorithm={algorithm}, '
                                   'nonce="n-7", opaque="o/7"')
            self.path = "/" + "/".join(target.split("/")[3:])
        elif kind == "basic":
            wanted = "Basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
            if self.headers.get("Authorization") != wanted:
                return self.refuse('Basic realm="lab meter", charset="UTF-8"')
        elif kind == "slow":
            time.sleep(60)
        elif kind in ("drip", "cut"):
            return self.trickle(kind)
        elif kind == "moved":
            self.send_response(308)
            self.send_header("Location", target.replace("/moved", "", 1))
            self.send_header("Content-Length", "0")
            return self.end_headers()
        if kind in ("basic", "slow"):
            self.path = target.replace("/" + kind, "", 1)
        return super().do_GET()

    def refuse(self, challenge):
        say("wrong" if "Authorization" in self.headers else "challenge")
        self.send_response(401)
        self.send_header("WWW-Authenticate", challenge)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def trickle(self, kind):
        text = b'{"p": 1234567890, "u": 1, "i": 2, "f": 3, "t": 4, "q": 5}'
        self.send_response(200)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        if kind == "cut":
            self.wfile.write(text[:20])
            self.close_connection = True
            return
        for at in range(len(text)):
            self.wfile.write(text[at:at + 1])
            time.sleep(0.5)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        pass  # Who hangs up in the middle is expected here.


server = Server(("127.0.0.1", 0), lambda *arguments: Device(*arguments, directory=FOLDER))
if len(sys.argv) > 3:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[3], sys.argv[4])
    server.socket = context.wrap_socket(server.socket, server_side=True)
print(f"listening on {server.server_address[1]};", file=sys.stderr, flush=True)
server.serve_forever()

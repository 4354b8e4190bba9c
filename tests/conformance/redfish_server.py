# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
"""Serves a folder of Redfish documents (index.json per resource) with the TLS and HTTP of Python's own library.

redfish_server.py FOLDER CERTIFICATE KEY: a port of the loopback, which is said on standard error.
"""
import http.server
import os
import ssl
import sys

FOLDER, CERTIFICATE, KEY = sys.argv[1:]
ROOT = "/redfish/v1"


class Documents(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def translate_path(self, path):
        name = path.split("?")[0].rstrip("/")
        if name != ROOT and not name.startswith(ROOT + "/"):
            return os.path.join(FOLDER, "none")
        return os.path.join(FOLDER, os.path.normpath("/" + name[len(ROOT):]).lstrip("/"), "index.json")

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Documents)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(CERTIFICATE, KEY)
server.socket = context.wrap_socket(server.socket, server_side=True)
print(f"listening on {server.server_address[1]};", file=sys.stderr, flush=True)
server.serve_forever()

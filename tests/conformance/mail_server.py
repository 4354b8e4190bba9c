# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
"""A mail server of aiosmtpd that keeps what it is given, and misbehaves where it is told to.

mail_server.py FOLDER HOW [CERTIFICATE KEY]: a port of the loopback, which is said on standard error. HOW is words with
"," between: tls or starttls or plain; login (only ops may send); refuse (one recipient, or all as "refuse-all");
busy (450); slow (never answers the last dot); slow-once (not
that of the first mail, whose Message-ID becomes FOLDER/reached.json); cut (closes in the middle of the text); echo (repeats what it is told
when it says no). Each mail becomes FOLDER/mail-N.json.
"""
import asyncio
import email
import email.policy
import json
import ssl
import sys
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult

FOLDER = Path(sys.argv[1])
HOW = set(sys.argv[2].split(","))
PASSWORD = (FOLDER / "input-password").read_text() if (FOLDER / "input-password").exists() else ""


def may_come_in(server, session, envelope, mechanism, data):
    is_known = data.login == b"ops" and data.password.decode() == PASSWORD
    if not is_known and "echo" in HOW:
        return AuthResult(success=False, handled=False, message=f"535 5.7.8 no entry for {data.password.decode()}")
    return AuthResult(success=is_known, handled=False)


class Mailbox:
    def __init__(self):
        self.count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if "refuse-all" in HOW or ("refuse" in HOW and address.startswith("nobody@")):
            return "550 5.1.1 no such user here"
        if "busy" in HOW:
            return "450 4.2.1 try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if "slow" in HOW:
            (FOLDER / "reached.json").write_text("true")
            await asyncio.sleep(3600)
        if "slow-once" in HOW and not (FOLDER / "reached.json").exists():
            read = email.message_from_bytes(envelope.content, policy=email.policy.default)
            (FOLDER / "part.json").write_text(json.dumps(read["Message-ID"]))
            (FOLDER / "part.json").rename(FOLDER / "reached.json")
            await asyncio.sleep(3600)
        self.count += 1
        read = email.message_from_bytes(envelope.content, policy=email.policy.default)
        mail = {"subject": read["Subject"], "body": read.get_content().replace("\r\n", "\n"), "id": read["Message-ID"],
                "defects": [str(defect) for defect in read.defects],
                "from": envelope.mail_from, "to": envelope.rcpt_tos, "options": envelope.mail_options,
                "text": envelope.content.decode("utf-8"), "tls": session.ssl is not None,
                "authenticated": session.authenticated}
        (FOLDER / "part.json").write_text(json.dumps(mail))
        (FOLDER / "part.json").rename(FOLDER / f"mail-{self.count}.json")
        return "250 2.0.0 kept"


class Server(SMTP):
    async def smtp_DATA(self, argument):
        if "cut" in HOW:
            await self.push("354 go on")
            await self._reader.readline()
            self.transport.abort()
            return
        await super().smtp_DATA(argument)


def context():
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(sys.argv[3], sys.argv[4])
    return made


async def main():
    mailbox = Mailbox()
    is_tls = "tls" in HOW
    is_starttls = "starttls" in HOW

    def protocol():
        return Server(mailbox, hostname="mail.test", enable_SMTPUTF8=True, authenticator=may_come_in,
                      auth_required="login" in HOW, auth_require_tls=not is_tls,
                      tls_context=context() if is_starttls else None, require_starttls=is_starttls)

    server = await asyncio.get_running_loop().create_server(protocol, "127.0.0.1", 0,
                                                            ssl=context() if is_tls else None)
    print(f"listening on {server.sockets[0].getsockname()[1]};", file=sys.stderr, flush=True)
    await server.serve_forever()


asyncio.run(main())

"""Mail by way of a real server (aiosmtpd): encrypted, signed in, and read by Python's own mail parser."""

import email
import email.policy
import logging
import pathlib
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import unittest

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

from service import PATIENCE_S, Service

PROGRAM = None
logging.getLogger('mail.log').setLevel(logging.CRITICAL)  # what is refused is what we want


class Post:
    """Keeps what comes, and refuses a mailbox that is not there."""

    def __init__(self):
        self.came = threading.Condition()
        self.mails = []

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith('nobody@'):
            return '550 5.1.1 no such mailbox'
        envelope.rcpt_tos.append(address)
        return '250 OK'

    async def handle_DATA(self, server, session, envelope):
        with self.came:
            message = email.message_from_bytes(envelope.content, policy=email.policy.default)
            self.mails.append((envelope, message, session.ssl is not None, session.authenticated))
            self.came.notify_all()
        return '250 OK'

    def wait_for(self, count):
        with self.came:
            return self.came.wait_for(lambda: len(self.mails) >= count, PATIENCE_S)

    def to(self, address):
        return [mail for mail in self.mails if mail[0].rcpt_tos == [address]]


def free_port():
    with socket.socket() as free:
        free.bind(('127.0.0.1', 0))
        return free.getsockname()[1]


def certificate(folder, name='localhost'):
    key, made = folder / f'{name}.key', folder / f'{name}.pem'
    subprocess.run(['openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', f'/CN={name}',
                    '-addext', f'subjectAltName=DNS:{name}', '-keyout', key, '-out', made],
                   check=True, capture_output=True)
    return key, made


class Mail(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory(prefix='overens-notify-')))
        self.post = Post()
        key, self.trusted = certificate(self.folder)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.trusted, key)
        # The controller tries itself out on the port that it was given, so a free one is found first.
        self.server = Controller(self.post, hostname='127.0.0.1', port=free_port(), tls_context=context, require_starttls=True,
                                 auth_required=True, authenticator=self.let_in)
        self.server.start()
        self.addCleanup(self.server.stop)
        (self.folder / 'password').write_text('lösenord-ett\n')

    @staticmethod
    def let_in(server, session, envelope, mechanism, data):
        good = (data.login, data.password) == (b'overens', 'lösenord-ett'.encode())
        return AuthResult(success=good, handled=good)

    def serve(self, trusted=None, password='password'):
        service = Service(PROGRAM, '--mail-server', f'smtp://localhost:{self.server.port}',
                          '--mail-from', 'overens@orebro.example', '--mail-user', 'overens',
                          '--mail-password-file', self.folder / password, '--mail-ca', trusted or self.trusted)
        self.addCleanup(service.stop)
        return service

    def test_mail_is_encrypted_signed_in_and_complete(self):
        service = self.serve()
        service.fill({'kumla': 'kommun@kumla.example', 'nora': 'nobody@nora.example'})
        title = 'Överenskommelse om hemsjukvård för åäö – en mycket lång rubrik som inte får plats på en rad'
        service.ask_all(['kumla', 'nora'], title)
        self.assertTrue(self.post.wait_for(1))
        envelope, message, encrypted, signed_in = self.post.to('kommun@kumla.example')[0]
        self.assertTrue(encrypted and signed_in)
        self.assertEqual(envelope.mail_from, 'overens@orebro.example')
        self.assertEqual(message['Subject'], f'Begäran, Yttra sig: {title}, svar senast 1 oktober 2024')
        self.assertEqual(message['From'].addresses[0].display_name, 'Överens')
        self.assertEqual(message['Auto-Submitted'], 'auto-generated')
        self.assertFalse(message.defects)
        plain = message.get_body(('plain',)).get_content()
        html = message.get_body(('html',)).get_content()
        for words in ('Gäller: Kumla kommun', 'Svar senast: tisdag 1 oktober 2024', 'Så svarar ni'):
            self.assertIn(words, plain)
            self.assertIn(words, html)
        dead = self.settled(service, 'dead')
        self.assertEqual([each['receiver'] for each in dead], ['nobody@nora.example'])
        self.assertIn('550', dead[0]['reason'])

    def settled(self, service, state):
        """What is in that state, once there is something."""
        for _ in range(PATIENCE_S * 10):
            found = service.outbox(f'&state={state}')
            if found:
                return found
            threading.Event().wait(0.1)
        return []

    def test_a_server_that_cannot_prove_itself_gets_no_mail(self):
        _, other = certificate(self.folder, 'other')
        service = self.serve(trusted=other)
        service.fill({'kumla': 'kommun@kumla.example'})
        service.ask_all(['kumla'], 'Hemsjukvård')
        self.assertTrue(self.settled(service, 'retrying'))
        self.assertEqual(self.post.mails, [])

    def test_a_wrong_password_is_tried_again_and_is_nobody_s_death(self):
        (self.folder / 'wrong').write_text('fel\n')
        service = self.serve(password='wrong')
        service.fill({'kumla': 'kommun@kumla.example'})
        service.ask_all(['kumla'], 'Hemsjukvård')
        self.assertTrue(self.settled(service, 'retrying'))
        self.assertEqual(self.post.mails, [])

    def test_arguments_that_do_not_fit_are_refused(self):
        for arguments in (['--mail-server', 'mail.example.se', '--mail-from', 'a@b.se'],
                          ['--mail-server', 'smtp://mail.example.se'],
                          ['--mail-from', 'a@b.se'],
                          ['--mail-server', 'smtp://m.example', '--mail-from', 'a@b.se', '--mail-user', 'x'],
                          ['--mail-server', 'smtp://m.example', '--mail-from', 'a@b.se', '--mail-user', 'x',
                           '--mail-password-file', '/nowhere']):
            ran = subprocess.run([PROGRAM, 'serve', '--memory', '--port', '0', *arguments], capture_output=True, text=True,
                                 timeout=PATIENCE_S)
            self.assertEqual(ran.returncode, 2, arguments)
            self.assertTrue(ran.stderr.startswith('overens: '), ran.stderr)


if __name__ == '__main__':
    PROGRAM = sys.argv.pop(1)
    unittest.main()

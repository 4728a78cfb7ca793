"""nginx as it stands in front of the service, by the files we ship, on free ports of loopback.

    with Front(programs, backend) as front:
        front.ask(b'GET /healthz HTTP/1.1\r\n…')
"""

import contextlib
import os
import pathlib
import pwd
import shutil
import socket
import ssl
import subprocess
import tempfile

HOST = 'overens.example'
CHECKOUT = pathlib.Path(__file__).resolve().parents[2]
SHIPPED = CHECKOUT / 'api' / 'front'
PATIENCE_S = 40  # longer than any time limit of nginx

# Debian's own nginx.conf, as far as it matters: what holds with its few connections holds with more.
MAIN = """
{user}
worker_processes 2;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log info;
events {{ worker_connections {connections}; }}
http {{
    sendfile on;
    tcp_nopush on;
    gzip on;
    access_log off;
    ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include site.conf;
}}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(('127.0.0.1', 0))
        return probe.getsockname()[1]


def replaced(text, old, new):
    assert old in text, f'the shipped file no longer says {old!r}'
    return text.replace(old, new)


def client_context(least=ssl.TLSVersion.TLSv1_2, most=ssl.TLSVersion.MAXIMUM_SUPPORTED):
    """Believes any certificate: ours is made for the occasion."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.minimum_version = least
    context.maximum_version = most
    return context


def connect(port, source='127.0.0.1', name=HOST, context=None, buffer_bytes=None):
    connection = socket.socket()
    if buffer_bytes:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer_bytes)
    connection.settimeout(PATIENCE_S)
    try:
        connection.bind((source, 0))
        connection.connect(('127.0.0.1', port))
        return (context or client_context()).wrap_socket(connection, server_hostname=name)
    except OSError:
        connection.close()
        raise


class Front:
    """The backend has `path`, a Unix socket that is there before and after."""

    def __init__(self, nginx, backend, connections=768):
        self.nginx = nginx
        self.backend = backend
        self.connections = connections
        self.port = free_port()
        self.plain_port = free_port()

    def __enter__(self):
        with contextlib.ExitStack() as stack:
            self.folder = pathlib.Path(stack.enter_context(
                tempfile.TemporaryDirectory(prefix='overens-front-', ignore_cleanup_errors=True)))
            self._write_files()
            self._process = self._start()
            stack.callback(self._stop)
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *_):
        self._stack.close()

    def _write_files(self):
        shutil.copytree(SHIPPED / 'nginx', self.folder / 'overens')
        (self.folder / 'overens' / 'site.conf').rename(self.folder / 'site.conf')
        self._change('site.conf', '/run/overens/overens.sock', str(self.backend.path))
        self._change('site.conf', 'listen 80', f'listen 127.0.0.1:{self.plain_port}')
        self._change('site.conf', 'listen 443', f'listen 127.0.0.1:{self.port}')
        self._change('site.conf', '/etc/ssl/certs/overens.pem', f'{self.folder}/certificate.pem')
        self._change('site.conf', '/etc/ssl/private/overens.key', f'{self.folder}/key.pem')
        self._change('overens/limits.conf', '/var/log/nginx/overens.log', f'{self.folder}/overens.log')
        subprocess.run(
            ['openssl', 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', f'/CN={HOST}',
             '-addext', f'subjectAltName=DNS:{HOST}', '-keyout', self.folder / 'key.pem',
             '-out', self.folder / 'certificate.pem'], check=True, capture_output=True)
        # As root its workers would be somebody else, who reaches neither the folder nor the socket.
        user = f'user {pwd.getpwuid(os.getuid()).pw_name};' if os.getuid() == 0 else ''
        (self.folder / 'nginx.conf').write_text(
            MAIN.format(user=user, folder=self.folder, connections=self.connections))

    def _change(self, name, old, new):
        path = self.folder / name
        path.write_text(replaced(path.read_text(), old, new))

    def run_nginx(self, *more):
        return [self.nginx, '-p', str(self.folder), '-c', 'nginx.conf', '-e', f'{self.folder}/error.log', *more]

    def _start(self):
        process = subprocess.Popen(self.run_nginx(), stderr=subprocess.DEVNULL)
        while True:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(0.02)
                raise RuntimeError('nginx did not start:\n' + (self.folder / 'error.log').read_text())
            with contextlib.suppress(ConnectionRefusedError), socket.create_connection(('127.0.0.1', self.port)):
                return process

    def _stop(self):
        self._process.terminate()
        self._process.wait()

    def check(self):
        """What nginx says of the files: empty when it has nothing to say."""
        ran = subprocess.run(self.run_nginx('-t', '-q'), capture_output=True, text=True)
        return ran.stderr

    def connect(self, **how):
        return connect(self.port, **how)

    def ask(self, request, **how):
        """What comes back until nginx closes or falls silent after one answer."""
        with self.connect(**how) as connection:
            send_what_is_taken(connection, request)
            return received(connection)

    def ask_plainly(self, request):
        with socket.create_connection(('127.0.0.1', self.plain_port), timeout=PATIENCE_S) as connection:
            connection.sendall(request)
            return received(connection)

    def get(self, path, more='', **how):
        return self.ask(f'GET {path} HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n{more}\r\n'.encode(), **how)

    def log(self):
        return (self.folder / 'overens.log').read_text()


def send_what_is_taken(connection, data):
    # A body that is refused half way is not read to its end.
    with contextlib.suppress(ConnectionError, ssl.SSLError):
        connection.sendall(data)


def received(connection):
    parts = []
    with contextlib.suppress(ConnectionError, ssl.SSLError):
        while part := connection.recv(65536):
            parts.append(part)
    return Answer(b''.join(parts))


class Answer:
    def __init__(self, data):
        self.data = data
        head, _, self.body = data.partition(b'\r\n\r\n')
        lines = head.decode('latin-1').split('\r\n')
        words = lines[0].split(' ')
        self.status = int(words[1]) if len(words) > 1 and words[1].isdigit() else 0
        self.headers = [tuple(part.strip() for part in line.split(':', 1)) for line in lines[1:] if ':' in line]

    def all(self, name):
        return [value for header, value in self.headers if header.lower() == name.lower()]

    def header(self, name):
        values = self.all(name)
        return values[0] if values else None

"""What stands behind nginx: the service itself, or somebody who writes down what arrives."""

import contextlib
import http.client
import json
import pathlib
import socket
import subprocess
import tempfile
import threading

from front import PATIENCE_S


class SocketConnection(http.client.HTTPConnection):
    """HTTP straight to the service, past nginx."""

    def __init__(self, path):
        super().__init__('localhost', timeout=PATIENCE_S)
        self._path = str(path)

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)


class Service:
    """`overens serve` on a Unix socket, nothing kept. `token`: of its first account."""

    def __init__(self, program):
        self.program = program

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory(prefix='overens-front-')
        folder = pathlib.Path(self._folder.name)
        self.path = folder / 'overens.sock'
        self._log = folder / 'log'
        with open(self._log, 'wb') as log:
            self._process = subprocess.Popen(
                [self.program, 'serve', '--memory', '--clock', 'manual=2024-09-02', '--socket', self.path],
                stdout=subprocess.PIPE, stderr=log)
        line = self._process.stdout.readline().decode()
        if line != f'unix:{self.path}\n':
            self.__exit__()
            raise RuntimeError('the service did not start')
        self._process.stdout.readline()
        self.token = self._first_token(self._process.stdout.readline().decode().strip())
        return self

    def _first_token(self, key):
        made = self._post('/v1/first-account', {
            'key': key, 'loginName': 'keeper', 'name': 'Förvaltare', 'password': 'ett långt lösenord för provet'})
        cookie = made.headers['Set-Cookie'].split(';')[0]
        made = self._post('/v1/credentials', {'title': 'Prov', 'readsOnly': False, 'days': 1}, cookie)
        return json.loads(made.body)['secret']

    def _post(self, path, body, cookie=''):
        with contextlib.closing(SocketConnection(self.path)) as connection:
            connection.request('POST', path, json.dumps(body),
                               {'Content-Type': 'application/json', 'Cookie': cookie})
            answer = connection.getresponse()
            answer.body = answer.read()
        assert answer.status == 201, answer.body
        return answer

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait()
        self._process.stdout.close()
        self._folder.cleanup()

    def kill(self):
        self._process.kill()
        self._process.wait()

    def log(self):
        return self._log.read_text()

    def memory_mb(self):
        return self._status('VmRSS')

    def most_memory_mb(self):
        return self._status('VmHWM')

    def _status(self, name):
        for line in pathlib.Path(f'/proc/{self._process.pid}/status').read_text().splitlines():
            if line.startswith(name + ':'):
                return int(line.split()[1]) / 1024
        raise KeyError(name)


class Recorder:
    """Answers every request with `answer`, and keeps what came. While `hold` is set, nothing is answered."""

    def __init__(self, answer=b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok'):
        self.answer = answer
        self.requests = []
        self.begun = threading.Semaphore(0)  # once for each request that has begun to arrive
        self.answered = threading.Semaphore(0)  # … whose answer nginx has taken as a whole
        self.go_on = threading.Event()
        self.go_on.set()

    def __enter__(self):
        self._folder = tempfile.TemporaryDirectory(prefix='overens-front-')
        self.path = pathlib.Path(self._folder.name) / 'recorder.sock'
        self._server = socket.socket(socket.AF_UNIX)
        self._server.bind(str(self.path))
        self._server.listen(1024)
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.go_on.set()
        self._server.shutdown(socket.SHUT_RDWR)
        self._server.close()
        self._folder.cleanup()

    def _accept(self):
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self._server.accept()
                threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection):
        with connection, contextlib.suppress(OSError):
            connection.settimeout(PATIENCE_S)
            data = b''
            while b'\r\n\r\n' not in data and (part := connection.recv(65536)):
                data += part
            if not data:
                return
            self.begun.release()
            head, _, body = data.partition(b'\r\n\r\n')
            lengths = [int(line.split(b':')[1]) for line in head.split(b'\r\n')
                       if line.lower().startswith(b'content-length:')]
            parts, count = [body], len(body)
            while lengths and count < lengths[0] and (part := connection.recv(1 << 20)):
                parts.append(part)
                count += len(part)
            self.requests.append(Arrived(head, b''.join(parts)))
            self.go_on.wait()
            connection.sendall(self.answer)
            self.answered.release()


class Arrived:
    def __init__(self, head, body):
        lines = head.decode('latin-1').split('\r\n')
        self.line = lines[0]
        self.headers = {}
        for line in lines[1:]:
            name, value = line.split(':', 1)
            self.headers.setdefault(name.lower(), []).append(value.strip())
        self.body = body

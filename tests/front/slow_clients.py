"""How long others wait while many slow clients hold connections: through nginx, to the service itself.

    python3 slow_clients.py PATH-OF-OVERENS [--slow 500] [--requests 2000] [--most-ms 250]

Of the slow, each from an address of its own, a third sends its head letter by letter, a third its body, and a third
asks for a large file and reads none of it. Whoever is left by nginx comes back at once. Meanwhile four clients ask
for what the page asks for, forty times a second each. Exit status: 0 when all were answered, and 99 of 100 in time.
"""

import argparse
import asyncio
import json
import multiprocessing
import socket
import sys
import time

import programs
from backends import Service
from front import HOST, Front, client_context, connect

ADDRESSES = ('/healthz', '/v1/collaborations/slow', '/v1/collaborations/slow/cases', '/')
ANSWERED = (200,)
FILE_BYTES = 20 << 20
STEP_S = 1.0
RATE_PER_S = 40


def begin_by(service):
    return f'Host: {HOST}\r\nActing-As: administrator\r\nAuthorization: Bearer {service.token}\r\n'


def address_of(number):
    return f'127.0.{1 + number // 250}.{1 + number % 250}'


class SlowClients:
    def __init__(self, port, count, file, begin):
        self.port = port
        self.begin = begin
        self.count = count
        self.file = file
        self.context = client_context()
        self.held = 0

    async def run(self, all_there):
        self.all_there = all_there
        await asyncio.gather(*(self.hold(number) for number in range(self.count)))

    async def hold(self, number):
        ways = (self.send_head, self.send_body, self.read_nothing)
        while True:
            try:
                await self.connect_and(ways[number % 3], address_of(number))
            except (OSError, asyncio.IncompleteReadError):
                await asyncio.sleep(0.1)

    async def connect_and(self, way, source):
        small = socket.socket()
        small.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        small.setblocking(False)
        small.bind((source, 0))
        await asyncio.get_running_loop().sock_connect(small, ('127.0.0.1', self.port))
        reader, writer = await asyncio.open_connection(
            sock=small, ssl=self.context, server_hostname=HOST, limit=4096)
        self.held += 1
        if self.held == self.count:
            self.all_there.set()
        try:
            await way(reader, writer)
        finally:
            self.held -= 1
            writer.close()

    async def drip(self, writer, begin, letters):
        writer.write(begin.encode())
        for letter in letters:
            await writer.drain()
            await asyncio.sleep(STEP_S)
            if writer.is_closing():
                raise ConnectionError
            writer.write(letter.encode())

    async def send_head(self, _, writer):
        await self.drip(writer, 'GET / HTTP/1.1\r\nX-Slow: ', 'x' * 10_000)

    async def send_body(self, _, writer):
        await self.drip(writer, f'POST /v1/collaborations/slow/contents HTTP/1.1\r\n{self.begin}'
                        'Content-Type: text/plain\r\nContent-Length: 10000\r\n\r\n', 'x' * 10_000)

    async def read_nothing(self, _, writer):
        writer.write(f'GET {self.file} HTTP/1.1\r\n{self.begin}\r\n'.encode())
        while not writer.is_closing():
            await asyncio.sleep(STEP_S)


def hold_slowly(port, count, file, begin, all_there):
    asyncio.run(SlowClients(port, count, file, begin).run(all_there))


def ask_in_turn(port, source, count, begin):
    """How many milliseconds each answer took, connecting anew for every tenth; None where there was none."""
    took = []
    connection = None
    start = time.perf_counter()
    for number in range(count):
        # Below what nginx lets one address have in a second.
        time.sleep(max(0.0, start + number / RATE_PER_S - time.perf_counter()))
        begun = time.perf_counter()
        try:
            if connection is None:
                connection = connect(port, source=source)
            connection.sendall(f'GET {ADDRESSES[number % len(ADDRESSES)]} HTTP/1.1\r\n{begin}\r\n'.encode())
            answered = read_answer(connection) in ANSWERED
        except OSError:
            answered = False
        took.append((time.perf_counter() - begun) * 1000 if answered else None)
        if not answered or number % 10 == 9:
            if connection is not None:
                connection.close()
            connection = None
    return took


def read_answer(connection):
    data = b''
    while b'\r\n\r\n' not in data:
        part = connection.recv(65536)
        if not part:
            raise ConnectionError
        data += part
    head, _, body = data.partition(b'\r\n\r\n')
    lengths = [int(line.split(b':')[1]) for line in head.split(b'\r\n')
               if line.lower().startswith(b'content-length:')]
    left = lengths[0] - len(body)
    while left > 0:
        left -= len(connection.recv(65536))
    return int(head.split(b' ')[1])


def innocents(port, requests, begin, clients=4):
    with multiprocessing.Pool(clients) as pool:
        parts = pool.starmap(ask_in_turn, [(port, f'127.1.0.{1 + number}', requests // clients, begin)
                                           for number in range(clients)])
    return [took for part in parts for took in part]


def told(title, took):
    answered = sorted(each for each in took if each is not None)
    at = lambda share: answered[min(len(answered) - 1, int(share * len(answered)))] if answered else float('inf')
    print(f'{title}: {len(answered)} of {len(took)} answered; '
          f'median {at(0.5):.1f} ms, 99 of 100 within {at(0.99):.1f} ms, most {at(1):.1f} ms', flush=True)
    return len(answered) == len(took), at(0.99)


def prepared(front, begin):
    """A collaboration, and a large file in it; its address."""
    def send(method, path, kind, body):
        answer = front.ask((f'{method} {path} HTTP/1.1\r\n{begin}Content-Type: {kind}\r\n'
                            f'Content-Length: {len(body)}\r\nConnection: close\r\n\r\n').encode() + body)
        assert answer.status in (200, 201), answer.data[:500]
        return json.loads(answer.body)
    place = '/v1/collaborations/slow'
    send('PUT', place, 'application/json', b'{"name":"Slow"}')
    kept = send('POST', f'{place}/contents', 'text/plain', b'0123456\n' * (FILE_BYTES // 8))
    return f'{place}/contents/{kept["hash"]}'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('program')
    parser.add_argument('--slow', type=int, default=500)
    parser.add_argument('--requests', type=int, default=2000)
    parser.add_argument('--most-ms', type=float, default=250)
    arguments = parser.parse_args()
    with Service(arguments.program) as service, Front(programs.NGINX, service) as front:
        begin = begin_by(service)
        file = prepared(front, begin)
        told('alone', innocents(front.port, arguments.requests, begin))
        all_there = multiprocessing.Event()
        slow = multiprocessing.Process(
            target=hold_slowly, args=(front.port, arguments.slow, file, begin, all_there), daemon=True)
        slow.start()
        try:
            if not all_there.wait(120):
                sys.exit(f'fewer than {arguments.slow} slow clients could be held')
            whole, slowest = told(f'with {arguments.slow} slow clients', innocents(front.port, arguments.requests, begin))
        finally:
            slow.kill()
            slow.join()
    sys.exit(0 if whole and slowest <= arguments.most_ms else 1)


if __name__ == '__main__':
    main()

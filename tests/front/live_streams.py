"""How soon everybody who looks at the page hears of a step: many live streams, straight to the service.

    python3 live_streams.py PATH-OF-OVERENS [--streams 1000] [--steps 10] [--most-ms 1000]

The streams are opened as fast as one account may ask. Then a note is made in a case, again and again; each time is from
the request until the last stream has been told. Exit status: 0 when all streams were told of all steps in time.
"""

import argparse
import contextlib
import json
import resource
import selectors
import socket
import sys
import time

from backends import Service, SocketConnection

PLACE = '/v1/collaborations/live'
AT_ONCE, A_SECOND = 500, 18  # below what one account may ask
PATIENCE_S = 30
LIFECYCLE = '''format: 1
lifecycle: talk
version: 1
title: {sv: "Samtal", en: "Talk"}
roles:
  lead: {title: {sv: "Ansvarig", en: "Lead"}}
start: talking
states:
  talking:
    title: {sv: "Pågår", en: "Going on"}
    may:
      end: {title: {sv: "Avsluta", en: "End"}, by: lead, go: ended}
  ended: {title: {sv: "Klart", en: "Done"}, end: completed}
'''


class Caller:
    def __init__(self, service):
        self.connection = SocketConnection(service.path)
        self.head = {'Authorization': f'Bearer {service.token}', 'Acting-As': 'administrator'}

    def send(self, method, path, body, kind='application/json'):
        self.connection.request(method, path, body.encode(), self.head | {'Content-Type': kind})
        answer = self.connection.getresponse()
        text = answer.read()
        self.connection.close()  # the next request may come long after this one
        assert answer.status in (200, 201), text[:500]
        return json.loads(text)

    def begin_case(self):
        self.send('PUT', PLACE, '{"name":"Live"}')
        self.send('PUT', f'{PLACE}/organisations/kumla', '{"name":"Kumla kommun","kind":"municipality"}')
        self.send('POST', f'{PLACE}/lifecycles', LIFECYCLE, 'application/yaml')
        case = self.send('POST', f'{PLACE}/cases', json.dumps({
            'lifecycle': 'talk', 'title': 'Vem hör detta?', 'parties': ['kumla'],
            'roles': [{'role': 'lead', 'holder': 'kumla'}]}))['case']
        return f'{PLACE}/cases/{case}/notes'


class Streams:
    def __init__(self, service, count):
        self.selector = selectors.DefaultSelector()
        self.sockets = []
        begun = time.monotonic()
        for number in range(count):
            due = begun + max(0, number - AT_ONCE) / A_SECOND
            time.sleep(max(0.0, due - time.monotonic()))
            self.open(service)

    def open(self, service):
        stream = socket.socket(socket.AF_UNIX)
        stream.settimeout(PATIENCE_S)
        stream.connect(str(service.path))
        stream.sendall(f'GET {PLACE}/stream HTTP/1.1\r\nHost: localhost\r\nActing-As: administrator\r\n'
                       f'Authorization: Bearer {service.token}\r\n\r\n'.encode())
        head = b''
        while b'\r\n\r\n' not in head:
            part = stream.recv(4096)
            assert part, head
            head += part
        assert b' 200 ' in head, head
        stream.setblocking(False)
        self.selector.register(stream, selectors.EVENT_READ)
        self.sockets.append(stream)

    def all_told(self):
        """Waits until every stream has brought an event; how many did not in time."""
        waiting = set(self.sockets)
        end = time.monotonic() + PATIENCE_S
        while waiting and time.monotonic() < end:
            for key, _ in self.selector.select(0.1):
                text = key.fileobj.recv(65536)
                if b'data:' in text:
                    waiting.discard(key.fileobj)
        return len(waiting)

    def drain(self):
        # Once: signs of life come all the time where there are many.
        for key, _ in self.selector.select(0):
            key.fileobj.recv(65536)

    def close(self):
        for each in self.sockets:
            each.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('program')
    parser.add_argument('--streams', type=int, default=1000)
    parser.add_argument('--steps', type=int, default=10)
    parser.add_argument('--most-ms', type=float, default=1000)
    arguments = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    with Service(arguments.program) as service:
        caller = Caller(service)
        notes = caller.begin_case()
        with contextlib.closing(Streams(service, arguments.streams)) as streams:
            took = []
            for number in range(arguments.steps):
                streams.drain()
                begun = time.perf_counter()
                caller.send('POST', notes, json.dumps({'text': f'Rad {number}'}))
                missing = streams.all_told()
                took.append((time.perf_counter() - begun) * 1000)
                if missing:
                    sys.exit(f'{missing} of {arguments.streams} streams heard nothing within {PATIENCE_S} s')
            took.sort()
            print(f'{arguments.streams} live streams told of a step: median {took[len(took) // 2]:.0f} ms, '
                  f'most {took[-1]:.0f} ms, of {len(took)} steps; wanted: {arguments.most_ms:.0f} ms')
            print(f'memory of the service then: {service.memory_mb():.0f} MB')
    sys.exit(0 if took[-1] <= arguments.most_ms else 1)


if __name__ == '__main__':
    main()

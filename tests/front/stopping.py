"""What nginx stops before the service hears of it: requests in disguise, bombs, floods, those who are slow."""

import concurrent.futures
import json
import unittest

import programs
from backends import Recorder
from front import HOST, Front, received, send_what_is_taken

MEBIBYTE = 1 << 20
HEAD = f'Host: {HOST}\r\nConnection: close\r\n'


class Stopping(unittest.TestCase):
    """Each with nginx of its own, so that what one has used of a limit is not missed by the next."""

    answer = b'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok'

    def setUp(self):
        self.recorder = self.enterContext(Recorder(self.answer))
        self.front = self.enterContext(Front(programs.NGINX, self.recorder))

    def assertRefused(self, answer, status, code):
        self.assertEqual(answer.status, status, answer.data[:300])
        self.assertEqual(json.loads(answer.body)['code'], code)


class InDisguise(Stopping):
    def test_a_request_whose_end_is_in_doubt_goes_no_further(self):
        hidden = f'GET /hidden HTTP/1.1\r\n{HEAD}\r\n'
        rows = [  # head after the first line, body, status
            ('Content-Length: 4\r\nTransfer-Encoding: chunked\r\n', f'0\r\n\r\n{hidden}', 400),
            ('Transfer-Encoding: chunked\r\nContent-Length: 4\r\n', f'0\r\n\r\n{hidden}', 400),
            ('Content-Length: 0\r\nContent-Length: 44\r\n', hidden, 400),
            ('Content-Length: 2\r\nContent-Length: 2\r\n', 'ok', 400),
            ('Content-Length: 2, 2\r\n', 'ok', 400),
            ('Content-Length: +2\r\n', 'ok', 400),
            ('Content-Length: 0x2\r\n', 'ok', 400),
            ('Content-Length: -1\r\n', hidden, 400),
            ('Content-Length:\r\n', hidden, 400),
            ('Content-Length: 99999999999999999999\r\n', 'ok', 400),
            ('Content-Length : 2\r\n', 'ok', 400),
            ('Content-Length\t: 2\r\n', 'ok', 400),
            (' Content-Length: 2\r\n', 'ok', 400),
            ('X-Folded: a\r\n b: c\r\nContent-Length: 2\r\n', 'ok', 400),
            ('X-Folded: a\r\n\tContent-Length: 0\r\nContent-Length: 2\r\n', 'ok', 400),
            ('X-Nothing\r\n : a\r\nContent-Length: 2\r\n', 'ok', 400),
            ('X-Zero: a\0b\r\nContent-Length: 2\r\n', 'ok', 400),
            ('Content\0-Length: 44\r\nContent-Length: 0\r\n', hidden, 400),
            ('Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n', f'0\r\n\r\n{hidden}', 400),
            ('Transfer-Encoding: gzip, chunked\r\n', f'0\r\n\r\n{hidden}', 501),
            ('Transfer-Encoding: xchunked\r\n', f'0\r\n\r\n{hidden}', 501),
            ('Transfer-Encoding: \x0bchunked\r\n', f'0\r\n\r\n{hidden}', 501),
            ('Transfer-Encoding: chunked\r\n', f'-1\r\n{hidden}', 400),
            ('Transfer-Encoding: chunked\r\n', f'0x2\r\nok\r\n0\r\n\r\n{hidden}', 400),
            ('Transfer-Encoding: chunked\r\n', f'fffffffffffffffff\r\n{hidden}', 400),
            ('Transfer-Encoding: chunked\r\n', f'2\r\nokok\r\n0\r\n\r\n{hidden}', 400),
        ]
        for more, body, status in rows:
            with self.subTest(head=more, body=body[:20]):
                answer = self.front.ask(f'POST /v1/x HTTP/1.1\r\n{HEAD}{more}\r\n{body}'.encode('latin-1'))
                self.assertRefused(answer, status, 'not_http' if status == 400 else 'not_implemented')
                self.assertEqual([arrived.line for arrived in self.recorder.requests], [])

    def test_one_request_comes_through_as_one_whatever_ends_its_lines(self):
        rows = [
            f'POST /v1/x HTTP/1.1\nHost: {HOST}\nConnection: close\nContent-Length: 2\n\nok',
            f'POST /v1/x HTTP/1.1\r\n{HEAD}Content-Length: 2\n\r\nokGET /hidden HTTP/1.1\r\n{HEAD}\r\n',
            f'POST /v1/x HTTP/1.1\r\n{HEAD}Transfer-Encoding: chunked\r\n\r\n1;a=b\r\no\r\n1\r\nk\r\n0\r\nX: y\r\n\r\n',
        ]
        for number, request in enumerate(rows, 1):
            with self.subTest(request=request):
                self.assertEqual(self.front.ask(request.encode()).status, 200)
                self.assertEqual(len(self.recorder.requests), number)
                arrived = self.recorder.requests[-1]
                self.assertEqual((arrived.line, arrived.body), ('POST /v1/x HTTP/1.1', b'ok'))
                self.assertEqual(arrived.headers['content-length'], ['2'])
                self.assertNotIn('transfer-encoding', arrived.headers)

    def test_two_requests_at_once_are_two(self):
        with self.front.connect() as connection:
            connection.sendall(f'POST /a HTTP/1.1\r\nHost: {HOST}\r\nContent-Length: 7\r\n\r\nGET / H'
                               f'GET /b HTTP/1.1\r\n{HEAD}\r\n'.encode())
            received(connection)
        self.assertEqual([arrived.line for arrived in self.recorder.requests],
                         ['POST /a HTTP/1.1', 'GET /b HTTP/1.1'])

    def test_methods_and_versions_that_nobody_needs_are_refused(self):
        for line, status, code in (('TRACE / HTTP/1.1', 405, 'method_not_taken'),
                                   ('CONNECT x:1 HTTP/1.1', 400, 'not_http'),
                                   ('GET / HTTP/3.0', 505, 'http_version'),
                                   ('get / HTTP/1.1', 400, 'not_http')):
            with self.subTest(line=line):
                self.assertRefused(self.front.ask(f'{line}\r\n{HEAD}\r\n'.encode()), status, code)
        self.assertEqual(self.recorder.requests, [])


class TooMuch(Stopping):
    def test_lines_and_heads_that_are_too_long_are_refused(self):
        self.assertRefused(self.front.get('/' + 'x' * 9000), 414, 'path_too_long')
        self.assertRefused(self.front.get('/', 'X-Long: ' + 'x' * 9000 + '\r\n'), 431, 'headers_too_large')
        many = ''.join(f'X-{number}: {"x" * 1000}\r\n' for number in range(50))
        self.assertRefused(self.front.get('/', many), 431, 'headers_too_large')
        self.assertEqual(self.recorder.requests, [])

    def test_a_body_may_be_as_large_as_the_largest_file(self):
        body = bytes(50 * MEBIBYTE)
        answer = self.front.ask(
            f'POST /v1/x HTTP/1.1\r\n{HEAD}Content-Length: {len(body)}\r\n\r\n'.encode() + body)
        self.assertEqual(answer.status, 200)
        self.assertEqual(len(self.recorder.requests[0].body), len(body))

    def test_a_larger_one_is_refused_by_its_head(self):
        answer = self.front.ask(f'POST /v1/x HTTP/1.1\r\n{HEAD}Content-Length: {50 * MEBIBYTE + 1}\r\n\r\n'.encode())
        self.assertRefused(answer, 413, 'too_large')

    def test_a_body_in_pieces_without_end_is_stopped_where_the_largest_would_end(self):
        piece = b'%x\r\n' % MEBIBYTE + bytes(MEBIBYTE) + b'\r\n'
        with self.front.connect() as connection:
            connection.sendall(f'POST /v1/x HTTP/1.1\r\n{HEAD}Transfer-Encoding: chunked\r\n\r\n'.encode())
            send_what_is_taken(connection, piece * 52)
            answer = received(connection)
        if answer.data:  # unless the connection broke under what was still on its way
            self.assertRefused(answer, 413, 'too_large')
        self.assertEqual(self.recorder.requests, [])

    def test_a_packed_body_is_refused_unread(self):
        for packing in ('gzip', 'deflate', 'br', 'x'):
            answer = self.front.ask(f'POST /v1/x HTTP/1.1\r\n{HEAD}Content-Encoding: {packing}\r\n'
                                    'Content-Length: 1000\r\n\r\n'.encode())
            self.assertRefused(answer, 415, 'content_encoding')
        self.assertEqual(self.recorder.requests, [])


class TooMany(Stopping):
    def test_a_flood_from_one_address_is_thinned_out_and_others_are_let_alone(self):
        with self.front.connect() as connection:
            connection.sendall(f'GET / HTTP/1.1\r\nHost: {HOST}\r\n\r\n'.encode() * 400
                               + f'GET / HTTP/1.1\r\n{HEAD}\r\n'.encode())
            answers = received(connection).data
        self.assertGreater(answers.count(b'HTTP/1.1 429'), 20)
        self.assertGreaterEqual(answers.count(b'HTTP/1.1 200'), 200)
        self.assertIn(b'too_many_requests', answers)
        self.assertEqual(self.front.get('/', source='127.0.0.2').status, 200)

    def test_of_the_connections_of_one_address_a_hundred_are_served_at_a_time(self):
        self.recorder.go_on.clear()
        with concurrent.futures.ThreadPoolExecutor(101) as pool:
            held = [pool.submit(self.front.get, '/') for _ in range(100)]
            for _ in held:
                self.recorder.begun.acquire()
            beyond = self.front.get('/')
            other = pool.submit(self.front.get, '/', source='127.0.0.2')
            self.recorder.begun.acquire()
            self.recorder.go_on.set()
            self.assertEqual({answer.result().status for answer in held}, {200})
        self.assertRefused(beyond, 429, 'too_many_requests')
        self.assertEqual(other.result().status, 200)

    def test_open_pages_of_one_address_take_no_place_from_what_it_asks_for(self):
        self.recorder.go_on.clear()
        stream = '/v1/collaborations/orebro/stream'
        with concurrent.futures.ThreadPoolExecutor(151) as pool:
            pages = [pool.submit(self.front.get, stream) for _ in range(150)]
            begun = sum(self.recorder.begun.acquire(timeout=5) for _ in pages)
            asked = pool.submit(self.front.get, '/')
            begun += self.recorder.begun.acquire(timeout=5)
            self.recorder.go_on.set()
            self.assertEqual(begun, 151)
            self.assertEqual({answer.result().status for answer in (*pages, asked)}, {200})

    def test_of_those_who_send_to_one_address_twenty_are_taken_at_a_time(self):
        begun = f'POST /v1/x HTTP/1.1\r\n{HEAD}Content-Length: 1000\r\nExpect: 100-continue\r\n\r\n'.encode()
        senders = []
        for _ in range(20):
            sender = self.enterContext(self.front.connect())
            sender.sendall(begun)
            self.assertIn(b'100 Continue', sender.recv(1000))
            senders.append(sender)
        self.assertRefused(self.front.ask(begun), 429, 'too_many_requests')
        self.assertEqual(self.front.get('/').status, 200)
        self.assertEqual(len(self.recorder.requests), 1)


class TooSlow(Stopping):
    body = bytes(20 * MEBIBYTE)
    answer = b'HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n' % len(body) + body

    def slow_head(self):
        with self.front.connect() as connection:
            connection.sendall(b'GET / HTTP/1.1\r\nX-Slow: ')
            return received(connection)

    def slow_body(self):
        return self.front.ask(f'POST /slow_body HTTP/1.1\r\n{HEAD}Content-Length: 1000\r\n\r\nbegun'.encode())

    def slow_reader(self):
        with self.front.connect(buffer_bytes=4096) as connection:
            connection.sendall(f'GET /slow_reader HTTP/1.1\r\n{HEAD}\r\n'.encode())
            self.recorder.answered.acquire()  # the service is done, and this client has read nothing
            connection.settimeout(None)
            # What says that the other side has gone: an error once what is in between has been read.
            wait_for_reset(connection)
            return received(connection)

    def test_the_slow_hold_nobody_but_nginx_and_not_for_long(self):
        with concurrent.futures.ThreadPoolExecutor(3) as pool:
            head, body, reader = [pool.submit(slow) for slow in (self.slow_head, self.slow_body, self.slow_reader)]
            self.assertIn(head.result().status, (0, 408))
            self.assertIn(body.result().status, (0, 408))
            self.assertLess(len(reader.result().data), len(self.body))
        self.assertEqual([arrived.line for arrived in self.recorder.requests], ['GET /slow_reader HTTP/1.1'])


def wait_for_reset(connection):
    import select
    poll = select.poll()
    poll.register(connection.fileno(), select.POLLRDHUP | select.POLLHUP | select.POLLERR)
    events = poll.poll(40_000)
    assert events, 'the slow reader was never left'


if __name__ == '__main__':
    programs.main()

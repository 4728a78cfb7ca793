"""What comes through nginx, and how: TLS, names, who asks, streams, parts of files, refusals in our words."""

import json
import ssl
import unittest
import warnings

import programs
from backends import Recorder, Service
from front import HOST, Front, client_context


class WithService(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.service = cls.enterClassContext(Service(programs.SERVICE))
        cls.front = cls.enterClassContext(Front(programs.NGINX, cls.service))

    def assertProblem(self, answer, status, code):
        self.assertEqual(answer.status, status, answer.data[:300])
        self.assertEqual(answer.header('Content-Type'), 'application/problem+json')
        problem = json.loads(answer.body)
        self.assertEqual(problem['status'], status)
        self.assertEqual(problem['code'], code)
        self.assertTrue(problem['blockers'][0]['message']['sv'])
        self.assertTrue(problem['blockers'][0]['message']['en'])


class Transport(WithService):
    def test_nginx_has_nothing_to_say_of_the_files(self):
        # From 1.25.1 on it would have `http2 on`, which Debian 12 does not know.
        said = [line for line in self.front.check().splitlines() if '"listen ... http2" directive' not in line]
        self.assertEqual(said, [])

    def test_tls_is_1_2_or_1_3_and_nothing_older(self):
        for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
            with self.front.connect(context=client_context(version, version)) as connection:
                self.assertIn(connection.version(), ('TLSv1.2', 'TLSv1.3'))
        with warnings.catch_warnings(action='ignore'):
            old = client_context(ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1)
        old.set_ciphers('ALL:@SECLEVEL=0')
        with self.assertRaises(OSError):
            self.front.connect(context=old)

    def test_tls_1_2_is_without_ciphers_that_keep_no_secrets_later(self):
        weak = client_context(ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_2)
        weak.set_ciphers('AES128-GCM-SHA256:AES256-SHA:DHE-RSA-AES128-SHA:ECDHE-RSA-AES128-SHA:@SECLEVEL=0')
        with self.assertRaises(OSError):
            self.front.connect(context=weak)

    def test_http_2_is_spoken_so_that_streams_do_not_use_up_a_browsers_connections(self):
        context = client_context()
        context.set_alpn_protocols(['h2', 'http/1.1'])
        with self.front.connect(context=context) as connection:
            self.assertEqual(connection.selected_alpn_protocol(), 'h2')

    def test_without_tls_one_is_sent_to_where_it_is(self):
        answer = self.front.ask_plainly(
            f'GET /collaborations?text=a HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n'.encode())
        self.assertEqual(answer.status, 308)
        self.assertEqual(answer.header('Location'), f'https://{HOST}/collaborations?text=a')
        self.assertIsNone(answer.header('Strict-Transport-Security'))

    def test_a_program_that_forgot_tls_is_not_sent_on(self):
        self.assertProblem(self.front.ask_plainly(
            f'GET /v1/clock HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n'.encode()), 403, 'https_only')

    def test_nobody_is_sent_to_a_name_that_a_request_makes_up(self):
        self.assertProblem(self.front.ask_plainly(
            b'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'), 421, 'unknown_host')

    def test_every_answer_over_tls_says_that_tls_is_to_stay_and_types_are_not_guessed(self):
        for path, more, status in (('/healthz', '', 200), ('/v1/nothing', '', 404),
                                   ('/healthz', 'Content-Encoding: gzip\r\n', 415),
                                   ('/healthz', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n', 400)):
            with self.subTest(status=status):
                answer = self.front.get(path, more)
                self.assertEqual(answer.status, status)
                self.assertEqual(answer.all('Strict-Transport-Security'), ['max-age=31536000; includeSubDomains'])
                self.assertEqual(answer.all('X-Content-Type-Options'), ['nosniff'])
                self.assertEqual(answer.header('Server'), 'nginx')


class Names(WithService):
    def test_another_name_in_host_than_ours_is_refused(self):
        for host in ('evil.example', f'{HOST}.evil.example', '127.0.0.1', 'localhost'):
            with self.subTest(host=host):
                request = f'GET /healthz HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n'
                self.assertProblem(self.front.ask(request.encode()), 421, 'unknown_host')

    def test_so_it_is_in_the_address_of_the_request(self):
        request = f'GET https://evil.example/healthz HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n'
        self.assertProblem(self.front.ask(request.encode()), 421, 'unknown_host')

    def test_two_hosts_or_none_is_no_request(self):
        for hosts in (f'Host: {HOST}\r\nHost: evil.example\r\n', ''):
            request = f'GET /healthz HTTP/1.1\r\n{hosts}Connection: close\r\n\r\n'
            self.assertProblem(self.front.ask(request.encode()), 400, 'not_http')

    def test_tls_for_another_name_or_none_gets_nowhere(self):
        for name in ('evil.example', None):
            with self.subTest(name=name), self.assertRaises(ssl.SSLError):
                self.front.connect(name=name)


class Recorded(unittest.TestCase):
    def test_who_asks_is_said_by_nginx_whatever_the_client_wrote(self):
        with Recorder() as recorder, Front(programs.NGINX, recorder) as front:
            front.get('/v1/clock', 'X-Forwarded-For: 10.0.0.1\r\nX-Real-IP: 10.0.0.1\r\nX-Forwarded-Proto: http\r\n'
                      'X-Forwarded-Host: evil.example\r\nForwarded: for=10.0.0.1;host=evil.example\r\n'
                      'X_Forwarded_For: 10.0.0.1\r\nX-Forwarded-For: 10.0.0.2\r\nActing-As: registrar:kumla\r\n',
                      source='127.0.0.7')
            headers = recorder.requests[0].headers
            self.assertEqual(headers['x-forwarded-for'], ['127.0.0.7'])
            self.assertEqual(headers['x-real-ip'], ['127.0.0.7'])
            self.assertEqual(headers['x-forwarded-proto'], ['https'])
            self.assertEqual(headers['host'], [HOST])
            self.assertEqual(headers['connection'], ['close'])
            self.assertEqual(headers['acting-as'], ['registrar:kumla'])
            for gone in ('x-forwarded-host', 'forwarded', 'x_forwarded_for'):
                self.assertNotIn(gone, headers)

    def test_the_address_of_a_request_is_passed_on_as_it_was_written(self):
        with Recorder() as recorder, Front(programs.NGINX, recorder) as front:
            front.get('/v1/collaborations/%C3%B6rebro%2Fx/../cases?text=a%26b')
            self.assertEqual(recorder.requests[0].line,
                             'GET /v1/collaborations/%C3%B6rebro%2Fx/../cases?text=a%26b HTTP/1.1')

    def test_a_page_file_is_packed_and_an_answer_with_secrets_is_not(self):
        script = b'const x = 1;\n' * 500
        answer = (b'HTTP/1.1 200 OK\r\nContent-Type: text/javascript; charset=utf-8\r\n'
                  b'Content-Length: %d\r\nConnection: close\r\n\r\n' % len(script)) + script
        with Recorder(answer) as recorder, Front(programs.NGINX, recorder) as front:
            packed = front.get('/assets/x.js', 'Accept-Encoding: gzip\r\n')
            self.assertEqual(packed.header('Content-Encoding'), 'gzip')
            self.assertLess(len(packed.body), 500)
            plain = front.get('/v1/x', 'Accept-Encoding: gzip\r\n')
            self.assertIsNone(plain.header('Content-Encoding'))
            self.assertEqual(plain.body, script)


class Answers(WithService):
    def put(self, path, body, kind='application/json', method='PUT'):
        return self.front.ask((f'{method} {path} HTTP/1.1\r\nHost: {HOST}\r\nActing-As: administrator\r\n'
                               f'Authorization: Bearer {self.service.token}\r\n'
                               f'Content-Type: {kind}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n'
                               ).encode() + body)

    def test_the_service_logs_who_asked_as_nginx_saw_it(self):
        self.front.get('/v1/who', 'X-Forwarded-For: 10.0.0.1\r\n', source='127.0.0.9')
        line = next(line for line in self.service.log().splitlines() if 'path=/v1/who ' in line)
        self.assertTrue(line.endswith('client=127.0.0.9'), line)

    def test_nginx_logs_no_words_that_people_search_for(self):
        self.front.get('/v1/collaborations?text=Anna+Andersson', 'Referer: https://x/?text=Anna\r\n')
        self.assertIn('GET /v1/collaborations ', self.front.log())
        self.assertNotIn('Anna', self.front.log())

    def test_changes_come_as_they_happen(self):
        self.put('/v1/collaborations/changes', b'{"name":"Changes"}')
        with self.front.connect() as connection:
            connection.sendall(f'GET /v1/collaborations/changes/stream HTTP/1.1\r\nHost: {HOST}\r\n'
                               f'Authorization: Bearer {self.service.token}\r\n\r\n'.encode())
            data = b''
            while b'retry: 2000' not in data:  # the greeting: nothing more comes, and nothing ends
                part = connection.recv(65536)
                self.assertTrue(part, data)
                data += part
            self.assertIn(b'text/event-stream', data)

    def test_a_file_goes_in_and_out_whole_and_in_part(self):
        self.assertEqual(self.put('/v1/collaborations/parts', '{"name":"Örebro län"}'.encode()).status, 201)
        file = b''.join(b'%07d\n' % number for number in range(300_000))  # 2.4 MB: more than is kept in memory
        kept = self.put('/v1/collaborations/parts/contents', file, 'text/plain', 'POST')
        self.assertEqual(kept.status, 201, kept.data[:500])
        place = f'/v1/collaborations/parts/contents/{json.loads(kept.body)["hash"]}'
        token = f'Authorization: Bearer {self.service.token}\r\n'
        self.assertEqual(self.front.get(place).status, 401)
        self.assertEqual(self.front.get(place, token).body, file)
        part = self.front.get(place, token + 'Range: bytes=800000-800007\r\n')
        self.assertEqual((part.status, part.body), (206, b'0100000\n'))
        self.assertEqual(part.header('Content-Range'), f'bytes 800000-800007/{len(file)}')
        self.assertEqual(self.front.get(place, token + 'Range: bytes=9999999-\r\n').status, 416)

    def test_what_the_service_refuses_keeps_its_words(self):
        answer = self.put('/v1/collaborations/refused', b'{"name":')
        self.assertEqual(answer.status, 400)
        self.assertIn('instance', json.loads(answer.body))


class WithoutService(WithService):
    def test_when_the_service_is_away_that_is_told_and_nothing_else(self):
        self.service.kill()
        self.assertProblem(self.front.get('/healthz'), 503, 'service_away')


if __name__ == '__main__':
    programs.main()

"""The service as it is started, with what it needs around it, and its API."""

import json
import pathlib
import subprocess
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
PATIENCE_S = 20


class Service:
    """`overens serve` in memory, on a free port, with these arguments."""

    def __init__(self, program, *arguments, clock='manual=2024-09-02', answer_by='2024-10-01'):
        self.answer_by = answer_by
        self.process = subprocess.Popen(
            [program, 'serve', '--memory', '--without-sign-in', '--port', '0', '--clock', clock, *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = self.process.stdout.readline().strip().rstrip('/')

    def stop(self):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()

    def ask(self, method, path, body=None, acting_as='administrator', media_type='application/json', tag=None):
        data = None if body is None else body.encode() if isinstance(body, str) else json.dumps(body).encode()
        request = urllib.request.Request(f'{self.address}/v1{path}', data=data, method=method)
        request.add_header('Acting-As', acting_as)
        if data is not None:
            request.add_header('Content-Type', media_type)
        if tag:
            request.add_header('If-Match', tag)
        with urllib.request.urlopen(request, timeout=PATIENCE_S) as answer:
            text = answer.read()
            return json.loads(text) if text else None, answer.headers

    def fill(self, mailboxes):
        """A collaboration of one organisation for each mailbox."""
        self.ask('PUT', '/collaborations/orebro', {'name': 'Örebro län'})
        for name, mailbox in mailboxes.items():
            self.ask('PUT', f'/collaborations/orebro/organisations/{name}',
                     {'name': f'{name.capitalize()} kommun', 'kind': 'municipality', 'decisionPath': [], 'mailbox': mailbox})
        self.ask('POST', '/collaborations/orebro/lifecycles', (HERE / 'statement.yaml').read_text(),
                 media_type='application/yaml')

    def ask_all(self, parties, title):
        """A case in which they are all asked for a view. Its address."""
        made, _ = self.ask('POST', '/collaborations/orebro/cases',
                           {'lifecycle': 'statement', 'title': title, 'parties': list(parties)}, 'lead')
        case = f"/collaborations/orebro/cases/{made['case']}"
        self.ask('POST', f'{case}/documents/draft/versions', {'text': '§ 1 Syfte', 'label': 'Utkast'}, 'lead')
        _, headers = self.ask('GET', case, acting_as='lead')
        self.ask('POST', f'{case}/transitions',
                 {'move': 'ask', 'fill': [{'name': 'answer_by', 'value': self.answer_by}]}, 'lead', tag=headers['ETag'])
        return case

    def outbox(self, query=''):
        return self.ask('GET', f'/outbox?limit=100{query}')[0]['deliveries']

"""Webhooks as a receiver sees them: by the npm packages `cloudevents` and `standardwebhooks`, while secrets change."""

import datetime
import json
import pathlib
import subprocess
import sys
import unittest

from service import Service

PROGRAM = RECEIVER = None


class Webhooks(unittest.TestCase):
    def setUp(self):
        self.receiver = subprocess.Popen(['node', RECEIVER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.addCleanup(self.end_receiver)
        self.port = self.read()['port']
        self.service = Service(PROGRAM, '--allow-private-webhooks', clock='system',
                               answer_by=str(datetime.date.today() + datetime.timedelta(days=30)))
        self.addCleanup(self.service.stop)
        self.service.fill({'kumla': '', 'nora': ''})

    def end_receiver(self):
        self.receiver.kill()
        self.receiver.wait()
        self.receiver.stdin.close()
        self.receiver.stdout.close()

    def read(self):
        return json.loads(self.receiver.stdout.readline())

    def learn(self, secret):
        print(secret, file=self.receiver.stdin, flush=True)
        self.assertIn('knows', self.read())

    def read_until(self, kind):
        while True:
            said = self.read()
            if said['event']['type'] == kind:
                return said

    def test_events_are_right_and_signed_with_both_secrets_while_they_change(self):
        hooks = '/collaborations/orebro/webhooks'
        made, _ = self.service.ask('POST', hooks, {'url': f'http://127.0.0.1:{self.port}/hook', 'title': 'Diariet'})
        self.learn(made['secret'])
        case = self.service.ask_all(['kumla', 'nora'], 'Hemsjukvård')
        said = self.read_until('se.overens.task')
        self.assertEqual((said['signed'], said['forged']), ([True], [False]))
        event = said['event']
        self.assertEqual(event['source'], '/v1/collaborations/orebro')
        self.assertEqual(event['subject'], f'/v1{case}')
        self.assertEqual(sorted(event['data']['to']), ['kumla', 'nora'])
        self.assertNotIn('Hemsjukvård', json.dumps(event, ensure_ascii=False))

        renewed, _ = self.service.ask('POST', f"{hooks}/{made['id']}/secrets")
        self.learn(renewed['secret'])
        self.service.ask_all(['kumla'], 'Nästa')
        self.assertEqual(self.read_until('se.overens.task')['signed'], [True, True])
        self.assertEqual({each['state'] for each in self.service.outbox()} - {'sending'}, {'delivered'})


if __name__ == '__main__':
    PROGRAM = sys.argv.pop(1)
    RECEIVER = pathlib.Path(sys.argv.pop(1))
    unittest.main()

"""The systemd unit: systemd itself finds it right, and well enough locked in; and readiness is told as it waits for."""

import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import unittest

import programs
from front import PATIENCE_S, SHIPPED, replaced

ANALYZE = shutil.which('systemd-analyze')
# "The exposure level", 0.0 to 10.0, times ten: systemd's own services stand between 10 and 96.
MOST_EXPOSED = '10'
MOST_EXPOSED_SENDING = '14'  # mail and webhooks go out into the network


class Unit(unittest.TestCase):
    def setUp(self):
        folder = self.enterContext(tempfile.TemporaryDirectory(prefix='overens-front-'))
        self.unit = pathlib.Path(folder) / 'overens.service'
        self.unit.write_text(replaced((SHIPPED / 'overens.service').read_text(), '/usr/bin/overens', '/bin/true'))

    @unittest.skipUnless(ANALYZE, 'needs systemd-analyze')
    def test_systemd_finds_nothing_wrong(self):
        ran = subprocess.run([ANALYZE, 'verify', '--man=no', self.unit], capture_output=True, text=True)
        self.assertEqual((ran.returncode, ran.stderr), (0, ''))

    @unittest.skipUnless(ANALYZE, 'needs systemd-analyze')
    def test_what_it_does_not_need_is_out_of_its_reach(self):
        ran = subprocess.run([ANALYZE, 'security', '--offline=yes', f'--threshold={MOST_EXPOSED}', self.unit],
                             capture_output=True, text=True)
        self.assertEqual(ran.returncode, 0, ran.stdout[-300:] + ran.stderr)

    @unittest.skipUnless(ANALYZE, 'needs systemd-analyze')
    def test_one_that_sends_is_let_out_into_the_network_and_nowhere_else(self):
        # As systemd reads a drop-in: after the unit.
        self.unit.write_text(self.unit.read_text() + (SHIPPED / 'network.conf').read_text())
        ran = subprocess.run([ANALYZE, 'verify', '--man=no', self.unit], capture_output=True, text=True)
        self.assertEqual((ran.returncode, ran.stderr), (0, ''))
        for most, passes in ((MOST_EXPOSED_SENDING, True), (MOST_EXPOSED, False)):
            ran = subprocess.run([ANALYZE, 'security', '--offline=yes', f'--threshold={most}', self.unit],
                                 capture_output=True, text=True)
            self.assertEqual(ran.returncode == 0, passes, ran.stdout[-300:] + ran.stderr)


class Readiness(unittest.TestCase):
    def ready_over(self, name, address):
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager, \
                tempfile.TemporaryDirectory(prefix='overens-front-') as folder:
            manager.bind(address)
            manager.settimeout(PATIENCE_S)
            service = subprocess.Popen([programs.SERVICE, 'serve', '--memory', '--socket', f'{folder}/overens.sock'],
                                       env=os.environ | {'NOTIFY_SOCKET': name},
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                self.assertEqual(manager.recv(100), b'READY=1')
                with socket.socket(socket.AF_UNIX) as client:
                    client.connect(f'{folder}/overens.sock')
            finally:
                service.terminate()
                service.wait()
            self.assertFalse(os.path.exists(f'{folder}/overens.sock'))

    def test_systemd_hears_when_requests_are_answered(self):
        with tempfile.TemporaryDirectory(prefix='overens-front-') as folder:
            self.ready_over(f'{folder}/notify', f'{folder}/notify')

    def test_so_it_does_by_a_name_that_is_in_no_folder(self):
        self.ready_over(f'@overens-{os.getpid()}', f'\0overens-{os.getpid()}')


if __name__ == '__main__':
    programs.main()

"""The programs that the tests start, as the command line names them."""

import shutil
import sys
import unittest

SERVICE = None  # `overens`
NGINX = shutil.which('nginx') or '/usr/sbin/nginx'


def main():
    """python3 stopping.py PATH-OF-OVERENS [unittest options]"""
    global SERVICE
    import programs  # the same module under its own name, which the tests have imported
    if len(sys.argv) < 2:
        sys.exit(f'{sys.argv[0]} needs the path of the program overens')
    programs.SERVICE = sys.argv.pop(1)
    unittest.main(module='__main__')

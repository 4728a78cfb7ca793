"""Every test that api/SECURITY.md names as showing something is there."""

import re
import sys

from front import CHECKOUT


def names_of_tests():
    for path in (CHECKOUT / 'tests').rglob('*'):
        if path.suffix == '.cpp':
            # A long name may stand on two lines.
            for name in re.findall(r'TEST_CASE\(\s*((?:"[^"]*"\s*)+)\)', path.read_text()):
                yield ''.join(re.findall(r'"([^"]*)"', name))
        if path.suffix == '.mjs' and 'node_modules' not in path.parts:
            yield from re.findall(r"\btest\(\s*'([^']*)'", path.read_text())
        if path.name == 'CMakeLists.txt' and 'node_modules' not in path.parts:
            yield from re.findall(r'\w+_test\("([^"]*)"', path.read_text())
        if path.suffix == '.py':
            for name in re.findall(r'def test_(\w+)', path.read_text()):
                yield name.replace('_', ' ')


def main():
    rows = [line for line in (CHECKOUT / 'api' / 'SECURITY.md').read_text().splitlines() if line.startswith('| ')]
    named = [(row.split('|')[1].strip(), name) for row in rows for name in re.findall(r'"([^"]+)"', row)]
    there = set(names_of_tests())
    lacking = [f'{number}: there is no test "{name}"' for number, name in named if name not in there]
    print(f'{len(named)} tests are named', *lacking, sep='\n')
    sys.exit(1 if lacking or len(named) < 30 else 0)


if __name__ == '__main__':
    main()

"""What a storm of sign-ins does to the service's memory, and to others: straight to the service.

    python3 sign_in_storm.py PATH-OF-OVERENS [--seconds 20] [--rate 100] [--most-mb 300]

So many tries a second, with wrong passwords, for names that are there and names that are not, each from an address of
its own. Meanwhile somebody who has signed in goes on asking. Exit status: 0 when the memory stayed below.
"""

import argparse
import asyncio
import collections
import json
import sys
import threading
import time

from backends import Service, SocketConnection

PATIENCE_S = 120


async def try_once(service, number, answers):
    name = 'keeper' if number % 2 else f'nobody{number}'
    body = json.dumps({'loginName': name, 'password': f'fel {number}'})
    try:
        reader, writer = await asyncio.open_unix_connection(str(service.path))
        writer.write(f'POST /v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'
                     f'X-Real-IP: 10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}\r\n'
                     f'Content-Length: {len(body)}\r\nConnection: close\r\n\r\n{body}'.encode())
        head = await asyncio.wait_for(reader.readline(), PATIENCE_S)
        answers[head.split()[1].decode() if head else 'closed'] += 1
        writer.close()
    except (OSError, asyncio.TimeoutError) as trouble:
        answers[type(trouble).__name__] += 1


async def storm(service, count, rate, answers):
    begun = time.monotonic()
    tries = []
    for number in range(count):
        await asyncio.sleep(max(0.0, begun + number / rate - time.monotonic()))
        tries.append(asyncio.create_task(try_once(service, number, answers)))
    await asyncio.gather(*tries)


def ask_meanwhile(service, stop, took):
    connection = SocketConnection(service.path)
    while not stop.wait(0.1):
        begun = time.perf_counter()
        connection.request('GET', '/v1/session', headers={'Authorization': f'Bearer {service.token}'})
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 200, answer.status
        took.append((time.perf_counter() - begun) * 1000)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('program')
    parser.add_argument('--seconds', type=int, default=20)
    parser.add_argument('--rate', type=int, default=100)
    parser.add_argument('--most-mb', type=float, default=300)
    arguments = parser.parse_args()
    answers, took, stop = collections.Counter(), [], threading.Event()
    with Service(arguments.program) as service:
        before = service.memory_mb()
        other = threading.Thread(target=ask_meanwhile, args=(service, stop, took))
        other.start()
        begun = time.monotonic()
        asyncio.run(storm(service, arguments.seconds * arguments.rate, arguments.rate, answers))
        lasted = time.monotonic() - begun
        stop.set()
        other.join()
        most = service.most_memory_mb()
    took.sort()
    print(f'{sum(answers.values())} tries in {lasted:.0f} s, answered {dict(sorted(answers.items()))}')
    print(f'memory: {before:.0f} MB before, {most:.0f} MB at most; wanted: {arguments.most_mb:.0f} MB')
    print(f'who had signed in: median {took[len(took) // 2]:.1f} ms, 99 of 100 within '
          f'{took[int(len(took) * 0.99)]:.0f} ms')
    sys.exit(0 if most <= arguments.most_mb else 1)


if __name__ == '__main__':
    main()

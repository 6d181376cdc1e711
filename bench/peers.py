# SPDX-License-Identifier: MIT
"""peers.py WAY BYTES ITEMS [CHUNK]: one measurement of a Python pool.

Two processes give each item back; the consumer looks at every one. Prints
seconds of wall and of processor time for one item (start_stop: in all). The
pool is warm before the clock starts. Each item is an object of its own, with its
number in front: pickle sends what it has seen before in a chunk only once."""

import multiprocessing
import resource
import sys
import time

WORKERS = 2


def echo(item):
    return item


def cpu():
    total = 0.0
    for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
        usage = resource.getrusage(who)
        total += usage.ru_utime + usage.ru_stime
    return total


def items(count, size):
    rest = bytes(size - 8)
    return (number.to_bytes(8, "little") + rest for number in range(count))


def consume(results, count, size):
    seen = 0
    for result in results:
        assert len(result) == size and int.from_bytes(result[:8], "little") == seen
        seen += 1
    assert seen == count


def main():
    way, size, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    chunk = int(sys.argv[4]) if len(sys.argv) > 4 else 0
    if way == "start_stop":
        begun, before = time.monotonic(), cpu()
        with multiprocessing.Pool(count) as pool:
            pool.map(echo, range(count), 1)
            pool.close()
            pool.join()
        print(time.monotonic() - begun, cpu() - before)
        return
    if way == "joblib":
        from joblib import Parallel, delayed, __version__

        lazy = tuple(int(part) for part in __version__.split(".")[:2]) >= (1, 3)
        extra = {"return_as": "generator"} if lazy else {}
        with Parallel(n_jobs=WORKERS, batch_size=chunk or "auto", **extra) as pool:
            consume(pool(delayed(echo)(item) for item in items(200, size)), 200, size)
            before, begun = cpu(), time.monotonic()
            consume(pool(delayed(echo)(item) for item in items(count, size)), count, size)
            seconds = time.monotonic() - begun
        spent = cpu() - before
    else:
        before = cpu()
        with multiprocessing.Pool(WORKERS) as pool:
            pool.map(echo, range(200), 1)
            begun = time.monotonic()
            if way == "map":
                consume(pool.map(echo, items(count, size), chunk or None), count, size)
            else:  # as map() would choose it
                consume(pool.imap(echo, items(count, size), chunk or -(-count // (4 * WORKERS))), count, size)
            seconds = time.monotonic() - begun
            pool.close()
            pool.join()
        spent = cpu() - before
    print(seconds / count, spent / count)


main()

# SPDX-License-Identifier: MIT
"""The worker in Python that is measured: it gives the item back. By itself, `echo.py BYTES ITEMS`, what the
interpreter needs for that at least: items cut out of a buffer, decoded, given to a function, encoded, packed."""

import struct
import sys
import time


def echo(item):
    return item


def floor(size, items):
    lengths = struct.Struct("<QI")
    batch = max(65536 // size, 1)
    body = b"".join(lengths.pack(number, size) + b"x" * size for number in range(batch))
    batches = max(items // batch, 1)
    begun = time.monotonic()
    for _ in range(batches):
        results, at = [], 0
        while at < len(body):
            number, length = lengths.unpack_from(body, at)
            at += 12
            result = echo(str(body[at:at + length], "utf-8")).encode()
            at += length
            results.append(lengths.pack(number, len(result)) + result)
        b"".join(results)
    return (time.monotonic() - begun) / (batches * batch)


if __name__ == "__main__":
    seconds = floor(int(sys.argv[1]), int(sys.argv[2])) / 2  # two of them side by side
    print(seconds, seconds * 2)

# SPDX-License-Identifier: MIT
"""The engine's end of a host, for tests: frames over a socket, the shared memory, a process to talk to."""

import ctypes
import json
import mmap
import os
import socket
import struct
import subprocess
import sys
import tempfile
import textwrap
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
PACKAGE = os.environ.get("POOLBOARD_PYTHON", os.path.join(HERE, "..", "..", "plugins", "python"))
sys.path.insert(0, PACKAGE)

from poolboard_worker import _wire as wire  # noqa: E402

LIMIT = 60.0
SLAB = 2 << 20


class Closed(Exception):
    pass


class Host:
    """One host process. `slabs`: with shared memory; `page`: at least with the page."""

    def __init__(self, source, target, *, workers=1, in_flight=1, params=None, page=True, slabs=True, sha256=""):
        self.folder = tempfile.TemporaryDirectory()
        self.path = os.path.join(self.folder.name, "mine.py")
        with open(self.path, "w", encoding="utf-8") as file:
            file.write(textwrap.dedent(source))
        self.socket, theirs = socket.socketpair()
        self.socket.settimeout(LIMIT)
        self.reader, self.frames, self.ticket = wire.FrameReader(), [], 0
        self.slots = workers * in_flight * 64
        self.count = min(max(4 * workers * in_flight, 8), 64)
        self.returns = -(-self.slots // 4096) * 4096
        self.items_at = self.returns + -(-(self.count * 64 + 64) // 4096) * 4096
        memory = -1
        if page:
            memory = os.memfd_create("page", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
            size = self.items_at + 2 * self.count * SLAB if slabs else self.slots
            os.ftruncate(memory, size)
            import fcntl

            fcntl.fcntl(memory, 1033, 2 | 4)  # F_ADD_SEALS: neither shrinks nor grows
            self.memory = mmap.mmap(memory, size)
        out, self.log = tempfile.TemporaryFile(), None
        self.output = out

        def descriptors():
            os.dup2(theirs.fileno(), 203)
            if memory >= 0:
                os.dup2(memory, 204)
            os.dup2(203, 3)
            if memory >= 0:
                os.dup2(204, 4)
            else:
                try:
                    os.close(4)
                except OSError:
                    pass
            os.close(203)

        self.process = subprocess.Popen([sys.executable, os.path.join(PACKAGE, "host.py")], close_fds=False,
                                        stdin=subprocess.DEVNULL, stdout=out, stderr=out, preexec_fn=descriptors)
        theirs.close()
        if memory >= 0:
            os.close(memory)
        self.send(wire.HELLO, 0, struct.pack("<I", 1) + wire.text(self.path.encode()) + wire.text(target.encode()) +
                  wire.text(sha256.encode()) + struct.pack("<IIIB", workers, in_flight, 1, 0))
        for slot in range(workers):
            body = json.dumps(params[slot] if isinstance(params, list) else params or {}).encode()
            self.send(wire.INIT, slot, struct.pack("<II", slot, workers) + wire.text(body) + wire.text(b""))

    def send(self, kind, number, body=b""):
        self.socket.sendall(wire.frame(kind, number, body))

    def items(self, *bodies, slot=0, how=wire.SINGLE, content=wire.RAW, timeout=-1):
        """Sends them as one batch; their tickets."""
        tickets, frame = [], b""
        for body in bodies:
            self.ticket += 1
            tickets.append(self.ticket)
            frame += struct.pack("<QQIBBqBI", self.ticket, self.ticket - 1, 1, how, content, timeout, 0, len(body)) + body
        self.send(wire.ITEMS, slot, frame)
        return tickets

    def frame(self, *kinds):
        """The next frame of one of these types, the others are kept for who asks for them."""
        while True:
            for at, frame in enumerate(self.frames):
                if frame[0] in kinds:
                    return self.frames.pop(at)
            try:
                data = self.socket.recv(1 << 20)
            except ConnectionResetError:  # it ended with something of ours unread
                data = b""
            if not data:
                raise Closed(self.said())
            self.frames += self.reader.feed(data)

    def result(self):
        """The next result: (ticket, ok, content, body or error type, error message, trace)."""
        if not hasattr(self, "_results"):
            self._results = []
        while not self._results:
            self._results += self._decode(self.frame(wire.RESULTS)[2])
        return self._results.pop(0)

    def _decode(self, body):
        out, at = [], 0
        while at < len(body):
            ticket, ok, content, start, end, placed, length = struct.unpack_from("<QBBQQBI", body, at)
            assert start <= end
            at += 31
            if placed:
                slab, length = length, struct.unpack_from("<I", body, at)[0]
                at += 4
                where = self.items_at + (self.count + slab) * SLAB
                data = self.memory[where:where + length]
                counter = self.returns + 64 * slab
                self.memory[counter:counter + 4] = struct.pack(
                    "<I", struct.unpack("<I", self.memory[counter:counter + 4])[0] + 1)
                self.slabs_used = getattr(self, "slabs_used", 0) + 1
            else:
                data = body[at:at + length]
                at += length
            at += 4
            if ok:
                out.append((ticket, True, content, data))
                continue
            texts = []
            for _ in range(3):
                length = struct.unpack_from("<I", body, at)[0]
                texts.append(body[at + 4:at + 4 + length].decode())
                at += 4 + length
            tail = struct.unpack_from("<BIBiI", body, at)
            at += 14
            out.append((ticket, False, *texts, tail))
        return out

    def started(self, lane=0):
        return struct.unpack("<Q", self.memory[64 * lane:64 * lane + 8])[0]

    def said(self):
        self.output.seek(0)
        return self.output.read().decode(errors="replace")

    def leave(self):
        self.send(wire.TEARDOWN, 0)
        self.frame(wire.BYE)
        return self.process.wait(LIMIT)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.socket.close()
        self.output.close()
        self.folder.cleanup()


class Case(unittest.TestCase):
    maxDiff = None

    def host(self, *args, **kwargs):
        host = Host(*args, **kwargs)
        self.addCleanup(host.__exit__)
        return host

    def ready(self, *args, **kwargs):
        host = self.host(*args, **kwargs)
        host.frame(wire.HELLO)
        for _ in range(kwargs.get("workers", 1)):
            host.frame(wire.READY)
        return host

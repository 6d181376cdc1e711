# SPDX-License-Identifier: MIT
"""Frames on their way to the engine."""

import os
import select
from collections import deque
from threading import Lock, get_ident

DRAINED, BUSY, FULL = range(3)


class Outbox:
    """Workers write and wait until the engine takes it; the pump only leaves what it has to say."""

    def __init__(self, fd, lost):
        self._fd = fd
        self._lost = lost          # called with an OSError when nobody reads any more; ends the process
        self._write = Lock()
        self._backlog = deque()
        self.pump = 0              # that thread's id: it never waits, whatever runs in it
        os.set_blocking(fd, False)

    def send(self, data):
        """[any] Returns when it is written."""
        if get_ident() == self.pump:
            self.post(data)        # a finaliser of the user's that the pump happened to run
            return
        with self._write:
            while self._backlog:
                self._write_all(self._backlog.popleft())
            self._write_all(data)

    def post(self, data):
        """[pump] Never waits."""
        self._backlog.append(data)
        return self.push()

    def backlog_bytes(self):
        return sum(map(len, tuple(self._backlog))) if self._backlog else 0

    def push(self):
        """[pump] Writes what can be written now."""
        if not self._backlog:
            return DRAINED
        if not self._write.acquire(False):
            return BUSY
        try:
            while self._backlog:
                data = self._backlog.popleft()
                try:
                    sent = os.write(self._fd, data)
                except BlockingIOError:
                    sent = 0
                if sent < len(data):
                    self._backlog.appendleft(data[sent:])
                    return FULL
            return DRAINED
        except OSError as error:
            self._lost(error)
        finally:
            self._write.release()

    def _write_all(self, data):
        view = memoryview(data)
        while view:
            try:
                view = view[os.write(self._fd, view):]
            except BlockingIOError:
                waiting = select.poll()
                waiting.register(self._fd, select.POLLOUT)
                waiting.poll()
            except OSError as error:
                self._lost(error)
                return

# SPDX-License-Identifier: MIT
"""Progress and log lines of a host: whose item they belong to, and how many a second."""

import io
import os
import sys
from contextvars import ContextVar
from threading import Lock, get_ident
from time import monotonic

from . import _wire as wire

_HERE = __file__.rpartition("/")[0] + "/"
LINES_PER_SECOND, BYTES_PER_SECOND = 500, 1 << 20
PROGRESS_PERIOD = 0.1

#: The lane whose item runs in this context.
current = ContextVar("poolboard_lane")
#: The Reporter of this process; None: this is no worker host.
running = None


class Lane:
    """A place for one unfinished item of one worker."""

    __slots__ = ("worker", "number", "entry", "start", "stood", "progress_at", "progress_of", "partial", "task")

    def __init__(self, worker, number):
        self.worker, self.number = worker, number
        self.entry = None      # as decode_items() makes it, while it runs
        self.start = self.stood = 0
        self.progress_at, self.progress_of = 0.0, 0
        self.partial = b""     # a line that has no end yet
        self.task = None

    @property
    def ticket(self):
        entry = self.entry
        return entry[0] if entry else 0


class Reporter:
    """One per host. Lines are bounded per second; what is dropped is counted and said."""

    def __init__(self, outbox):
        self._outbox = outbox
        self._lock = Lock()
        self._since, self._lines, self._bytes, self.dropped = 0.0, 0, 0, 0
        self.only_lane = None      # of a host that runs one item at a time: no doubt whose a line is

    def lane(self):
        return current.get(None) or self.only_lane

    def progress(self, lane, done, total, note):
        now = monotonic()
        ticket = lane.ticket
        if now - lane.progress_at < PROGRESS_PERIOD and lane.progress_of == ticket:
            return
        lane.progress_at, lane.progress_of = now, ticket
        note = wire.cut_text(str(note), wire.MAX_NOTE) if note else b""
        body = wire.encode_progress(lane.worker.slot, _whole(done), _whole(total), note)
        self._outbox.send(wire.frame(wire.PROGRESS, ticket, body))

    def log(self, level, line, lane=None):
        """`line`: str or bytes."""
        lane = lane or self.lane()
        if isinstance(line, bytes):
            line = line.decode("utf-8", "replace")
        data = wire.cut_text(line, wire.MAX_LINE)
        with self._lock:
            now = monotonic()
            dropped = 0
            if now - self._since >= 1.0:
                dropped, self.dropped = self.dropped, 0
                self._since, self._lines, self._bytes = now, 0, 0
            if self._lines >= LINES_PER_SECOND or self._bytes + len(data) > BYTES_PER_SECOND:
                self.dropped += 1
                return
            self._lines += 1
            self._bytes += len(data)
        frames = self._dropped_frame(dropped) if dropped else b""
        slot, ticket = (lane.worker.slot, lane.ticket) if lane else (0, 0)
        self._outbox.send(frames + wire.frame(wire.LOG, ticket, wire.encode_log(slot, level, data)))

    def say_where(self, lane, frames):
        """[pump, worker] Where the item was when it was asked to end: of one that hangs nothing else tells."""
        where = frames_text(frames)
        if where:
            self.log(wire.WARNING, "asked to end while it was here:\n" + where, lane)

    def report_dropped(self, at_end=False):
        """[pump] Says what was dropped once its second is over."""
        dropped = 0
        if self.dropped and self._lock.acquire(False):
            if at_end or monotonic() - self._since >= 1.0:
                dropped, self.dropped = self.dropped, 0
            self._lock.release()
        if dropped:
            self._outbox.post(self._dropped_frame(dropped))

    @staticmethod
    def _dropped_frame(dropped):
        line = "%d log lines dropped: a host passes on at most %d lines a second" % (dropped, LINES_PER_SECOND)
        return wire.frame(wire.LOG, 0, wire.encode_log(0, wire.WARNING, line.encode()))


def _whole(number):
    try:
        return min(max(int(number), 0), (1 << 64) - 1)
    except (TypeError, ValueError, OverflowError):
        return 0


def frames_text(frames):
    """Frames, the innermost first, as a traceback names them; nothing is imported or read for it, because the pump
    asks while anything may hang."""
    lines = []
    for frame in frames:
        code = frame.f_code
        if code.co_filename.startswith(_HERE):
            break
        lines.append('  File "%s", line %d, in %s' % (code.co_filename, frame.f_lineno, code.co_name))
    return "\n".join(reversed(lines[:50]))


def outwards(frame):
    while frame is not None:
        yield frame
        frame = frame.f_back


class LogBytes(io.BufferedIOBase):
    """What print() writes, cut into lines; each goes to the log of the item that is running."""

    def __init__(self, reporter, level, fd):
        self._reporter, self._level, self._fd = reporter, level, fd
        self._others = {}  # partial lines of threads that run no item

    def writable(self):
        return True

    def fileno(self):
        return self._fd  # for a subprocess: what it writes is a log too, but no item's

    def write(self, data):
        data = bytes(data)
        lane = self._reporter.lane()
        if lane:
            lines = (lane.partial + data).split(b"\n")
            lane.partial = lines.pop()
            if len(lane.partial) > wire.MAX_LINE:
                lines.append(lane.partial)
                lane.partial = b""
        else:
            lines = (self._others.pop(get_ident(), b"") + data).split(b"\n")
            if lines[-1]:
                self._others[get_ident()] = lines[-1][-wire.MAX_LINE:]
            lines.pop()
        for line in lines:
            if line:
                self._reporter.log(self._level, line, lane)
        return len(data)


def end_line(reporter, lane):
    """The item is over: its last line ends, too."""
    if not lane.partial:
        return
    line, lane.partial = lane.partial, b""
    reporter.log(wire.INFO, line, lane)


def capture_output(reporter):
    """From here on print() and sys.stderr are logs. Before any thread of the user's."""
    for name, fd, level in (("stdout", 1, wire.INFO), ("stderr", 2, wire.INFO)):
        stream = io.TextIOWrapper(LogBytes(reporter, level, fd), encoding="utf-8", errors="backslashreplace",
                                  write_through=True)
        stream.mode = "w"
        setattr(sys, name, stream)

    def in_child():  # a fork of the user's: the channel is not its
        sys.stdout, sys.stderr = sys.__stdout__, sys.__stderr__
        reporter.only_lane = None
        reporter.progress = reporter.log = lambda *_, **__: None
        try:
            os.close(3)
        except OSError:
            pass

    os.register_at_fork(after_in_child=in_child)


def make_log_handler():
    import logging

    class LogHandler(logging.Handler):
        """Sends records to the running item's log, with their level; to stderr outside Poolboard."""

        def emit(self, record):
            try:
                if running is None:
                    sys.stderr.write(self.format(record) + "\n")
                    return
                steps = ((logging.ERROR, wire.ERROR), (logging.WARNING, wire.WARNING), (logging.INFO, wire.INFO))
                level = next((to for least, to in steps if record.levelno >= least), wire.DEBUG)
                running.log(level, self.format(record))
            except Exception:
                self.handleError(record)

    return LogHandler

# SPDX-License-Identifier: MIT
"""The host: a thread that reads what the engine says and never runs the user's code, and workers beside it."""

import atexit
import os
import select
import sys
from queue import SimpleQueue
from threading import Lock, Thread, get_ident
from time import monotonic_ns

from . import _ending, _report, _values, _wire as wire
from ._load import Program, StartError, read_checked
from ._outbox import BUSY, DRAINED, FULL, Outbox
from ._shared import open_shared
from ._worker import FLUSH_NS, Worker

MAX_BACKLOG = 1 << 20   # answers the engine has not read: read no more questions
READ_BYTES = 256 << 10
IDLE_LOOKS = 8          # so many ticks without a waiting result: sleep
MAX_WORKERS, MAX_IN_FLIGHT = 4096, 65536


class Host:
    def __init__(self, fd=_ending.PROTOCOL_FD):
        self._fd = fd
        self._reader = wire.FrameReader()
        self.outbox = Outbox(fd, self._lost)
        self.reporter = _report.Reporter(self.outbox)
        self.program = self.shared = None
        self.in_flight, self.pool_kind = 1, 1
        self.workers = None        # by slot; None before HELLO
        self._first = SimpleQueue()  # what the main thread does: worker 0, then the end
        self._ending_lock = Lock()
        self._watching = False
        self._idle_looks = 0
        self._bell_out, self._bell_in = os.pipe()
        os.set_blocking(self._bell_out, False)
        os.set_blocking(self._bell_in, False)

    # [main]

    def run(self):
        _report.running = self.reporter
        _report.capture_output(self.reporter)
        Thread(target=self._pump, name="pump", daemon=True).start()
        while True:
            self._guarded(self._first.get())

    def _guarded(self, work):
        """[worker, main] A fault of ours must not leave a host behind that looks alive."""
        try:
            work()
        except wire.Malformed as error:
            _ending.complain("frame from the engine: %s" % error)
            _ending.end_now(wire.EXIT_PROTOCOL)
        except BaseException:
            import traceback

            _ending.complain("a fault of its own:\n" + traceback.format_exc())
            _ending.end_now(wire.EXIT_PROTOCOL)

    def left(self, worker):
        """[worker] It has done all it will do."""
        with self._ending_lock:
            worker.done = True
            last = all(worker is None or worker.done for worker in self.workers)
            if last and any(worker is not None and worker.stopping for worker in self.workers):
                self._first.put(self._end)

    def _end(self):
        try:
            atexit._run_exitfuncs()
        except BaseException as error:
            self.reporter.log(wire.ERROR, "at exit: %s: %s" % (type(error).__name__, error))
        for stream in (sys.__stdout__, sys.__stderr__):
            try:
                stream.flush()
            except (OSError, ValueError, AttributeError):
                pass
        self.outbox.send(wire.frame(wire.BYE, 0))
        _ending.end_now(wire.EXIT_DONE)

    def init_failed(self, slot, body, error):
        try:  # what the engine quotes when no worker can be built
            os.write(2, wire.cut_text(_values.trace_of(error), 4000))
        except OSError:
            pass
        self.outbox.send(wire.frame(wire.INIT_FAILED, slot, body))

    def _lost(self, error):
        _ending.complain("the stream to the engine cannot be written: %s" % error.strerror)
        _ending.end_now(wire.EXIT_STREAM)

    def watch(self):
        """[worker] A result waits: the pump is to look now and then, so that none grows old."""
        if not self._watching:
            self._watching = True
            try:
                os.write(self._bell_in, b"!")
            except OSError:
                pass  # it rings already

    # [pump] from here on

    def _pump(self):
        self.outbox.pump = get_ident()
        try:
            self._guarded(self._loop)
        finally:
            os._exit(wire.EXIT_PROTOCOL)

    def _loop(self):
        poll = select.poll()
        poll.register(self._fd, select.POLLIN)
        poll.register(self._bell_out, select.POLLIN)
        asked = select.POLLIN
        while True:
            wait = self._flush_old()
            if self.reporter.dropped:
                self.reporter.report_dropped()
                wait = 100 if wait is None else wait
            state = self.outbox.push()
            if state == BUSY:
                wait = 1
            wanted = ((select.POLLIN if self.outbox.backlog_bytes() < MAX_BACKLOG else 0) |
                      (select.POLLOUT if state == FULL else 0))
            if wanted != asked:
                poll.modify(self._fd, wanted)
                asked = wanted
            for fd, events in poll.poll(wait):
                if fd == self._bell_out:
                    os.read(fd, 64)
                elif events & select.POLLIN:
                    self._read()
                elif events & ~select.POLLOUT:
                    _ending.end_now(wire.EXIT_STREAM)

    def _flush_old(self):
        """Sends what workers busy with something long have left; ms until the next look, None: no need."""
        if not self._watching:
            return None
        now, some = monotonic_ns(), False
        for worker in self.workers or ():
            oldest = worker.oldest if worker is not None else 0
            if oldest:
                some = True
                if now - oldest >= FLUSH_NS and self.outbox.backlog_bytes() < MAX_BACKLOG:
                    worker.flush(self.outbox.post)
        self._idle_looks = 0 if some else self._idle_looks + 1
        if self._idle_looks > IDLE_LOOKS:
            self._idle_looks = 0
            self._watching = False  # before the last look: what waits from now on rings
            return 0 if any(worker is not None and worker.oldest for worker in self.workers or ()) else None
        return 1

    def _read(self):
        try:
            data = os.read(self._fd, READ_BYTES)
        except BlockingIOError:
            return
        except OSError:
            data = b""
        if not data:
            _ending.end_now(wire.EXIT_STREAM)
        for kind, number, body in self._reader.feed(data):
            if self.workers is None and kind != wire.HELLO:
                raise wire.Malformed("type %d came before HELLO" % kind)
            take = self._TAKE.get(kind)  # unknown types are skipped within a protocol major
            if take is not None:
                take(self, number, body)

    def _worker(self, slot, what):
        worker = self.workers[slot] if slot < len(self.workers) else None
        if worker is None:
            raise wire.Malformed("%s for slot %d, which has no worker" % (what, slot))
        return worker

    def _hello(self, _, body):
        if self.workers is not None:
            raise wire.Malformed("a second HELLO")
        cursor = wire.Cursor(body)
        protocol = cursor.u32()
        path, target, sha256 = (os.fsdecode(cursor.text()) for _ in range(3))
        count, self.in_flight, self.pool_kind = cursor.u32(), cursor.u32(), cursor.u32()
        cursor.u8()  # lines before a result: none are offered, they come with it
        cursor.done()
        self.workers = []
        version = error = ""
        try:
            if protocol != wire.PROTOCOL:
                raise StartError("the host speaks protocol %d, the engine %d; install both from the same Poolboard"
                                 % (wire.PROTOCOL, protocol))
            if not 1 <= count <= MAX_WORKERS or not 1 <= self.in_flight <= MAX_IN_FLIGHT:
                raise StartError("a host carries 1 to %d workers with 1 to %d items in flight each, asked for were "
                                 "%d and %d" % (MAX_WORKERS, MAX_IN_FLIGHT, count, self.in_flight))
            self.shared = open_shared(count, self.in_flight)
            self.program = Program(path, target, read_checked(path, sha256))
            self.workers = [None] * count
        except (StartError, ValueError, OSError) as problem:
            error = str(problem)
        reply = wire.encode_hello(os.getpid(), os.path.basename(path), version, error)
        self.outbox.post(wire.frame(wire.HELLO, 0, reply))
        if error:
            self._drain()
            _ending.end_now(wire.EXIT_START)

    def _drain(self):
        for _ in range(1000):
            if self.outbox.push() == DRAINED:
                return
            select.select([], [self._fd], [], 0.001)

    def _init(self, slot, body):
        cursor = wire.Cursor(body)
        index, count, params, scratch = cursor.u32(), cursor.u32(), cursor.text(), os.fsdecode(cursor.text())
        cursor.done()
        if slot >= len(self.workers) or self.workers[slot] is not None:
            raise wire.Malformed("INIT of slot %d: expected each of %d slots once" % (slot, len(self.workers)))
        try:
            params = _values.loads(params) if params not in (b"", b"{}") else {}
        except ValueError:
            raise wire.Malformed("the parameters are not JSON") from None
        worker = self.workers[slot] = Worker(self, slot, index, count, params, scratch)
        if len(self.workers) == 1 and self.in_flight == 1:
            self.reporter.only_lane = worker.lanes[0]
        if slot == 0:
            self._first.put(worker.run)  # the main thread: some libraries want no other
        else:
            Thread(target=self._guarded, args=(worker.run,), name="worker %d" % slot, daemon=True).start()

    def _items(self, slot, body):
        self._worker(slot, "ITEMS").enqueue(wire.decode_items(body, self.shared))

    def _recall(self, slot, body):
        cursor = wire.Cursor(body)
        count = cursor.u32()
        cursor.done()
        tickets = self._worker(slot, "RECALL").recall(count)
        self.outbox.post(wire.frame(wire.RETURNED, slot, wire.encode_tickets(tickets)))

    def _cancel(self, ticket, _):
        for worker in self.workers:
            if worker is not None and worker.cancel(ticket):
                return

    def _ping(self, number, _):
        self.outbox.post(wire.frame(wire.PONG, number))

    def _teardown(self, *_):
        self.reporter.report_dropped(at_end=True)
        with self._ending_lock:
            made = [worker for worker in self.workers if worker is not None]
            for worker in made:
                worker.stop()
            if all(worker.done for worker in made):
                self._first.put(self._end)

    _TAKE = {wire.HELLO: _hello, wire.INIT: _init, wire.ITEMS: _items, wire.RECALL: _recall, wire.CANCEL: _cancel,
             wire.PING: _ping, wire.TEARDOWN: _teardown}

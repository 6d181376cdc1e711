# SPDX-License-Identifier: MIT
"""A worker: what the pump may do with it, and its thread, which runs init, then each item, then teardown."""

import _thread
import sys
from collections import deque
from threading import Lock
from time import monotonic_ns

from . import _shared, _wire as wire
from ._load import is_async, make_worker
from ._report import Lane, current, end_line, outwards
from ._values import Failure, call_with, describe_error, encode_result, is_text, trace_of

FLUSH_BYTES = 32 << 10
FLUSH_NS = 1_000_000  # no result waits longer while the worker goes on


def own_error(kind, message):
    return wire.encode_error(kind, message)


class Worker:
    """The queue, the lanes and the results of one worker. How it serves them is found out when the user's file
    is loaded: one after another, or by an event loop."""

    def __init__(self, host, slot, index, count, params, scratch):
        self.host, self.slot = host, slot
        self.index, self.count, self.params, self.scratch = index, count, params, scratch
        self.queue = deque()       # the pump appends, the worker takes from the left, a recall from the right
        self.results = deque()     # entries of the next RESULTS frame
        self.oldest = 0            # since when the first of them waits, ns; 0: none does
        self.closed = self.stopping = self.retired = False
        self.cancelled = set()     # tickets of running items whose cancel flag is set
        self.lanes = [Lane(self, number) for number in range(host.in_flight)]
        self._flushing = Lock()
        self._serving = None       # set before it first looks at the queue
        self.done = False          # it takes part no more

    # [pump] None of these runs the user's code, or waits for it.

    def enqueue(self, items):
        if self.closed:
            return
        self.queue.extend(items)
        self.wake()

    def wake(self):
        if self._serving is not None:
            self._serving.wake()

    def recall(self, count):
        tickets = []
        try:
            while len(tickets) < count:
                tickets.append(self.queue.pop()[0])
        except IndexError:
            pass
        return tickets

    def cancel(self, ticket):
        """True: it was here."""
        for entry in list(self.queue):  # in one step: the worker takes from it meanwhile
            if entry[0] == ticket:
                try:
                    self.queue.remove(entry)
                except ValueError:
                    break  # taken just now
                now = monotonic_ns()
                self.add(wire.encode_failure(ticket, now, now,
                                             own_error("cancelled", "cancelled before it started")), now)
                self.flush(self.host.outbox.post)
                return True
        # Running, about to run, or over already; the flag of the last is taken away when nothing runs.
        self.cancelled.add(ticket)
        if self._serving is not None:
            self._serving.cancel(ticket)
        return any(lane.ticket == ticket for lane in self.lanes)

    def stop(self):
        self.closed = self.stopping = True
        self.queue.clear()
        self.wake()

    # [worker]

    def run(self):
        try:
            target = self.host.program.target()
            if self.host.in_flight > 1 or is_async(target):
                from ._async import AsyncServing as Serving
            else:
                Serving = SerialServing
            Serving(self).run(target)
        except BaseException as error:
            if self._serving is not None:
                raise  # a fault of ours: the host ends, and says where
            self.init_failed(error)
        self.host.left(self)

    def make(self, target):
        """The user's object, or None: its init failed, and that was said. Not before: the pump may wake us then."""
        lane = self.lanes[0]
        token = current.set(lane)
        try:
            call = make_worker(target, self.params)
        except BaseException as error:
            call = None
            self.init_failed(error)
        end_line(self.host.reporter, lane)
        current.reset(token)
        return call

    def begin(self, serving):
        self._serving = serving
        self.host.outbox.send(wire.frame(wire.READY, self.slot))

    # [any]

    def add(self, entry, now):
        self.results.append(entry)
        if not self.oldest:
            self.oldest = now
            self.host.watch()

    def flush(self, send):
        with self._flushing:
            self.oldest = 0
            results = self.results
            parts = [results.popleft() for _ in range(len(results))]
        if parts:
            send(wire.frame(wire.RESULTS, self.slot, b"".join(parts)))

    def init_failed(self, error):
        self.closed = True  # the engine takes its items back when it hears of the failure
        self.queue.clear()
        self.host.init_failed(self.slot, describe_error(error, init=True), error)

    def result_entry(self, ticket, start, end, value):
        """The rare shapes of a success: large ones, and those that are too large."""
        content, data = encode_result(value)
        if len(data) >= _shared.WORTHWHILE:
            slab = self.host.shared.send(data)
            if slab is not None:
                return wire.encode_slab_result(ticket, content, start, end, slab, len(data))
            if len(data) > wire.MAX_RESULT:
                return wire.encode_failure(ticket, start, end, own_error(
                    "result_too_large", "the result has %d bytes, the limit is %d; write large results to a file"
                    % (len(data), wire.MAX_RESULT)))
        return wire.pack_result(ticket, 1, content, start, end, 0, len(data)) + data + b"\0\0\0\0"

    def failure_entry(self, ticket, start, end, error):
        if isinstance(error, Failure) and error.replace_worker:
            self.retired = True
        return wire.encode_failure(ticket, start, end, describe_error(error))

    def tear_down(self, call):
        """close(), if there is one; its coroutine, if it is one."""
        close = getattr(call, "close", None)
        return close() if callable(close) else None

    def complain(self, error):
        self.host.reporter.log(wire.ERROR, "teardown: " + trace_of(error), self.lanes[0])


class SerialServing:
    """One item after another, in the worker's thread."""

    def __init__(self, worker):
        self._worker = worker
        self._thread = _thread.get_ident()
        self._bell = _thread.allocate_lock()
        self._bell.acquire()

    def wake(self):
        """[pump]"""
        if self._bell.locked():  # only the pump rings it
            self._bell.release()

    def cancel(self, ticket):
        """[pump] The flag is set; what is said here is for people."""
        lane = self._worker.lanes[0]
        frame = sys._current_frames().get(self._thread)
        if frame is not None and lane.ticket == ticket:
            self._worker.host.reporter.say_where(lane, outwards(frame))

    def run(self, target):
        worker, lane = self._worker, self._worker.lanes[0]
        call = worker.make(target)
        if call is None:
            return
        current.set(lane)
        worker.begin(self)
        self._serve(worker, lane, call)
        try:
            worker.tear_down(call)
            del call
        except BaseException as error:
            worker.complain(error)
        end_line(worker.host.reporter, lane)

    def _serve(self, worker, lane, call):
        """Every line of this loop is paid for with each item."""
        host = worker.host
        shared, send, frozen = host.shared, host.outbox.send, host.shared.stood
        queue, take, results, cancelled = worker.queue, worker.queue.popleft, worker.results, worker.cancelled
        slots, at = shared.slots, 8 * worker.slot * len(worker.lanes)
        pack, watch = wire.pack_result, host.watch
        now, waiting = 0, 0
        while True:
            if not queue or worker.retired:
                if results:
                    worker.flush(send)
                waiting = now = 0
                if worker.stopping:
                    return
                if not queue or worker.retired:
                    cancelled.clear()
                    self._bell.acquire()
                continue
            try:
                entry = take()
            except IndexError:
                continue  # the pump has just given it back
            ticket, _, _, how, _, value = entry
            start = now or monotonic_ns()
            if slots is not None:
                slots[at + 1] = start
                slots[at] = ticket
            else:
                send(wire.frame(wire.STARTED, ticket))
            lane.start = start
            lane.stood = stood = frozen[0]
            lane.entry = entry
            try:
                if cancelled and ticket in cancelled:
                    raise Failure("cancelled before it started", kind="cancelled")
                result = call(value) if how == 0 else call_with(call, how, value)
                if type(result) is str and (result.isascii() or is_text(result)) and len(result) < 16384:
                    data = result.encode()
                    now = monotonic_ns()
                    end = now if frozen[0] == stood else max(start, now - frozen[0] + stood)
                    done = pack(ticket, 1, 1, start, end, 0, len(data)) + data + b"\0\0\0\0"
                else:
                    if hasattr(result, "__await__"):
                        result = _run_coroutine(result)
                    now = monotonic_ns()
                    done = worker.result_entry(ticket, start, max(start, now - frozen[0] + stood), result)
            except BaseException as error:
                now = monotonic_ns()
                done = worker.failure_entry(ticket, start, max(start, now - frozen[0] + stood), error)
            result = value = None  # not kept while the next is waited for
            if lane.partial:
                end_line(host.reporter, lane)
            lane.entry = None
            if cancelled:
                cancelled.discard(ticket)
            results.append(done)
            waiting += len(done)
            if not worker.oldest:
                worker.oldest = now
                watch()
            if waiting > FLUSH_BYTES or now - worker.oldest > FLUSH_NS:
                worker.flush(send)
                waiting = 0
            if slots is not None:
                slots[at] = 0


def _run_coroutine(awaitable):
    """Of a worker that did not look async: a wrapped function, say."""
    import asyncio

    async def wait():
        return await awaitable

    return asyncio.run(wait())

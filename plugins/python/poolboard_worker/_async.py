# SPDX-License-Identifier: MIT
"""Several unfinished items in one worker: an event loop of its own, a task for each item."""

import asyncio
from time import monotonic_ns

from . import _wire as wire
from ._report import current, end_line
from ._values import Failure, call_with


def awaited(coroutine):
    """The frames of a coroutine that waits, the innermost first."""
    frames = []
    while coroutine is not None:
        frame = getattr(coroutine, "cr_frame", None) or getattr(coroutine, "gi_frame", None)
        if frame is None:
            break
        frames.append(frame)
        coroutine = getattr(coroutine, "cr_await", None) or getattr(coroutine, "gi_yieldfrom", None)
    return reversed(frames)


class AsyncServing:
    def __init__(self, worker):
        self._worker = worker
        self._free = list(reversed(worker.lanes))
        self._loop = self._over = self._call = None
        self._flush_due = False

    def wake(self):
        """[pump]"""
        self._soon(self._feed)

    def cancel(self, ticket):
        """[pump]"""
        self._soon(self._cancel_task, ticket)

    def _soon(self, function, *args):
        try:
            self._loop.call_soon_threadsafe(function, *args)
        except RuntimeError:
            pass  # the loop has ended

    def run(self, target):
        asyncio.run(self._main(target))

    async def _main(self, target):
        worker = self._worker
        self._loop = asyncio.get_running_loop()
        self._over = self._loop.create_future()  # it has stopped, and nothing runs
        self._call = worker.make(target)
        if self._call is None:
            return
        worker.begin(self)
        self._feed()
        await self._over
        worker.flush(worker.host.outbox.send)
        try:
            closing = worker.tear_down(self._call)
            if hasattr(closing, "__await__"):
                await closing
            self._call = None
        except BaseException as error:
            worker.complain(error)

    # [worker] All of these are callbacks of the loop.

    def _feed(self):
        while self._free and not self._worker.retired:
            try:
                entry = self._worker.queue.popleft()
            except IndexError:
                break
            self._start(entry, self._free.pop())
        if len(self._free) == len(self._worker.lanes):
            self._worker.cancelled.clear()
            if self._worker.stopping and not self._over.done():
                self._over.set_result(None)

    def _start(self, entry, lane):
        ticket, shared = entry[0], self._worker.host.shared
        lane.start, lane.stood, lane.progress_at = monotonic_ns(), shared.stood[0], 0.0
        if shared.slots is not None:
            at = 8 * (self._worker.slot * len(self._worker.lanes) + lane.number)
            shared.slots[at + 1] = lane.start
            shared.slots[at] = ticket
        else:
            self._worker.host.outbox.send(wire.frame(wire.STARTED, ticket))
        lane.entry = entry
        lane.task = self._loop.create_task(self._process(lane, entry))
        lane.task.add_done_callback(lambda task: self._ended(lane, task))
        if ticket in self._worker.cancelled:
            lane.task.cancel()

    async def _process(self, lane, entry):
        current.set(lane)  # in the task's own context
        try:
            result = call_with(self._call, entry[3], entry[5])
            if hasattr(result, "__await__"):
                result = await result
            return self._worker.result_entry(entry[0], lane.start, self._now(lane), result)
        except asyncio.CancelledError:
            raise
        except BaseException as error:  # SystemExit, too: it ends the item, not the loop
            return self._worker.failure_entry(entry[0], lane.start, self._now(lane), error)

    def _ended(self, lane, task):
        """Exactly once for each item, however its task ended."""
        ticket = lane.ticket
        if task.cancelled():
            why = "cancelled" if ticket in self._worker.cancelled else "its task was cancelled by the worker itself"
            done = self._worker.failure_entry(ticket, lane.start, self._now(lane), Failure(why, kind="cancelled"))
        else:
            done = task.result()
        if lane.partial:
            end_line(self._worker.host.reporter, lane)
        lane.entry = lane.task = None
        self._worker.cancelled.discard(ticket)
        self._worker.add(done, monotonic_ns())
        if self._worker.host.shared.slots is not None:
            self._worker.host.shared.slots[8 * (self._worker.slot * len(self._worker.lanes) + lane.number)] = 0
        self._free.append(lane)
        if not self._flush_due:  # with all that end in this turn of the loop
            self._flush_due = True
            self._loop.call_soon(self._flush_turn)
        self._feed()

    def _flush_turn(self):
        self._flush_due = False
        self._worker.flush(self._worker.host.outbox.send)

    def _cancel_task(self, ticket):
        for lane in self._worker.lanes:
            if lane.ticket == ticket and lane.task is not None:
                self._worker.host.reporter.say_where(lane, awaited(lane.task.get_coro()))
                lane.task.cancel()

    def _now(self, lane):
        """When it ends, without the time it stood frozen."""
        return max(lane.start, monotonic_ns() - self._worker.host.shared.stood[0] + lane.stood)

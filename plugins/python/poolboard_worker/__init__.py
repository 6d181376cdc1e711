# SPDX-License-Identifier: MIT
"""What a Poolboard worker in Python may ask while it works. Nothing of it has to be used.

A worker is a class (its __init__ is the start, its __call__ takes an item, its close() is the end) or a
function; either may be async. See docs/python-workers.md. Outside Poolboard every function here does
nothing, so a worker can be tried and tested like any other code.
"""

import time as _time
from collections import namedtuple as _namedtuple  # typing's would be half of a host's start

from . import _report
from ._values import Failure

__all__ = ["Failure", "Item", "WorkerInfo", "cancelled", "deadline", "item", "log", "progress", "remaining", "worker"]


#: The item that is being worked on: its place in the input, from 0; the attempt, from 1.
Item = _namedtuple("Item", "index attempt")

#: The worker that is running: its place in the pool, from 0; how many there are; items it may have unfinished at
#: once; the pool's kind (threads, processes or async); a folder private to the run, or "".
WorkerInfo = _namedtuple("WorkerInfo", "index count in_flight kind scratch")


def _lane():
    reporter = _report.running
    return reporter.lane() if reporter is not None else None


def progress(done, total=0, note=""):
    """How far this item (or, in __init__, this start) is. Cheap: at most ten a second are passed on. total 0: unknown."""
    lane = _lane()
    if lane is not None:
        _report.running.progress(lane, done, total, note)


def cancelled():
    """Whether this item should end now: it was cancelled, or its time is over. Ask it in long loops."""
    lane = _lane()
    if lane is None or lane.entry is None:
        return False
    return lane.entry[0] in lane.worker.cancelled or remaining() == 0.0


def deadline():
    """When this item's time is over, on the clock of time.monotonic(); None: it has as long as it likes."""
    left = remaining()
    return None if left is None else _time.monotonic() + left


def remaining():
    """Seconds this item has left, 0.0 when they are over; None: as many as it likes."""
    lane = _lane()
    entry = lane.entry if lane is not None else None
    if entry is None or entry[4] < 0:
        return None
    stood = lane.worker.host.shared.stood[0] - lane.stood  # time while frozen does not count
    return max(0, lane.start + entry[4] + stood - _time.monotonic_ns()) / 1e9


def item():
    """Which item this is; None outside one."""
    lane = _lane()
    entry = lane.entry if lane is not None else None
    return Item(entry[1], entry[2]) if entry is not None else None


def worker():
    """Which worker this is; None outside Poolboard."""
    lane = _lane()
    if lane is None:
        return None
    one, host = lane.worker, lane.worker.host
    kind = ("threads", "processes", "async")[min(host.pool_kind, 2)]
    return WorkerInfo(one.index, one.count, host.in_flight, kind, one.scratch)


def log(text, level="info"):
    """A line of this item's log, as print() writes one, with a level: debug, info, warning or error."""
    levels = {"debug": 0, "info": 1, "warning": 2, "error": 3}
    if level not in levels:
        raise ValueError("level: expected one of %s, got %r" % (", ".join(levels), level))
    if _report.running is not None:
        _report.running.log(levels[level], str(text))


def __getattr__(name):
    if name == "LogHandler":  # on demand: it takes `logging` along
        globals()[name] = _report.make_log_handler()
        return globals()[name]
    raise AttributeError("module %r has no attribute %r" % (__name__, name))

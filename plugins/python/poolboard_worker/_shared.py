# SPDX-License-Identifier: MIT
"""The memory a local host shares with the engine (core/wire/started_page.h, slabs.h): what has been
started, and slabs for large payloads. Absent in a launched host: frames do it all then."""

import fcntl
import mmap
import os
from threading import Lock

from ._wire import Malformed

PAGE_FD = 4
SLAB_BYTES = 2 << 20
WORTHWHILE = 64 << 10
_SLOT_WORDS = 8  # of 8 bytes; the first is the ticket, the second the start time


def _whole_pages(size):
    return (size + 4095) // 4096 * 4096


class NoMemory:
    """What stands for the shared memory where there is none."""

    slots = None
    stood = (0,)  # its first: how long this host has been frozen in all, ns, as far as it is told

    def item(self, slab, length):
        raise Malformed("an item lies in a slab, and there are none")

    def send(self, data):
        return None


class SharedMemory(NoMemory):
    def __init__(self, fd, workers, in_flight, size):
        slots = workers * in_flight * 64
        count = min(max(4 * workers * in_flight, 8), 64)
        returns = _whole_pages(slots)
        stood = returns + count * 64
        items = returns + _whole_pages(count * 64 + 64)
        results = items + count * SLAB_BYTES
        total = results + count * SLAB_BYTES
        if size != slots and size < total:
            raise ValueError("the shared page has %d bytes, with its slabs %d are needed" % (size, total))
        self._count = 0 if size == slots else count
        memory = memoryview(mmap.mmap(fd, slots if size == slots else total))
        # One 8-byte store each: the engine never sees half of a number.
        self.slots = memory[:slots].cast("Q")
        if self._count:
            self._memory = memory
            self._returns = memory[returns:stood].cast("I")  # every sixteenth word
            self.stood = memory[stood:stood + 8].cast("Q")
            self._items, self._results = items, results
            self._sent = [0] * count   # results sent from a slab; as many come back
            self._busy = [False] * count
            self._lock = Lock()

    def item(self, slab, length):
        if slab >= self._count or length >= SLAB_BYTES:
            raise Malformed("an item lies in slab %d, which there is not" % slab)
        at = self._items + slab * SLAB_BYTES
        return bytes(self._memory[at:at + length])

    def send(self, data):
        """The slab the result was copied into, or None: it is to go in the frame."""
        if not self._count or len(data) >= SLAB_BYTES:
            return None
        with self._lock:
            for slab in range(self._count):
                if not self._busy[slab] and self._returns[16 * slab] == self._sent[slab]:
                    break
            else:
                return None
            self._busy[slab] = True
        at = self._results + slab * SLAB_BYTES
        self._memory[at:at + len(data)] = data
        self._sent[slab] = (self._sent[slab] + 1) & 0xFFFFFFFF
        self._busy[slab] = False
        return slab


def open_shared(workers, in_flight, fd=PAGE_FD):
    """Raises ValueError when it is too small for this host."""
    get_seals, seal_shrink = 1034, 2  # fcntl.F_GET_SEALS and F_SEAL_SHRINK: not in every build
    try:
        if not fcntl.fcntl(fd, get_seals) & seal_shrink:
            return NoMemory()
        size = os.fstat(fd).st_size
    except OSError:
        return NoMemory()  # not ours: something a launcher left open, or nothing at all
    if size < workers * in_flight * 64:
        raise ValueError("the shared page has %d bytes, %d are needed" % (size, workers * in_flight * 64))
    return SharedMemory(fd, workers, in_flight, size)

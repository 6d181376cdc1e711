# SPDX-License-Identifier: MIT
"""Workers that do what the tests want to see."""

import asyncio
import ctypes
import logging
import os
import sys
import time
from typing import Literal

import poolboard_worker

__version__ = "2.1"


class Echo:
    """Gives back what it got, and how."""

    def __init__(self, *, tag: str = "", size: int = 0, mode: Literal["plain", "loud"] = "plain"):
        """Args:
        tag: put in front
        size: of the answer, in bytes
        """
        self.tag, self.size, self.mode, self.count = tag, size, mode, 0
        print("made", tag)

    def __call__(self, *args, **kwargs):
        self.count += 1
        if self.size:
            return args[0][:1] * self.size
        if self.tag:
            return {"tag": self.tag, "worker": poolboard_worker.worker().index, "count": self.count}
        return {"args": [repr(arg) for arg in args], "kwargs": kwargs} if len(args) != 1 or kwargs else args[0]

    def close(self):
        print("closed", self.tag)


def shapes(item):
    """The item names what is to come back."""
    return {"str": "text", "bytes": b"\xff\x00", "none": None, "int": 7, "list": [1, "zwei"], "nan": float("nan"),
            "object": object(), "surrogate": os.fsdecode(b"\xff")}[item]


def length(item):
    return len(item)


class Meet:
    """Ends when each of the others has an item, too: it takes as many workers as there are items."""

    def __init__(self, *, me: str, all: int = 2):
        self.me, self.all = me, all

    def __call__(self, folder):
        open(os.path.join(folder, self.me), "w").close()
        while len(os.listdir(folder)) < self.all:
            time.sleep(0.001)
        return [self.me, poolboard_worker.worker().index]


class Wrong(Exception):
    pass


def obey(item):
    """Does what the item says."""
    word, _, rest = item.partition(":")
    if word == "echo":
        return rest
    if word == "raise":
        try:
            {}["inner"]
        except KeyError as error:
            raise Wrong(rest) from error
    if word == "exit":
        sys.exit(3)
    if word == "os_exit":
        os._exit(9)
    if word == "segv":
        ctypes.string_at(0)
    if word == "spin":
        while True:
            pass
    if word == "gil":
        sum(iter(int, 1))  # native code that never lets another thread run
    if word == "print":
        print("said", rest)
        sys.stderr.write("also said\n")
        logging.getLogger(__name__).warning("warned %s", rest)
        return "printed"
    if word == "flood":
        for i in range(int(rest)):
            print("line", i)
        return "flooded"
    if word == "polite":
        while not poolboard_worker.cancelled():
            time.sleep(0.001)
        return "stopped when asked"
    if word == "progress":
        poolboard_worker.progress(3, 10, "a third")
        return "told"
    if word == "remaining":
        return poolboard_worker.remaining() is not None and 0 < poolboard_worker.remaining() <= 1000
    if word == "retry":
        if poolboard_worker.item().attempt < 3:
            raise poolboard_worker.Failure("not yet", retry="same", after=0.001)
        return "third time"
    if word == "replace":
        raise poolboard_worker.Failure("worn out", replace_worker=True)
    if word == "pid":
        return os.getpid()
    if word == "python":
        return sys.prefix
    if word == "child":
        os.system("setsid sleep 1000 &")
        time.sleep(1000)
    raise ValueError("cannot obey " + word)


class Sleeper:
    """Many at once, in one thread."""

    running = highest = 0

    async def __call__(self, item):
        Sleeper.running += 1
        Sleeper.highest = max(Sleeper.highest, Sleeper.running)
        try:
            await asyncio.sleep(float(item))
        finally:
            Sleeper.running -= 1
        return Sleeper.highest

    async def close(self):
        await asyncio.sleep(0)
        print("closed in its loop")


class Broken:
    def __init__(self, *, code: int = 1):
        raise RuntimeError("no model %d" % code)

    def __call__(self, item):
        return item


class Secret:
    """Described by the file beside it."""

    def __init__(self, key="", level=1):
        self.key = key

    def __call__(self, item):
        return self.key

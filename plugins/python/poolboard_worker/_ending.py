# SPDX-License-Identifier: MIT
"""What makes this process a host, and how it ends: at once, with everything it has started."""

import os
import signal
import time
from threading import Lock

from . import _wire as wire

PROTOCOL_FD = 3
_ending = Lock()


def become_host():
    """False: descriptor 3 is not open. Before any thread."""
    try:
        os.set_inheritable(PROTOCOL_FD, False)
    except OSError:
        return False
    try:
        os.set_inheritable(PROTOCOL_FD + 1, False)
    except OSError:
        pass
    # Handlers, not SIG_IGN, which would stay ignored in every command that a worker starts.
    for number in (signal.SIGINT, signal.SIGTSTP):
        signal.signal(number, lambda *_: None)
    try:  # whatever a worker's children leave behind comes here, to be found at the end
        import ctypes

        ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER
    except (ImportError, OSError, AttributeError):
        pass
    return True


def complain(sentence):
    """A line to stderr, if that can be done without waiting."""
    try:
        os.set_blocking(2, False)
        os.write(2, ("poolboard_worker: %s\n" % sentence).encode("utf-8", "backslashreplace"))
    except OSError:
        pass


def _children(pid):
    found = []
    try:
        for thread in os.listdir("/proc/%d/task" % pid):
            with open("/proc/%d/task/%s/children" % (pid, thread), "rb", buffering=0) as file:
                found += map(int, file.read().split())
    except (OSError, ValueError):
        pass  # gone meanwhile
    return found


def kill_descendants(limit=0.5):
    """Kills and reaps them; at the end of the process only."""
    until = time.monotonic() + limit
    while True:
        found = _children(os.getpid())
        for pid in found:  # breadth first; the list grows
            found += _children(pid)
        for pid in found:
            try:
                os.kill(pid, signal.SIGKILL)
            except OSError:
                pass
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            return
        except OSError:
            pass
        if time.monotonic() > until:
            return
        time.sleep(0.0005)  # a killed process needs a moment


def end_now(status):
    """[any] Ends this process and all it has started: nothing more is sent, no handler runs."""
    if not _ending.acquire(False):
        while True:  # another thread is at it
            time.sleep(1)
    try:
        # First: a worker must not report the death of a command we kill as its result.
        devnull = os.open(os.devnull, os.O_RDWR | os.O_CLOEXEC)
        os.dup2(devnull, PROTOCOL_FD, inheritable=False)
    except OSError:
        pass
    try:
        kill_descendants()
    finally:
        os._exit(status)

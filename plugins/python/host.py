# SPDX-License-Identifier: MIT
"""Started by Poolboard with a worker's own interpreter: a process that carries Python workers.

Python 2 and early Python 3 must be able to read this file, to be told what is expected of them.
"""
import sys

if __name__ == "__main__":
    if sys.version_info < (3, 9):
        sys.stderr.write("poolboard_worker: this is Python %d.%d, expected 3.9 or newer\n" % sys.version_info[:2])
        sys.exit(78)
    sys.path.append(sys.path.pop(0))  # ours comes last: what the user's interpreter has goes first
    sys.path.insert(0, sys.path[-1])
    from poolboard_worker import _ending, _host

    del sys.path[0]
    if not _ending.become_host():
        sys.stderr.write("poolboard_worker: Poolboard starts this program to run Python workers in; it speaks its "
                         "protocol on descriptor 3, which is not open. Start poolboard instead\n")
        sys.exit(2)
    import faulthandler

    faulthandler.enable(all_threads=False)  # a crash in native code shows where Python was
    _host.Host().run()

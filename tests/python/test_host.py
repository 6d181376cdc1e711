# SPDX-License-Identifier: MIT
"""The host in Python, as the engine sees it: its frames and its shared memory."""

import hashlib
import os
import signal
import struct
import unittest

from engine import SLAB, Case, Closed, wire

ECHO = """
    def echo(item):
        return item
"""
GATE = """
    import os, time
    def gate(item):
        '''Waits until the file is there.'''
        while not os.path.exists(item):
            time.sleep(0.001)
        return item
"""


class Greeting(Case):
    def test_hello_says_who_it_is(self):
        host = self.host(ECHO, "echo")
        cursor = wire.Cursor(host.frame(wire.HELLO)[2])
        self.assertEqual(cursor.u32(), 1)
        self.assertEqual(cursor.u32(), host.process.pid)
        self.assertEqual([cursor.text() for _ in range(3)], [b"mine.py", b"", b""])
        self.assertEqual(host.frame(wire.READY)[1], 0)
        self.assertEqual(host.leave(), 0)

    def test_a_file_that_changed_is_refused(self):
        host = self.host(ECHO, "echo", sha256="0" * 64)
        self.assertIn(b"has changed since it was looked at", host.frame(wire.HELLO)[2])
        self.assertEqual(host.process.wait(60), 78)

    def test_the_hash_of_what_it_is_is_taken(self):
        source = "def echo(item):\n    return item\n"
        host = self.host(source, "echo", sha256=hashlib.sha256(source.encode()).hexdigest().upper())
        host.frame(wire.READY)

    def test_an_init_that_fails_is_the_workers(self):
        host = self.host("class W:\n    def __init__(self, n):\n        if n: raise OSError('no model')\n"
                         "    def __call__(self, item): return 'alive'\n", "W", workers=2, params=[{"n": 1}, {"n": 0}])
        failed = host.frame(wire.INIT_FAILED)
        self.assertEqual(failed[1], 0)
        self.assertIn(b"OSError: no model", failed[2])
        self.assertEqual(host.frame(wire.READY)[1], 1)
        host.items(b"x", slot=1)
        self.assertEqual(host.result()[3], b"alive")
        self.assertEqual(host.leave(), 0)

    def test_a_file_that_cannot_run_fails_each_init(self):
        host = self.host("import nothing_of_the_kind\n", "echo", workers=2)
        for _ in range(2):
            self.assertIn(b"No module named", host.frame(wire.INIT_FAILED)[2])
        self.assertIn("import nothing_of_the_kind", host.said())


class Items(Case):
    def test_each_ends_once_in_order(self):
        host = self.ready(ECHO, "echo")
        tickets = host.items(*[b"%d" % i for i in range(5000)])
        for at, ticket in enumerate(tickets):
            self.assertEqual(host.result(), (ticket, True, wire.TEXT, b"%d" % at))
        self.assertEqual(host.started(), 0)

    def test_large_ones_go_through_slabs(self):
        host = self.ready(ECHO, "echo")
        body = b"x" * (1 << 20)
        for _ in range(3):
            host.items(body)
            self.assertEqual(host.result()[3], body)
        self.assertEqual(host.slabs_used, 3)

    def test_an_item_in_a_slab(self):
        host = self.ready("def length(item):\n    return [len(item), item[-1]]\n", "length")
        host.memory[host.items_at + SLAB:host.items_at + SLAB + 70000] = b"a" * 69999 + b"z"
        host.send(wire.ITEMS, 0, struct.pack("<QQIBBqBII", 1, 0, 1, 0, 0, -1, 1, 1, 70000))
        self.assertEqual(host.result()[3], b'[70000,"z"]')

    def test_without_slabs_they_go_in_frames(self):
        for shape in ({"slabs": False}, {"page": False}):
            host = self.ready(ECHO, "echo", **shape)
            body = b"y" * (3 << 20)
            ticket, = host.items(body)
            if shape == {"page": False}:
                self.assertEqual(host.frame(wire.STARTED)[1], ticket)
            self.assertEqual(host.result(), (ticket, True, wire.TEXT, body))

    def test_when_no_slab_is_free(self):
        host = self.ready(ECHO, "echo")
        count = host.count + 2
        host.memory[host.returns:host.returns + 4] = struct.pack("<I", 7)  # never equals what was sent: taken
        for _ in range(count):
            host.items(b"z" * 65536)
            self.assertEqual(len(host.result()[3]), 65536)

    def test_the_page_says_what_runs(self):
        host = self.ready(GATE, "gate")
        path = os.path.join(host.folder.name, "open")
        ticket, = host.items(path.encode())
        while host.started() != ticket:
            pass
        open(path, "w").close()
        host.result()

    def test_passing(self):
        host = self.ready("def f(*args, **kwargs):\n    return [list(args), kwargs]\n", "f")
        rows = [(wire.SINGLE, wire.JSON, b'{"a":1}', b'[[{"a":1}],{}]'),
                (wire.SINGLE, wire.TEXT, "ü".encode(), '[["ü"],{}]'.encode()),
                (wire.ARGS, wire.JSON, b'[1,{"base64":"/w=="}]', None),
                (wire.KWARGS, wire.JSON, b'{"x":[null]}', b'[[],{"x":[null]}]')]
        for how, content, body, expected in rows:
            host.items(body, how=how, content=content)
            got = host.result()
            if expected is None:  # bytes: no JSON for them, which proves that they came as such
                self.assertIn("bytes", got[3])
            else:
                self.assertEqual(got[3], expected)
        host.items(b"[1", how=wire.ARGS, content=wire.JSON)
        self.assertEqual(host.result()[2], "json.decoder.JSONDecodeError")

    def test_a_result_does_not_wait_for_the_next_item(self):
        host = self.ready("import os, time\ndef f(item):\n    while item and not os.path.exists(item):\n"
                          "        time.sleep(0.001)\n    return 'done'\n", "f")
        path = os.path.join(host.folder.name, "open")
        first, second = host.items(b"", path.encode())
        self.assertEqual(host.result()[0], first)  # while the second still runs
        open(path, "w").close()
        self.assertEqual(host.result()[0], second)


class Commands(Case):
    def test_recall_gives_back_the_last(self):
        host = self.ready(GATE, "gate")
        path = os.path.join(host.folder.name, "open")
        tickets = host.items(*[path.encode()] * 10)
        while host.started() != tickets[0]:
            pass
        host.send(wire.RECALL, 0, struct.pack("<I", 4))
        self.assertEqual(struct.unpack("<4Q", host.frame(wire.RETURNED)[2]), tuple(reversed(tickets[-4:])))
        host.send(wire.RECALL, 0, struct.pack("<I", 0xFFFFFFFF))
        self.assertEqual(len(host.frame(wire.RETURNED)[2]), 5 * 8)
        open(path, "w").close()
        self.assertEqual(host.result()[0], tickets[0])

    def test_ping_is_answered_while_it_works(self):
        host = self.ready("def f(item):\n    while True: pass\n", "f")
        host.items(b"")
        while not host.started():
            pass
        host.send(wire.PING, 99)
        self.assertEqual(host.frame(wire.PONG)[1], 99)

    def test_cancel(self):
        host = self.ready("import poolboard_worker as p, time\ndef f(item):\n"
                          "    while not p.cancelled(): time.sleep(0.001)\n    return 'asked'\n", "f")
        first, second, third = host.items(b"1", b"2", b"3")
        while host.started() != first:
            pass
        host.send(wire.CANCEL, second)
        self.assertEqual(host.result()[:4], (second, False, "cancelled", "cancelled before it started"))
        host.send(wire.CANCEL, first)
        self.assertEqual(host.result(), (first, True, wire.TEXT, b"asked"))
        log = host.frame(wire.LOG)
        self.assertEqual(log[1], first)
        self.assertRegex(log[2][9:].decode(), r'asked to end while it was here:\n  File ".*mine.py", line 3, in f$')
        host.send(wire.CANCEL, third)
        self.assertEqual(host.result()[0], third)
        host.send(wire.CANCEL, 12345)  # nobody's
        host.send(wire.PING, 1)
        host.frame(wire.PONG)

    def test_the_deadline_is_a_cancel(self):
        host = self.ready("import poolboard_worker as p, time\ndef f(item):\n"
                          "    while not p.cancelled(): time.sleep(0.001)\n    return p.remaining()\n", "f")
        host.items(b"", timeout=50_000_000)
        self.assertEqual(host.result()[3], b"0.0")

    def test_time_while_frozen_does_not_count(self):
        host = self.ready("import os, time, poolboard_worker as p\ndef f(path):\n    before = p.remaining()\n"
                          "    open(path + '1', 'w').close()\n    while not os.path.exists(path + '2'):\n"
                          "        time.sleep(0.001)\n    return [before < 1000.1, 4000 < p.remaining() < 6000]\n", "f")
        path = os.path.join(host.folder.name, "step")
        host.items(path.encode(), timeout=1000 * 10**9)
        while not os.path.exists(path + "1"):
            pass
        at = host.returns + 64 * host.count
        host.memory[at:at + 8] = struct.pack("<Q", 5000 * 10**9 - 500 * 10**9)
        open(path + "2", "w").close()
        self.assertEqual(host.result()[3], b"[true,true]")

    def test_teardown(self):
        host = self.ready("import atexit\natexit.register(print, 'at exit')\nclass W:\n"
                          "    def __call__(self, item): return item\n    def close(self): print('closed')\n"
                          "    def __del__(self): print('deleted')\n", "W")
        host.items(b"x")
        host.result()
        self.assertEqual(host.leave(), 0)
        lines = [frame[2][9:] for frame in host.frames if frame[0] == wire.LOG]
        self.assertEqual(lines, [b"closed", b"deleted", b"at exit"])

    def test_a_worker_that_wants_to_be_replaced_starts_nothing_more(self):
        host = self.ready("import poolboard_worker as p\ndef f(item):\n    raise p.Failure('no', replace_worker=True)\n",
                          "f")
        first, second = host.items(b"1", b"2")
        self.assertEqual(host.result()[5], (0, 0, 1, -1, 0))
        host.send(wire.RECALL, 0, struct.pack("<I", 9))
        self.assertEqual(struct.unpack("<Q", host.frame(wire.RETURNED)[2]), (second,))
        self.assertEqual(host.leave(), 0)

    def test_unknown_types_are_skipped(self):
        host = self.ready(ECHO, "echo")
        host.send(99, 5, b"later")
        host.items(b"x")
        self.assertEqual(host.result()[3], b"x")


class Ends(Case):
    def gone(self, host, status):
        with self.assertRaises(Closed):
            while True:
                host.frame(0)
        self.assertEqual(host.process.wait(60), status)

    def test_nonsense_ends_it(self):
        rows = [(wire.ITEMS, 0, b"short"), (wire.ITEMS, 7, b""), (wire.RECALL, 0, b"123"), (wire.HELLO, 0, b""),
                (wire.INIT, 0, struct.pack("<IIII", 0, 1, 0, 0)),
                (wire.ITEMS, 0, struct.pack("<QQIBBqBII", 1, 0, 1, 0, 0, -1, 1, 10**6, 5))]
        for row in rows:
            with self.subTest(row=row):
                host = self.ready(ECHO, "echo")
                host.send(*row)
                self.gone(host, 76)
                self.assertIn("frame from the engine", host.said())

    def test_too_long_a_frame(self):
        host = self.ready(ECHO, "echo")
        host.socket.sendall(struct.pack("<IHHQ", 0xFFFFFFFF, wire.ITEMS, 0, 0))
        self.gone(host, 76)

    def test_the_end_of_the_stream_ends_it_whatever_runs(self):
        for body in ("while True: pass", "import time; time.sleep(1000)",
                     "import os; os.system('setsid sleep 1000')"):
            with self.subTest(body=body):
                host = self.ready("def f(item):\n    %s\n" % body, "f")
                host.items(b"")
                while not host.started():
                    pass
                host.socket.close()
                self.assertEqual(host.process.wait(60), 74)

    def test_what_it_started_dies_with_it(self):
        host = self.ready("import subprocess\ndef f(item):\n"
                          "    return subprocess.Popen(['sh', '-c', 'sleep 1000 & exec sleep 1000'],"
                          " start_new_session=True).pid\n", "f")
        host.items(b"")
        pid = int(host.result()[3])
        os.kill(pid, 0)
        host.socket.close()
        self.assertEqual(host.process.wait(60), 74)
        with self.assertRaises(ProcessLookupError):
            os.kill(pid, 0)

    def test_an_engine_that_does_not_read_stops_it_not(self):
        host = self.ready("def f(item):\n    return item * 1000\n", "f", slabs=False)
        host.items(*[b"x" * 60] * 2000)  # 120 MB of answers
        for number in range(200):
            host.send(wire.PING, number)
        for _ in range(2000):
            self.assertEqual(len(host.result()[3]), 60000)
        for number in range(200):
            self.assertEqual(host.frame(wire.PONG)[1], number)
        self.assertEqual(host.leave(), 0)

    def test_by_hand_it_says_what_it_is(self):
        import subprocess
        import sys

        from engine import PACKAGE

        done = subprocess.run([sys.executable, os.path.join(PACKAGE, "host.py")], capture_output=True, text=True,
                              stdin=subprocess.DEVNULL)
        self.assertEqual(done.returncode, 2)
        self.assertIn("Start poolboard instead", done.stderr)


if __name__ == "__main__":
    signal.alarm(110)  # a test that hangs says where
    import faulthandler

    faulthandler.enable()
    faulthandler.register(signal.SIGALRM, chain=True)
    unittest.main()

# SPDX-License-Identifier: MIT
"""Workers in Python: how their exceptions travel, several items at once, several of them in a host."""

import signal
import unittest

from engine import Case, wire


class Errors(Case):
    def test_type_message_trace_and_cause(self):
        host = self.ready("class Mine(Exception): pass\ndef f(item):\n    try:\n        1 / 0\n"
                          "    except ZeroDivisionError as e:\n        raise Mine('it broke') from e\n", "f")
        host.items(b"")
        _, ok, kind, message, trace, tail = host.result()
        self.assertEqual((ok, kind, message), (False, "mine.Mine", "it broke"))
        self.assertIn("ZeroDivisionError: division by zero", trace)
        self.assertIn("direct cause", trace)
        self.assertNotIn("_worker.py", trace)
        self.assertEqual(tail, (0, 0, 0, -1, 0))

    def test_what_failure_says(self):
        host = self.ready("import poolboard_worker as p\ndef f(item):\n"
                          "    raise p.Failure('busy', retry='other', after=1.5, kind='http_503')\n", "f")
        host.items(b"")
        _, ok, kind, message, _, tail = host.result()
        self.assertEqual((ok, kind, message, tail), (False, "http_503", "busy", (2, 1500, 0, -1, 0)))

    def test_long_ones_keep_both_ends(self):
        host = self.ready("def f(item):\n    raise ValueError('a' * 100000 + 'the end')\n", "f")
        host.items(b"")
        message = host.result()[3]
        self.assertLessEqual(len(message.encode()), 64 << 10)
        self.assertTrue(message.startswith("aaa") and message.endswith("the end") and "[cut]" in message)

    def test_strange_exceptions(self):
        host = self.ready("class E(Exception):\n    def __str__(self): raise RuntimeError\n"
                          "def f(item):\n    if item == 'e': raise E\n    if item == 'k': raise KeyboardInterrupt\n"
                          "    if item == 's': raise ValueError('\\udcff')\n    return 'ok'\n", "f")
        host.items(b"e", b"k", b"s", b"")
        self.assertIn("cannot be shown", host.result()[3])
        self.assertEqual(host.result()[2], "KeyboardInterrupt")
        self.assertEqual(host.result()[3], "\\udcff")
        self.assertEqual(host.result()[3], b"ok")


class Async(Case):
    SOURCE = """
        import asyncio
        import poolboard_worker as p
        class W:
            def __init__(self):
                self.loop = asyncio.get_running_loop()
                self.gates, self.most, self.now = {}, 0, 0
            async def __call__(self, item):
                self.now += 1
                self.most = max(self.most, self.now)
                try:
                    if item.startswith('wait'):
                        await self.gates.setdefault(item, asyncio.Event()).wait()
                    if item.startswith('open'):
                        await asyncio.sleep(0)
                        self.gates.setdefault('wait' + item[4:], asyncio.Event()).set()
                    if item == 'raise': raise ValueError(item)
                    if item == 'exit': raise SystemExit(1)
                    if item == 'print': print('said by', p.item().index)
                    return self.most
                finally:
                    self.now -= 1
            async def close(self):
                await asyncio.sleep(0)
                print('closed')
    """

    def test_several_at_once_and_each_ends_once(self):
        host = self.ready(self.SOURCE, "W", in_flight=4)
        waits = host.items(b"wait1", b"wait2", b"wait3")
        opens = host.items(b"open3", b"open1", b"open2", b"raise", b"exit")
        results = {}
        for _ in range(8):
            result = host.result()
            self.assertNotIn(result[0], results)
            results[result[0]] = result
        self.assertEqual([results[ticket][1] for ticket in waits + opens], [True] * 6 + [False] * 2)
        self.assertEqual(results[opens[0]][3], b"4")
        self.assertEqual(results[opens[3]][2:4], ("ValueError", "raise"))
        self.assertEqual(results[opens[4]][2], "SystemExit")
        self.assertEqual([host.started(lane) for lane in range(4)], [0] * 4)
        self.assertEqual(host.leave(), 0)
        self.assertIn(b"closed", [frame[2][9:] for frame in host.frames if frame[0] == wire.LOG])

    def test_cancel_ends_the_task(self):
        host = self.ready(self.SOURCE, "W", in_flight=2)
        first, second, third = host.items(b"wait1", b"wait2", b"wait3")
        while {host.started(0), host.started(1)} != {first, second}:
            pass
        host.send(wire.CANCEL, third)
        self.assertEqual(host.result()[:4], (third, False, "cancelled", "cancelled before it started"))
        host.send(wire.CANCEL, second)
        self.assertEqual(host.result()[:4], (second, False, "cancelled", "cancelled"))
        log = host.frame(wire.LOG)
        self.assertEqual(log[1], second)
        self.assertIn(b"in __call__", log[2])
        host.send(wire.CANCEL, first)
        self.assertEqual(host.result()[0], first)
        self.assertEqual(host.frame(wire.LOG)[1], first)
        host.items(b"print")
        self.assertTrue(host.result()[1])
        self.assertEqual(host.frame(wire.LOG)[2][9:], b"said by 3")

    def test_one_in_flight_works_too(self):
        host = self.ready(self.SOURCE, "W")
        for ticket in host.items(b"a", b"b", b"c"):
            self.assertEqual(host.result(), (ticket, True, wire.JSON, b"1"))

    def test_a_wrapped_coroutine_is_waited_for(self):
        host = self.ready("import functools\nasync def inner(item): return item + '!'\n"
                          "@functools.wraps(inner)\ndef f(item): return inner(item)\n", "f")
        host.items(b"x")
        self.assertEqual(host.result()[3], b"x!")


class Threads(Case):
    def test_each_has_its_own_object(self):
        host = self.ready("import poolboard_worker as p\nclass W:\n    def __init__(self, name): self.name = name\n"
                          "    def __call__(self, item):\n        print('by', self.name)\n"
                          "        return [self.name, p.worker().index]\n", "W", workers=3,
                          params=[{"name": name} for name in "abc"])
        for slot, name in enumerate("abc"):
            ticket, = host.items(b"", slot=slot)
            self.assertEqual(host.result()[3], b'["%s",%d]' % (name.encode(), slot))
            log = host.frame(wire.LOG)
            self.assertEqual((log[1], log[2][9:]), (ticket, b"by " + name.encode()))
        self.assertEqual(host.leave(), 0)


if __name__ == "__main__":
    signal.alarm(110)  # a test that hangs says where
    import faulthandler

    faulthandler.enable()
    faulthandler.register(signal.SIGALRM, chain=True)
    unittest.main()

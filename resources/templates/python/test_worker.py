import unittest

from worker import Shout


class TestShout(unittest.TestCase):
    def test_it_shouts(self):
        self.assertEqual(Shout()("hello"), "HELLO!")
        self.assertEqual(Shout(mark="?", times=2)("what"), "WHAT??")

    def test_nothing_is_refused(self):
        with self.assertRaises(ValueError):
            Shout()("")


if __name__ == "__main__":
    unittest.main()

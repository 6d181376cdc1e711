# SPDX-License-Identifier: MIT
"""Runs a guide, docs/python-workers.md unless POOLBOARD_GUIDE names another: its files are written, its commands run, what it says they print is compared."""

import os
import re
import subprocess
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
NAME = os.environ.get("POOLBOARD_GUIDE", "docs/python-workers.md")
GUIDE = os.path.join(HERE, "..", "..", NAME)
COMMANDS = int(os.environ["POOLBOARD_GUIDE_COMMANDS"])  # it has at least
SECONDS = int(os.environ["POOLBOARD_GUIDE_SECONDS"])  # of one command
PREFIX = os.environ["POOLBOARD_PREFIX_UNDER_TEST"]


def blocks():
    """(line, file or "", language, text)."""
    with open(GUIDE, encoding="utf-8") as guide:
        lines = guide.read().split("\n")
    found, at, name = [], 0, ""
    while at < len(lines):
        mark = re.match(r"<!-- file: (\S+) -->$", lines[at])
        if mark:
            name = mark.group(1)
        elif lines[at].startswith("```"):
            end = lines.index("```", at + 1)
            found.append((at + 1, name, lines[at][3:], "\n".join(lines[at + 1:end]) + "\n"))
            at, name = end, ""
        at += 1
    return found


class Guide(unittest.TestCase):
    maxDiff = None

    def test_it_is_true(self):
        with tempfile.TemporaryDirectory() as folder:
            environment = {**os.environ, "PATH": os.path.join(PREFIX, "bin") + ":" + os.environ["PATH"],
                           "XDG_STATE_HOME": os.path.join(folder, ".state"), "XDG_CACHE_HOME": os.path.join(folder, ".cache"), "PYTHONDONTWRITEBYTECODE": "1"}
            ran = 0
            guide = blocks()
            for number, (line, name, language, text) in enumerate(guide):
                where = "%s:%d" % (NAME, line)
                if name:
                    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                        file.write(text)
                if language == "python":
                    compile(text, where, "exec")
                elif language == "sh":
                    done = subprocess.run(["sh", "-ec", text], cwd=folder, env=environment, capture_output=True,
                                          stdin=subprocess.DEVNULL, timeout=SECONDS)
                    said = done.stderr.decode()
                    self.assertEqual(done.returncode, 0, where + ": " + said)
                    self.assertEqual(guide[number + 1][2], "text", where)
                    printed = done.stdout.decode().replace(os.path.realpath(folder), "FOLDER")
                    self.assertEqual("\n".join(map(str.rstrip, printed.split("\n"))), guide[number + 1][3], where + ": " + said)
                    ran += 1
                else:
                    self.assertTrue(name or language == "text", where)
            self.assertGreaterEqual(ran, COMMANDS)


if __name__ == "__main__":
    unittest.main()

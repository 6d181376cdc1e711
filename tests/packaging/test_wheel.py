# SPDX-License-Identifier: MIT
"""The Python package: builds as a wheel, twice the same, and works in an environment of its own."""

import hashlib
import os
import subprocess
import sys
import tempfile
import unittest
import zipfile

PREFIX = os.environ["POOLBOARD_PREFIX_UNDER_TEST"]
PACKAGE = os.path.join(PREFIX, "python-package")
VERSION = os.environ["POOLBOARD_VERSION"]

WORKER = '''
import poolboard_worker


def shout(text: str) -> str:
    """Says it louder."""
    poolboard_worker.progress(1, 2)
    assert poolboard_worker.item() is None or poolboard_worker.item().attempt == 1
    return text.upper()
'''


def run(*words, **more):
    done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300, **more)
    if done.returncode != 0:
        raise AssertionError("%s: exit status %d\n%s" % (" ".join(words), done.returncode, done.stdout.decode(errors="replace")))
    return done.stdout.decode()


def wheel_in(folder):
    """Built from a copy of its own, as setuptools writes beside the sources."""
    source, out = os.path.join(folder, "source"), os.path.join(folder, "out")
    run("cp", "-rL", "--no-preserve=timestamps", PACKAGE, source)
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-build-isolation", "--no-deps", "--no-index", "--wheel-dir", out, source,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1795000000"})
    found = os.listdir(out)
    assert found == ["poolboard_worker-%s-py3-none-any.whl" % VERSION], found
    return os.path.join(out, found[0])


class Wheel(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        places = [os.path.join(cls.folder.name, name) for name in ("one", "two")]
        for place in places:
            os.mkdir(place)
        cls.wheels = [wheel_in(place) for place in places]

    def test_it_holds_the_package_and_its_licence(self):
        with zipfile.ZipFile(self.wheels[0]) as wheel:
            names = wheel.namelist()
            metadata = wheel.read("poolboard_worker-%s.dist-info/METADATA" % VERSION).decode()
        ours = sorted(os.listdir(os.path.join(PACKAGE, "poolboard_worker")))
        self.assertEqual(sorted(n.split("/")[1] for n in names if n.startswith("poolboard_worker/")), ours)
        self.assertTrue([n for n in names if n.endswith("LICENSE")], names)
        self.assertIn("\nVersion: %s\n" % VERSION, metadata)
        self.assertIn("\nRequires-Python: >=3.9\n", metadata)

    def test_it_is_the_same_twice(self):
        sums = []
        for wheel in self.wheels:
            with open(wheel, "rb") as file:
                sums.append(hashlib.sha256(file.read()).hexdigest())
        self.assertEqual(sums[0], sums[1])

    def test_it_works_in_an_environment_of_its_own(self):
        venv = os.path.join(self.folder.name, "venv")
        run(sys.executable, "-m", "venv", "--without-pip", venv)
        python = os.path.join(venv, "bin", "python")
        run(sys.executable, "-m", "pip", "--quiet", "--python", python, "install", "--no-index", "--no-deps", self.wheels[0])
        worker = os.path.join(self.folder.name, "loud.py")
        with open(worker, "w", encoding="utf-8") as file:
            file.write(WORKER)
        # By itself, as in a test of the worker …
        said = run(python, "-c", "import loud, poolboard_worker; print(loud.shout('a'), poolboard_worker.__file__)", cwd=self.folder.name,
                   env={**os.environ, "PYTHONPATH": ""})
        self.assertTrue(said.startswith("A " + os.path.realpath(venv)) or said.startswith("A " + venv), said)
        # … and in a pool, by the same interpreter.
        said = run(os.path.join(PREFIX, "bin", "poolboard"), "--cli", "run", "-q", "--no-journal", "-O", "text", "--python", python, "-w",
                   worker + ":shout", ":::", "hello", "world",
                   env={**os.environ, "XDG_CACHE_HOME": os.path.join(self.folder.name, "cache")})
        self.assertEqual(said.split(), ["HELLO", "WORLD"])


if __name__ == "__main__":
    unittest.main()

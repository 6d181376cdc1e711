# SPDX-License-Identifier: MIT
"""What is installed, against the files of packaging/debian: each file is in one package, each line of theirs matches
something; one version everywhere; the list of what is needed to build is that of dependencies.txt."""

import glob
import os
import re
import shutil
import subprocess
import tempfile
import unittest

TOP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
DEBIAN = os.path.join(TOP, "packaging", "debian")
BUILD = os.environ["POOLBOARD_PREFIX_UNDER_TEST"]
VERSION = os.environ["POOLBOARD_VERSION"]

#: As debian/rules moves them.
MOVED = (("usr/share/poolboard/python/poolboard_worker/", "usr/lib/python3/dist-packages/poolboard_worker/"),
         ("usr/share/zsh/site-functions/", "usr/share/zsh/vendor-completions/"))


def text_of(*place):
    with open(os.path.join(*place), encoding="utf-8") as file:
        return file.read()


def paragraphs():
    """Those of debian/control: {field: value with its lines joined}."""
    found = []
    for paragraph in text_of(DEBIAN, "control").strip().split("\n\n"):
        joined = re.sub(r"\n[ \t]+", " ", paragraph)
        found.append(dict(line.split(":", 1) for line in joined.split("\n")))
    return found


def pattern_of(line):
    """dh_install's: a folder stands for all in it, * for one name. Libraries lie in lib/TRIPLET there, mostly in lib here."""
    words = re.escape(line).replace("usr/lib/" + re.escape("*") + "/", "usr/lib/([^/]+-[^/]+/)?")
    return re.compile(words.replace(re.escape("*"), "[^/]*") + "(/.*)?$")


class Packages(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        subprocess.run([os.environ["POOLBOARD_CMAKE"], "--install", BUILD, "--prefix", "/usr"], check=True, stdout=subprocess.DEVNULL,
                       env={**os.environ, "DESTDIR": folder.name})
        cls.installed = []
        for place, _, names in os.walk(folder.name):
            cls.installed += [os.path.relpath(os.path.join(place, name), folder.name) for name in names]
        for old, new in MOVED:
            cls.installed = [new + name[len(old):] if name.startswith(old) else name for name in cls.installed]
        cls.patterns = []  # (package, line, pattern)
        for path in sorted(glob.glob(os.path.join(DEBIAN, "*.install"))):
            package = os.path.basename(path)[:-len(".install")]
            cls.patterns += [(package, line, pattern_of(line)) for line in text_of(path).split()]

    def test_something_is_installed(self):
        self.assertGreater(len(self.installed), 100)

    def test_each_file_is_in_one_package(self):
        astray = {}
        for name in self.installed:
            packages = sorted({package for package, _, pattern in self.patterns if pattern.match(name)})
            if len(packages) != 1:
                astray[name] = packages
        self.assertEqual(astray, {})

    def test_each_line_matches(self):
        idle = [(package, line) for package, line, pattern in self.patterns if not any(map(pattern.match, self.installed))]
        self.assertEqual(idle, [])

    def test_each_package_has_files(self):
        packages = {paragraph["Package"].strip() for paragraph in paragraphs() if "Package" in paragraph}
        self.assertEqual(packages, {package for package, _, _ in self.patterns})

    def test_what_is_linked_is_where_the_package_says(self):
        # A worker with a large library of its own is in a package of its own, and nothing else links that library.
        heavy = {"libvips": "image", "libcurl": "http", "libpoppler-cpp": "pdf", "libtesseract": "ocr"}
        owners = {}
        for place in ("bin", "libexec/poolboard", "lib", "lib/poolboard", "lib/poolboard/workers-1"):
            for name in sorted(os.listdir(os.path.join(BUILD, place))):
                path = os.path.join(BUILD, place, name)
                if os.path.isfile(path) and ("." not in name or ".so" in name) and not os.path.islink(path):
                    needed = subprocess.run(["objdump", "-p", path], check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
                    for library in re.findall(r"NEEDED\s+(\S+?)\.so", needed):
                        owners.setdefault(library, set()).add(name)
        for library, worker in heavy.items():
            if os.path.exists(os.path.join(BUILD, "lib/poolboard/workers-1", worker + ".so")):
                self.assertEqual(owners.get(library), {worker + ".so"}, library)

    def test_the_version_is_one(self):
        self.assertIn("project(Poolboard VERSION %s " % VERSION, text_of(TOP, "CMakeLists.txt"))
        said = subprocess.run([os.path.join(BUILD, "bin", "poolboard"), "--cli", "version"], check=True, stdout=subprocess.PIPE).stdout
        self.assertTrue(said.decode().startswith("poolboard %s\n" % VERSION), said)
        for place, words in (("python-package/pyproject.toml", '\nversion = "%s"\n'),
                             ("share/cmake/Poolboard/PoolboardConfigVersion.cmake", '\nset(PACKAGE_VERSION "%s")\n')):
            self.assertIn(words % VERSION, text_of(BUILD, place), place)
        metainfo = glob.glob(os.path.join(BUILD, "resources", "desktop", "*.metainfo.xml"))
        for path in metainfo:
            self.assertIn('<release version="%s"' % VERSION, text_of(path))
        # In the sources it stands once: whatever needs it is filled in.
        self.assertFalse(os.path.exists(os.path.join(DEBIAN, "changelog")))
        self.assertIn("## %s" % VERSION, text_of(TOP, "CHANGELOG.md"))

    @unittest.skipUnless(os.path.exists(os.path.join(TOP, ".git")) and shutil.which("git"), "what belongs to the source is known to git alone")
    def test_the_source_of_the_packages(self):
        with tempfile.TemporaryDirectory() as folder:
            # In a container of CI the clone may be somebody else's.
            environment = {**os.environ, "SOURCE_DATE_EPOCH": "1795000000", "GIT_CONFIG_COUNT": "1",
                           "GIT_CONFIG_KEY_0": "safe.directory", "GIT_CONFIG_VALUE_0": "*"}
            said = subprocess.run([os.path.join(TOP, "packaging", "make-source"), folder, "~deb12"], check=True, env=environment,
                                  stdout=subprocess.PIPE, encoding="utf-8").stdout
            tree = os.path.join(folder, "poolboard-" + VERSION)
            self.assertEqual(os.path.realpath(said.strip()), os.path.realpath(tree))
            changelog = text_of(tree, "debian", "changelog")
            self.assertTrue(changelog.startswith("poolboard (%s~deb12) " % VERSION), changelog)
            self.assertTrue(changelog.endswith("  Wed, 18 Nov 2026 11:06:40 +0000\n"), changelog)
            for name in ("debian/rules", "debian/control", "CMakeLists.txt", "core/base/layout.h"):
                # Not the time of this clone's files: dpkg keeps one that is older than SOURCE_DATE_EPOCH.
                self.assertEqual(os.stat(os.path.join(tree, name)).st_mtime, 1795000000, name)
            self.assertFalse(os.path.exists(os.path.join(tree, "build")))

    def test_what_is_needed_to_build_is_on_the_list(self):
        listed = set(re.findall(r"^(?!#)(\S+)$", text_of(TOP, "packaging", "dependencies.txt"), re.M))
        wanted = {word.split()[0] for word in paragraphs()[0]["Build-Depends"].split(",")}
        theirs = {"debhelper-compat", "dh-sequence-python3"}  # of Debian's own tools
        self.assertEqual(wanted - theirs - listed, set())


if __name__ == "__main__":
    unittest.main()

# SPDX-License-Identifier: MIT
"""The pages below docs: what they name is there, blocks of data are what they say, and the site that is made of them has
no link, and no anchor, that leads nowhere."""

import html.parser
import json
import os
import re
import subprocess
import tempfile
import unittest
import urllib.parse

TOP = os.path.realpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
DOCS = os.path.join(TOP, "docs")
BUILD = os.environ["POOLBOARD_PREFIX_UNDER_TEST"]
#: Pages whose commands other tests run.
RUN = set(os.environ["POOLBOARD_GUIDES"].split())
PAGES = sorted(name for name in os.listdir(DOCS) if name.endswith(".md"))


def text_of(*place):
    with open(os.path.join(*place), encoding="utf-8") as file:
        return file.read()


def blocks_of(page):
    """(line, language, text) of each fenced block."""
    found, begun = [], None
    for number, line in enumerate(text_of(DOCS, page).split("\n"), 1):
        if not line.startswith("```"):
            continue
        if begun is None:
            begun = (number, line[3:].strip())
        else:
            lines = text_of(DOCS, page).split("\n")[begun[0]:number - 1]
            found.append((begun[0], begun[1], "\n".join(lines) + "\n"))
            begun = None
    return found


class Links(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.links, self.anchors = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        self.anchors |= {values[key] for key in ("id", "name") if values.get(key)}
        for key in ("href", "src"):
            if values.get(key) is not None:
                self.links.append((tag, values[key]))


class Pages(unittest.TestCase):
    maxDiff = None

    def test_every_command_is_run_by_a_test(self):
        with_commands = {page for page in PAGES if any(language == "sh" for _, language, _ in blocks_of(page))}
        self.assertEqual(with_commands - RUN, set())
        self.assertEqual(RUN - set(PAGES), set())

    def test_data_is_well_formed(self):
        import tomllib

        seen = 0
        for page in PAGES:
            for line, language, text in blocks_of(page):
                with self.subTest("%s:%d" % (page, line)):
                    if language == "toml":
                        tomllib.loads(text)
                        seen += 1
                    elif language == "json" and "…" not in text:
                        json.loads(text)
                        seen += 1
        self.assertGreater(seen, 3)

    def test_every_key_of_a_job_file_is_explained_once(self):
        source = text_of(TOP, "core", "job", "job_keys.cpp")
        ours = re.findall(r'\b(?:key|pairKey)\(\s*"(\w+)", "(\w+)"', source) + re.findall(r'return \{"(\w+)", "(\w+)",', source)
        keys = sorted("%s.%s" % pair for pair in ours)
        self.assertGreater(len(keys), 60)
        told = sorted(re.findall(r"^\| `(\w+\.\w+)` \|", text_of(DOCS, "job-file.md"), re.M))
        self.assertEqual(told, keys)

    def test_every_command_has_its_manual_page_and_is_in_the_readme_or_here(self):
        said = subprocess.run([os.path.join(BUILD, "bin", "poolboard"), "--cli", "--help"], check=True, stdout=subprocess.PIPE).stdout.decode()
        commands = re.findall(r"^  ([a-z]+)  ", said, re.M)
        self.assertIn("report", commands, said)
        everything = text_of(TOP, "README.md") + "".join(text_of(DOCS, page) for page in PAGES)
        for command in commands:
            self.assertTrue(os.path.exists(os.path.join(BUILD, "share", "man", "man1", "poolboard-%s.1" % command)), command)
            self.assertIn("poolboard --cli " + command, everything)


class Site(unittest.TestCase):
    maxDiff = None

    def test_no_link_leads_nowhere(self):
        with tempfile.TemporaryDirectory() as folder:
            site = os.path.join(folder, "site")
            done = subprocess.run([os.path.join(DOCS, "build-site"), site, BUILD], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=240)
            self.assertEqual(done.returncode, 0, done.stdout.decode(errors="replace"))
            pages = {}
            for place, _, names in os.walk(site):
                for name in names:
                    if name.endswith(".html"):
                        path = os.path.join(place, name)
                        pages[path] = Links(text_of(path))
            lost, foreign, checked = [], [], 0
            for path, page in pages.items():
                where = os.path.relpath(path, site)
                if where.startswith(os.path.join("reference", "cpp")) or where == "404.html":
                    continue  # doxygen's own; links of the site's root
                for tag, link in page.links:
                    parts = urllib.parse.urlsplit(link)
                    if parts.scheme or parts.netloc:
                        if tag != "a":
                            foreign.append((where, link))
                        continue
                    target = path if not parts.path else os.path.normpath(os.path.join(os.path.dirname(path), urllib.parse.unquote(parts.path)))
                    checked += 1
                    if os.path.isdir(target):
                        target = os.path.join(target, "index.html")
                    if not os.path.isfile(target):
                        lost.append((where, link))
                    elif parts.fragment and target in pages and urllib.parse.unquote(parts.fragment) not in pages[target].anchors | {"", "top"}:
                        lost.append((where, link))
            self.assertEqual(lost, [])
            self.assertEqual(foreign, [])  # nothing is fetched from elsewhere to show a page
            self.assertGreater(checked, 500)
            self.assertIn("ThreadPool", text_of(site, "reference", "cpp", "index.html") + "".join(os.listdir(os.path.join(site, "reference", "cpp"))))


if __name__ == "__main__":
    unittest.main()

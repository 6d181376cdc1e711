# SPDX-License-Identifier: MIT
"""What is read from a file's text: workers, parameters, and what is said when it cannot be."""

import unittest

import engine  # noqa: F401 (finds the package)
from poolboard_worker._describe import Unclear, describe


def params(text, name):
    return describe(text, "/x/mine.py", name)["kinds"][name]["params"]


class Types(unittest.TestCase):
    ROWS = [
        ("a", {"type": "string"}, True),
        ("a=1", {"type": "integer", "default": 1}, False),
        ("a=True", {"type": "boolean", "default": True}, False),
        ("a=-1.5", {"type": "number", "default": -1.5}, False),
        ("a='x'", {"type": "string", "default": "x"}, False),
        ("a=(1, 2)", {"type": "array", "default": [1, 2]}, False),
        ("a={'k': 1}", {"type": "object", "default": {"k": 1}}, False),
        ("a=None", {"type": "string"}, False),
        ("a: int", {"type": "integer"}, True),
        ("a: 'float' = 1", {"type": "number", "default": 1}, False),
        ("a: bool = os.environ.get('x')", {"type": "boolean"}, False),
        ("a: float = float('nan')", {"type": "number"}, False),
        ("a: Optional[int] = None", {"type": "integer"}, False),
        ("a: int | None = None", {"type": "integer"}, False),
        ("a: 'Union[int, float]' = 2", {"type": "number", "default": 2}, False),
        ("a: list", {"type": "array"}, True),
        ("a: typing.List[int] = ()", {"type": "array", "items": {"type": "integer"}, "default": []}, False),
        ("a: Sequence[str]", {"type": "array", "items": {"type": "string"}}, True),
        ("a: tuple[int, ...]", {"type": "array", "items": {"type": "integer"}}, True),
        ("a: tuple[int, str]", {"type": "array"}, True),
        ("a: dict[str, int]", {"type": "object"}, True),
        ("a: Literal['x', 'y'] = 'y'", {"type": "string", "enum": ["x", "y"], "default": "y"}, False),
        ("a: Literal[1, 2]", {"type": "integer", "enum": [1, 2]}, True),
        ("a: Annotated[int, 'how many'] = 3", {"type": "integer", "description": "how many", "default": 3}, False),
        ("a: pathlib.Path = 'x'", {"type": "string", "default": "x"}, False),
        ("a: numpy.ndarray = None", None, False),
        ("a=make()", None, False),
    ]

    def test_rows(self):
        for text, schema, required in self.ROWS:
            with self.subTest(text):
                got = params("class W:\n def __init__(self, %s): pass\n def __call__(self, x): pass" % text, "W")
                self.assertEqual(got["properties"], {"a": schema} if schema else {})
                self.assertEqual(got["required"], ["a"] if required else [])

    def test_a_function_takes_them_by_name_only(self):
        got = params("def f(item, other=1, *args, a: int, b=2.0, **more): pass", "f")
        self.assertEqual(got, {"required": ["a"], "properties": {"a": {"type": "integer"},
                                                                  "b": {"type": "number", "default": 2.0}}})

    def test_dataclasses(self):
        got = params("@dataclasses.dataclass(frozen=True)\nclass W:\n a: int\n b: str = 'x'\n c: ClassVar[int] = 1\n"
                     " d: list = field(default_factory=list)\n e: int = field(default=3)\n"
                     " g: int = field(init=False)\n def __call__(self, x): pass", "W")
        self.assertEqual(list(got["properties"]), ["a", "b", "d", "e"])
        self.assertEqual(got["required"], ["a"])
        self.assertEqual(got["properties"]["e"]["default"], 3)

    def test_what_is_inherited(self):
        text = ("class A:\n def __init__(self, a: int): pass\n async def __call__(self, x): pass\n"
                "class B(A):\n '''Better.'''\n")
        kind = describe(text, "m.py", "B")["kinds"]["B"]
        self.assertEqual(kind["params"]["required"], ["a"])
        self.assertEqual((kind["prefers"], kind["concurrency"], kind["summary"]), ("async", "overlap", "Better."))


class Texts(unittest.TestCase):
    DOCS = {
        "google": "Does it.\n\n    Args:\n        a (int): the first\n            of all\n        b: the second\n\n"
                  "    Returns:\n        c: no parameter\n    ",
        "numpy": "Does it.\n\n    Parameters\n    ----------\n    a : int\n        the first\n        of all\n    b\n"
                 "        the second\n\n    Returns\n    -------\n    c : int\n        no parameter\n    ",
        "sphinx": "Does it.\n\n    :param int a: the first\n        of all\n    :param b: the second\n"
                  "    :returns: no parameter\n    ",
    }

    def test_descriptions(self):
        for style, doc in self.DOCS.items():
            with self.subTest(style):
                kind = describe("class W:\n    '''%s'''\n    def __init__(self, a=1, b=2): pass\n"
                                "    def __call__(self, x): pass" % doc, "m.py", "W")["kinds"]["W"]
                texts = [one.get("description") for one in kind["params"]["properties"].values()]
                self.assertEqual((kind["summary"], texts), ("Does it.", ["the first of all", "the second"]))

    def test_the_file(self):
        got = describe("'''All of it.\n\nMore.'''\n__version__ = '1.2rc1'\ndef f(x): pass\ndef _g(x): pass\n"
                       "class NoCall: pass\n", "m.py", "")
        self.assertEqual((got["summary"], got["version"], list(got["kinds"])), ("All of it.", "1.2rc1", ["f"]))
        self.assertEqual(describe("__version__ = 'next'\ndef f(x): pass", "m.py", "")["version"], "0")

    def test_names_that_are_not_defined_here(self):
        text = "from x import Y\nimport a.b\nmake = functools.partial(print)\nif 1:\n def f(x): pass\n"
        for name in ("Y", "make", "f"):
            self.assertIn(name, describe(text, "m.py", name)["kinds"])


class Refusals(unittest.TestCase):
    ROWS = [
        ("def f(x:\n", "f", "syntax error"),
        ("\x00", "f", ""),
        ("def f(x): pass", "g", 'no class or function "g"'),
        ("class W: pass", "W", "has no __call__"),
        ("class W:\n def __init__(self, a: set_of_things): pass\n def __call__(self): pass", "W", "line 2: the parameter a"),
        ("x = 1", "", "offers no worker"),
    ]

    def test_rows(self):
        for text, name, said in self.ROWS:
            with self.subTest(text):
                with self.assertRaises(Unclear) as caught:
                    describe(text, "m.py", name)
                self.assertIn(said, caught.exception.args[0])

    def test_one_that_is_wrong_does_not_hide_the_others(self):
        got = describe("def f(x, *, a: Strange): pass\ndef g(x): pass\n", "m.py", "")
        self.assertEqual(list(got["kinds"]), ["g"])


if __name__ == "__main__":
    unittest.main()

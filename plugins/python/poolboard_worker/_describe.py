# SPDX-License-Identifier: MIT
"""Reads from a Python file's text, without running it, what workers it offers and what parameters they take.

    python3 -I -S _describe.py FILE [NAME] < FILE

prints {"python": {"version", "executable"}, "manifest": {…}} as docs/worker-manifest.md has it, or
{"python": …, "error": {"message", "hint"}}. Of the whole file or of NAME. Only the standard library's ast.
"""
import ast
import json
import os
import re
import sys

TYPES = {"int": "integer", "float": "number", "str": "string", "bool": "boolean", "bytes": None,
         "list": "array", "tuple": "array", "set": "array", "frozenset": "array", "dict": "object",
         "List": "array", "Tuple": "array", "Set": "array", "Sequence": "array", "Iterable": "array",
         "Collection": "array", "Dict": "object", "Mapping": "object", "MutableMapping": "object",
         "Path": "string", "PurePath": "string", "PathLike": "string"}
VALUES = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array", dict: "object"}
NOTHING = object()


class Unclear(Exception):
    """What cannot be told from the text; (message, hint)."""


def last_name(node):
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def plain(value):
    """The value if JSON has a word for it, tuples as lists; else NOTHING."""
    if isinstance(value, tuple):
        value = list(value)
    if isinstance(value, list):
        value = [plain(part) for part in value]
        return NOTHING if NOTHING in value else value
    if isinstance(value, dict):
        value = {key: plain(part) for key, part in value.items()}
        return value if all(isinstance(key, str) and part is not NOTHING for key, part in value.items()) else NOTHING
    if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))):
        return NOTHING
    return value if value is None or type(value) in VALUES else NOTHING


def literal(node):
    try:
        return plain(ast.literal_eval(node))
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return NOTHING


def schema_of_hint(node):
    """The part of a parameter that a type hint says; None: JSON has no such type."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        try:
            node = ast.parse(node.value, mode="eval").body
        except SyntaxError:
            return None
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return schema_of_union([node.left, node.right])
    name = last_name(node.value if isinstance(node, ast.Subscript) else node)
    if not isinstance(node, ast.Subscript):
        return {"type": TYPES[name]} if TYPES.get(name) else None
    inner = node.slice.value if type(node.slice).__name__ == "Index" else node.slice
    parts = list(inner.elts) if isinstance(inner, ast.Tuple) else [inner]
    if name == "Literal":
        values = [literal(part) for part in parts]
        kinds = {type(value) for value in values}
        if NOTHING in values or len(kinds) != 1 or kinds.copy().pop() not in (str, int, float):
            return None
        return {"type": VALUES[kinds.pop()], "enum": values}
    if name == "Optional":
        return schema_of_hint(parts[0])
    if name == "Union":
        return schema_of_union(parts)
    if name in ("Annotated", "Final", "Required"):
        schema = schema_of_hint(parts[0])
        for note in parts[1:]:
            if schema and isinstance(note, ast.Constant) and isinstance(note.value, str):
                schema["description"] = note.value
        return schema
    if not TYPES.get(name):
        return None
    schema = {"type": TYPES[name]}
    if schema["type"] == "array" and name not in ("tuple", "Tuple") or len(parts) == 2 and last_name(parts[1]) == "":
        element = schema_of_hint(parts[0])
        if element and schema["type"] == "array":
            element.pop("description", None)
            schema["items"] = element
    return schema


def schema_of_union(parts):
    found = []
    for part in parts:
        if isinstance(part, ast.Constant) and part.value is None:
            continue
        schema = schema_of_hint(part)
        if schema is None:
            return None
        found.append(schema)
    if len(found) == 1:
        return found[0]
    if {one["type"] for one in found} == {"integer", "number"}:
        return {"type": "number"}
    return None


def descriptions(docstring):
    """name → text, from the ways people write it: Google's, NumPy's, Sphinx'."""
    found, name, indent, section = {}, None, 0, ""
    lines = (docstring or "").expandtabs().splitlines()
    for at, line in enumerate(lines):
        text = line.strip()
        depth = len(line) - len(line.lstrip())
        following = lines[at + 1].strip() if at + 1 < len(lines) else ""
        if text.startswith(":param"):
            head, colon, rest = text[len(":param"):].partition(":")
            name, indent = (head.split() or [""])[-1], depth
            if colon:
                found[name] = rest.strip()
            section = "sphinx"
        elif text in ("Args:", "Arguments:", "Parameters:", "Attributes:"):
            section, name, base = "google", None, depth if at else -1
        elif text in ("Parameters", "Attributes") and following and set(following) <= {"-", "="}:
            section, name, base = "numpy", None, depth
        elif not text or set(text) <= {"-", "="}:
            name = None if section != "numpy" or not text else name
        elif section == "google" and depth > base:
            head, colon, rest = text.partition(":")
            word = head.split("(")[0].strip()
            if colon and word.isidentifier() and (name is None or depth <= indent):
                name, indent, found[word] = word, depth, rest.strip()
            elif name:
                found[name] += " " + text
        elif section == "numpy" and depth == base and following and not set(following) <= {"-", "="}:
            name = text.partition(":")[0].strip()
            found[name] = ""
        elif section == "numpy" and name and depth > base:
            found[name] = (found[name] + " " + text).strip()
        elif section == "sphinx" and name and depth > indent:
            found[name] += " " + text
        else:
            section, name = "", None
    return {key: text for key, text in found.items() if text}


def first_paragraph(docstring):
    return " ".join((docstring or "").strip().split("\n\n")[0].split())


def clean(text):
    return "".join(c if c >= " " and c != "\x7f" else " " for c in text)


class File:
    def __init__(self, tree):
        self.definitions, self.names = {}, {}
        for node in self._top(tree.body):
            if isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
                self.definitions[node.name] = node
            elif isinstance(node, (ast.Import, ast.ImportFrom)):
                for alias in node.names:
                    self.names[(alias.asname or alias.name).split(".")[0]] = None
            elif isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value is not None:
                for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                    if isinstance(target, ast.Name):
                        self.names[target.id] = node.value

    def _top(self, body):
        """Statements of the module, those below `if` and `try` too: they may define the worker."""
        for node in body:
            yield node
            for part in ("body", "orelse", "handlers", "finalbody"):
                if isinstance(node, (ast.If, ast.Try, ast.With, ast.ExceptHandler)):
                    for below in self._top(getattr(node, part, [])):
                        yield below

    def offered(self):
        """Public classes with a __call__ and public functions, in the order of the file."""
        return [name for name, node in self.definitions.items() if not name.startswith("_") and
                (not isinstance(node, ast.ClassDef) or self.method(node, "__call__") is not None)]

    def method(self, node, name, seen=()):
        """A method of the class or of those it inherits from in this file."""
        for part in node.body:
            if isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef)) and part.name == name:
                return part
            if isinstance(part, ast.Assign) and any(last_name(target) == name for target in part.targets):
                return self.method(node, last_name(part.value), seen + (name,)) if name not in seen else None
        for base in node.bases:
            above = self.definitions.get(last_name(base))
            if isinstance(above, ast.ClassDef) and above is not node and above.name not in seen:
                found = self.method(above, name, seen + (node.name,))
                if found is not None:
                    return found
        return None

    def kind(self, name):
        node = self.definitions.get(name)
        if node is None and name not in self.names:
            raise Unclear('it has no class or function "%s"' % name, self.hint(name))
        if node is None:  # assigned or imported: what it takes is known when it runs
            return {"title": name, "params": {"properties": {}}}
        docs, fields, call = [ast.get_docstring(node)], [], node
        if isinstance(node, ast.ClassDef):
            call = self.method(node, "__call__")
            init = self.method(node, "__init__")
            if call is None and not any(self.foreign(base) for base in node.bases):
                raise Unclear('line %d: the class %s has no __call__, so it cannot take items' % (node.lineno, name),
                              "a worker is a class with __init__ and __call__, or a function")
            if init is not None:
                docs.append(ast.get_docstring(init))
                fields = self.arguments(init, True)
            elif any(last_name(one.func if isinstance(one, ast.Call) else one) == "dataclass"
                     for one in node.decorator_list):
                fields = self.attributes(node)
        else:
            fields = self.arguments(node, False)
        kind = {"title": name}
        if first_paragraph(docs[0]):
            kind["summary"] = clean(first_paragraph(docs[0]))
        if isinstance(call, ast.AsyncFunctionDef):
            kind["concurrency"], kind["prefers"] = "overlap", "async"
        texts = {}
        for doc in docs:
            texts.update(descriptions(doc))
        properties, required = {}, []
        for field, hint, default, line in fields:
            schema = self.parameter(name, field, hint, default, line)
            if schema is None:
                continue
            if field in texts:
                schema["description"] = clean(texts[field])
            properties[field] = schema
            if default is None:
                required.append(field)
        kind["params"] = {"required": required, "properties": properties}
        return kind

    def foreign(self, base):
        return last_name(base) not in self.definitions and last_name(base) != "object"

    def hint(self, name):
        offered = self.offered()
        import difflib

        near = difflib.get_close_matches(name, offered, 1)
        if near:
            return "did you mean %s?" % near[0]
        return "it offers: " + ", ".join(offered) if offered else "it offers no class with __call__ and no function"

    @staticmethod
    def arguments(function, method):
        """(name, hint, default, line) of what is a parameter: of __init__ all but self, of a function those that
        are by name only."""
        spec = function.args
        positional = list(getattr(spec, "posonlyargs", [])) + spec.args
        defaults = [None] * (len(positional) - len(spec.defaults)) + list(spec.defaults)
        found = list(zip(positional, defaults))[1:] if method else []
        found += list(zip(spec.kwonlyargs, spec.kw_defaults))
        return [(arg.arg, arg.annotation, default, arg.lineno) for arg, default in found]

    def attributes(self, node):
        """Those of a dataclass."""
        found = []
        for base in node.bases:
            above = self.definitions.get(last_name(base))
            if isinstance(above, ast.ClassDef) and above is not node:
                found += self.attributes(above)
        for part in node.body:
            if not isinstance(part, ast.AnnAssign) or not isinstance(part.target, ast.Name):
                continue
            hint, default = part.annotation, part.value
            if last_name(hint.value if isinstance(hint, ast.Subscript) else hint) == "ClassVar":
                continue
            if isinstance(default, ast.Call) and last_name(default.func) == "field":
                given = {one.arg: one.value for one in default.keywords}
                if literal(given.get("init", ast.Constant(value=True))) is False:
                    continue
                default = given.get("default", given.get("default_factory"))
            found = [one for one in found if one[0] != part.target.id]
            found.append((part.target.id, hint, default, part.lineno))
        return found

    @staticmethod
    def parameter(name, field, hint, default, line):
        """None: it cannot be given from outside, and need not be."""
        value = literal(default) if default is not None else NOTHING
        if hint is not None:
            schema = schema_of_hint(hint)
        elif value is not NOTHING and value is not None:
            schema = {"type": VALUES[type(value)]}
        else:
            schema = {"type": "string"} if default is None or value is None else None
        if schema is None:
            if default is not None:
                return None
            raise Unclear("line %d: the parameter %s of %s has a type that no parameter can have" % (line, field, name),
                          "int, float, str, bool, list, dict, Literal[…], Optional of them; or give it a default, or "
                          "write a NAME.worker.json beside the file")
        if value is not NOTHING and value is not None:
            if schema["type"] == "number" and type(value) is int or VALUES[type(value)] == schema["type"]:
                schema["default"] = value
        return schema


def describe(source, path, target):
    try:
        tree = ast.parse(source, filename=os.path.basename(path))
    except SyntaxError as error:
        where = "line %d: " % error.lineno if error.lineno else ""
        raise Unclear(where + "syntax error: %s" % error.msg,
                      "for Python %d.%d; another one is named with --python" % sys.version_info[:2]) from None
    except (ValueError, RecursionError, MemoryError) as error:
        raise Unclear("it cannot be read as Python: %s" % error, "") from None
    file = File(tree)
    names = [target] if target else file.offered()
    if not names:
        raise Unclear("it offers no worker", "a worker is a class with __init__ and __call__, or a function")
    kinds = {}
    for name in names:
        try:
            kinds[name] = file.kind(name)
        except Unclear:
            if target or len(names) == 1:
                raise
    version = literal(file.names.get("__version__")) if file.names.get("__version__") is not None else None
    if not isinstance(version, str) or not re.match(r"[0-9][0-9A-Za-z.+~-]{0,63}$", version):
        version = "0"
    return {"poolboard": 1, "id": "python", "version": version,  # the file's name is put in by who asks
            "summary": clean(first_paragraph(ast.get_docstring(tree))), "kinds": kinds}


def main():
    path, target = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else ""
    answer = {"python": {"version": "%d.%d.%d" % sys.version_info[:3], "executable": sys.executable}}
    try:
        if sys.version_info < (3, 9):
            raise Unclear("%s is Python %d.%d, expected 3.9 or newer" % ((sys.executable,) + sys.version_info[:2]),
                          "another one is named with --python")
        answer["manifest"] = describe(sys.stdin.buffer.read(), path, target)
    except Unclear as error:
        answer["error"] = {"message": clean(str(error.args[0])), "hint": error.args[1]}
    sys.stdout.buffer.write(json.dumps(answer).encode())


if __name__ == "__main__":
    main()

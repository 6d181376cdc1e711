# SPDX-License-Identifier: MIT
"""The user's file: checked, compiled from the very bytes that were checked, and run once."""

import os
import sys
from threading import Lock

CO_COROUTINE = 0x80 | 0x100  # of inspect, and that of types.coroutine


class StartError(Exception):
    """Why this host cannot carry the worker at all: a sentence for a person."""


def read_checked(path, sha256):
    import hashlib

    try:
        with open(path, "rb") as file:
            source = file.read()
    except OSError as error:
        raise StartError("%s: it cannot be read: %s" % (path, error.strerror)) from None
    actual = hashlib.sha256(source).hexdigest()
    if sha256 and actual != sha256.lower():
        raise StartError("%s: the file has changed since it was looked at: its SHA-256 is %s, expected %s "
                         "(start the run again)" % (path, actual, sha256))
    return source


def place_of(path):
    """The name the file has as a module, and the folder from which it is imported: of a file in a package,
    that of the outermost one."""
    name, folder = os.path.basename(path)[:-len(".py")], os.path.dirname(path)
    if name == "__init__":
        name, folder = os.path.basename(folder), os.path.dirname(folder)
    while os.path.isfile(os.path.join(folder, "__init__.py")):
        name, folder = os.path.basename(folder) + "." + name, os.path.dirname(folder)
    return name, folder


class Program:
    """The module and the name in it. One per host; loaded by the first worker's init, for all."""

    def __init__(self, path, target, source):
        self._path, self._name, self._source = path, target, source
        self._lock = Lock()
        self._target = self._error = None

    def target(self):
        """The class, function or object. Raises what running the file raised, for each worker anew."""
        with self._lock:
            if self._source is not None:
                try:
                    self._target = getattr(self._run(), self._name)
                except BaseException as error:
                    self._error = error
                self._source = None
        if self._error is not None:
            raise self._error
        return self._target

    def version(self):
        module = sys.modules.get(place_of(self._path)[0])
        return str(getattr(module, "__version__", ""))

    def _run(self):
        import importlib
        from importlib.machinery import ModuleSpec, SourceFileLoader

        name, folder = place_of(self._path)
        sys.path.insert(0, folder)
        sys.argv = [self._path]
        if "." in name:
            importlib.import_module(name.rpartition(".")[0])
        elif name in sys.modules:
            name = "poolboard_file_" + name  # one of the standard library has it already
        is_package = os.path.basename(self._path) == "__init__.py"
        spec = ModuleSpec(name, SourceFileLoader(name, self._path), origin=self._path, is_package=is_package)
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations = [os.path.dirname(self._path)]
        module = type(sys)(name, None)
        module.__spec__, module.__loader__, module.__file__ = spec, spec.loader, self._path
        module.__package__ = name if is_package else name.rpartition(".")[0]
        if is_package:
            module.__path__ = spec.submodule_search_locations
        sys.modules[name] = module
        exec(compile(self._source, self._path, "exec", dont_inherit=True), module.__dict__)
        if "logging" in sys.modules:  # what nobody has configured keeps its level
            from . import LogHandler

            sys.modules["logging"].lastResort = LogHandler(sys.modules["logging"].WARNING)
        return module


def is_async(target):
    """Whether calling the worker makes a coroutine, as far as can be told beforehand."""
    call = target.__call__ if isinstance(target, type) else target
    while not hasattr(call, "__code__"):
        inner = getattr(call, "func", None) or getattr(call, "__func__", None)
        if inner is None:
            inner = type(call).__call__
            if not hasattr(inner, "__code__"):
                return False
        call = inner
    return bool(call.__code__.co_flags & CO_COROUTINE)


def make_worker(target, params):
    """What is called for each item."""
    if isinstance(target, type):
        made = target(**params)
        if not callable(made):
            raise TypeError("%s has no __call__, so it cannot take items" % target.__name__)
        return made
    if not callable(target):
        raise TypeError("it is %r, neither a class nor a function" % (target,))
    if params:
        import functools

        return functools.partial(target, **params)
    return target

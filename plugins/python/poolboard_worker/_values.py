# SPDX-License-Identifier: MIT
"""Items to Python values, results and exceptions to what travels."""

import math

from . import _wire as wire


class Failure(Exception):
    """Raised by a worker that has more to say about its failure than an exception can.

    retry: "no", "same" (worker) or "other": advice for the run's retries. after: seconds to wait before.
    replace_worker: this worker is broken and wants no more items. kind: what stands as the error's type.
    """

    def __init__(self, message="", *, retry="no", after=0.0, replace_worker=False, kind=""):
        super().__init__(message)
        if retry not in wire.RETRY:
            raise ValueError('retry: expected "no", "same" or "other", got %r' % (retry,))
        self.retry, self.after, self.replace_worker, self.kind = retry, after, replace_worker, kind


def _other(value):
    """What json does not know: arrays, dataclasses, paths, dates, sets."""
    for name in ("tolist", "isoformat", "__fspath__"):
        convert = getattr(value, name, None)
        if convert is not None and not isinstance(value, type):
            return convert()
    if hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
        import dataclasses

        return dataclasses.asdict(value)
    if isinstance(value, (set, frozenset)):
        return list(value)
    raise TypeError("the result holds a value of type %s, which JSON has no word for" % type_name(type(value)))


def _encode(value):
    """json is a third of a host's start, and many workers never need it: the first call puts its own in here."""
    global _encode
    import json

    _encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_other).encode
    return _encode(value)


def loads(text):
    global loads
    import json

    loads = json.loads
    return loads(text)


def is_text(value):
    """Not so of a file name that is no UTF-8, from os.fsdecode()."""
    try:
        value.encode()
        return True
    except UnicodeEncodeError:
        return False


def encode_result(value):
    """(content, bytes). str and bytes as they are, anything else as JSON."""
    kind = type(value)
    if kind is str or isinstance(value, str):
        try:
            return wire.TEXT, value.encode()
        except UnicodeEncodeError:  # of os.fsdecode(): the bytes it stands for
            return wire.RAW, value.encode("utf-8", "surrogateescape")
    if kind is bytes:
        return wire.RAW, value
    if kind is int or (kind is float and math.isfinite(value)):
        return wire.JSON, repr(value).encode()
    if value is None:
        return wire.JSON, b"null"
    if isinstance(value, (bytes, bytearray, memoryview)):
        return wire.RAW, bytes(value)
    try:
        return wire.JSON, _encode(value).encode()
    except UnicodeEncodeError:
        raise ValueError("the result holds a text that is not UTF-8, which JSON has no word for") from None
    except ValueError as error:
        if "float" in str(error):
            raise ValueError("the result holds NaN or an infinity, which JSON has no word for") from None
        raise


def _unpack(value):
    """Bytes that JSON cannot hold come as {"base64": …}."""
    if type(value) is dict and len(value) == 1 and type(value.get("base64")) is str:
        import base64

        return base64.b64decode(value["base64"])
    return value


def call_with(call, how, value):
    """Calls it as the item is passed. `how`, `value`: of decode_items()."""
    if how == wire.PLAIN:
        return call(value)
    value = loads(value)
    if how == wire.VALUE:
        return call(value)
    if how == wire.SPREAD:
        if type(value) is not list:
            raise TypeError("the item is not an array, so it cannot be passed as arguments")
        return call(*map(_unpack, value))
    if type(value) is not dict:
        raise TypeError("the item is not an object, so it cannot be passed as keyword arguments")
    return call(**{name: _unpack(part) for name, part in value.items()})


def type_name(kind):
    """As a traceback names it."""
    module = getattr(kind, "__module__", "") or ""
    return kind.__qualname__ if module in ("builtins", "__main__", "") else module + "." + kind.__qualname__


def message_of(error):
    try:
        return str(error) or type_name(type(error))
    except BaseException:
        return "(its message cannot be shown: __str__ failed)"


def trace_of(error):
    """Whole, with its causes, from the first frame that is not ours."""
    import traceback

    here = __file__.rpartition("/")[0] + "/"
    frames = error.__traceback__
    while frames and frames.tb_frame.f_code.co_filename.startswith(here):
        frames = frames.tb_next
    try:
        return "".join(traceback.format_exception(type(error), error, frames))
    except BaseException as second:
        return "(the traceback cannot be shown: %s)" % type_name(type(second))


def describe_error(error, init=False):
    """An exception as the body of an error; of an init its type stands in the message, which is all that is shown."""
    kind, message = type_name(type(error)), message_of(error)
    if isinstance(error, Failure):
        return wire.encode_error(error.kind or kind, message, trace_of(error), error.retry, error.after,
                                 error.replace_worker)
    if init and message != kind:
        message = kind + ": " + message
    return wire.encode_error(kind, message, trace_of(error))

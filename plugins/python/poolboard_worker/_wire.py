# SPDX-License-Identifier: MIT
"""The frames between engine and host, as core/wire has them: little-endian, strings are u32 length + bytes."""

from struct import Struct, error as StructError

PROTOCOL = 1
MAX_BODY = 256 << 20
MAX_RESULT = MAX_BODY // 2

(HELLO, INIT, READY, INIT_FAILED, ITEMS, STARTED, RESULTS, PROGRESS,
 LOG, CANCEL, RECALL, RETURNED, PING, PONG, TEARDOWN, BYE) = range(1, 17)

RAW, TEXT, JSON = 0, 1, 2            # content
SINGLE, ARGS, KWARGS = 0, 1, 2       # passing
DEBUG, INFO, WARNING, ERROR = 0, 1, 2, 3  # log levels
RETRY = {"no": 0, "same": 1, "other": 2}

# Exit statuses, as core/wire/exit_status.h.
EXIT_DONE, EXIT_USAGE, EXIT_STREAM, EXIT_PROTOCOL, EXIT_START = 0, 2, 74, 76, 78

MAX_TYPE, MAX_MESSAGE, MAX_TRACE, MAX_LINE, MAX_NOTE = 256, 64 << 10, 64 << 10, 8 << 10, 1 << 10

_HEADER = Struct("<IHHQ")
_U32 = Struct("<I")
_ITEM = Struct("<QQIBBqBI")    # ticket, index, attempt, passing, content, timeout, in a slab, length or slab
_RESULT = Struct("<QBBQQBI")   # ticket, ok, content, start, end, in a slab, length or slab
_ERROR_TAIL = Struct("<BIBiI")  # advice, retry after, replace the worker, exit code, signal
_NO_DIAGNOSTICS = b"\0\0\0\0"

HEADER_BYTES = _HEADER.size
pack_result = _RESULT.pack


class Malformed(Exception):
    """The engine sent what it never should: the host is to end."""


def frame(kind, number, body=b""):
    return _HEADER.pack(len(body), kind, 0, number) + body


def text(data):
    return _U32.pack(len(data)) + data


def cut_text(value, limit):
    """UTF-8 of at most `limit` bytes. Of a longer one the middle goes: the cause stands at its end."""
    data = value.encode("utf-8", "backslashreplace")
    if len(data) <= limit:
        return data
    mark = "\n… [cut] …\n".encode()
    half = (limit - len(mark)) // 2
    tail = data[len(data) - half:]
    return (data[:half].decode("utf-8", "ignore").encode() + mark + tail.decode("utf-8", "ignore").encode())


class FrameReader:
    """Cuts a byte stream into frames; copies each byte once, however many reads a frame takes."""

    def __init__(self):
        self._parts = []
        self._have = 0
        self._need = HEADER_BYTES

    def feed(self, data):
        """The frames that are whole now: (type, id, body)."""
        self._parts.append(data)
        self._have += len(data)
        if self._have < self._need:
            return ()
        buffer = data if len(self._parts) == 1 else b"".join(self._parts)
        frames, at, end = [], 0, len(buffer)
        self._need = HEADER_BYTES
        while end - at >= HEADER_BYTES:
            length, kind, _, number = _HEADER.unpack_from(buffer, at)
            if length > MAX_BODY:
                raise Malformed("a frame's length is over the limit of %d" % MAX_BODY)
            stop = at + HEADER_BYTES + length
            if stop > end:
                self._need = HEADER_BYTES + length
                break
            frames.append((kind, number, buffer[at + HEADER_BYTES:stop]))
            at = stop
        self._parts = [buffer[at:]] if at < end else []
        self._have = end - at
        return frames


class Cursor:
    """Reads the fields of a body one after another."""

    def __init__(self, body):
        self._body = body
        self._at = 0

    def u32(self):
        if self._at + 4 > len(self._body):
            raise Malformed("a body is too short")
        value = _U32.unpack_from(self._body, self._at)[0]
        self._at += 4
        return value

    def u8(self):
        if self._at >= len(self._body):
            raise Malformed("a body is too short")
        value = self._body[self._at]
        self._at += 1
        return value

    def text(self):
        length = self.u32()
        if self._at + length > len(self._body):
            raise Malformed("a body is too short")
        value = self._body[self._at:self._at + length]
        self._at += length
        return value

    def done(self):
        if self._at != len(self._body):
            raise Malformed("a body is too long")


# How an item is to be called. PLAIN: its body is the value already.
PLAIN, VALUE, SPREAD, NAMED = 0, 1, 2, 3


def decode_items(body, slabs):
    """A list of (ticket, index, attempt, how, timeout ns or -1, value or JSON bytes)."""
    items = []
    add, unpack = items.append, _ITEM.unpack_from
    at, end = 0, len(body)
    try:
        while at < end:
            ticket, index, attempt, passing, content, timeout, placed, length = unpack(body, at)
            at += 35
            if not placed:
                data = body[at:at + length]
                at += length
            else:
                slab, (length,) = length, _U32.unpack_from(body, at)
                at += 4
                data = slabs.item(slab, length)
            if not passing:
                if content != JSON:
                    try:
                        data = str(data, "utf-8")
                    except UnicodeDecodeError:
                        pass
                    add((ticket, index, attempt, PLAIN, timeout, data))
                    continue
                passing = 0
            add((ticket, index, attempt, passing + 1, timeout, data))
    except StructError:
        raise Malformed("an ITEMS frame is too short") from None
    if at != end:
        raise Malformed("an ITEMS frame is too short")
    return items


def encode_failure(ticket, start, end, error):
    """A RESULTS entry of an attempt that failed; `error` as encode_error() gives it."""
    return pack_result(ticket, 0, 0, start, end, 0, 0) + _NO_DIAGNOSTICS + error


def encode_slab_result(ticket, content, start, end, slab, length):
    return pack_result(ticket, 1, content, start, end, 1, slab) + _U32.pack(length) + _NO_DIAGNOSTICS


def encode_error(kind, message, trace="", retry="no", after=0.0, replace_worker=False):
    return (text(cut_text(kind, MAX_TYPE)) + text(cut_text(message, MAX_MESSAGE)) + text(cut_text(trace, MAX_TRACE)) +
            _ERROR_TAIL.pack(RETRY.get(retry, 0), min(max(int(after * 1000), 0), 0xFFFFFFFF), int(replace_worker), -1, 0))


def encode_hello(pid, plugin, version, error):
    return (_U32.pack(PROTOCOL) + _U32.pack(pid) + text(plugin.encode()) + text(version.encode()) +
            text(cut_text(error, MAX_MESSAGE)))


def encode_progress(slot, done, total, note):
    return Struct("<IQQ").pack(slot, done, total) + text(note)


def encode_log(slot, level, line):
    return Struct("<IB").pack(slot, level) + text(line)


def encode_tickets(tickets):
    return Struct("<%dQ" % len(tickets)).pack(*tickets)

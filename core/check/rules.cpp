// SPDX-License-Identifier: MIT
#include "core/check/rules.h"

namespace poolboard {
namespace {

constexpr Rule kRules[] = {
    {"manifest", 1, "a manifest in the file, valid, and from a place that only its owner may write to",
     "build the plugin with poolboard_add_worker(); docs/worker-manifest.md has the keys", "", false},
    {"exports", 1, "exactly one exported symbol, poolboard_worker_v1",
     "link with the SDK's worker.map, as poolboard_add_worker() does", "manifest", false},
    {"hardening", 1, "no executable stack, no text relocations",
     "compile with -fPIC; end assembler files with a .note.GNU-stack section", "manifest", false},
    {"runpath", 1, "no folder of this machine in RPATH or RUNPATH; $ORIGIN will do",
     "install the plugin, or set INSTALL_RPATH to $ORIGIN", "manifest", false},
    {"libraries", 1, "isolation \"process\" where Qt or Python, of which a process can hold one, are linked",
     "set \"isolation\": \"process\" in the manifest", "manifest", false},

    {"load", 2, "the library loads, and poolboard_worker_v1 answers with a module",
     "link all it needs; return a module that begins with its size and has id and init", "manifest", true},
    {"quiet", 2,
     "loading leaves the process as it was: nothing printed, no thread, descriptor, signal handler",
     "move the work of static constructors into init", "load", true},
    {"entry", 2,
     "the same module each time, id and version as in the manifest, offers of other sizes survived",
     "read a field of the offer only if POOLBOARD_HAS says it is there", "load", true},
    {"init", 2,
     "init() makes a worker of each kind with an example's parameters, or fails once with an error",
     "return POOLBOARD_OK with *out set, or call fail() once and return its negative code", "load", true},
    {"unknown-kind", 2, "init() refuses a kind it does not have, by fail() and a negative code",
     "compare `kind` with what the manifest offers", "init", true},
    {"once", 2, "each item is answered exactly once: one finish() or one fail()",
     "answer on every path, and return POOLBOARD_PENDING only when an answer will come", "init", true},
    {"after-end", 2, "call and item are not touched once the item is answered",
     "do everything else before finish() or fail()", "once", true},
    {"errors", 2,
     "any bytes at all end in a result or in an error with a code, a type and a message in UTF-8",
     "check the item before using it; fill in poolboard_error completely", "once", true},
    {"results", 2, "a result is what its content says: TEXT is UTF-8, JSON one JSON value",
     "set `content` to POOLBOARD_RAW for bytes that are neither", "once", true},
    {"borders", 2, "nothing is read behind a struct's size, or after its time",
     "copy what you keep of config, item and call; ask POOLBOARD_HAS for appended fields", "once", true},
    {"teardown", 2, "teardown leaves no thread, descriptor or process behind",
     "join threads, close files and reap children in teardown", "once", true},

    {"own-state", 3, "two workers with different parameters do not change each other's results",
     "keep state in the worker, not in globals; or say \"isolation\": \"process\"", "once", true},
    {"threads", 3, "items end alike on whatever thread process() is called",
     "keep nothing in thread-local variables between calls", "once", true},
    {"overlap", 3, "as many items at once as the manifest's concurrency allows, each answered once",
     "keep the state of an item with the item; or say \"concurrency\": \"serial\"", "once", true},
    {"cancel", 3, "a cancelled item still ends, and cancel() may come at any time for any item",
     "look up the item in cancel() under a lock; answer cancelled items, too", "once", true},

    {"run", 3, "a run of Poolboard over the examples' items, with two workers, ends with an outcome for each",
     "what works with `check` alone and not there often closes descriptors or changes signals it does not "
     "own",
     "once", true},

    {"host-death", 3,
     "a host that is killed costs nothing: another takes its place, and every item has its outcome",
     "leave no lock or half a file that keeps the next worker from starting: its teardown may never come",
     "run", true},

    {"leaks", 4, "a hundred workers, one after another, leave memory, descriptors and threads as they were",
     "free in teardown what init made", "teardown", true},
    {"growth", 4, "two thousand items do not make a worker grow",
     "free what an item needed before it is answered", "once", true},
};

constexpr Rule kPythonRules[] = {
    {"file", 1, "a text that says what the worker takes, in a place that only its owner may write to",
     "docs/python-workers.md says what is read from type hints, defaults and docstrings", "", false},

    {"import", 2, "the file is imported, and a worker is made with an example's parameters",
     "name the interpreter that has what the file imports (--python); give parameters that work without "
     "being named, or an example in STEM.worker.json",
     "file", true},
    {"items", 2, "each item ends in a result or an exception, and the interpreter goes on",
     "raise an exception instead of ending the process", "import", true},
    {"any-item", 2, "items of any kind and bytes end in a result or an exception",
     "check the item before using it; no item may take the interpreter along", "items", true},
    {"results", 2, "a result is text, bytes, or something JSON has a word for",
     "return str, bytes, numbers, lists, dicts or None", "items", true},
    {"close", 2, "close() comes to its end, without an exception",
     "end threads and processes of the worker there, and wait for nothing else", "items", true},

    {"run", 3, "a run over the examples' items, with two workers, ends with an outcome for each",
     "keep what only one process can hold out of the worker", "items", true},
    {"host-death", 3,
     "an interpreter that is killed costs nothing: another takes its place, and every item has its outcome",
     "leave no lock or half a file that keeps the next worker from starting: close() may never come", "run",
     true},
};

} // namespace

std::span<const Rule> rules() { return kRules; }
std::span<const Rule> pythonRules() { return kPythonRules; }

} // namespace poolboard

// SPDX-License-Identifier: MIT
#pragma once

#include "core/plugin/registry.h"

#include <optional>
#include <string>
#include <string_view>

namespace poolboard {

/// A worker in a Python file, as people name it: "stats.py:Model", "tools/stats.py".
struct PythonName {
    std::string file;
    std::string target; ///< a class or a function; "": the only one the file offers
};

/// What was typed, if it names a Python file: it ends in ".py" or in ".py:NAME". [any] Pure.
std::optional<PythonName> asPythonName(std::string_view text);

/// All workers of a Python file, or the one that is named, from its text: the file is never run. Its
/// interpreter is, with a script of ours that parses the text (`share/poolboard/python`). STEM.worker.json
/// beside the file, where it has the worker, counts instead of what the text says.
///
/// The same trust as a plugin has: file and folder must be changeable by root and this user only. Error
/// (Start): no such file, interpreter, class or function; too old an interpreter; a syntax error with its
/// line; a parameter that cannot be one. Starts a process: call it off [main]. [any]
Result<PluginInfo> describePythonFile(const PythonName& name, const PythonChoice& python);

} // namespace poolboard

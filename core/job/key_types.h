// SPDX-License-Identifier: MIT
#pragma once

#include "core/job/toml_tree.h"
#include "core/run/job_spec.h"

#include <optional>
#include <string>
#include <vector>

namespace poolboard {

/// The types of values in a job file. Each reads a node into its value, or
/// says what was expected, and writes a value back. `key` is "pool.jobs". Pure.

Error expected(const TomlNode& node, const std::string& key, const std::string& what);

struct TextType { ///< a string; { base64 = "…" } where the bytes are not UTF-8
    Result<std::string> read(const TomlNode& node, const std::string& key) const;
    std::string write(const std::string& value) const;
};
struct FlagType {
    Result<bool> read(const TomlNode& node, const std::string& key) const;
    std::string write(bool value) const;
};
struct CountType { ///< a whole number, at least `least`
    unsigned least = 0;
    Result<unsigned> read(const TomlNode& node, const std::string& key) const;
    std::string write(unsigned value) const;
};
struct LongCountType { ///< the same, 64 bit
    Result<std::optional<uint64_t>> read(const TomlNode& node, const std::string& key) const;
    std::string write(const std::optional<uint64_t>& value) const;
};
struct DurationType {
    Result<Duration> read(const TomlNode& node, const std::string& key) const;
    std::string write(Duration value) const;
};
struct ChunkType { ///< "auto" (0) or a number above 0
    Result<unsigned> read(const TomlNode& node, const std::string& key) const;
    std::string write(unsigned value) const;
};
struct JobsType { ///< 4, "4" or "50%"
    Result<std::string> read(const TomlNode& node, const std::string& key) const;
    std::string write(const std::string& value) const;
};
struct TextsType { ///< an array of strings; one string is an array of one
    Result<std::vector<std::string>> read(const TomlNode& node, const std::string& key) const;
    std::string write(const std::vector<std::string>& value) const;
};
struct ArgvType { ///< an array of at least one string; a single string is refused
    Result<std::vector<std::string>> read(const TomlNode& node, const std::string& key) const;
    std::string write(const std::vector<std::string>& value) const;
};
struct ItemsType { ///< ["a", "b"], or several such arrays
    Result<std::vector<std::vector<std::string>>> read(const TomlNode& node, const std::string& key) const;
    std::string write(const std::vector<std::vector<std::string>>& value) const;
};
struct PairedType { ///< true: all lists are joined; or one truth value for each list
    Result<std::vector<bool>> read(const TomlNode& node, const std::string& key) const;
    std::string write(const std::vector<bool>& value) const;
};
struct ShellOrArgvType { ///< an array of strings; one string is run by sh -c
    Result<std::vector<std::string>> read(const TomlNode& node, const std::string& key) const;
    std::string write(const std::vector<std::string>& value) const;
};
struct ParamsType { ///< a table → the text of a JSON object; integers stay integers
    Result<std::string> read(const TomlNode& node, const std::string& key) const;
    std::string write(const std::string& value) const;
};
struct EachType { ///< an array of tables
    Result<std::vector<std::string>> read(const TomlNode& node, const std::string& key) const;
    std::string write(const std::vector<std::string>& value) const;
};
struct DelaysType { ///< ["1s", "60s"] or "1s..60s"
    using Pair = std::pair<Duration, Duration>;
    Result<Pair> read(const TomlNode& node, const std::string& key) const;
    std::string write(const Pair& value) const;
};

/// Any of the above (of values) whose value may be missing.
template <class Type> struct Optional {
    Type type;
    auto read(const TomlNode& node, const std::string& key) const
        -> Result<std::optional<std::decay_t<decltype(type.read(node, key).value())>>> {
        TRY_ASSIGN(auto value, type.read(node, key));
        return std::optional(std::move(value));
    }
    template <class Value> std::string write(const std::optional<Value>& value) const {
        return value ? type.write(*value) : "";
    }
};

} // namespace poolboard

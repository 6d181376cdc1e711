// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

struct TomlEntry;

/// A TOML value that knows where it stands. Tables keep the order of the file,
/// so that the first error reported is the first in the file. A plain value.
struct TomlNode {
    enum class Kind { Boolean, Integer, Float, String, Date, Array, Table };
    Kind kind = Kind::Table;
    std::string place; ///< "job.toml:12"
    bool boolean = false;
    int64_t integer = 0;
    double number = 0;
    std::string text;               ///< String
    std::vector<TomlNode> elements; ///< Array
    std::vector<TomlEntry> entries; ///< Table

    /// For errors: `the string "yes"`, "the integer 4", "an array", "a table".
    std::string described() const;
};

struct TomlEntry {
    std::string name;
    TomlNode value;
};

/// Parses a document. `fileName` is what errors name. Syntax errors are Usage
/// with where "job.toml:3:7".
Result<TomlNode> parseToml(std::string_view text, const std::string& fileName);

} // namespace poolboard

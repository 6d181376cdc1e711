// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

/// A key of a TOML document with its new value, as TOML on one line; "": the key goes.
struct TomlEdit {
    std::string section, key, value;
};

/// `toml`, which must parse, with the edits made where the keys stand: comments, order and every
/// other key stay byte for byte. A new key goes to the end of its section, a new section to the end of
/// the text. Keys are found as people write them, `key = value` below `[section]`; one written in another
/// form (dotted, in an inline table) is not found, so that it is there twice afterwards and the
/// result does not parse: who calls this parses what comes of it. Pure.
std::string editToml(std::string_view toml, const std::vector<TomlEdit>& edits);

/// Whether the document has the header `[section]`.
bool hasTomlSection(std::string_view toml, std::string_view section);

} // namespace poolboard

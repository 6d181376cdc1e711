// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

enum class OptionKind : uint8_t {
    Flag,
    Value,  ///< given twice, the last one counts
    Repeat, ///< every one counts
};

/// One option as a person sees it. A command is a table of these.
struct OptionRow {
    OptionKind kind;
    std::string_view names; ///< "-j,--jobs": the long name is its key
    std::string_view value; ///< "N|N%|0"; empty for flags
    std::string_view group; ///< heading in the help; empty: hidden
    std::string_view help;
};

/// The names of a row: "-j", "--jobs".
std::vector<std::string> splitNames(std::string_view names);

/// What stood on a command line: options by long name without the dashes, and
/// the words that are not options. A plain value.
class OptionWords {
public:
    bool has(std::string_view name) const { return m_values.contains(name); }
    /// The last value given, or nothing.
    std::optional<std::string> one(std::string_view name) const;
    std::vector<std::string> all(std::string_view name) const;
    const std::vector<std::string>& others() const { return m_others; }

private:
    friend Result<OptionWords> parseOptions(std::span<const OptionRow>, const std::vector<std::string>&);
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
    std::vector<std::string> m_others;
};

/// Errors (Usage): an option that is unknown (with the nearest known one), without its value, or a flag with
/// one. [any] Pure.
Result<OptionWords> parseOptions(std::span<const OptionRow> table, const std::vector<std::string>& arguments);

/// Sets `target` to what `parse(word, where)` makes of the option, when it was given.
template <class Parse, class Target>
Result<void> readOption(const OptionWords& words, std::string_view name, std::string_view where, Parse parse,
                        Target& target) {
    if (const auto word = words.one(name)) {
        TRY_ASSIGN(target, parse(*word, where));
    }
    return {};
}

/// The table as help text, in its order, under its headings; at most 100 columns.
std::string optionHelp(std::span<const OptionRow> table);

} // namespace poolboard

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/snapshot.h"

#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

/// `--status`: a person's own status line, such as "{done}/{total} {failed} failed, {left} left". A
/// name in braces stands for what is known of the run; {{ is a brace. A pure value. [any]
class StatusTemplate {
public:
    /// Usage error: a name there is not (with the nearest there is), a brace that is not closed.
    static Result<StatusTemplate> read(std::string_view text, std::string_view where);
    /// One line. What is not known is "?".
    std::string expand(const Snapshot& run) const;
    bool empty() const { return m_parts.empty(); }

    /// All names, with what they stand for, for the help.
    struct Name {
        std::string_view name, means;
    };
    static std::vector<Name> names();

private:
    struct Part {
        std::string literal;
        int name = -1; ///< its place among the names, or the literal
    };
    std::vector<Part> m_parts;
};

} // namespace poolboard

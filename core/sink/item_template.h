// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/item.h"

#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

/// What an item puts into a template. Borrowed for one expand().
struct TemplateValues {
    uint64_t index = 0;
    Passing passing = Passing::Single;
    std::string_view body;
    int32_t worker = -1; ///< for {%}
};

/// Text with marks for the item, those of command templates: {} {.} {/} {//} {/.}
/// {#} {%}, {name} of an item passed as kwargs, {1} of one passed as args. Any
/// other brace stays as it is, and what an item holds is never read as a
/// template again. A pure value: read once, expanded for every item. [any]
class ItemTemplate {
public:
    /// `mark` stands for the item instead of {}; the others keep their names.
    explicit ItemTemplate(std::string_view text, std::string_view mark = "{}");

    void expand(std::string& out, const TemplateValues& item) const;
    bool hasMark() const { return m_hasMark; }
    bool needsWorker() const { return m_needsWorker; } ///< {%} stands in it

private:
    enum class Part { Literal, Whole, NoExtension, BaseName, Folder, BaseNoExtension, Number, Worker, Field };
    struct Segment {
        Part part = Part::Literal;
        std::string text; ///< the literal, or the field's name
    };
    void add(Part part, std::string text);

    std::vector<Segment> m_segments;
    bool m_hasMark = false, m_needsWorker = false;
};

} // namespace poolboard

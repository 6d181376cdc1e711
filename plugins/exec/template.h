// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace poolboard::exec {

/// How the words of a template are read.
struct TemplateOptions {
    std::string mark = "{}"; ///< what stands for the item; {.} {/} … keep their names
    bool shell = false;      ///< the words are one `sh -c` string; what is put in is quoted
};

/// What an item puts into a template. Bytes are bytes; borrowed for one expand().
struct TemplateItem {
    std::string_view body;
    uint64_t number = 1; ///< {#}, from 1
    unsigned slot = 1;   ///< {%}, from 1
    bool isArgs = false, isKwargs = false;
    std::vector<std::string> args;                           ///< {1} …: only when isArgs
    std::vector<std::pair<std::string, std::string>> kwargs; ///< {name}: only when isKwargs
};

/// A command line with places for the item. Read once, expanded for every
/// item; what an item holds is never read as a template again. A pure value:
/// no system call, any thread may expand.
class CommandTemplate {
public:
    CommandTemplate() = default;
    CommandTemplate(const std::vector<std::string>& words, const TemplateOptions& options);

    /// Fills `argv` with the command for `item` (strings are reused). Without
    /// any mark the item is appended, unless `append` is No.
    enum class Append { IfNoMark, No };
    void expand(const TemplateItem& item, Append append, std::vector<std::string>& argv) const;

private:
    enum class Part {
        Literal,
        Whole,
        NoExtension,
        BaseName,
        Directory,
        BaseNoExtension,
        Number,
        Slot,
        Field
    };
    struct Segment {
        Part part = Part::Literal;
        std::string text; ///< the literal; for Field the name without braces
    };
    using Word = std::vector<Segment>;

    Word parse(std::string_view word) const;
    bool put(const Segment& segment, const TemplateItem& item, std::string& out) const;
    bool putField(const std::string& name, const TemplateItem& item, std::string& out) const;
    void putText(std::string_view text, std::string& out) const;
    void putAll(const TemplateItem& item, std::string& out) const;

    std::vector<Word> m_words;
    TemplateOptions m_options;
};

/// `text` as one word of a POSIX shell, appended to `out`.
void appendShellQuoted(std::string& out, std::string_view text);

/// Parts of a path, as basename(1) and dirname(1) see it; a leading dot starts
/// a name, not an extension.
std::string_view baseName(std::string_view path);
std::string_view directoryOf(std::string_view path);
std::string_view withoutExtension(std::string_view path);

} // namespace poolboard::exec

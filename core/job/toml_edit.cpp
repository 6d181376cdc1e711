// SPDX-License-Identifier: MIT
#include "core/job/toml_edit.h"

#include <algorithm>

namespace poolboard {
namespace {

struct Entry {
    size_t section = 0; ///< which of `sections`
    std::string key;
    size_t lineBegin = 0, valueBegin = 0, valueEnd = 0, lineEnd = 0;
};
struct Section {
    std::string name;
    size_t end = 0; ///< behind its header or its last key: where a new one goes
};

/// Cuts a document that is known to parse into its keys. Knows strings, arrays, tables and comments.
class Outline {
public:
    explicit Outline(std::string_view text) : m_text(text) {
        while (m_at < m_text.size())
            readLine();
    }
    std::vector<Section> sections{Section{}}; ///< the first: what stands before every header
    std::vector<Entry> entries;

private:
    char at(size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\n'; }
    void skipBlanks() {
        while (at() == ' ' || at() == '\t' || at() == '\r')
            ++m_at;
    }
    void skipLine() { m_at = std::min(m_text.find('\n', m_at), m_text.size() - 1) + 1; }

    void readLine() {
        const size_t begin = m_at;
        skipBlanks();
        if (m_at >= m_text.size()) return;
        if (at() == '\n' || at() == '#') return skipLine();
        if (at() == '[') return readHeader();
        Entry entry;
        entry.section = sections.size() - 1;
        entry.lineBegin = begin;
        entry.key = readName('=');
        skipBlanks();
        entry.valueBegin = m_at;
        entry.valueEnd = readValue();
        skipLine();
        entry.lineEnd = sections.back().end = m_at;
        entries.push_back(std::move(entry));
    }

    void readHeader() {
        ++m_at;
        const bool ofArray = at() == '[';
        if (ofArray) ++m_at;
        std::string name = readName(']');
        skipLine();
        sections.push_back({ofArray ? "[" + name + "]" : std::move(name), m_at});
    }

    /// Up to the mark and past it, without blanks around it and without quotes.
    std::string readName(char mark) {
        std::string name;
        while (m_at < m_text.size() && at() != mark && at() != '\n') {
            const size_t from = m_at;
            if (at() == '"' || at() == '\'') {
                skipString();
                name.append(m_text.substr(from + 1, m_at - from - 2));
            } else {
                if (at() != ' ' && at() != '\t') name += at();
                ++m_at;
            }
        }
        if (at() == mark) ++m_at;
        return name;
    }

    void skipString() {
        const char quote = at();
        const bool long_ = at(1) == quote && at(2) == quote;
        if (!long_ && at(1) == quote) {
            m_at += 2;
            return;
        }
        const std::string end(long_ ? 3 : 1, quote);
        m_at += end.size();
        while (m_at < m_text.size() && m_text.substr(m_at, end.size()) != end)
            m_at += quote == '"' && at() == '\\' ? 2 : 1;
        m_at = std::min(m_at + end.size(), m_text.size());
        while (long_ && m_at < m_text.size() && at() == quote) // """a"""": one of them belongs to the text
            ++m_at;
    }

    /// To the end of the value, however many lines it has; before a comment and the blanks there.
    size_t readValue() {
        size_t end = m_at;
        for (int depth = 0; m_at < m_text.size();) {
            const char c = at();
            if (depth == 0 && (c == '\n' || c == '#')) break;
            if (c == '#') {
                skipLine();
                continue;
            }
            if (c == '"' || c == '\'') {
                skipString();
            } else {
                depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
                ++m_at;
            }
            if (c != ' ' && c != '\t' && c != '\r' && c != '\n') end = m_at;
        }
        return end;
    }

    std::string_view m_text;
    size_t m_at = 0;
};

struct Change {
    size_t from = 0, to = 0;
    std::string text;
};

/// The lines of new keys, each behind the section it belongs to.
void addNew(const TomlEdit& edit, const Outline& outline, std::string_view lineBreak,
            std::vector<Change>& changes, std::string& tail, std::string& tailSection) {
    const std::string line = edit.key + " = " + edit.value + std::string(lineBreak);
    for (const Section& section : outline.sections)
        if (section.name == edit.section) {
            changes.push_back({section.end, section.end, line});
            return;
        }
    if (edit.section != tailSection)
        tail += std::string(lineBreak) + "[" + edit.section + "]" + std::string(lineBreak);
    tailSection = edit.section;
    tail += line;
}

} // namespace

bool hasTomlSection(std::string_view toml, std::string_view section) {
    const Outline outline(toml);
    return std::any_of(outline.sections.begin(), outline.sections.end(),
                       [&](const Section& one) { return one.name == section; });
}

std::string editToml(std::string_view toml, const std::vector<TomlEdit>& edits) {
    std::string text(toml);
    const std::string_view lineBreak = text.find("\r\n") == std::string::npos ? "\n" : "\r\n";
    if (!text.empty() && text.back() != '\n') text += lineBreak;
    const Outline outline(text);
    std::vector<Change> changes;
    std::string tail, tailSection;
    for (const TomlEdit& edit : edits) {
        const auto entry =
            std::find_if(outline.entries.begin(), outline.entries.end(), [&](const Entry& one) {
                return one.key == edit.key && outline.sections[one.section].name == edit.section;
            });
        if (entry == outline.entries.end()) {
            if (!edit.value.empty()) addNew(edit, outline, lineBreak, changes, tail, tailSection);
        } else if (edit.value.empty()) {
            changes.push_back({entry->lineBegin, entry->lineEnd, ""});
        } else {
            changes.push_back({entry->valueBegin, entry->valueEnd, edit.value});
        }
    }
    // From the end, so that places before it stay true; of one place the first edit comes first.
    std::stable_sort(changes.begin(), changes.end(),
                     [](const Change& a, const Change& b) { return a.from < b.from; });
    for (auto change = changes.rbegin(); change != changes.rend(); ++change)
        text.replace(change->from, change->to - change->from, change->text);
    if (tail.empty()) return text;
    return text.empty() ? tail.substr(lineBreak.size()) : text + tail;
}

} // namespace poolboard

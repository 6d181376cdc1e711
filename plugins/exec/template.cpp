// SPDX-License-Identifier: MIT
#include "plugins/exec/template.h"

namespace poolboard::exec {

namespace {

std::string_view withoutTrailingSlashes(std::string_view path) {
    while (path.size() > 1 && path.back() == '/')
        path.remove_suffix(1);
    return path;
}

/// One string of `argv`, reusing the memory of what was there before.
std::string& nextWord(std::vector<std::string>& argv, size_t& count) {
    if (count == argv.size()) argv.emplace_back();
    std::string& word = argv[count++];
    word.clear();
    return word;
}

} // namespace

std::string_view baseName(std::string_view path) {
    path = withoutTrailingSlashes(path);
    const size_t slash = path.rfind('/');
    return slash == path.npos || path.size() == 1 ? path : path.substr(slash + 1);
}

std::string_view directoryOf(std::string_view path) {
    path = withoutTrailingSlashes(path);
    const size_t slash = path.rfind('/');
    if (slash == path.npos) return ".";
    return slash == 0 ? "/" : withoutTrailingSlashes(path.substr(0, slash));
}

std::string_view withoutExtension(std::string_view path) {
    const size_t slash = path.rfind('/');
    const size_t start = slash == path.npos ? 0 : slash + 1;
    const size_t dot = path.rfind('.');
    return dot == path.npos || dot <= start ? path : path.substr(0, dot);
}

void appendShellQuoted(std::string& out, std::string_view text) {
    out += '\'';
    for (const char c : text) {
        if (c == '\'')
            out += "'\\''";
        else
            out += c;
    }
    out += '\'';
}

CommandTemplate::CommandTemplate(const std::vector<std::string>& words, const TemplateOptions& options)
    : m_options(options) {
    for (const std::string& word : words)
        m_words.push_back(parse(word));
}

CommandTemplate::Word CommandTemplate::parse(std::string_view word) const {
    static constexpr std::pair<std::string_view, Part> kMarks[] = {
        {"{.}", Part::NoExtension},      {"{/}", Part::BaseName}, {"{//}", Part::Directory},
        {"{/.}", Part::BaseNoExtension}, {"{#}", Part::Number},   {"{%}", Part::Slot},
    };
    Word parts;
    std::string literal;
    const auto add = [&](Part part, std::string_view text) {
        if (!literal.empty()) parts.push_back({Part::Literal, std::move(literal)});
        literal.clear();
        parts.push_back({part, std::string(text)});
    };
    const auto meaningOf = [this](std::string_view mark) {
        for (const auto& [text, meaning] : kMarks)
            if (mark == text) return meaning;
        const std::string_view name = mark.substr(1, mark.size() - 2);
        const bool field = !name.empty() && name.find('{') == name.npos &&
                           (m_options.mark.empty() || name.find(m_options.mark) == name.npos);
        return field ? Part::Field : Part::Literal;
    };

    while (!word.empty()) {
        if (!m_options.mark.empty() && word.starts_with(m_options.mark)) {
            add(Part::Whole, {});
            word.remove_prefix(m_options.mark.size());
            continue;
        }
        // ${…} belongs to the shell that will read it.
        const bool ofShell = m_options.shell && !literal.empty() && literal.back() == '$';
        const size_t end = word.front() == '{' && !ofShell ? word.find('}') : word.npos;
        if (end == word.npos) {
            literal += word.front();
            word.remove_prefix(1);
            continue;
        }
        const std::string_view mark = word.substr(0, end + 1);
        const Part part = meaningOf(mark);
        if (part == Part::Literal) {
            literal += word.front(); // perhaps a mark begins further in
            word.remove_prefix(1);
        } else {
            add(part, part == Part::Field ? mark.substr(1, mark.size() - 2) : std::string_view());
            word.remove_prefix(mark.size());
        }
    }
    if (!literal.empty() || parts.empty()) parts.push_back({Part::Literal, std::move(literal)});
    return parts;
}

void CommandTemplate::putText(std::string_view text, std::string& out) const {
    if (m_options.shell)
        appendShellQuoted(out, text);
    else
        out += text;
}

void CommandTemplate::putAll(const TemplateItem& item, std::string& out) const {
    if (!item.isArgs) return putText(item.body, out);
    for (size_t i = 0; i < item.args.size(); ++i) {
        if (i > 0) out += ' ';
        putText(item.args[i], out);
    }
}

bool CommandTemplate::putField(const std::string& name, const TemplateItem& item, std::string& out) const {
    if (item.isKwargs) {
        for (const auto& [key, value] : item.kwargs)
            if (key == name) return putText(value, out), true;
    } else if (item.isArgs && name.size() <= 9 && name.front() != '0' &&
               name.find_first_not_of("0123456789") == name.npos) {
        const size_t place = std::stoul(name);
        if (place <= item.args.size()) return putText(item.args[place - 1], out), true;
    }
    out += '{';
    out += name;
    out += '}';
    return false;
}

/// True when something of the item went in.
bool CommandTemplate::put(const Segment& segment, const TemplateItem& item, std::string& out) const {
    switch (segment.part) {
    case Part::Literal:
        out += segment.text;
        return false;
    case Part::Whole:
        putAll(item, out);
        return true;
    case Part::NoExtension:
        putText(withoutExtension(item.body), out);
        return true;
    case Part::BaseName:
        putText(baseName(item.body), out);
        return true;
    case Part::Directory:
        putText(directoryOf(item.body), out);
        return true;
    case Part::BaseNoExtension:
        putText(withoutExtension(baseName(item.body)), out);
        return true;
    case Part::Number:
        out += std::to_string(item.number);
        return true;
    case Part::Slot:
        out += std::to_string(item.slot);
        return true;
    case Part::Field:
        return putField(segment.text, item, out);
    }
    return false;
}

void CommandTemplate::expand(const TemplateItem& item, Append append, std::vector<std::string>& argv) const {
    size_t count = 0;
    bool marked = false;
    if (m_options.shell) {
        nextWord(argv, count) = "/bin/sh";
        nextWord(argv, count) = "-c";
        std::string& line = nextWord(argv, count);
        for (const Word& word : m_words) {
            if (&word != &m_words.front()) line += ' ';
            for (const Segment& segment : word)
                marked |= put(segment, item, line);
        }
        if (!marked && append == Append::IfNoMark) {
            line += ' ';
            putAll(item, line);
        }
        argv.resize(count);
        return;
    }
    const auto putArgs = [&] {
        for (const std::string& arg : item.args)
            nextWord(argv, count) = arg;
    };
    for (const Word& word : m_words) {
        // A word that is nothing but the mark stands for all arguments, one word each.
        if (item.isArgs && word.size() == 1 && word.front().part == Part::Whole) {
            putArgs();
            marked = true;
            continue;
        }
        std::string& out = nextWord(argv, count);
        for (const Segment& segment : word)
            marked |= put(segment, item, out);
    }
    if (!marked && append == Append::IfNoMark) {
        if (item.isArgs)
            putArgs();
        else
            nextWord(argv, count) = item.body;
    }
    argv.resize(count);
}

} // namespace poolboard::exec

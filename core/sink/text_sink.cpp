// SPDX-License-Identifier: MIT
#include "core/sink/text_sink.h"

#include "core/sink/grouped_stderr.h"

#include <algorithm>

namespace poolboard {
namespace {

class TextSink final : public Sink {
public:
    TextSink(FileTarget target, TextStyle style) : m_target(std::move(target)), m_style(style) {}

    Result<void> write(const Outcome& outcome) override {
        const bool emptyLine = outcome.ok() && !m_style.isCommand;
        if (outcome.result.empty() && !emptyLine) return {};
        appendResult(m_target.bytes().buffer(), outcome);
        return m_target.bytes().settle();
    }
    Result<void> flush() override { return m_target.flush(); }
    Result<void> finish() override { return m_target.finish(); }

private:
    void appendResult(std::string& out, const Outcome& outcome) const {
        if (m_style.tag && !outcome.result.empty()) return appendTagged(out, outcome.input, outcome.result);
        if (m_style.tag && !m_style.isCommand) return appendTagged(out, outcome.input, "\n");
        out += outcome.result;
        if (!m_style.isCommand && !outcome.result.ends_with('\n')) out += '\n';
    }

    FileTarget m_target;
    const TextStyle m_style;
};

class FilterSink final : public Sink {
public:
    FilterSink(FileTarget target, char separator) : m_target(std::move(target)), m_separator(separator) {}

    Result<void> write(const Outcome& outcome) override {
        if (!outcome.ok() || !isTrue(outcome.result)) return {};
        std::string& out = m_target.bytes().buffer();
        out += outcome.input;
        if (!outcome.input.ends_with(m_separator)) out += m_separator;
        return m_target.bytes().settle();
    }
    Result<void> flush() override { return m_target.flush(); }
    Result<void> finish() override { return m_target.finish(); }

private:
    static bool isTrue(std::string_view result) {
        constexpr std::string_view kSpace = " \t\r\n";
        const size_t begin = std::min(result.find_first_not_of(kSpace), result.size());
        return result.substr(begin, result.find_last_not_of(kSpace) + 1 - begin) == "true";
    }

    FileTarget m_target;
    const char m_separator;
};

} // namespace

std::unique_ptr<Sink> makeFilterSink(FileTarget target, char separator) {
    return std::make_unique<FilterSink>(std::move(target), separator);
}

std::unique_ptr<Sink> makeTextSink(FileTarget target, TextStyle style) {
    return std::make_unique<TextSink>(std::move(target), style);
}

} // namespace poolboard

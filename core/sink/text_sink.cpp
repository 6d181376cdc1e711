// SPDX-License-Identifier: MIT
#include "core/sink/text_sink.h"

#include <algorithm>

namespace poolboard {
namespace {

void appendTagged(std::string& out, std::string_view tag, std::string_view text) {
    while (!text.empty()) {
        const size_t end = std::min(text.find('\n'), text.size());
        out += tag;
        out += '\t';
        out += text.substr(0, end);
        out += '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

class TextSink final : public Sink {
public:
    TextSink(FileTarget target, ByteOutput diagnostics, TextStyle style)
        : m_target(std::move(target)), m_diagnostics(std::move(diagnostics)), m_style(style) {}

    // On a terminal both streams meet, so the one is emptied before the other
    // is used. At most one of them holds bytes.
    Result<void> write(const Outcome& outcome) override {
        const bool emptyLine = outcome.ok() && !m_style.isCommand;
        if (!outcome.result.empty() || emptyLine) {
            TRY(m_diagnostics.flush());
            appendResult(m_target.bytes().buffer(), outcome);
            TRY(m_target.bytes().settle());
        }
        if (outcome.diagnostics.empty()) return {};
        TRY(m_target.bytes().flush());
        if (m_style.tag)
            appendTagged(m_diagnostics.buffer(), outcome.input, outcome.diagnostics);
        else
            m_diagnostics.buffer() += outcome.diagnostics;
        return m_diagnostics.settle();
    }

    Result<void> flush() override {
        TRY(m_target.bytes().flush());
        return m_diagnostics.flush();
    }

    Result<void> finish() override {
        TRY(m_diagnostics.flush());
        return m_target.finish();
    }

private:
    void appendResult(std::string& out, const Outcome& outcome) const {
        if (m_style.tag && !outcome.result.empty()) return appendTagged(out, outcome.input, outcome.result);
        if (m_style.tag && !m_style.isCommand) return appendTagged(out, outcome.input, "\n");
        out += outcome.result;
        if (!m_style.isCommand && !outcome.result.ends_with('\n')) out += '\n';
    }

    FileTarget m_target;
    ByteOutput m_diagnostics;
    const TextStyle m_style;
};

} // namespace

std::unique_ptr<Sink> makeTextSink(FileTarget target, ByteOutput diagnostics, TextStyle style) {
    return std::make_unique<TextSink>(std::move(target), std::move(diagnostics), style);
}

} // namespace poolboard

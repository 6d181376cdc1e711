// SPDX-License-Identifier: MIT
#include "core/sink/text_sink.h"

#include "core/sink/grouped_stderr.h"

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
    Result<void> flush() override { return m_target.bytes().flush(); }
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

} // namespace

std::unique_ptr<Sink> makeTextSink(FileTarget target, TextStyle style) {
    return std::make_unique<TextSink>(std::move(target), style);
}

} // namespace poolboard

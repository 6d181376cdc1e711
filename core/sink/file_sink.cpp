// SPDX-License-Identifier: MIT
#include "core/sink/file_sink.h"

#include "core/sink/grouped_stderr.h"

#include <algorithm>

namespace poolboard {
namespace {

class FileSink final : public Sink {
public:
    FileSink(FileTarget target, Renderer render, bool tag)
        : m_target(std::move(target)), m_render(std::move(render)), m_tag(tag) {}

    Result<void> write(const Outcome& outcome) override {
        m_render(m_target.bytes().buffer(), outcome);
        return m_target.bytes().settle();
    }
    Result<void> ahead(const AheadPiece& piece) override {
        if (piece.stream != Ahead::Result) return {};
        appendLines(m_target.bytes().buffer(), m_tag, piece.input, piece.bytes);
        return m_target.bytes().settle();
    }
    Result<void> flush() override { return m_target.flush(); }
    Result<void> finish() override { return m_target.finish(); }
    uint64_t written() const override { return m_target.bytes().position(); }

private:
    FileTarget m_target;
    const Renderer m_render;
    const bool m_tag;
};

/// The bytes of a result, also the partial output of what failed. A newline is added
/// where a result of a worker (not of a command) lacks one, and under `tag` wherever one lacks.
void appendText(std::string& out, const Outcome& outcome, bool isCommand, bool tag) {
    if (outcome.result.empty() && (isCommand || !outcome.ok())) return;
    if (tag && outcome.result.empty()) return appendTagged(out, outcome.input, "\n");
    appendLines(out, tag, outcome.input, restOf(outcome.result, outcome.ahead[0]));
    if (tag) return;
    if (!isCommand && !outcome.result.ends_with('\n')) out += '\n';
}

} // namespace

bool passesFilter(const Outcome& outcome) {
    constexpr std::string_view kSpace = " \t\r\n";
    const std::string_view result = outcome.result;
    const size_t begin = std::min(result.find_first_not_of(kSpace), result.size());
    return outcome.ok() && result.substr(begin, result.find_last_not_of(kSpace) + 1 - begin) == "true";
}

Renderer makeRenderer(const OutputSpec& spec, const OutputContext& context) {
    const bool isCommand = context.isCommand;
    if (spec.filter)
        return [separator = context.source == SourceKind::Nul ? '\0' : '\n'](std::string& out,
                                                                             const Outcome& outcome) {
            if (!passesFilter(outcome)) return;
            out += outcome.input;
            if (!outcome.input.ends_with(separator)) out += separator;
        };
    if (spec.format == OutputFormat::Text)
        return [isCommand, tag = spec.tag](std::string& out, const Outcome& outcome) {
            appendText(out, outcome, isCommand, tag);
        };
    return [](std::string& out, const Outcome& outcome) {
        appendRecord(out, outcome);
        out += '\n';
    };
}

std::unique_ptr<Sink> makeFileSink(FileTarget target, Renderer render, bool tag) {
    return std::make_unique<FileSink>(std::move(target), std::move(render), tag);
}

} // namespace poolboard

// SPDX-License-Identifier: MIT
#include "core/sink/grouped_stderr.h"

#include <algorithm>

namespace poolboard {
namespace {

class WithDiagnostics final : public Sink {
public:
    WithDiagnostics(std::unique_ptr<Sink> inner, ByteOutput diagnostics, bool tag)
        : m_inner(std::move(inner)), m_diagnostics(std::move(diagnostics)), m_tag(tag) {}

    // At most one of the two holds bytes.
    Result<void> write(const Outcome& outcome) override {
        if (!m_diagnostics.buffer().empty()) TRY(m_diagnostics.flush());
        const std::string_view diagnostics = restOf(outcome.diagnostics, outcome.ahead[1]);
        if (diagnostics.empty()) return m_inner->write(outcome); // nearly all
        TRY(m_inner->write(outcome));
        TRY(m_inner->flush());
        appendLines(m_diagnostics.buffer(), m_tag, outcome.input, diagnostics);
        return m_diagnostics.settle();
    }
    Result<void> ahead(const AheadPiece& piece) override {
        if (piece.stream == Ahead::Result) {
            if (!m_diagnostics.buffer().empty()) TRY(m_diagnostics.flush());
            return m_inner->ahead(piece);
        }
        TRY(m_inner->flush());
        appendLines(m_diagnostics.buffer(), m_tag, piece.input, piece.bytes);
        return m_diagnostics.settle();
    }
    Result<void> flush() override {
        TRY(m_inner->flush());
        return m_diagnostics.flush();
    }
    Result<void> finish() override {
        TRY(m_diagnostics.flush());
        return m_inner->finish();
    }
    uint64_t written() const override { return m_inner->written(); }

private:
    const std::unique_ptr<Sink> m_inner;
    ByteOutput m_diagnostics;
    const bool m_tag;
};

} // namespace

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

void appendLines(std::string& out, bool tag, std::string_view input, std::string_view text) {
    if (tag)
        appendTagged(out, input, text);
    else
        out += text;
}

std::unique_ptr<Sink> withDiagnostics(std::unique_ptr<Sink> inner, ByteOutput diagnostics, bool tag) {
    return std::make_unique<WithDiagnostics>(std::move(inner), std::move(diagnostics), tag);
}

} // namespace poolboard

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
        if (outcome.diagnostics.empty()) return m_inner->write(outcome); // nearly all
        TRY(m_inner->write(outcome));
        TRY(m_inner->flush());
        if (m_tag)
            appendTagged(m_diagnostics.buffer(), outcome.input, outcome.diagnostics);
        else
            m_diagnostics.buffer() += outcome.diagnostics;
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

std::unique_ptr<Sink> withDiagnostics(std::unique_ptr<Sink> inner, ByteOutput diagnostics, bool tag) {
    return std::make_unique<WithDiagnostics>(std::move(inner), std::move(diagnostics), tag);
}

} // namespace poolboard

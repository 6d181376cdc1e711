// SPDX-License-Identifier: MIT
#include "core/source/file_source.h"
#include "core/source/item_source.h"
#include "core/source/line_source.h"
#include "core/source/range_source.h"
#include "core/source/stop_signal.h"

#include <algorithm>

namespace poolboard {
namespace {

/// What every source has in common: --first, and the stop descriptor.
class SourceDoor final : public Source {
public:
    SourceDoor(std::unique_ptr<Source> source, std::optional<uint64_t> first, int stopFd)
        : m_source(std::move(source)), m_first(first), m_stopFd(stopFd) {}

    std::optional<uint64_t> size() const override {
        const auto size = m_source->size();
        return size && m_first ? std::min(*size, *m_first) : size;
    }

    Result<bool> pull(std::vector<Item>& out, PullLimit limit) override {
        if (m_first) limit.items = std::min<uint64_t>(std::max<size_t>(limit.items, 1), *m_first - m_given);
        if ((m_first && limit.items == 0) || stopRequested(m_stopFd)) return false;
        const size_t before = out.size();
        auto pulled = m_source->pull(out, limit);
        m_given += out.size() - before;
        return pulled;
    }

private:
    const std::unique_ptr<Source> m_source;
    const std::optional<uint64_t> m_first;
    const int m_stopFd;
    uint64_t m_given = 0;
};

Error cannotPass(const char* what) {
    return Error{ErrorCode::Usage, "--args", std::string(what) + " are single values, not arguments",
                 "leave --args out; for arguments give lines of JSON, or several ::: lists"};
}

Result<std::unique_ptr<Source>> openInner(const SourceSpec& spec, const std::string& cwd, int stopFd) {
    const bool single = spec.passing.value_or(Passing::Single) == Passing::Single;
    switch (spec.kind) {
    case SourceKind::Lines:
    case SourceKind::Nul:
        return openLines(spec, cwd, stopFd);
    case SourceKind::Files:
        return single ? openFiles(spec, cwd, stopFd) : cannotPass("files");
    case SourceKind::Range:
        return single ? openRange(spec) : cannotPass("the numbers of a range");
    case SourceKind::Items:
        return openItems(spec);
    case SourceKind::None:
        break;
    }
    return Error{ErrorCode::Usage, "source", "there is nothing to run on",
                 "give --input FILE, --input - for stdin, or items after :::"};
}

} // namespace

Result<std::unique_ptr<Source>> openSource(const SourceSpec& spec, const std::string& cwd, int stopFd) {
    TRY_ASSIGN(auto source, openInner(spec, cwd, stopFd));
    return std::unique_ptr<Source>(std::make_unique<SourceDoor>(std::move(source), spec.first, stopFd));
}

} // namespace poolboard

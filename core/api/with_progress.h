// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/held_range.h"
#include "core/api/progress_line.h"

namespace poolboard::inline api {

/// A range that counts on a progress line while it is iterated; made by withProgress(). Once, lazily.
template <class R> class ProgressRange {
    using Range = typename HeldRange<R>::Range;
    using Base = std::ranges::iterator_t<Range>;
    using End = std::ranges::sentinel_t<Range>;

public:
    ProgressRange(R&& range, ProgressOptions options)
        : m_range(std::forward<R>(range)),
          m_line(std::make_unique<ProgressLine>(std::move(options), sizeOf(m_range))) {}

    class Iterator {
    public:
        using value_type = std::ranges::range_value_t<Range>;
        using difference_type = std::ptrdiff_t;
        Iterator(Base at, End end, ProgressLine* line)
            : m_at(std::move(at)), m_end(std::move(end)), m_line(line) {
            if (m_at == m_end) m_line->finish();
        }
        decltype(auto) operator*() const { return *m_at; }
        Iterator& operator++() {
            m_line->advance();
            if (++m_at == m_end) m_line->finish();
            return *this;
        }
        void operator++(int) { ++*this; }
        friend bool operator==(const Iterator& it, std::default_sentinel_t) { return it.m_at == it.m_end; }

    private:
        Base m_at;
        End m_end;
        ProgressLine* m_line;
    };

    Iterator begin() {
        m_line->start();
        return Iterator(std::ranges::begin(m_range.get()), std::ranges::end(m_range.get()), m_line.get());
    }
    std::default_sentinel_t end() const { return {}; }

private:
    static std::optional<uint64_t> sizeOf(HeldRange<R>& range) {
        if constexpr (requires { range.get().total(); })
            return range.get().total();
        else
            return range.size();
    }

    HeldRange<R> m_range;
    std::unique_ptr<ProgressLine> m_line;
};

/// for (auto& result : withProgress(pool.imap(f, items), {.label = "thumbnails"})) … around any range.
template <std::ranges::input_range R> ProgressRange<R> withProgress(R&& range, ProgressOptions options = {}) {
    return ProgressRange<R>(std::forward<R>(range), std::move(options));
}

} // namespace poolboard::inline api

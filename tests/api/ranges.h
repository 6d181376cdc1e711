// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>

namespace poolboard::test {

/// 0, 1, 2 … n-1: a single pass, of unknown length. Counts what was read of it.
class Counting {
public:
    explicit Counting(int64_t n, int64_t* read = nullptr, std::function<void(int64_t)> onRead = {})
        : m_n(n), m_read(read), m_onRead(std::move(onRead)) {}
    struct Iterator {
        using value_type = int64_t;
        using difference_type = std::ptrdiff_t;
        Counting* of = nullptr;
        int64_t operator*() const { return of->m_at; }
        bool ended() const { return of->m_at >= of->m_n; }
        Iterator& operator++() {
            ++of->m_at;
            of->note();
            return *this;
        }
        void operator++(int) { ++*this; }
        friend bool operator==(const Iterator& it, std::default_sentinel_t) { return it.ended(); }
    };
    Iterator begin() {
        note();
        return {this};
    }
    std::default_sentinel_t end() const { return {}; }

private:
    void note() {
        if (m_at >= m_n) return;
        if (m_read != nullptr) *m_read = m_at + 1;
        if (m_onRead) m_onRead(m_at);
    }
    int64_t m_n, m_at = 0;
    int64_t* m_read;
    std::function<void(int64_t)> m_onRead;
};

} // namespace poolboard::test

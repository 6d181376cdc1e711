// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <sys/mman.h>
#include <utility>

namespace poolboard::check {

/// Bytes whose end is the end of the world: what reads behind them, or after
/// their time, is killed by SIGSEGV. Only if `strict`; else zeroes follow, and
/// they stay.
class EdgeMemory {
public:
    EdgeMemory(const void* from, size_t size, bool strict) : m_strict(strict) {
        static constexpr size_t kPage = 4096;
        m_length = strict ? (size + kPage - 1) / kPage * kPage + kPage : size + 256;
        if (strict) {
            m_all = static_cast<char*>(
                ::mmap(nullptr, m_length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0));
            if (m_all == MAP_FAILED) std::abort();
            ::mprotect(m_all + m_length - kPage, kPage, PROT_NONE);
            m_at = m_all + m_length - kPage - size;
        } else {
            m_at = m_all = static_cast<char*>(std::calloc(1, m_length));
            if (m_all == nullptr) std::abort();
        }
        if (size > 0) std::memcpy(m_at, from, size);
    }
    EdgeMemory(const EdgeMemory&) = delete;
    EdgeMemory& operator=(const EdgeMemory&) = delete;
    /// Strict: the addresses stay taken, and forbidden.
    ~EdgeMemory() { m_strict ? forbid() : std::free(m_all); }

    void* data() const { return m_at; }
    /// Its time is over.
    void forbid() {
        if (!m_strict) return;
        ::madvise(m_all, m_length, MADV_DONTNEED);
        ::mprotect(m_all, m_length, PROT_NONE);
    }

private:
    const bool m_strict;
    char *m_all = nullptr, *m_at = nullptr;
    size_t m_length = 0;
};

} // namespace poolboard::check

// SPDX-License-Identifier: MIT
#pragma once

#include "core/source/byte_input.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace poolboard {

/// A stream of these bytes, at most `piece` of them at a time.
class MemoryInput final : public ByteInput {
public:
    MemoryInput(std::string_view bytes, size_t piece) : m_bytes(bytes), m_piece(piece) {}

    Result<bool> nextStream() override { return !std::exchange(m_started, true); }
    Result<Piece> read(char* into, size_t room) override {
        const size_t count = std::min({room, m_piece, m_bytes.size()});
        std::memcpy(into, m_bytes.data(), count);
        m_bytes.remove_prefix(count);
        return Piece{count == 0 ? Got::End : Got::Bytes, count};
    }
    std::string name() const override { return "input"; }
    std::optional<uint64_t> total() const override { return std::nullopt; }

private:
    std::string_view m_bytes;
    size_t m_piece;
    bool m_started = false;
};

} // namespace poolboard

// SPDX-License-Identifier: MIT
#include "core/source/block_source.h"

#include "core/source/record_source.h"

namespace poolboard {
namespace {

class BlockFormat {
public:
    BlockFormat(char separator, size_t block) : m_separator(separator), m_block(block) {}

    void begin() { m_taken = 0; }

    /// The place behind the last record that fits, or behind the first when none does.
    size_t cut(std::string_view bytes, size_t) const {
        if (bytes.size() < m_block) return std::string_view::npos;
        size_t end = bytes.substr(0, m_block).rfind(m_separator);
        if (end == std::string_view::npos) end = bytes.find(m_separator, m_block);
        return end == std::string_view::npos ? end : end + 1;
    }

    Made make(std::string_view record, Item& item) {
        item.body.assign(record);
        ++m_taken;
        return Made::Item;
    }

    Error takeError() { return {}; } // any bytes are a block
    std::string place() const { return "block " + std::to_string(m_taken + 1); }
    std::string hint() const {
        return m_separator == '\n' ? "are the records separated by NUL? Then add -0"
                                   : "are the records lines? Then leave -0 out";
    }

private:
    char m_separator;
    size_t m_block;
    uint64_t m_taken = 0; ///< from the present stream
};

} // namespace

std::unique_ptr<Source> makeBlocks(std::unique_ptr<ByteInput> input, char separator, uint64_t block) {
    return std::make_unique<RecordSource<BlockFormat>>(std::move(input), BlockFormat(separator, block));
}

} // namespace poolboard

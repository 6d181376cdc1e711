// SPDX-License-Identifier: MIT
#include "core/source/line_source.h"

#include "core/source/record_source.h"

namespace poolboard {
namespace {

class LineFormat {
public:
    LineFormat(char separator, Passing passing)
        : m_separator(separator), m_passing(passing),
          m_content(passing == Passing::Single ? Content::Raw : Content::Json) {}

    void begin() { m_taken = 0; }

    size_t cut(std::string_view bytes, size_t from) const {
        const void* found = std::memchr(bytes.data() + from, m_separator, bytes.size() - from);
        return found == nullptr ? std::string_view::npos
                                : static_cast<size_t>(static_cast<const char*>(found) - bytes.data()) + 1;
    }

    Made make(std::string_view record, Item& item) {
        if (record.back() == m_separator) record.remove_suffix(1);
        item.passing = m_passing;
        item.content = m_content;
        item.body.assign(record);
        ++m_taken;
        return Made::Item;
    }

    Error takeError() { return {}; } // any bytes are a line
    std::string place() const {
        return (m_separator == '\n' ? "line " : "item ") + std::to_string(m_taken + 1);
    }
    std::string hint() const {
        return m_separator == '\n' ? "are the items separated by NUL? Then add -0"
                                   : "are the items lines? Then leave -0 out";
    }

private:
    char m_separator;
    Passing m_passing;
    Content m_content;
    uint64_t m_taken = 0; ///< from the present stream
};

} // namespace

std::unique_ptr<Source> makeLines(std::unique_ptr<ByteInput> input, char separator, Passing passing) {
    return std::make_unique<RecordSource<LineFormat>>(std::move(input), LineFormat(separator, passing));
}

} // namespace poolboard

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/source/record_source.h"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace poolboard {

/// CSV as RFC 4180 has it, as a format of RecordSource: fields may stand in quotes and
/// then hold separators, newlines and doubled quotes. Beyond it: LF alone ends a row
/// too, a byte order mark is skipped, an empty line is not a row, and a quote inside an
/// unquoted field is a character like any other. [source] Passive.
///
/// With a header each row becomes an object {"name":"value", …}, without one, and when
/// `passing` is args, an array; values are strings. Io errors, with row (the first is 1, the header too) and
/// line: another number of fields than the first row has; a name that comes twice; text after a closing
/// quote; a quote that is never closed; a carriage return alone; bytes that are not UTF-8, because JSON
/// cannot hold them.
class CsvFormat {
public:
    CsvFormat(char delimiter, bool header, Passing passing)
        : m_delimiter(delimiter), m_header(header), m_asObject(header && passing != Passing::Args),
          m_passing(passing) {}

    void begin();
    size_t cut(std::string_view bytes, size_t from);
    Made make(std::string_view record, Item& item);
    Error takeError() { return std::move(m_error); }
    std::string place() const { return placeAt(m_line); }
    std::string hint() const { return "is a quote never closed?"; }

private:
    Result<bool> read(std::string_view record, Item& item);
    enum class State : uint8_t { FieldStart, Plain, Quoted, AfterQuote };

    /// Splits `row` (without its end) into m_fields, which point into it or into m_unquoted.
    Result<void> split(std::string_view row);
    /// The quoted field that begins at `at`, which moves behind it.
    Result<std::string_view> quoted(std::string_view row, size_t& at);
    Result<void> readHeader();
    Result<void> write(std::string_view field, std::string& out) const;
    std::string placeAt(uint64_t line) const;
    Error refuse(std::string message, std::string hint = {}) const;

    char m_delimiter;
    bool m_header;
    bool m_asObject;
    Passing m_passing;

    State m_state = State::FieldStart; ///< of cut()
    uint64_t m_row = 0, m_line = 1;    ///< rows taken from the present stream; where the next begins
    std::vector<std::string> m_names;  ///< each as JSON, with what comes before it: `{"a":`, `,"b":`
    size_t m_namesSize = 0;            ///< of all of them
    size_t m_columns = 0;              ///< 0: not known yet
    std::vector<std::string_view> m_fields;
    std::deque<std::string> m_unquoted; ///< fields that had doubled quotes; none moves when one is added
    size_t m_unquotedCount = 0;
    Error m_error;
};

} // namespace poolboard

// SPDX-License-Identifier: MIT
#include "core/source/csv_format.h"

#include "core/base/plain_text.h"
#include "core/base/text.h"

#include <algorithm>
#include <cstring>

namespace poolboard {
namespace {
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
}

void CsvFormat::begin() {
    m_row = 0;
    m_line = 1;
    m_columns = 0;
    m_names.clear();
    m_namesSize = 0;
}

size_t CsvFormat::cut(std::string_view bytes, size_t from) {
    if (from == 0) m_state = State::FieldStart;
    while (from < bytes.size()) {
        const void* found = std::memchr(bytes.data() + from, '\n', bytes.size() - from);
        const size_t end = found == nullptr
                               ? bytes.size()
                               : static_cast<size_t>(static_cast<const char*>(found) - bytes.data());
        const bool simple = m_state == State::FieldStart && from == 0 && found != nullptr &&
                            std::memchr(bytes.data(), '"', end) == nullptr;
        for (; from < end && !simple; ++from) {
            const char c = bytes[from];
            switch (m_state) {
            case State::FieldStart: // a byte order mark does not begin the field
                if (m_row == 0 && from < kByteOrderMark.size() && c == kByteOrderMark[from]) break;
                m_state = c == '"' ? State::Quoted : c == m_delimiter ? State::FieldStart : State::Plain;
                break;
            case State::Plain:
                if (c == m_delimiter) m_state = State::FieldStart;
                break;
            case State::Quoted:
                if (c == '"') m_state = State::AfterQuote;
                break;
            case State::AfterQuote: // anything else is an error, which make() will name
                m_state = c == '"' ? State::Quoted : c == m_delimiter ? State::FieldStart : State::Plain;
            }
        }
        if (found != nullptr && m_state != State::Quoted) return end + 1;
        from = end + 1;
    }
    return std::string_view::npos;
}

Made CsvFormat::make(std::string_view record, Item& item) {
    const Result<bool> isItem = read(record, item);
    if (isItem) return isItem.value() ? Made::Item : Made::Skipped;
    m_error = isItem.error();
    return Made::Wrong;
}

/// False: it is no item.
Result<bool> CsvFormat::read(std::string_view record, Item& item) {
    std::string_view row = record;
    uint64_t lines = 0;
    if (row.ends_with('\n')) {
        row.remove_suffix(1);
        lines = 1;
    }
    if (row.find('\n') != std::string_view::npos)
        lines += static_cast<uint64_t>(std::count(row.begin(), row.end(), '\n'));
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (m_row == 0 && row.starts_with(kByteOrderMark)) row.remove_prefix(kByteOrderMark.size());
    if (row.empty()) {
        m_line += lines;
        return false;
    }
    TRY(split(row));
    if (m_columns == 0) {
        if (m_row == 0 && m_header) TRY(readHeader());
        m_columns = m_fields.size();
    } else if (m_fields.size() != m_columns) {
        const size_t count = m_fields.size();
        return refuse(std::to_string(count) + (count == 1 ? " field" : " fields") + ", but the " +
                          (m_header ? "header" : "first row") + " has " + std::to_string(m_columns),
                      "is the delimiter right, and is a field that holds one in quotes?");
    }
    const bool isItem = m_row > 0 || !m_header;
    if (isItem) {
        item.passing = m_passing;
        item.content = Content::Json;
        item.body.reserve(m_namesSize + row.size() + 3 * m_columns + 2);
        for (size_t column = 0; column < m_fields.size(); ++column) {
            if (m_asObject)
                item.body += m_names[column];
            else
                item.body += column == 0 ? '[' : ',';
            TRY(write(m_fields[column], item.body));
        }
        item.body += m_asObject ? '}' : ']';
    }
    ++m_row;
    m_line += lines;
    return isItem;
}

Result<void> CsvFormat::split(std::string_view row) {
    m_fields.clear();
    m_unquotedCount = 0;
    const bool hasReturn = row.find('\r') != std::string_view::npos;
    for (size_t at = 0;; ++at) { // at: where a field begins
        if (at < row.size() && row[at] == '"') {
            TRY_ASSIGN(const std::string_view field, quoted(row, at));
            m_fields.push_back(field);
        } else {
            const size_t end = std::min(row.find(m_delimiter, at), row.size());
            const std::string_view field = row.substr(at, end - at);
            if (hasReturn && field.find('\r') != std::string_view::npos)
                return refuse("a carriage return without a line feed, outside of quotes",
                              "are the lines ended by CR alone? `tr '\\r' '\\n'` makes them lines");
            m_fields.push_back(field);
            at = end;
        }
        if (at >= row.size()) return {};
    }
}

Result<std::string_view> CsvFormat::quoted(std::string_view row, size_t& at) {
    const size_t begin = at + 1;
    const auto lineOf = [&](size_t place) {
        return placeAt(m_line + static_cast<uint64_t>(
                                    std::count(row.begin(), row.begin() + static_cast<long>(place), '\n')));
    };
    std::string* whole = nullptr;
    for (size_t from = begin;;) {
        const size_t quote = row.find('"', from);
        if (quote == std::string_view::npos)
            return Error{ErrorCode::Io, lineOf(at), "the quote that opens this field is never closed",
                         "a quote inside a field in quotes is written twice"};
        const bool doubled = quote + 1 < row.size() && row[quote + 1] == '"';
        if (doubled && whole == nullptr) {
            if (m_unquotedCount == m_unquoted.size()) m_unquoted.emplace_back();
            whole = &m_unquoted[m_unquotedCount++];
            whole->clear();
        }
        if (whole != nullptr) whole->append(row, from, quote - from + (doubled ? 1 : 0));
        from = quote + (doubled ? 2 : 1);
        if (doubled) continue;
        at = from;
        if (at < row.size() && row[at] != m_delimiter)
            return Error{ErrorCode::Io, lineOf(at),
                         "text after the closing quote of a field: \"" + toDisplay(row.substr(at), 24) + "\"",
                         "a quote inside a field in quotes is written twice"};
        return whole != nullptr ? std::string_view(*whole) : row.substr(begin, quote - begin);
    }
}

Result<void> CsvFormat::readHeader() {
    for (const std::string_view field : m_fields) {
        std::string name(m_names.empty() ? "{" : ",");
        TRY(write(field, name));
        name += ':';
        const auto same = [&](const std::string& other) {
            return std::string_view(other).substr(1) == std::string_view(name).substr(1);
        };
        if (std::any_of(m_names.begin(), m_names.end(), same))
            return refuse("two columns are called \"" + toDisplay(field, 60) + "\"",
                          "give each a name of its own, or pass the columns by number with --no-header");
        m_namesSize += m_asObject ? name.size() : 0;
        m_names.push_back(std::move(name));
    }
    return {};
}

Result<void> CsvFormat::write(std::string_view field, std::string& out) const {
    if (isPlainText(field)) {
        out += '"';
        out += field;
        out += '"';
        return {};
    }
    if (!isUtf8(field))
        return refuse("\"" + toDisplay(field, 60) +
                          "\" is not UTF-8, and fields are passed on as JSON, which must be",
                      "convert the file: iconv -f WINDOWS-1252 -t UTF-8, or UTF-16 if it is that");
    appendJsonString(out, field);
    return {};
}

std::string CsvFormat::placeAt(uint64_t line) const {
    return "row " + std::to_string(m_row + 1) + ", line " + std::to_string(line);
}

Error CsvFormat::refuse(std::string message, std::string hint) const {
    return {ErrorCode::Io, place(), std::move(message), std::move(hint)};
}

} // namespace poolboard

// SPDX-License-Identifier: MIT
#include "core/source/ndjson_source.h"

#include "core/base/json_check.h"
#include "core/base/text.h"
#include "core/source/record_source.h"

namespace poolboard {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF", kSpace = " \t\r\n";

class NdjsonFormat {
public:
    explicit NdjsonFormat(std::optional<Passing> passing) : m_passing(passing) {}

    void begin() { m_line = 0; }

    size_t cut(std::string_view bytes, size_t from) const {
        const void* found = std::memchr(bytes.data() + from, '\n', bytes.size() - from);
        return found == nullptr ? std::string_view::npos
                                : static_cast<size_t>(static_cast<const char*>(found) - bytes.data()) + 1;
    }

    Made make(std::string_view record, Item& item) {
        std::string_view value = record;
        if (m_line == 0 && value.starts_with(kByteOrderMark)) value.remove_prefix(kByteOrderMark.size());
        value.remove_prefix(std::min(value.find_first_not_of(kSpace), value.size()));
        value = value.substr(0, value.find_last_not_of(kSpace) + 1);
        if (!value.empty()) {
            if (!isJsonValue(value)) {
                m_error = fault(record, value);
                return Made::Wrong;
            }
            if (!pass(value.front(), item)) return Made::Wrong;
            item.content = Content::Json;
            item.body.assign(value);
        }
        ++m_line;
        return value.empty() ? Made::Skipped : Made::Item;
    }

    Error takeError() { return std::move(m_error); }
    std::string place() const { return "line " + std::to_string(m_line + 1); }
    std::string hint() const {
        return "is it one JSON document? `jq -c '.[]'` writes the elements of an array one a line";
    }

private:
    bool pass(char first, Item& item) {
        item.passing = first == '[' ? Passing::Args : first == '{' ? Passing::Kwargs : Passing::Single;
        if (m_passing == Passing::Single) item.passing = Passing::Single;
        if (!m_passing || item.passing == *m_passing) return true;
        const bool args = *m_passing == Passing::Args;
        m_error = Error{ErrorCode::Io, place(),
                        std::string("passed as ") + (args ? "args, a line must be a JSON array"
                                                          : "kwargs, a line must be a JSON object"),
                        "leave --args out, and each value is passed as what it is"};
        return false;
    }

    Error fault(std::string_view record, std::string_view value) const {
        const size_t at = jsonFaultAt(value);
        const auto column = static_cast<size_t>(value.data() - record.data()) + at + 1;
        std::string found = at == value.size()
                                ? "the line ends in the middle of a JSON value"
                                : "not one JSON value at \"" + toDisplay(value.substr(at), 24) + "\"";
        if (notUtf8At(value) == at) found = "not UTF-8, which JSON must be";
        return {ErrorCode::Io, place() + ", byte " + std::to_string(column), std::move(found),
                "each line must hold one whole value; `jq -c .` writes them so"};
    }

    std::optional<Passing> m_passing;
    Error m_error;
    uint64_t m_line = 0; ///< lines taken from the present stream
};

} // namespace

std::unique_ptr<Source> makeNdjson(std::unique_ptr<ByteInput> input, std::optional<Passing> passing) {
    return std::make_unique<RecordSource<NdjsonFormat>>(std::move(input), NdjsonFormat(passing));
}

} // namespace poolboard

// SPDX-License-Identifier: MIT
#include "core/wire/transfer.h"

#include "core/wire/frame.h"

namespace poolboard::wire {
namespace {

constexpr size_t kLongestName = 255; ///< NAME_MAX

} // namespace

void FileBeginBody::encode(std::string& out) const {
    Writer(out).text(name).number(mode).number(static_cast<uint64_t>(modifiedNs));
}

std::optional<FileBeginBody> FileBeginBody::decode(std::string_view body) {
    Cursor cursor(body);
    FileBeginBody file;
    file.name = cursor.text();
    file.mode = cursor.number<uint32_t>();
    file.modifiedNs = static_cast<int64_t>(cursor.number<uint64_t>());
    return cursor.whole() ? std::optional(file) : std::nullopt;
}

void FileEndBody::encode(std::string& out) const { Writer(out).number(static_cast<uint8_t>(whole)); }

std::optional<FileEndBody> FileEndBody::decode(std::string_view body) {
    Cursor cursor(body);
    FileEndBody end;
    end.whole = cursor.choice(1) != 0;
    return cursor.whole() ? std::optional(end) : std::nullopt;
}

void appendFileEnd(std::string& out, uint64_t ticket, bool whole) {
    std::string body;
    FileEndBody{whole}.encode(body);
    appendFrame(out, FrameType::FileEnd, ticket, body);
}

bool isFileName(std::string_view name) {
    return !name.empty() && name.size() <= kLongestName && name != "." && name != ".." &&
           name.find('/') == std::string_view::npos && name.find('\0') == std::string_view::npos;
}

} // namespace poolboard::wire

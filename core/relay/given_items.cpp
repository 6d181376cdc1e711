// SPDX-License-Identifier: MIT
#include "core/relay/given_items.h"

#include "core/base/errno_text.h"
#include "core/base/text.h"
#include "core/relay/failed_result.h"
#include "core/wire/frame.h"
#include "core/wire/transfer.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace poolboard::relay {
namespace {

/// Since 1970; a time that is too far away is the last or first there is.
int64_t nanoseconds(const timespec& time) {
    int64_t sum = 0;
    if (!__builtin_mul_overflow(int64_t{time.tv_sec}, int64_t{1'000'000'000}, &sum) &&
        !__builtin_add_overflow(sum, int64_t{time.tv_nsec}, &sum))
        return sum;
    return time.tv_sec < 0 ? INT64_MIN : INT64_MAX;
}

std::string whyNoPath(const wire::ItemEntry& entry) {
    if (entry.passing != 0 || entry.content == wire::kJsonContent || entry.body.empty() ||
        entry.body.find('\0') != std::string_view::npos)
        return "the item is not the path of a file, which --transfer takes it for";
    return {};
}

} // namespace

void GivenItems::add(uint64_t slot, std::string_view items) {
    const auto entries = wire::decodeItems(items);
    if (!entries) return;
    for (const wire::ItemEntry& entry : *entries) {
        Waiting item{slot, entry.ticket, {}, std::string(entry.body), whyNoPath(entry), {}, 0, false};
        entry.encode(item.entry);
        m_bytes += item.entry.size() + item.item.size();
        m_items.push_back(std::move(item));
    }
}

std::string GivenItems::open(Waiting& item, std::string& far) {
    if (!item.refusal.empty()) return item.refusal;
    const auto failed = [&item](const std::string& why) {
        return "the file " + toDisplay(item.item, 400) + " cannot be sent: " + why;
    };
    UniqueFd file(::open(item.item.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat about {};
    if (!file.valid() || ::fstat(file.get(), &about) != 0) return failed(errnoText(errno));
    if (!S_ISREG(about.st_mode))
        return failed(S_ISDIR(about.st_mode) ? "it is a folder" : "it is no regular file");
    wire::FileBeginBody begin;
    begin.name = std::string_view(item.item).substr(item.item.rfind('/') + 1); // npos + 1 is 0
    begin.mode = about.st_mode & 0777;
    begin.modifiedNs = nanoseconds(about.st_mtim);
    std::string body;
    begin.encode(body);
    wire::appendFrame(far, wire::FrameType::FileBegin, item.ticket, body);
    item.reading = std::move(file);
    item.left = static_cast<uint64_t>(about.st_size);
    return {};
}

std::vector<GivenItems::Gone> GivenItems::sendOne(std::string& far) {
    std::vector<Gone> gone;
    if (m_items.empty()) return gone;
    Waiting& item = m_items.front();
    std::string failure;
    if (!item.reading.valid()) {
        failure = open(item, far);
        if (failure.empty()) return gone;
    } else {
        std::array<char, wire::kFilePiece> piece;
        const size_t most = item.cut ? 0 : std::min<uint64_t>(piece.size(), item.left);
        const ssize_t got = most == 0 ? 0 : ::read(item.reading.get(), piece.data(), most);
        if (got < 0 && errno == EINTR) return gone;
        if (got > 0) {
            item.left -= static_cast<uint64_t>(got);
            wire::appendFrame(far, wire::FrameType::FileData, item.ticket,
                              std::string_view(piece.data(), static_cast<size_t>(got)));
            return gone;
        }
        if (got < 0)
            failure = "the file " + toDisplay(item.item, 400) + " cannot be read: " + errnoText(errno);
        wire::appendFileEnd(far, item.ticket, got == 0);
        if (got == 0) wire::appendFrame(far, wire::FrameType::Items, item.slot, item.entry);
    }
    m_bytes -= item.entry.size() + item.item.size();
    gone.push_back({item.slot, item.ticket, std::move(item.item),
                    failure.empty() ? std::string() : failedResult(item.ticket, failure)});
    m_items.pop_front();
    return gone;
}

void GivenItems::cutShort(uint64_t ticket) {
    if (!m_items.empty() && m_items.front().ticket == ticket) m_items.front().cut = true;
}

void GivenItems::drop(const std::deque<Waiting>::iterator& item, std::string& far) {
    if (item->reading.valid()) wire::appendFileEnd(far, item->ticket, false);
    m_bytes -= item->entry.size() + item->item.size();
    m_items.erase(item);
}

std::vector<uint64_t> GivenItems::takeBack(uint64_t slot, uint32_t count, std::string& far) {
    std::vector<uint64_t> tickets;
    for (size_t at = m_items.size(); at > 0 && tickets.size() < count; --at) {
        const auto item = m_items.begin() + static_cast<ptrdiff_t>(at - 1);
        if (item->slot != slot) continue;
        tickets.push_back(item->ticket);
        drop(item, far);
    }
    return tickets;
}

bool GivenItems::remove(uint64_t ticket, std::string& far, uint64_t& slot) {
    const auto item = std::find_if(m_items.begin(), m_items.end(),
                                   [ticket](const Waiting& one) { return one.ticket == ticket; });
    if (item == m_items.end()) return false;
    slot = item->slot;
    drop(item, far);
    return true;
}

void GivenItems::clear() {
    m_items.clear();
    m_bytes = 0;
}

} // namespace poolboard::relay

// SPDX-License-Identifier: MIT
#include "core/pool/guard_messages.h"

#include "core/wire/bytes.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>

namespace poolboard {
namespace {

constexpr size_t kMaxDescriptors = 4;
constexpr size_t kMaxPacket = 512 * 1024; ///< more than a socket buffer takes

void write(wire::Writer& writer, const std::vector<std::string>& texts) {
    writer.number(static_cast<uint32_t>(texts.size()));
    for (const std::string& text : texts)
        writer.text(text);
}

std::vector<std::string> readTexts(wire::Cursor& cursor) {
    std::vector<std::string> texts;
    for (uint32_t left = cursor.number<uint32_t>(); left != 0 && cursor.ok(); --left)
        texts.emplace_back(cursor.text());
    return texts;
}

} // namespace

std::string GuardCommand::encode() const {
    std::string out;
    {
        wire::Writer writer(out); // its destructor appends the last numbers
        writer.number(static_cast<uint8_t>(kind)).number(host);
        if (kind == Kind::Spawn) {
            writer.text(program);
            write(writer, arguments);
            write(writer, environment);
            writer.text(directory).number(static_cast<uint8_t>(throughStdio));
        }
    }
    return out;
}

std::optional<GuardCommand> GuardCommand::decode(std::string_view packet) {
    wire::Cursor cursor(packet);
    GuardCommand command;
    command.kind = static_cast<Kind>(cursor.choice(static_cast<uint8_t>(Kind::Continue)));
    command.host = cursor.number<uint32_t>();
    if (command.kind == Kind::Spawn) {
        command.program = cursor.text();
        command.arguments = readTexts(cursor);
        command.environment = readTexts(cursor);
        command.directory = cursor.text();
        command.throughStdio = cursor.choice(1) != 0;
    }
    return cursor.whole() ? std::optional(std::move(command)) : std::nullopt;
}

std::string GuardReport::encode() const {
    std::string out;
    wire::Writer(out)
        .number(static_cast<uint8_t>(kind))
        .number(host)
        .number(static_cast<uint32_t>(pid))
        .text(text)
        .number(static_cast<uint32_t>(signal))
        .number(static_cast<uint32_t>(exitCode))
        .number(maxRssKiB);
    return out;
}

std::optional<GuardReport> GuardReport::decode(std::string_view packet) {
    wire::Cursor cursor(packet);
    GuardReport report;
    report.kind = static_cast<Kind>(cursor.choice(static_cast<uint8_t>(Kind::Exited)));
    report.host = cursor.number<uint32_t>();
    report.pid = static_cast<int32_t>(cursor.number<uint32_t>());
    report.text = cursor.text();
    report.signal = static_cast<int32_t>(cursor.number<uint32_t>());
    report.exitCode = static_cast<int32_t>(cursor.number<uint32_t>());
    report.maxRssKiB = cursor.number<uint64_t>();
    return cursor.whole() ? std::optional(std::move(report)) : std::nullopt;
}

int sendPacket(int socket, std::string_view bytes, std::span<const int> descriptors, int flags) {
    iovec part{const_cast<char*>(bytes.data()), bytes.size()};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(kMaxDescriptors * sizeof(int))> control{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    if (!descriptors.empty()) {
        message.msg_control = control.data();
        message.msg_controllen = CMSG_SPACE(descriptors.size_bytes());
        cmsghdr* header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(descriptors.size_bytes());
        std::memcpy(CMSG_DATA(header), descriptors.data(), descriptors.size_bytes());
    }
    while (::sendmsg(socket, &message, flags | MSG_NOSIGNAL) < 0) {
        if (errno != EINTR) return errno;
    }
    return 0;
}

Packet receivePacket(int socket) {
    static thread_local std::string buffer(kMaxPacket, '\0');
    iovec part{buffer.data(), buffer.size()};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(kMaxDescriptors * sizeof(int))> control{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();

    ssize_t got;
    while ((got = ::recvmsg(socket, &message, MSG_CMSG_CLOEXEC | MSG_DONTWAIT)) < 0 && errno == EINTR) {
    }
    Packet packet;
    if (got < 0) packet.state = errno == EAGAIN ? Packet::State::Nothing : Packet::State::Closed;
    if (got == 0) // no message of ours is empty
        packet.state = Packet::State::Closed;
    if (got <= 0) return packet;
    for (cmsghdr* header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
        const size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (size_t i = 0; i < count; ++i) {
            int fd;
            std::memcpy(&fd, CMSG_DATA(header) + i * sizeof(int), sizeof fd);
            packet.descriptors.emplace_back(fd);
        }
    }
    const bool cut = (message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0;
    packet.state = cut ? Packet::State::Closed : Packet::State::Got;
    packet.bytes.assign(buffer, 0, static_cast<size_t>(got));
    return packet;
}

} // namespace poolboard

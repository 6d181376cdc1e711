// SPDX-License-Identifier: MIT
#include "core/wire/launch.h"

#include "core/wire/messages.h"

#include <charconv>
#include <utility>

namespace poolboard::wire {
namespace {

constexpr std::string_view kGreeting = "\npoolboard-relay ";
constexpr size_t kMostGreeting = 200;

void writeTexts(Writer& writer, const std::vector<std::string>& texts) {
    writer.number(static_cast<uint32_t>(texts.size()));
    for (const std::string& text : texts)
        writer.text(text);
}

std::vector<std::string> readTexts(Cursor& cursor) {
    std::vector<std::string> texts;
    for (uint32_t left = cursor.number<uint32_t>(); left != 0 && cursor.ok(); --left)
        texts.emplace_back(cursor.text());
    return texts;
}

template <class Value> std::optional<Value> checked(const Cursor& cursor, Value value) {
    return cursor.whole() ? std::optional<Value>(std::move(value)) : std::nullopt;
}

} // namespace

std::string greeting(std::string_view version) {
    return std::string(kGreeting) + std::to_string(kRelayProtocol) + " " + std::string(version) + "\n";
}

bool GreetingReader::feed(std::string_view bytes) {
    m_text.append(bytes);
    const size_t at = m_text.find(kGreeting);
    if (at == std::string::npos) return false;
    const size_t words = at + kGreeting.size();
    const size_t end = m_text.find('\n', words);
    if (end == std::string::npos || end - words > kMostGreeting) return false;
    const std::string_view line = std::string_view(m_text).substr(words, end - words);
    const size_t space = std::min(line.find(' '), line.size());
    if (std::from_chars(line.data(), line.data() + space, m_protocol).ec != std::errc()) m_protocol = 0;
    m_version = line.substr(std::min(space + 1, line.size()));
    m_rest = m_text.substr(end + 1);
    m_text.resize(at);
    return true;
}

std::string GreetingReader::takeBefore() { return std::exchange(m_text, {}); }

void LaunchBody::encode(std::string& out) const {
    Writer writer(out);
    writer.text(worker).text(version).text(sha256).text(python).text(cwd);
    writer.number(static_cast<uint8_t>(debug)).number(static_cast<uint8_t>(transfer));
    writer.number(part).number(parts);
    writeTexts(writer, environment);
}

std::optional<LaunchBody> LaunchBody::decode(std::string_view body) {
    Cursor cursor(body);
    LaunchBody launch;
    launch.worker = cursor.text();
    launch.version = cursor.text();
    launch.sha256 = cursor.text();
    launch.python = cursor.text();
    launch.cwd = cursor.text();
    launch.debug = cursor.choice(1) != 0;
    launch.transfer = cursor.choice(1) != 0;
    launch.part = cursor.number<uint32_t>();
    launch.parts = cursor.number<uint32_t>();
    launch.environment = readTexts(cursor);
    return checked(cursor, std::move(launch));
}

void encodeRunning(std::string& out, const std::vector<RunningEntry>& entries) {
    Writer writer(out);
    for (const RunningEntry& entry : entries)
        writer.number(entry.ticket).number(entry.forNs);
}

std::optional<std::vector<RunningEntry>> decodeRunning(std::string_view body) {
    Cursor cursor(body);
    std::vector<RunningEntry> entries;
    while (cursor.ok() && !cursor.atEnd()) {
        RunningEntry entry;
        entry.ticket = cursor.number<uint64_t>();
        entry.forNs = cursor.number<uint64_t>();
        entries.push_back(entry);
    }
    return checked(cursor, std::move(entries));
}

void UsageBody::encode(std::string& out) const { Writer(out).number(residentBytes).number(cpuNs); }

std::optional<UsageBody> UsageBody::decode(std::string_view body) {
    Cursor cursor(body);
    UsageBody usage;
    usage.residentBytes = cursor.number<uint64_t>();
    usage.cpuNs = cursor.number<uint64_t>();
    return checked(cursor, usage);
}

void HostEndedBody::encode(std::string& out) const {
    std::string tickets;
    encodeTickets(tickets, started);
    Writer(out)
        .number(static_cast<uint32_t>(signal))
        .number(static_cast<uint32_t>(exitCode))
        .number(maxRssKiB)
        .text(reason)
        .text(tickets);
}

std::optional<HostEndedBody> HostEndedBody::decode(std::string_view body) {
    Cursor cursor(body);
    HostEndedBody end;
    end.signal = static_cast<int32_t>(cursor.number<uint32_t>());
    end.exitCode = static_cast<int32_t>(cursor.number<uint32_t>());
    end.maxRssKiB = cursor.number<uint64_t>();
    end.reason = cursor.text();
    auto tickets = decodeTickets(cursor.text());
    if (!tickets) return std::nullopt;
    end.started = std::move(*tickets);
    return checked(cursor, std::move(end));
}

} // namespace poolboard::wire

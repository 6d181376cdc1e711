// SPDX-License-Identifier: MIT
#include "core/wire/messages.h"

namespace poolboard::wire {
namespace {

constexpr uint8_t kHighestContent = 2, kHighestPassing = 2, kHighestAdvice = 2, kHighestLogLevel = 3;

void write(Writer& writer, const ErrorBody& error) {
    writer.text(error.type).text(error.message).text(error.trace);
    writer.number(error.advice).number(error.retryAfterMs).number(error.replaceWorker);
    writer.number(static_cast<uint32_t>(error.exitCode)).number(static_cast<uint32_t>(error.signal));
}

ErrorBody readError(Cursor& cursor) {
    ErrorBody error;
    error.type = cursor.text();
    error.message = cursor.text();
    error.trace = cursor.text();
    error.advice = cursor.choice(kHighestAdvice);
    error.retryAfterMs = cursor.number<uint32_t>();
    error.replaceWorker = cursor.choice(1);
    error.exitCode = static_cast<int32_t>(cursor.number<uint32_t>());
    error.signal = static_cast<int32_t>(cursor.number<uint32_t>());
    return error;
}

/// A payload: its bytes, or the slab they are in.
void writeBody(Writer& writer, SlabPlace place, std::string_view body) {
    writer.number(static_cast<uint8_t>(place.there()));
    if (place.there())
        writer.number(place.slab).number(place.length);
    else
        writer.text(body);
}

void readBody(Cursor& cursor, SlabPlace& place, std::string_view& body) {
    if (cursor.choice(1) == 0) {
        place = {};
        body = cursor.text();
        return;
    }
    body = {};
    place.slab = cursor.number<uint32_t>();
    place.length = cursor.number<uint32_t>();
    if (!place.there()) cursor.refuse(); // "in a slab" and "in none" at once
}

/// The value, if the bytes were exactly one.
template <class Value> std::optional<Value> checked(const Cursor& cursor, Value value) {
    return cursor.whole() ? std::optional<Value>(std::move(value)) : std::nullopt;
}

} // namespace

void HelloRequest::encode(std::string& out) const {
    Writer(out)
        .number(protocol)
        .text(pluginPath)
        .text(kind)
        .text(expectedSha256)
        .number(workersInHost)
        .number(inFlight)
        .number(poolKind)
        .number(ahead);
}

std::optional<HelloRequest> HelloRequest::decode(std::string_view body) {
    Cursor cursor(body);
    HelloRequest hello;
    hello.protocol = cursor.number<uint32_t>();
    hello.pluginPath = cursor.text();
    hello.kind = cursor.text();
    hello.expectedSha256 = cursor.text();
    hello.workersInHost = cursor.number<uint32_t>();
    hello.inFlight = cursor.number<uint32_t>();
    hello.poolKind = cursor.number<uint32_t>();
    hello.ahead = cursor.choice(1);
    return checked(cursor, hello);
}

void HelloReply::encode(std::string& out) const {
    Writer(out).number(protocol).number(pid).text(pluginId).text(pluginVersion).text(error);
}

std::optional<HelloReply> HelloReply::decode(std::string_view body) {
    Cursor cursor(body);
    HelloReply reply;
    reply.protocol = cursor.number<uint32_t>();
    reply.pid = cursor.number<uint32_t>();
    reply.pluginId = cursor.text();
    reply.pluginVersion = cursor.text();
    reply.error = cursor.text();
    return checked(cursor, reply);
}

void Init::encode(std::string& out) const {
    Writer(out).number(workerIndex).number(workerCount).text(params).text(scratchDir);
}

std::optional<Init> Init::decode(std::string_view body) {
    Cursor cursor(body);
    Init init;
    init.workerIndex = cursor.number<uint32_t>();
    init.workerCount = cursor.number<uint32_t>();
    init.params = cursor.text();
    init.scratchDir = cursor.text();
    return checked(cursor, init);
}

void ErrorBody::encode(std::string& out) const {
    Writer writer(out);
    write(writer, *this);
}

std::optional<ErrorBody> ErrorBody::decode(std::string_view body) {
    Cursor cursor(body);
    const ErrorBody error = readError(cursor);
    return checked(cursor, error);
}

void ItemEntry::encode(std::string& out) const {
    Writer writer(out);
    writer.number(ticket).number(index).number(attempt).number(passing).number(content);
    writer.number(static_cast<uint64_t>(timeoutNs));
    writeBody(writer, place, body);
}

std::optional<std::vector<ItemEntry>> decodeItems(std::string_view body) {
    Cursor cursor(body);
    std::vector<ItemEntry> items;
    while (!cursor.atEnd()) {
        ItemEntry item;
        item.ticket = cursor.number<uint64_t>();
        item.index = cursor.number<uint64_t>();
        item.attempt = cursor.number<uint32_t>();
        item.passing = cursor.choice(kHighestPassing);
        item.content = cursor.choice(kHighestContent);
        item.timeoutNs = static_cast<int64_t>(cursor.number<uint64_t>());
        readBody(cursor, item.place, item.body);
        items.push_back(item);
    }
    return checked(cursor, std::move(items));
}

void ResultEntry::encode(std::string& out) const {
    Writer writer(out);
    writer.number(ticket).number(ok).number(content).number(startNs).number(endNs);
    writeBody(writer, place, body);
    writer.text(diagnostics);
    if (ok == 0) write(writer, error);
}

bool ResultReader::next() {
    if (m_cursor.atEnd()) return false;
    m_entry.ticket = m_cursor.number<uint64_t>();
    m_entry.ok = m_cursor.choice(1);
    m_entry.content = m_cursor.choice(kHighestContent);
    m_entry.startNs = m_cursor.number<uint64_t>();
    m_entry.endNs = m_cursor.number<uint64_t>();
    readBody(m_cursor, m_entry.place, m_entry.body);
    m_entry.diagnostics = m_cursor.text();
    if (m_entry.ok == 0) m_entry.error = readError(m_cursor);
    return m_cursor.ok();
}

std::optional<std::vector<ResultEntry>> decodeResults(std::string_view body) {
    ResultReader reader(body);
    std::vector<ResultEntry> results;
    while (reader.next())
        results.push_back(reader.entry());
    return reader.whole() ? std::optional(std::move(results)) : std::nullopt;
}

void ProgressBody::encode(std::string& out) const {
    Writer(out).number(worker).number(done).number(total).text(note);
}

std::optional<ProgressBody> ProgressBody::decode(std::string_view body) {
    Cursor cursor(body);
    ProgressBody progress;
    progress.worker = cursor.number<uint32_t>();
    progress.done = cursor.number<uint64_t>();
    progress.total = cursor.number<uint64_t>();
    progress.note = cursor.text();
    return checked(cursor, progress);
}

void LogBody::encode(std::string& out) const { Writer(out).number(worker).number(level).text(text); }

std::optional<LogBody> LogBody::decode(std::string_view body) {
    Cursor cursor(body);
    LogBody log;
    log.worker = cursor.number<uint32_t>();
    log.level = cursor.choice(kHighestLogLevel);
    log.text = cursor.text();
    return checked(cursor, log);
}

void AheadBody::encode(std::string& out) const {
    Writer(out).number(worker).number(stream).number(offset).text(bytes);
}

std::optional<AheadBody> AheadBody::decode(std::string_view body) {
    Cursor cursor(body);
    AheadBody ahead;
    ahead.worker = cursor.number<uint32_t>();
    ahead.stream = cursor.choice(1);
    ahead.offset = cursor.number<uint64_t>();
    ahead.bytes = cursor.text();
    return checked(cursor, ahead);
}

void encodeCount(std::string& out, uint32_t count) { Writer(out).number(count); }

std::optional<uint32_t> decodeCount(std::string_view body) {
    Cursor cursor(body);
    const uint32_t count = cursor.number<uint32_t>();
    return checked(cursor, count);
}

void encodeTickets(std::string& out, const std::vector<uint64_t>& tickets) {
    Writer writer(out);
    for (uint64_t ticket : tickets)
        writer.number(ticket);
}

std::optional<std::vector<uint64_t>> decodeTickets(std::string_view body) {
    Cursor cursor(body);
    std::vector<uint64_t> tickets;
    while (!cursor.atEnd())
        tickets.push_back(cursor.number<uint64_t>());
    return checked(cursor, std::move(tickets));
}

} // namespace poolboard::wire

// SPDX-License-Identifier: MIT
// A worker host that does what its worker kind and its items tell it, good and
// bad. Blocking, one item at a time; no plugin is loaded.
#include "core/base/clock.h"
#include "core/wire/bytes.h"
#include "core/wire/frame.h"
#include "core/wire/messages.h"
#include "core/wire/started_page.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <string>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace poolboard;
using namespace poolboard::wire;

namespace {

std::string g_kind;
uint32_t g_inFlight = 1;
StartedSlot* g_page = nullptr;
std::deque<std::pair<uint64_t, uint64_t>> g_held; ///< slot, ticket

void writeAll(int fd, const std::string& bytes) {
    for (size_t done = 0; done < bytes.size();) {
        const ssize_t wrote = ::write(fd, bytes.data() + done, bytes.size() - done);
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) ::_exit(0);
        done += static_cast<size_t>(wrote);
    }
}

void say(FrameType type, uint64_t id, const std::string& body) {
    std::string out;
    appendFrame(out, type, id, body);
    writeAll(kProtocolFd, out);
}

std::string resultBody(uint64_t ticket, const std::string& result) {
    ResultEntry entry;
    entry.ticket = ticket;
    entry.startNs = 1'000'000'000;
    entry.endNs = 1'500'000'000;
    entry.body = result;
    std::string body;
    entry.encode(body);
    return body;
}

std::string failedBody(uint64_t ticket) {
    ResultEntry entry;
    entry.ticket = ticket;
    entry.ok = 0;
    entry.body = "half";
    entry.error.type = "bad\x01type";
    entry.error.message = "not \xFF this";
    entry.error.trace = "line 1\nline 2";
    entry.error.advice = 1;
    entry.error.exitCode = 3;
    std::string body;
    entry.encode(body);
    return body;
}

std::string tickets(const std::vector<uint64_t>& list) {
    std::string body;
    encodeTickets(body, list);
    return body;
}

[[noreturn]] void waitForever() {
    for (;;)
        ::pause();
}

void flood(size_t megabytes) {
    const std::string piece = [] {
        std::string lines;
        while (lines.size() < 64 * 1024)
            lines += "a line of a flood\n";
        return lines;
    }();
    for (size_t sent = 0; sent < megabytes << 20; sent += piece.size())
        writeAll(2, piece);
}

/// Nonsense of every kind. The item's text names it.
void misbehave(const std::string& what, uint64_t slot, uint64_t ticket) {
    if (what == "bytes") writeAll(kProtocolFd, std::string(100, '\xEE'));
    if (what == "short results") say(FrameType::Results, slot, resultBody(ticket, "x").substr(0, 20));
    if (what == "slot") say(FrameType::Results, 99, resultBody(ticket, "x"));
    if (what == "ticket")
        say(FrameType::Results, slot, resultBody(ticket, "real") + resultBody(ticket + 77, "forged"));
    if (what == "twice")
        say(FrameType::Results, slot, resultBody(ticket, "real") + resultBody(ticket, "again"));
    if (what == "slab") {
        ResultEntry entry;
        entry.ticket = ticket;
        entry.place = {999, 5};
        std::string body;
        entry.encode(body);
        say(FrameType::Results, slot, body);
    }
    if (what == "returned") say(FrameType::Returned, slot, tickets({}));
    if (what == "ready") say(FrameType::Ready, slot, "");
    if (what == "items") say(FrameType::Items, slot, "");
    if (what == "bye") say(FrameType::Bye, 0, "");
    if (what == "hello") say(FrameType::Hello, 0, "");
    if (what == "log") say(FrameType::Log, 0, "x");
    waitForever();
}

void daemonChild() {
    int ends[2];
    if (::pipe(ends) != 0) ::_exit(9);
    if (::fork() == 0) {
        ::setsid();
        if (::fork() != 0) ::_exit(0);
        std::printf("daemon %d\n", ::getpid());
        std::fflush(stdout);
        ::close(kProtocolFd);
        ::close(ends[0]);
        ::close(ends[1]);
        waitForever();
    }
    ::close(ends[1]);
    char byte;
    while (::read(ends[0], &byte, 1) < 0 && errno == EINTR) {
    }
    ::close(ends[0]);
}

void process(uint64_t slot, const ItemEntry& item) {
    const std::string body(item.body);
    StartedSlot& lane = g_page[slot * g_inFlight];
    lane.begin(item.ticket, toNanoseconds(Clock::now()));
    if (body == "crash") ::raise(SIGSEGV);
    if (body == "exit") ::_exit(5);
    if (body == "hang") waitForever();
    if (body == "daemon and crash") {
        daemonChild();
        ::raise(SIGSEGV);
    }
    if (body == "close and stay") {
        ::close(kProtocolFd);
        waitForever();
    }
    if (body.starts_with("nonsense ")) misbehave(body.substr(9), slot, item.ticket);
    if (body == "hold" || !g_held.empty()) {
        g_held.emplace_back(slot, item.ticket);
        return;
    }
    if (body == "flood") flood(16);
    if (body == "talk") {
        std::printf("one\ntwo \xFF\n");
        std::fflush(stdout);
        std::fprintf(stderr, "three, without an end");
        LogBody log{static_cast<uint32_t>(slot), 3, "a log frame"};
        std::string text;
        log.encode(text);
        say(FrameType::Log, item.ticket, text);
        ProgressBody progress{static_cast<uint32_t>(slot), 3, 7, "note"};
        text.clear();
        progress.encode(text);
        say(FrameType::Progress, item.ticket, text);
        say(FrameType::Progress, item.ticket + 1000, text); // of no item: dropped
        say(static_cast<FrameType>(999), 0, "of a later version");
    }
    say(FrameType::Results, slot, body == "fail" ? failedBody(item.ticket) : resultBody(item.ticket, body));
    if (body == "answer and die") ::raise(SIGKILL);
    lane.end();
}

void hello(const Frame& frame) {
    const auto request = HelloRequest::decode(frame.body);
    if (!request) ::_exit(70);
    g_kind = request->kind;
    g_inFlight = request->inFlight;
    void* page = ::mmap(nullptr, pageBytes(request->workersInHost, g_inFlight), PROT_READ | PROT_WRITE,
                        MAP_SHARED, kPageFd, 0);
    if (page == MAP_FAILED) ::_exit(71);
    g_page = static_cast<StartedSlot*>(page);
    if (g_kind == "leaves at once") {
        std::fprintf(stderr, "I do not like it here\n");
        ::_exit(3);
    }
    if (g_kind == "speaks first") return say(FrameType::Ready, 0, "");
    HelloReply reply;
    reply.pid = static_cast<uint32_t>(::getpid());
    if (g_kind == "old") reply.protocol = 99;
    if (g_kind == "refuses") reply.error = "there is no such plugin";
    std::string body;
    reply.encode(body);
    say(FrameType::Hello, 0, body);
    if (g_kind == "refuses") ::_exit(78);
}

void take(const Frame& frame) {
    switch (frame.type) {
    case FrameType::Hello:
        return hello(frame);
    case FrameType::Init: {
        const auto init = Init::decode(frame.body);
        if (!init) ::_exit(72);
        if (init->params == "\"broken\"") {
            ErrorBody error;
            error.type = "std::runtime_error";
            error.message = "no model";
            std::string body;
            error.encode(body);
            return say(FrameType::InitFailed, frame.id, body);
        }
        return say(FrameType::Ready, frame.id, "");
    }
    case FrameType::Items: {
        const auto items = decodeItems(frame.body);
        if (!items) ::_exit(73);
        for (const ItemEntry& item : *items)
            process(frame.id, item);
        return;
    }
    case FrameType::Recall: {
        const uint32_t count = decodeCount(frame.body).value_or(0);
        std::vector<uint64_t> taken;
        while (taken.size() < count && g_held.size() > 1) { // the first of them is started
            taken.push_back(g_held.back().second);
            g_held.pop_back();
        }
        return say(FrameType::Returned, frame.id, tickets(taken));
    }
    case FrameType::Cancel:
        return say(FrameType::Results, 0, failedBody(frame.id));
    case FrameType::Teardown:
        if (g_kind == "stays") waitForever();
        say(FrameType::Bye, 0, "");
        ::_exit(0);
    default:
        return;
    }
}

} // namespace

int main() {
    ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::signal(SIGSEGV, SIG_DFL); // a sanitizer would make an exit of it
    FrameReader reader;
    char piece[65536];
    for (;;) {
        const ssize_t got = ::read(kProtocolFd, piece, sizeof piece);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return 0;
        reader.feed({piece, static_cast<size_t>(got)});
        while (const auto frame = reader.next())
            take(*frame);
    }
}

// SPDX-License-Identifier: MIT
#include "core/relay/relay.h"

#include "core/base/errno_text.h"
#include "core/pool/host_spawn.h"
#include "core/pool/process_tree.h"
#include "core/pool/tree_usage.h"
#include "core/relay/devices.h"
#include "core/relay/far_worker.h"
#include "core/wire/exit_status.h"
#include "core/wire/messages.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace poolboard::relay {
namespace {

/// The engine gives a host no more than its window holds; what a host has to say waits in the host.
constexpr size_t kMostToHost = wire::kMaxBody, kMostToEngine = 1u << 20;
constexpr size_t kFilesAhead = 64 * 1024; ///< of files on their way back, in memory
constexpr Duration kLookEvery = std::chrono::milliseconds(100);
constexpr Duration kUsageEvery = std::chrono::seconds(1);
constexpr Duration kDyingTicks = std::chrono::milliseconds(20);
constexpr Duration kGiveUp = std::chrono::seconds(3);    ///< as the guard does: stuck in the kernel
constexpr Duration kLastWords = std::chrono::seconds(5); ///< for the engine to read them
constexpr int kSafeFd = 10; ///< what a host is given is above the numbers it gets it at

/// Where the worker would put what does not stay.
std::string folderForCopies(const std::vector<std::string>& environment) {
    constexpr std::string_view kName = "TMPDIR=";
    const char* const own = std::getenv("TMPDIR");
    std::string folder = own != nullptr ? own : "";
    for (const std::string& entry : environment)
        if (entry.starts_with(kName)) folder = entry.substr(kName.size());
    return folder.starts_with('/') ? folder : "/tmp";
}

UniqueFd above(int fd) { return UniqueFd(::fcntl(fd, F_DUPFD_CLOEXEC, kSafeFd)); }

} // namespace

Relay::Relay(int in, int out, Duration givesUp)
    : m_in(in), m_out(out), m_givesUp(givesUp), m_heardAt(Clock::now()), m_saidAt(m_heardAt) {
    ::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    for (const int fd : {in, out})
        ::fcntl(fd, F_SETFL, ::fcntl(fd, F_GETFL) | O_NONBLOCK);
    sigset_t watched;
    ::sigemptyset(&watched);
    for (const int number : {SIGCHLD, SIGTERM, SIGINT, SIGHUP})
        ::sigaddset(&watched, number);
    ::sigprocmask(SIG_BLOCK, &watched, nullptr);
    ::signal(SIGPIPE, SIG_IGN);
    m_signals.reset(::signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK));
}

void Relay::run(std::string_view version) {
    m_toEngine.bytes = wire::greeting(version);
    for (;;) {
        sendFiles();
        // What carries our output may do so line by line (srun does): a line ends with every burst.
        if (m_toEngine.left() > 0 && m_toEngine.bytes.back() != '\n') say(wire::FrameType::Alive, 0, "\n");
        const size_t before = m_toEngine.left();
        if (!m_toEngine.flush(m_out)) m_engineGone = true;
        if (m_engineGone) m_toEngine = {};
        if (m_toEngine.left() != before && m_toEngine.left() > 0) m_movedAt = Clock::now();
        if (m_socket.valid() && !m_toHost.flush(m_socket.get())) m_toHost = {}; // dying: its end tells
        const Instant now = Clock::now();
        settle(now);
        // On a slow line the last results take their time: they are waited for as long as they flow.
        if (m_told && (m_toEngine.left() == 0 || now >= std::max(m_giveUpAt, m_movedAt + kLastWords))) return;
        if (m_engineGone && m_ended && m_told) return;
        wait();
    }
}

void Relay::wait() {
    pollfd ends[4] = {{m_signals.get(), POLLIN, 0}, {-1, 0, 0}, {-1, 0, 0}, {-1, 0, 0}};
    if (!m_engineGone) {
        const bool room = m_toHost.left() < kMostToHost;
        ends[1] = {m_in, static_cast<short>(room ? POLLIN : POLLRDHUP), 0};
        if (m_toEngine.left() > 0) ends[2] = {m_out, POLLOUT, 0};
        if (!room) m_heardAt = Clock::now(); // we do not listen
    }
    if (m_socket.valid()) {
        const bool room = m_toEngine.left() + (m_files ? m_files->leaving().bytes() : 0) < kMostToEngine;
        ends[3] = {m_socket.get(),
                   static_cast<short>((room ? POLLIN : 0) | (m_toHost.left() > 0 ? POLLOUT : 0)), 0};
    }
    ::poll(ends, 4, untilNext());
    signalfd_siginfo info;
    while (::read(m_signals.get(), &info, sizeof info) > 0)
        if (info.ssi_signo != SIGCHLD) m_engineGone = true;
    if ((ends[1].revents & POLLIN) != 0)
        readEngine();
    else if (ends[1].revents != 0)
        m_engineGone = true;
    if ((ends[3].revents & ~POLLOUT) != 0) readHost();
    reap();
}

int Relay::untilNext() const {
    const Instant now = Clock::now();
    Instant next = std::min({m_heardAt + m_givesUp, m_saidAt + wire::kSayAlive, m_lookAt, m_usageAt});
    if (m_ended || m_engineGone) next = std::min(next, now + kDyingTicks);
    if (leaves() && !m_engineGone && m_toEngine.left() < kFilesAhead) return 0;
    if (next <= now) return 0;
    return static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(next - now).count());
}

void Relay::readEngine() {
    const ssize_t got = ::read(m_in, m_fromEngine.room(kReadBytes), kReadBytes);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) return;
    if (got <= 0) {
        m_engineGone = true;
        return;
    }
    m_heardAt = Clock::now();
    m_fromEngine.filled(static_cast<size_t>(got));
    while (const auto frame = m_fromEngine.next())
        take(*frame);
    if (m_fromEngine.broken()) m_engineGone = true;
}

void Relay::take(const wire::Frame& frame) {
    switch (frame.type) {
    case wire::FrameType::Launch:
        m_launch = frame.body;
        return;
    case wire::FrameType::Alive:
        return;
    case wire::FrameType::Hello:
        if (m_host == 0 && !m_ended)
            if (const auto launched = launch(frame); !launched) refuse(launched.error());
        return;
    case wire::FrameType::FileBegin:
    case wire::FrameType::FileData:
    case wire::FrameType::FileEnd:
        return takeFile(frame);
    case wire::FrameType::Items:
        if (m_files) return giveItems(frame);
        count(frame.type, frame.body);
        break;
    default:
        break;
    }
    if (m_socket.valid()) wire::appendFrame(m_toHost.bytes, frame.type, frame.id, frame.body);
}

void Relay::takeFile(const wire::Frame& frame) {
    if (!m_files) return;
    if (const uint64_t ticket = m_files->take(frame); ticket != 0) sayFilesMove(ticket, false);
}

void Relay::giveItems(const wire::Frame& frame) {
    const FarFiles::Given given = m_files->give(frame.body);
    if (!given.answers.empty()) say(wire::FrameType::Results, frame.id, given.answers);
    if (given.items.empty() || !m_socket.valid()) return;
    count(frame.type, given.items);
    wire::appendFrame(m_toHost.bytes, frame.type, frame.id, given.items);
}

void Relay::sayFilesMove(uint64_t id, bool move) {
    std::string body;
    wire::encodeCount(body, move ? 1 : 0);
    say(wire::FrameType::FilesMove, id, body);
}

/// Only as the stream takes them: what else is said must not wait for long.
void Relay::sendFiles() {
    if (!m_files || m_engineGone) return;
    if (leaves() && !m_saidMove) sayFilesMove(0, m_saidMove = true);
    if (m_toEngine.left() < kFilesAhead) m_files->send(m_toEngine.bytes, kFilesAhead);
    if (!leaves() && m_saidMove) sayFilesMove(0, m_saidMove = false);
}

/// Starts the host, and tells it what Hello says, with the file that is meant by it here.
Result<void> Relay::launch(const wire::Frame& frame) {
    const auto broken = [](const char* what) { return Error{ErrorCode::Protocol, "the engine", what, ""}; };
    auto hello = wire::HelloRequest::decode(frame.body);
    const auto order = wire::LaunchBody::decode(m_launch);
    if (!order || !hello) return broken("sent a malformed LAUNCH or HELLO frame");
    if (!order->cwd.empty() && ::chdir(std::string(order->cwd).c_str()) != 0)
        std::fprintf(
            stderr, "poolboard-relay: there is no folder %s here (%s); working in the one I was started in\n",
            std::string(order->cwd).c_str(), errnoText(errno).c_str());
    TRY_ASSIGN(const FarWorker worker, findFarWorker(*order));
    if (order->transfer) {
        TRY_ASSIGN(CopyFolder folder, CopyFolder::make(folderForCopies(order->environment)));
        m_files = std::make_unique<FarFiles>(std::move(folder));
    }
    TRY(spawn(worker.hostCommand, hello->workersInHost, hello->inFlight));
    hello->pluginPath = worker.pluginPath;
    hello->kind = worker.kind;
    hello->expectedSha256 = worker.sha256;
    std::string body;
    hello->encode(body);
    wire::appendFrame(m_toHost.bytes, wire::FrameType::Hello, frame.id, body);
    return {};
}

Result<void> Relay::spawn(const std::vector<std::string>& command, uint32_t workers, uint32_t inFlight) {
    const auto failed = [](std::string why) {
        return Error{ErrorCode::Start, "worker host", std::move(why), ""};
    };
    m_workers = std::max(workers, 1u);
    m_inFlight = std::max(inFlight, 1u);
    TRY_ASSIGN(m_page, SharedPage::create(m_workers, m_inFlight, SharedPage::Slabs::No));
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return failed("its socket cannot be made: " + errnoText(errno));
    UniqueFd ours(ends[0]);
    const UniqueFd theirs(ends[1]);
    ::fcntl(ours.get(), F_SETFL, O_NONBLOCK);

    GuardCommand order;
    order.program = command.front();
    order.arguments = command;
    const auto launch = wire::LaunchBody::decode(m_launch);
    order.environment = deviceVariables(launch->part, launch->parts);
    if (launch->debug) order.environment.push_back("POOLBOARD_DEBUG=1");
    order.environment.insert(order.environment.end(), launch->environment.begin(), launch->environment.end());
    const UniqueFd page = m_page.takeDescriptor();
    std::vector<UniqueFd> given; // in the order of SpawnFd
    for (const int fd : {theirs.get(), STDERR_FILENO, page.get()})
        given.push_back(above(fd));
    const SpawnedHost host = spawnHost(order, given);
    if (host.pid == 0) return failed(host.error);
    m_host = host.pid;
    m_socket = std::move(ours);
    m_reported.assign(m_workers, {});
    m_usageAt = Clock::now() + kUsageEvery;
    return {};
}

/// There is no host and will be none.
void Relay::refuse(const Error& error) {
    wire::HelloReply reply;
    const std::string text = error.text();
    reply.protocol = wire::kProtocol;
    reply.error = text;
    std::string body;
    reply.encode(body);
    say(wire::FrameType::Hello, 0, body);
    m_ended.emplace();
    m_ended->exitCode = wire::kExitStart;
    m_giveUpAt = Clock::now() + kGiveUp;
}

void Relay::readHost() {
    const ssize_t got = ::read(m_socket.get(), m_fromHost.room(kReadBytes), kReadBytes);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) return;
    if (got <= 0) return m_socket.reset();
    m_movedAt = Clock::now();
    m_fromHost.filled(static_cast<size_t>(got));
    while (const auto frame = m_fromHost.next()) {
        count(frame->type, frame->body);
        if (m_files && frame->type == wire::FrameType::Results) {
            if (const std::string now = m_files->answer(frame->id, frame->body); !now.empty())
                say(frame->type, frame->id, now);
            continue;
        }
        if (m_files && frame->type == wire::FrameType::Returned) m_files->forget(frame->body);
        say(frame->type, frame->id, frame->body);
    }
    if (m_fromHost.broken()) m_socket.reset(); // it ends itself then
}

void Relay::say(wire::FrameType type, uint64_t id, std::string_view body) {
    if (m_engineGone) return;
    wire::appendFrame(m_toEngine.bytes, type, id, body);
    m_saidAt = Clock::now();
}

void Relay::reap() {
    siginfo_t info{};
    while (::waitid(P_ALL, 0, &info, WEXITED | WNOHANG | WNOWAIT | __WALL) == 0 && info.si_pid != 0) {
        const pid_t pid = info.si_pid;
        if (pid == m_host) ::kill(-pid, SIGKILL); // its group, while the number is still its own
        rusage usage{};
        ::syscall(SYS_waitid, P_PID, pid, &info, WEXITED | WNOHANG | __WALL, &usage);
        if (pid != m_host) continue;
        m_host = 0;
        m_ended.emplace();
        (info.si_code == CLD_EXITED ? m_ended->exitCode : m_ended->signal) = info.si_status;
        m_ended->maxRssKiB = static_cast<uint64_t>(usage.ru_maxrss);
        for (uint32_t slot = 0; slot < m_workers; ++slot)
            for (uint32_t lane = 0; lane < m_inFlight; ++lane)
                if (const auto ticket = m_page.read(slot, lane).ticket; ticket != 0)
                    m_ended->started.push_back(ticket);
        for (uint32_t slot = 0; slot < m_workers; ++slot)
            if (!m_reported[slot].empty()) say(wire::FrameType::Running, slot, {});
        m_giveUpAt = Clock::now() + kGiveUp;
        m_usageAt = m_lookAt = Instant::max();
        info = {};
    }
}

/// As long as an item has no answer there is something to look at, also before it has begun.
void Relay::count(wire::FrameType type, std::string_view body) {
    if (type == wire::FrameType::Items) {
        if (const auto items = wire::decodeItems(body)) m_given += items->size();
    } else if (type == wire::FrameType::Returned) {
        if (const auto tickets = wire::decodeTickets(body)) m_answered += tickets->size();
    } else if (type == wire::FrameType::Results) {
        for (wire::ResultReader results(body); results.next();)
            ++m_answered;
    }
    if (m_given > m_answered && m_lookAt == Instant::max()) m_lookAt = Clock::now() + kLookEvery;
}

/// What has run for a while, so that quick items cost nothing.
void Relay::look(Instant now) {
    const bool again = m_files && now >= m_sayRunningAt; // a word behind files is old when it comes
    if (again) m_sayRunningAt = now + kUsageEvery;
    for (uint32_t slot = 0; slot < m_workers; ++slot) {
        std::vector<wire::RunningEntry> running;
        std::vector<uint64_t> tickets;
        for (uint32_t lane = 0; lane < m_inFlight; ++lane) {
            const auto reading = m_page.read(slot, lane);
            if (reading.ticket == 0) continue;
            const Duration since = now - fromNanoseconds(reading.startNs);
            if (since < kLookEvery) continue;
            running.push_back({reading.ticket, static_cast<uint64_t>(since.count())});
            tickets.push_back(reading.ticket);
        }
        if (tickets == m_reported[slot] && (tickets.empty() || !again)) continue;
        std::string body;
        wire::encodeRunning(body, running);
        say(wire::FrameType::Running, slot, body);
        m_reported[slot] = std::move(tickets);
    }
    // Once more after the last answer: what ran until then does so no longer.
    const bool said = std::any_of(m_reported.begin(), m_reported.end(),
                                  [](const std::vector<uint64_t>& tickets) { return !tickets.empty(); });
    m_lookAt = m_given > m_answered || said ? now + kLookEvery : Instant::max();
}

void Relay::endHost() {
    if (m_host == 0) return;
    ::kill(m_host, SIGKILL);
    ::kill(-m_host, SIGKILL);
}

/// What the time, and the end of one of the two, ask for.
void Relay::settle(Instant now) {
    if (now >= m_heardAt + m_givesUp) m_engineGone = true;
    if (now >= m_lookAt) look(now);
    if (now >= m_usageAt && m_host != 0) {
        const HostUsage usage = usageOfTree(m_host);
        std::string body;
        wire::UsageBody{usage.residentBytes, static_cast<uint64_t>(usage.cpuSeconds * 1e9)}.encode(body);
        say(wire::FrameType::Usage, 0, body);
        m_usageAt = now + kUsageEvery;
    }
    if (now >= m_saidAt + wire::kSayAlive && m_toEngine.left() == 0) say(wire::FrameType::Alive, 0, {});
    m_saidAt =
        std::max(m_saidAt, now - wire::kSayAlive + kLookEvery); // a full stream is asked again, not at once
    if (m_engineGone) {
        endHost();
        if (m_host == 0 && !m_ended) m_ended.emplace(), m_giveUpAt = now + kGiveUp;
    }
    if (!m_ended || m_told) return;
    // The host is dead: what it left behind came to us.
    signalBelow(::getpid(), SIGKILL);
    const bool dying = !childrenOf(::getpid()).empty() && now < m_giveUpAt;
    if (dying || (m_socket.valid() && !m_engineGone && now < std::max(m_giveUpAt, m_movedAt + kLastWords)))
        return;                            // it still says what it had to say
    if (leaves() && !m_engineGone) return; // and what it did comes before its end
    m_socket.reset();
    std::string body;
    m_ended->encode(body);
    say(wire::FrameType::HostEnded, 0, body);
    m_told = true;
    m_giveUpAt = now + kLastWords;
}

} // namespace poolboard::relay

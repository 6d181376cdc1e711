// SPDX-License-Identifier: MIT
#include "core/engine/run_server.h"

#include "core/engine/snapshot_json.h"

#include <algorithm>
#include <cerrno>
#include <limits>
#include <linux/sockios.h>
#include <pthread.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

namespace poolboard {
namespace {
constexpr auto kTellEvery = std::chrono::milliseconds(100);
constexpr size_t kMostUnread = 64u << 10; // of one command line

bool sameUser(int fd) {
    ucred peer{};
    socklen_t size = sizeof peer;
    return ::getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == ::getuid();
}
} // namespace

Result<std::unique_ptr<RunServer>> RunServer::listen(const std::string& path, const std::string& runId,
                                                     SnapshotBoard& board, OnCommand onCommand) {
    TRY_ASSIGN(RunSocket socket, RunSocket::bind(path, runId));
    return std::unique_ptr<RunServer>(new RunServer(std::move(socket), board, std::move(onCommand)));
}

RunServer::RunServer(RunSocket socket, SnapshotBoard& board, OnCommand onCommand)
    : m_socket(std::move(socket)), m_board(board), m_onCommand(std::move(onCommand)) {}

void RunServer::start() {
    m_thread = std::thread([this] { serve(); });
}

RunServer::~RunServer() {
    if (m_thread.joinable()) finish(Duration::zero());
}

void RunServer::finish(Duration linger, Unseen unseen) {
    if (!m_thread.joinable()) return;
    m_finish.post({linger, unseen});
    m_thread.join();
}

void RunServer::serve() {
    ::pthread_setname_np(::pthread_self(), "serve");
    m_reactor.watch(m_socket.fd(), EPOLLIN, [this](uint32_t) { accept(); });
    m_reactor.watch(m_finish.fd(), EPOLLIN, [](uint32_t) {});
    std::optional<Instant> leaveAt;
    Instant tellAt = Clock::now();
    while (true) {
        m_reactor.turn(m_viewers.empty() ? leaveAt : tellAt); // nobody looks: nothing to wake for
        for (const auto& [linger, unseen] : m_finish.take()) {
            leaveAt = Clock::now() + linger;
            m_everSeen = m_everSeen || unseen == Unseen::Leave;
        }
        const Instant now = Clock::now();
        if (now >= tellAt || leaveAt) {
            tell();
            tellAt = now + kTellEvery;
        }
        if (leaveAt && (now >= *leaveAt || (m_everSeen && m_viewers.empty()))) return;
    }
}

/// Whether it has read a snapshot: none of it waits in the socket any more. Who only asks whether somebody
/// listens (liveRuns()) hangs up without.
bool RunServer::Viewer::hasLooked() const {
    int waiting = 0;
    return told && ::ioctl(fd.get(), SIOCOUTQ, &waiting) == 0 && waiting == 0;
}

uint32_t RunServer::Viewer::events() const {
    return (credit != 0 ? uint32_t{EPOLLIN} : 0u) | (out.empty() ? 0u : uint32_t{EPOLLOUT});
}

void RunServer::accept() {
    UniqueFd fd(::accept4(m_socket.fd(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (!fd.valid() || m_viewers.size() >= kMostViewers || !sameUser(fd.get())) return;
    const int number = fd.get();
    m_viewers[number].fd = std::move(fd);
    m_reactor.watch(number, EPOLLIN, [this, number](uint32_t events) { hear(number, events); });
}

void RunServer::hear(int fd, uint32_t events) {
    Viewer& viewer = m_viewers[fd];
    if ((events & EPOLLOUT) != 0 && !send(viewer)) return drop(fd);
    // What it said before it went is heard wholly: no more than its socket held.
    if ((events & EPOLLHUP) != 0) viewer.credit = std::numeric_limits<unsigned>::max();
    if (viewer.credit == 0) return;
    char buffer[4096];
    const ssize_t got = ::recv(fd, buffer, sizeof buffer, 0);
    // One that goes with something unread in its socket gives an error instead.
    m_everSeen = m_everSeen || (got == 0 && viewer.told);
    if (got > 0) viewer.in.append(buffer, static_cast<size_t>(got));
    const bool gone = got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR);
    if (!obey(viewer) || gone) return drop(fd);
    m_reactor.change(fd, viewer.events());
}

/// False: it talks nonsense.
bool RunServer::obey(Viewer& viewer) {
    size_t from = 0;
    for (size_t end; viewer.credit != 0 && (end = viewer.in.find('\n', from)) != std::string::npos;) {
        auto command = commandFromJson(std::string_view(viewer.in).substr(from, end - from));
        if (!command) return false;
        from = end + 1;
        --viewer.credit;
        handOn(viewer, std::move(*command));
    }
    viewer.in.erase(0, from);
    return viewer.credit == 0 || viewer.in.size() <= kMostUnread;
}

/// Who freezes for good, or lets the run go on, has decided for those who froze it for a while. Several may
/// do that at once; then it goes on with the last of them.
void RunServer::handOn(Viewer& viewer, RunCommand command) {
    auto* pause = std::get_if<PauseCommand>(&command);
    const bool freeze = pause && pause->mode == PauseMode::Freeze;
    const bool forAWhile = freeze && std::exchange(pause->whileWatched, false);
    if ((freeze && !forAWhile) || std::holds_alternative<ThawCommand>(command) ||
        std::holds_alternative<ResumeCommand>(command))
        for (auto& [fd, other] : m_viewers)
            other.freezes = false;
    viewer.freezes = viewer.freezes || forAWhile;
    m_onCommand(std::move(command));
}

/// The newest snapshot to everybody who has read the one before.
void RunServer::tell() {
    if (m_viewers.empty()) return;
    const std::string line = toJson(m_board.look()) + '\n';
    std::vector<int> gone;
    for (auto& [fd, viewer] : m_viewers) {
        if (viewer.out.empty()) viewer.out = line;
        const bool looked = viewer.hasLooked(); // or it is gone, and what it left unread with it
        viewer.credit = kMostCommands;
        if (!obey(viewer) || !send(viewer))
            gone.push_back(fd);
        else
            m_everSeen = m_everSeen || looked;
    }
    for (const int fd : gone)
        drop(fd);
}

bool RunServer::send(Viewer& viewer) {
    while (!viewer.out.empty()) {
        const ssize_t sent = ::send(viewer.fd.get(), viewer.out.data(), viewer.out.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent < 0 && errno == EAGAIN) break;
        if (sent < 0) return false;
        viewer.out.erase(0, static_cast<size_t>(sent));
    }
    viewer.told = viewer.told || viewer.out.empty();
    m_reactor.change(viewer.fd.get(), viewer.events());
    return true;
}

void RunServer::drop(int fd) {
    m_reactor.unwatch(fd);
    const bool froze = m_viewers[fd].freezes;
    m_viewers.erase(fd);
    const bool others = std::ranges::any_of(m_viewers, [](const auto& one) { return one.second.freezes; });
    if (froze && !others) m_onCommand(ThawCommand{});
}

} // namespace poolboard

// SPDX-License-Identifier: MIT
#include "host_process.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace hosttest {

using namespace poolboard;

namespace {

void require(bool condition, const char* what) {
    if (condition) return;
    std::perror(what);
    std::abort();
}

/// Away from the numbers the child gets.
UniqueFd highDescriptor(int fd) {
    UniqueFd low(fd);
    UniqueFd high(::fcntl(low.get(), F_DUPFD_CLOEXEC, 20));
    require(high.valid(), "descriptor");
    return high;
}

int millisecondsUntil(Instant until) {
    return static_cast<int>(
        std::max<int64_t>(0, std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count()));
}

} // namespace

std::string faultPlugin() { return TEST_BUILD_DIR "/tests/workers/fault.so"; }

bool eventually(const std::function<bool()>& condition, Duration limit) {
    for (const Instant until = Clock::now() + limit; Clock::now() < until; ::usleep(1000))
        if (condition()) return true;
    return condition();
}

bool processExists(pid_t pid) {
    char path[64], text[256] = {};
    std::snprintf(path, sizeof path, "/proc/%d/stat", pid);
    const UniqueFd fd(::open(path, O_RDONLY | O_CLOEXEC));
    if (!fd.valid() || ::read(fd.get(), text, sizeof text - 1) <= 0) return false;
    const std::string_view stat(text);
    const size_t name = stat.rfind(") ");
    return name != std::string_view::npos && stat[name + 2] != 'Z' && stat[name + 2] != 'X';
}

HostProcess::HostProcess(Shape shape) : m_shape(shape) {
    int sockets[2], pipes[2];
    require(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) == 0, "socketpair");
    require(::pipe2(pipes, O_CLOEXEC) == 0, "pipe2");
    m_stream = highDescriptor(sockets[0]);
    m_output = highDescriptor(pipes[0]);
    const UniqueFd theirStream = highDescriptor(sockets[1]), theirOutput = highDescriptor(pipes[1]);
    UniqueFd page;
    if (shape.page) {
        page = highDescriptor(::memfd_create("page", MFD_CLOEXEC | MFD_ALLOW_SEALING));
        const wire::SlabLayout layout(shape.workers, shape.inFlight);
        require(::ftruncate(page.get(), static_cast<off_t>(layout.totalBytes())) == 0, "ftruncate");
        require(::fcntl(page.get(), F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0, "seal");
        void* memory =
            ::mmap(nullptr, layout.totalBytes(), PROT_READ | PROT_WRITE, MAP_SHARED, page.get(), 0);
        require(memory != MAP_FAILED, "mmap");
        m_slots = static_cast<wire::StartedSlot*>(memory);
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, theirOutput.get(), 1);
    posix_spawn_file_actions_adddup2(&actions, theirOutput.get(), 2);
    posix_spawn_file_actions_adddup2(&actions, theirStream.get(), wire::kProtocolFd);
    if (page.valid()) posix_spawn_file_actions_adddup2(&actions, page.get(), wire::kPageFd);
    std::string program = TEST_BUILD_DIR "/libexec/poolboard/poolboard-worker";
    char* arguments[] = {program.data(), nullptr};
    const int error = ::posix_spawn(&m_pid, program.c_str(), &actions, nullptr, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    errno = error;
    require(error == 0, program.c_str());
}

HostProcess::~HostProcess() {
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
    if (m_slots != nullptr)
        ::munmap(m_slots, wire::SlabLayout(m_shape.workers, m_shape.inFlight).totalBytes());
}

void HostProcess::send(wire::FrameType type, uint64_t id, std::string_view body) {
    std::string frame;
    wire::appendFrame(frame, type, id, body);
    sendBytes(frame);
}

void HostProcess::sendBytes(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = ::send(m_stream.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (n <= 0) return; // it is gone; the test sees that when reading
        bytes.remove_prefix(static_cast<size_t>(n));
    }
}

void HostProcess::hello(std::string_view kind, std::string_view plugin, std::string_view sha256,
                        uint32_t protocol) {
    const std::string standard = faultPlugin();
    std::string body;
    wire::HelloRequest{
        protocol, plugin.empty() ? standard : plugin, kind, sha256, m_shape.workers, m_shape.inFlight, 1}
        .encode(body);
    send(wire::FrameType::Hello, 0, body);
}

void HostProcess::init(uint32_t slot, std::string_view params) {
    std::string body;
    wire::Init{slot, m_shape.workers, params, ""}.encode(body);
    send(wire::FrameType::Init, slot, body);
}

void HostProcess::items(uint32_t slot, const std::vector<std::string>& texts, uint64_t firstTicket,
                        int64_t timeoutNs) {
    std::string body;
    for (size_t i = 0; i < texts.size(); ++i)
        wire::ItemEntry{firstTicket + i, i, 1, 0, 0, timeoutNs, texts[i]}.encode(body);
    send(wire::FrameType::Items, slot, body);
}

std::optional<Received> HostProcess::next(Duration limit) {
    const Instant until = Clock::now() + limit;
    for (;;) {
        while (const auto frame = m_reader.next()) {
            Received received{frame->type, frame->id, std::string(frame->body)};
            if (received.type == wire::FrameType::Log)
                logs.push_back(std::move(received));
            else if (received.type == wire::FrameType::Progress)
                progress.push_back(std::move(received));
            else if (received.type == wire::FrameType::Started)
                started.push_back(std::move(received));
            else
                return received;
        }
        pollfd ready{m_stream.get(), POLLIN, 0};
        if (streamEnded || ::poll(&ready, 1, millisecondsUntil(until)) <= 0) return std::nullopt;
        static char buffer[256 << 10];
        const ssize_t n = ::read(m_stream.get(), buffer, sizeof buffer);
        if (n <= 0)
            streamEnded = true;
        else
            m_reader.feed(std::string_view(buffer, static_cast<size_t>(n)));
    }
}

std::optional<Received> HostProcess::await(wire::FrameType type, Duration limit) {
    const Instant until = Clock::now() + limit;
    while (auto frame = next(until - Clock::now()))
        if (frame->type == type) return frame;
    return std::nullopt;
}

std::vector<ItemResult> HostProcess::results(size_t count, Duration limit) {
    std::vector<ItemResult> out;
    const Instant until = Clock::now() + limit;
    while (out.size() < count) {
        const auto frame = await(wire::FrameType::Results, until - Clock::now());
        if (!frame) break;
        ++resultFrames;
        const auto entries = wire::decodeResults(frame->body);
        require(entries.has_value(), "malformed Results");
        for (const wire::ResultEntry& entry : *entries)
            out.push_back({entry.ticket, entry.ok != 0, bodyOf(entry), std::string(entry.diagnostics),
                           std::string(entry.error.type), std::string(entry.error.message),
                           std::string(entry.error.trace)});
    }
    return out;
}

std::string HostProcess::bodyOf(const wire::ResultEntry& entry) {
    if (!entry.place.there()) return std::string(entry.body);
    const wire::SlabLayout layout(m_shape.workers, m_shape.inFlight);
    require(m_slots != nullptr && layout.holds(entry.place), "the slab of a result");
    char* const memory = reinterpret_cast<char*>(m_slots);
    std::string body(memory + layout.resultsAt() + entry.place.slab * wire::kSlabBytes, entry.place.length);
    reinterpret_cast<wire::SlabReturns*>(memory + layout.returnsAt())[entry.place.slab].count.fetch_add(1);
    ++resultsInSlabs;
    return body;
}

bool HostProcess::start(std::string_view params) {
    hello();
    for (uint32_t slot = 0; slot < m_shape.workers; ++slot)
        init(slot, params);
    const auto reply = next();
    if (!reply || reply->type != wire::FrameType::Hello) return false;
    for (uint32_t slot = 0; slot < m_shape.workers; ++slot)
        if (const auto ready = next(); !ready || ready->type != wire::FrameType::Ready) return false;
    return true;
}

ItemResult HostProcess::run(const std::string& text) {
    items(0, {text}, m_nextTicket++);
    auto all = results(1);
    return all.empty() ? ItemResult{0, false, {}, {}, "nothing came", {}, {}} : all.front();
}

std::optional<int> HostProcess::wait(Duration limit) {
    int status = 0;
    const bool ended = eventually([&] { return ::waitpid(m_pid, &status, WNOHANG) == m_pid; }, limit);
    if (!ended) return std::nullopt;
    m_pid = -1;
    return status;
}

std::string HostProcess::output() {
    std::string out;
    char buffer[4096];
    pollfd ready{m_output.get(), POLLIN, 0};
    ssize_t n = 0;
    while (::poll(&ready, 1, 0) == 1 && (n = ::read(m_output.get(), buffer, sizeof buffer)) > 0)
        out.append(buffer, static_cast<size_t>(n));
    return out;
}

wire::StartedSlot::Reading HostProcess::slot(uint32_t worker, uint32_t lane) const {
    return m_slots[size_t{worker} * m_shape.inFlight + lane].read();
}

} // namespace hosttest

// SPDX-License-Identifier: MIT
#include "ui/tui/run_watch.h"

#include "core/base/layout.h"
#include "core/engine/run_places.h"
#include "core/engine/started_engine.h"

#include <csignal>
#include <sys/epoll.h>
#include <unistd.h>

namespace poolboard {
namespace {

constexpr auto kTryAgain = std::chrono::milliseconds(20), kLookForNodes = std::chrono::milliseconds(250);
constexpr const char* kLinger = "10"; ///< seconds a run waits for us after its end

} // namespace

RunWatch::RunWatch(Reactor& reactor, std::string runId, Heard heard)
    : m_reactor(reactor), m_runId(std::move(runId)), m_heard(std::move(heard)), m_link(socketOfRun(m_runId)) {
}

RunWatch::~RunWatch() {
    hangUp();
    if (m_engineWatched) m_reactor.unwatch(m_engine->fd());
}

Result<void> RunWatch::start(std::vector<std::string> words) {
    TRY(makeOwnFolder(runtimeDir()));
    EngineOrder order;
    order.argv = {Layout::find().program(), "--cli",    words[0], "--progress", "none", "-q", "--serve",
                  socketOfRun(m_runId),     "--linger", kLinger};
    order.argv.insert(order.argv.end(), words.begin() + 1, words.end());
    order.log = logOfRun(m_runId);
    // The keyboard is the dashboard's; results on a terminal would be lost in its picture.
    order.input = ::isatty(STDIN_FILENO) != 1;
    order.output = ::isatty(STDOUT_FILENO) != 1;
    TRY_ASSIGN(m_engine, EngineChild::start(order));
    m_engineWatched = true;
    m_reactor.watch(m_engine->fd(), EPOLLIN, [this](uint32_t) { engineEnded(); });
    m_nextTry = Clock::now() + kTryAgain;
    return {};
}

Result<void> RunWatch::attach() {
    TRY_ASSIGN(const bool there, m_link.tryConnect());
    if (!there)
        return Error{ErrorCode::Usage, m_runId, "nobody carries this run now",
                     "`poolboard --tui show " + m_runId + "` shows what it has done"};
    connected();
    return {};
}

bool RunWatch::interrupt() {
    if (!m_engine || !m_nextTry || std::exchange(m_interrupted, true)) return false;
    m_engine->signal(SIGINT);
    return true;
}

void RunWatch::tick(Instant now) {
    if (m_nextTry && now >= *m_nextTry) connect();
}

void RunWatch::connect() {
    const auto there = m_link.tryConnect(m_engine ? m_engine->pid() : 0);
    if (!there) return end(there.error().text(), 1);
    m_waitsForNodes = !there.value() && m_engine && poolboard::waitsForNodes(m_engine->pid());
    if (there.value()) return connected();
    if (m_waitsForNodes && m_interrupted) m_engine->signal(SIGINT); // salloc passes over one that comes early
    m_nextTry = Clock::now() + (m_waitsForNodes ? kLookForNodes : kTryAgain);
}

void RunWatch::connected() {
    m_nextTry.reset();
    m_watched = m_link.fd();
    m_reactor.watch(m_watched, m_link.events(), [this](uint32_t events) { hear(events); });
}

void RunWatch::hangUp() {
    if (m_watched >= 0) m_reactor.unwatch(m_watched);
    m_watched = -1;
    m_link.close();
}

void RunWatch::update() {
    if (m_watched >= 0 && m_link.connected()) m_reactor.change(m_watched, m_link.events());
}

void RunWatch::hear(uint32_t events) {
    if ((events & EPOLLOUT) != 0) m_link.flush();
    auto heard = m_link.read();
    if (!heard) {
        hangUp();
        std::string why = heard.error().text();
        if (why.empty()) why = lastWords();
        return end(why.empty() ? "the run went away before its end" : why, 1);
    }
    update();
    if (!heard.value()) return;
    const Snapshot& snapshot = *heard.value();
    const bool over = isOver(snapshot.state);
    if (m_heard.snapshot) m_heard.snapshot(snapshot);
    if (!over) return;
    hangUp(); // it waits for its viewers to leave
    end("", snapshot.exitStatus);
}

std::string RunWatch::lastWords() const {
    std::string out;
    if (m_engine)
        for (const std::string& line : m_engine->lastWords())
            out += (out.empty() ? "" : "\n") + line;
    return out;
}

void RunWatch::engineEnded() {
    std::string words = lastWords();
    const auto status = m_engine->ended();
    if (!status) return;
    m_reactor.unwatch(m_engine->fd());
    m_engineWatched = false;
    if (m_over || m_link.connected()) return; // what it said last is still in the socket
    if (words.empty() && m_interrupted) words = "interrupted before the run began";
    if (words.empty()) words = "the engine ended without a word; its log: " + logOfRun(m_runId);
    end(words, *status);
}

void RunWatch::end(const std::string& why, int status) {
    if (std::exchange(m_over, true)) return;
    m_nextTry.reset();
    if (m_heard.ended) m_heard.ended(why, status);
}

} // namespace poolboard

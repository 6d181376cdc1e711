// SPDX-License-Identifier: MIT
#include "sim_world.h"

#include <algorithm>
#include <csignal>

namespace poolboard::test {
using std::chrono::milliseconds;

namespace {
int64_t millisOf(const std::string& text) {
    const size_t space = text.find(' ');
    return space == std::string::npos ? 0 : std::atoll(text.c_str() + space + 1);
}
constexpr auto kBetweenWords = milliseconds(500);
bool is(const std::string& text, std::string_view word) { return text.substr(0, text.find(' ')) == word; }
} // namespace

void SimPool::startHost(HostStart start) {
    log.push_back("start " + std::to_string(start.host));
    Host& host = m_hosts[start.host];
    for (const WorkerStart& worker : start.workers)
        params.push_back(worker.params);
    host.workers.resize(start.workers.size());
    host.place = start.place;
    host.readyAt = now + milliseconds(hostStartMs);
    ++started_;
    mostAlive = std::max(mostAlive, m_hosts.size());
}

void SimPool::send(HostId id, uint32_t slot, std::span<const Dispatch> batch) {
    const auto found = m_hosts.find(id);
    if (found == m_hosts.end() || found->second.end) return;
    sent += batch.size();
    sentTo[id] += batch.size();
    Worker& worker = found->second.workers[slot];
    for (const Dispatch& one : batch)
        worker.queue.push_back({one.ticket, std::string(one.body), one.timeout});
    begin(worker);
}

void SimPool::begin(Worker& worker) {
    if (worker.running || worker.stuck || worker.queue.empty()) return;
    worker.running = worker.queue.front();
    worker.queue.erase(worker.queue.begin());
    worker.since = now;
    worker.nextWord = now + kBetweenWords;
    const std::string& text = worker.running->text;
    worker.until = is(text, "watch") && worker.running->timeout ? now + *worker.running->timeout
                   : is(text, "hang") || is(text, "polite")     ? Instant::max()
                                                                : now + milliseconds(millisOf(text));
}

void SimPool::cancel(HostId id, Ticket ticket) {
    const auto found = m_hosts.find(id);
    if (found == m_hosts.end()) return;
    for (Worker& worker : found->second.workers)
        if (worker.running && worker.running->ticket == ticket && is(worker.running->text, "polite")) {
            worker.until = now + milliseconds(1);
        }
}

void SimPool::recall(HostId id, uint32_t slot, uint32_t count) {
    const auto found = m_hosts.find(id);
    if (found == m_hosts.end() || found->second.end) return;
    Worker& worker = found->second.workers[slot];
    std::vector<Ticket> tickets;
    while (tickets.size() < count && !worker.queue.empty()) {
        tickets.push_back(worker.queue.back().ticket);
        worker.queue.pop_back();
    }
    found->second.answers.emplace_back(slot, std::move(tickets));
}

void SimPool::die(Host& host, HostEnd end) {
    if (host.end) return;
    for (const Worker& worker : host.workers)
        if (worker.running) end.started.push_back(worker.running->ticket);
    host.end = std::move(end);
    host.endAt = now + milliseconds(1);
}

void SimPool::teardown(HostId id, Duration) {
    log.push_back("teardown " + std::to_string(id));
    if (const auto found = m_hosts.find(id); found != m_hosts.end()) {
        HostEnd end;
        end.orderly = true;
        end.exitCode = 0;
        die(found->second, std::move(end));
    }
}

void SimPool::kill(HostId id, std::string reason) {
    log.push_back("kill " + std::to_string(id));
    if (const auto found = m_hosts.find(id); found != m_hosts.end()) {
        HostEnd end;
        end.signal = SIGKILL;
        end.reason = std::move(reason);
        end.mayRunOn = mayRunOn;
        die(found->second, std::move(end));
    }
}

void SimPool::ping(HostId id) {
    if (const auto found = m_hosts.find(id); found != m_hosts.end()) ++found->second.pings;
}

void SimPool::freeze() {
    log.emplace_back("freeze");
    m_frozenAt = now;
}

/// What was under way goes on where it stood.
void SimPool::thaw() {
    log.emplace_back("thaw");
    const Duration stood = now - *m_frozenAt;
    m_frozenAt.reset();
    for (auto& [id, host] : m_hosts) {
        if (!host.ready) host.readyAt += stood;
        for (Worker& worker : host.workers)
            if (worker.running && worker.until != Instant::max())
                worker.until += stood, worker.nextWord += stood;
    }
}

HostUsage SimPool::usage(HostId id) const {
    const auto found = memory.find(id);
    return {found == memory.end() ? 0 : found->second, 0};
}

void SimPool::hold(HostId id) {
    if (const auto found = m_hosts.find(id); found != m_hosts.end()) found->second.held = true;
}

void SimPool::strike(HostId id, Blow blow) {
    if (const auto found = m_hosts.find(id); found != m_hosts.end()) {
        HostEnd end;
        end.signal = SIGKILL;
        end.connectionLost = blow == Blow::CutsConnection;
        end.startedKnown = !end.connectionLost;
        die(found->second, std::move(end));
    }
}

std::vector<HostId> SimPool::alive() const {
    std::vector<HostId> out;
    for (const auto& [id, host] : m_hosts)
        if (!host.end) out.push_back(id);
    return out;
}

std::vector<std::pair<Ticket, Instant>> SimPool::started(HostId id, uint32_t slot) const {
    const auto found = m_hosts.find(id);
    if (found == m_hosts.end() || slot >= found->second.workers.size()) return {};
    const Worker& worker = found->second.workers[slot];
    if (!worker.running) return {};
    return {{worker.running->ticket, liesAboutStart ? now + std::chrono::hours(1) : worker.since}};
}

Instant SimPool::next() const {
    Instant at = Instant::max();
    for (const auto& [id, host] : m_hosts) {
        if (host.end) {
            at = std::min(at, host.endAt);
            continue;
        }
        if (host.held || m_frozenAt) continue;
        if (host.pings != 0) at = now;
        if (!host.ready && !initHangs) at = std::min(at, host.readyAt);
        if (!host.answers.empty()) at = now;
        for (const Worker& worker : host.workers)
            if (host.ready && worker.running)
                at = std::min(at, is(worker.running->text, "talk") ? std::min(worker.until, worker.nextWord)
                                                                   : worker.until);
    }
    return at;
}

/// One thing that is due in this host; false when nothing is.
bool SimPool::step(HostId id, Host& host) {
    if (host.end) {
        if (host.endAt > now) return false;
        HostEnd end = std::move(*host.end);
        m_hosts.erase(id);
        listener->hostEnded(id, std::move(end));
        return true;
    }
    if (host.held || m_frozenAt) return false;
    if (host.pings != 0) {
        --host.pings;
        listener->pong(id);
        return true;
    }
    if (!host.answers.empty()) {
        const auto answers = std::exchange(host.answers, {});
        for (const auto& [slot, tickets] : answers)
            listener->returned(id, slot, tickets);
        return true;
    }
    if (!host.ready && !initHangs && host.readyAt <= now) {
        host.ready = true;
        listener->hostSpawned(id, 1000 + static_cast<int32_t>(id));
        if (diesAtInit || badPlaces.contains(host.place)) {
            HostEnd end;
            end.signal = SIGSEGV;
            die(host, std::move(end));
            return true;
        }
        for (uint32_t slot = 0; slot < host.workers.size(); ++slot) {
            if (!initFails)
                listener->workerReady(id, slot);
            else
                listener->workerInitFailed(
                    id, slot, WorkerError{"init", "no model", "", RetryAdvice::No, 0, false, 0, -1});
        }
        if (diesWhenReady && !initFails) {
            for (Worker& worker : host.workers)
                worker.stuck = true; // before it starts anything
            HostEnd end;
            end.signal = SIGABRT;
            die(host, std::move(end));
        }
        return true;
    }
    for (uint32_t slot = 0; host.ready && slot < host.workers.size(); ++slot) {
        Worker& worker = host.workers[slot];
        if (!worker.running) continue;
        if (is(worker.running->text, "talk") && worker.nextWord <= now && worker.nextWord < worker.until) {
            worker.nextWord += kBetweenWords;
            listener->progress(id, worker.running->ticket, 1, 2, "");
            return true;
        }
        if (worker.until > now) continue;
        if (is(worker.running->text, "crash") || is(worker.running->text, "cut")) {
            HostEnd end;
            end.connectionLost = is(worker.running->text, "cut");
            end.startedKnown = !end.connectionLost;
            end.signal = SIGSEGV;
            die(host, std::move(end));
            return true;
        }
        AttemptResult result;
        result.ticket = worker.running->ticket;
        result.seconds = toSeconds(now - worker.since);
        worker.stuck = is(worker.running->text, "stuck");
        if (is(worker.running->text, "ok") || is(worker.running->text, "talk") || worker.stuck)
            result.result = worker.running->text;
        else {
            result.error = std::make_unique<WorkerError>();
            result.error->type = "sim";
            result.error->message = worker.running->text;
            if (is(worker.running->text, "elsewhere")) result.error->advice = RetryAdvice::OtherWorker;
        }
        worker.running.reset();
        begin(worker);
        std::vector<AttemptResult> batch;
        batch.push_back(std::move(result));
        listener->results(id, slot, std::move(batch));
        return true;
    }
    return false;
}

void SimPool::advance() {
    for (bool more = true; more;) {
        more = false;
        std::vector<HostId> ids;
        for (const auto& [id, host] : m_hosts)
            ids.push_back(id);
        for (const HostId id : ids)
            if (const auto found = m_hosts.find(id); found != m_hosts.end())
                more = step(id, found->second) || more;
    }
}

SimWorld::SimWorld(RunSettings settings, std::vector<std::string> items, uint64_t seed)
    : core(std::move(settings), source, record, machine, seed), m_items(std::move(items)) {
    pool.listener = &core;
}

/// What the source and the record have to say by now; true when they said something.
bool SimWorld::feed() {
    bool said = false;
    std::vector<Item> batch;
    std::vector<Outcome> settled;
    while (!source.stopped && source.credit > 0 && source.bytes > 0 && read < m_items.size()) {
        if (const std::string& text = m_items[read]; text == "skipped" || text == "refused") {
            Outcome& outcome = settled.emplace_back();
            outcome.index = read;
            outcome.kind = text == "skipped" ? OutcomeKind::Skipped : OutcomeKind::Failed;
            outcome.attempts = 0;
            outcome.input = text;
            if (text == "refused") outcome.error = std::make_unique<WorkerError>();
        } else {
            batch.push_back({read, Passing::Single, Content::Raw, text});
        }
        source.bytes -= static_cast<int64_t>(m_items[read].size());
        ++read;
        --source.credit;
    }
    if (!batch.empty() || !settled.empty()) {
        core.itemsRead(std::move(batch), position, std::move(settled));
        said = true;
    }
    if (!m_ended && (source.stopped || (read == m_items.size() && !sourceStays))) {
        m_ended = true;
        core.sourceEnded(source.stopped ? std::nullopt : sourceError);
        said = true;
    }
    mostInWindow = std::max(mostInWindow, read - (record.done.size() - record.unanswered));
    if (recordAnswers && record.unanswered != 0) {
        core.recorded(std::exchange(record.unanswered, 0), std::exchange(record.unansweredBytes, 0));
        said = true;
    }
    return said;
}

void SimWorld::step() {
    pool.now = now;
    if (!std::exchange(m_started, true)) core.start(pool, now);
    while (feed())
        core.turn(now);
    Instant next = pool.next();
    if (const auto wake = core.nextWake()) next = std::min(next, *wake);
    if (next == Instant::max()) next = now + std::chrono::seconds(1); // nothing will happen by itself
    now = std::max(now, next);
    pool.now = now;
    pool.advance();
    core.turn(now);
}

bool SimWorld::runFor(Duration limit) {
    const Instant end = now + limit;
    size_t steps = 0;
    while (!core.over() && now < end && ++steps < 5'000'000)
        step();
    return core.over();
}

void SimWorld::runUntilDone(uint64_t items) {
    const Instant end = now + std::chrono::minutes(1);
    while (!core.over() && now < end && core.snapshot(now).done() < items)
        step();
}

void SimWorld::tell(RunCommand command) {
    core.command(std::move(command), now);
    core.turn(now);
}

std::string SimWorld::story() const {
    std::string out;
    for (const Outcome& outcome : record.done)
        out += (out.empty() ? "" : ", ") + std::to_string(outcome.index) + " " +
               std::string(outcomeName(outcome.kind)) + " " + std::to_string(outcome.attempts);
    return out;
}

} // namespace poolboard::test

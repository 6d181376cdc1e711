// SPDX-License-Identifier: MIT
#pragma once

#include "core/pool/local_host_pool.h"

#include <QDir>
#include <QFile>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <map>

namespace poolboard::test {

using namespace std::chrono_literals;

/// Writes down what it hears, as one line an event.
struct Recorder : HostListener {
    QStringList events, logs;
    std::map<HostId, HostEnd> ends;
    std::map<HostId, int32_t> pids;
    std::vector<AttemptResult> all;
    LocalHostPool* pool = nullptr;
    std::function<void(HostId)> onEnd;
    int ready = 0;

    template <class... Parts> void note(const char* format, Parts... parts) {
        events.append(QString::asprintf(format, parts...));
    }
    void hostSpawned(HostId host, int32_t pid) override { pids[host] = pid; }
    void workerReady(HostId host, uint32_t slot) override {
        ++ready;
        note("%u/%u ready", host, slot);
    }
    void workerInitFailed(HostId host, uint32_t slot, WorkerError error) override {
        note("%u/%u init failed %s: %s", host, slot, error.type.c_str(), error.message.c_str());
    }
    void results(HostId host, uint32_t slot, std::vector<AttemptResult> results) override {
        for (AttemptResult& result : results) {
            note("%u/%u %s %llu %s", host, slot, result.error ? "failed" : "result",
                 static_cast<unsigned long long>(result.ticket), result.result.substr(0, 40).c_str());
            all.push_back(std::move(result));
        }
    }
    void returned(HostId host, uint32_t slot, const std::vector<Ticket>& tickets) override {
        QString list;
        for (Ticket ticket : tickets)
            list += QStringLiteral(" %1").arg(ticket);
        note("%u/%u returned%s", host, slot, qPrintable(list));
    }
    void progress(HostId host, Ticket ticket, uint64_t done, uint64_t total, std::string_view text) override {
        note("%u progress %d %d/%d %s", host, int(ticket), int(done), int(total), std::string(text).c_str());
    }
    void pong(HostId host) override { note("%u pong", host); }
    void log(HostId host, uint32_t, Ticket ticket, int level, std::string_view text) override {
        logs.append(QStringLiteral("%1 %2 %3 %4")
                        .arg(host)
                        .arg(ticket)
                        .arg(level)
                        .arg(QString::fromUtf8(text.data(), qsizetype(text.size()))));
    }
    void ahead(HostId host, Ticket ticket, Ahead stream, uint64_t offset, std::string_view bytes) override {
        note("%u ahead %d %d %d %s", host, int(ticket), int(stream), int(offset), std::string(bytes).c_str());
    }
    void hostEnded(HostId host, HostEnd end) override {
        if (ends.contains(host)) qFatal("host %u ended twice", host);
        note("%u ended", host);
        ends[host] = std::move(end);
        if (onEnd) onEnd(host);
    }
    void guardLost(std::string reason) override { note("guard lost: %s", reason.c_str()); }
};

struct Fixture {
    QTemporaryDir libexec;
    Reactor reactor;
    Recorder heard;
    LocalPoolConfig config;
    std::unique_ptr<LocalHostPool> pool;

    /// With the scripted host of fake_host.cpp.
    explicit Fixture(const char* kind = "good") {
        QFile::link(QStringLiteral(TEST_BUILD_DIR "/libexec/poolboard/poolboard-guard"),
                    libexec.filePath(QStringLiteral("poolboard-guard")));
        QFile::link(QStringLiteral(TEST_BUILD_DIR "/tests/fake_host"),
                    libexec.filePath(QStringLiteral("poolboard-worker")));
        config.libexec = libexec.path().toStdString();
        config.pluginPath = "/plugin.so";
        config.kind = kind;
        config.workerCount = 4;
        config.debug = true;
    }
    /// Makes it the real worker host with the plugin `fault`.
    Fixture& real() {
        config.libexec = TEST_BUILD_DIR "/libexec/poolboard";
        config.pluginPath = TEST_BUILD_DIR "/tests/workers/fault.so";
        config.kind = "fault";
        return *this;
    }
    void open() {
        auto made = LocalHostPool::create(reactor, heard, config);
        if (!made.ok()) qFatal("%s", made.error().text().c_str());
        pool = std::move(made).value();
        heard.pool = pool.get();
    }
    /// Turns the loop until `condition`; false after a hard limit.
    template <class Condition> bool run(Condition condition, Duration limit = 30s) {
        const Instant until = Clock::now() + limit;
        for (;;) {
            pool->turn(Clock::now());
            if (condition()) return true;
            if (Clock::now() > until) return false;
            reactor.turn(std::min(pool->nextDeadline().value_or(until), until));
        }
    }
    void start(HostId host, unsigned workers = 1, const char* params = "{}") {
        if (!pool) open();
        HostStart one;
        one.host = host;
        for (unsigned i = 0; i < workers; ++i)
            one.workers.push_back({i, params});
        pool->startHost(std::move(one));
    }
    void send(HostId host, std::initializer_list<const char*> bodies, uint32_t slot = 0) {
        std::vector<Dispatch> batch;
        for (const char* body : bodies) {
            Dispatch item;
            item.ticket = ++lastTicket;
            item.body = body;
            batch.push_back(item);
        }
        pool->send(host, slot, batch);
    }
    bool runToEnd(HostId host) {
        return run([&] { return heard.ends.contains(host); });
    }
    Ticket lastTicket = 0;
};

inline QString lines(const QStringList& list) { return list.join(QLatin1Char('\n')); }

inline qsizetype descriptorCount() {
    return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System).size();
}

} // namespace poolboard::test

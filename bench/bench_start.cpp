// SPDX-License-Identifier: MIT
// bench_start HOSTS
//
// A local pool: guard and hosts started, every worker ready, all torn down in
// order, everything gone.
#include "bench/measured.h"
#include "core/pool/local_host_pool.h"

#include <climits>
#include <cstdlib>
#include <unistd.h>

using namespace poolboard;
using namespace poolboard::bench;

namespace {

struct Listener final : HostListener {
    unsigned ready = 0, ended = 0;
    bool bad = false;
    void hostSpawned(HostId, int32_t) override {}
    void workerReady(HostId, uint32_t) override { ++ready; }
    void workerInitFailed(HostId, uint32_t, WorkerError) override { bad = true; }
    void results(HostId, uint32_t, std::vector<AttemptResult>) override {}
    void returned(HostId, uint32_t, const std::vector<Ticket>&) override {}
    void progress(HostId, Ticket, uint64_t, uint64_t, std::string_view) override {}
    void log(HostId, uint32_t, Ticket, int, std::string_view) override {}
    void ahead(HostId, Ticket, Ahead, uint64_t, std::string_view) override {}
    void pong(HostId) override {}
    void hostEnded(HostId, HostEnd end) override {
        ++ended;
        bad = bad || !end.orderly;
    }
    void guardLost(std::string) override { bad = true; }
};

} // namespace

int main(int argc, char** argv) {
    const auto hosts = static_cast<unsigned>(argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 2);
    char path[PATH_MAX];
    const ssize_t length = ::readlink("/proc/self/exe", path, sizeof path);
    std::string folder(path, length > 0 ? static_cast<size_t>(length) : 0);
    folder.resize(folder.rfind('/'));

    LocalPoolConfig config;
    config.libexec = folder + "/../libexec/poolboard";
    config.pluginPath = folder + "/bench_echo.so";
    config.kind = "echo";
    config.workerCount = hosts;
    Reactor reactor;
    Listener listener;
    const Instant begun = Clock::now();
    {
        auto pool = LocalHostPool::create(reactor, listener, config);
        if (!pool) return 1;
        const auto runUntil = [&](const unsigned& counter) {
            while (counter < hosts && !listener.bad) {
                pool.value()->turn(Clock::now());
                reactor.turn(pool.value()->nextDeadline());
            }
        };
        for (HostId host = 1; host <= hosts; ++host)
            pool.value()->startHost({host, 0, {{host - 1, "{}"}}, {}});
        runUntil(listener.ready);
        for (HostId host = 1; host <= hosts; ++host)
            pool.value()->teardown(host, std::chrono::seconds(10));
        runUntil(listener.ended);
    }
    const double seconds = toSeconds(Clock::now() - begun);
    if (listener.bad) return 1;
    report(seconds, cpuSeconds());
}

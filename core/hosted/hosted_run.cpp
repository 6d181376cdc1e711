// SPDX-License-Identifier: MIT
#include "core/hosted/hosted_run.h"

#include "core/engine/engine.h"
#include "core/engine/run_plan.h"
#include "core/engine/run_thread.h"

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <mutex>
#include <poll.h>
#include <stdexcept>
#include <thread>

namespace poolboard::inline api {
namespace {

/// Outcomes that wait for the consumer; the run's own window bounds what comes on top.
constexpr size_t kMostWaiting = 1024;
constexpr Duration kLongEnough = std::chrono::microseconds(50); ///< of reading without a look at the run

/// Between the consumer, [source] and [record]: each waits for the others here and nowhere else.
struct Exchange {
    std::mutex mutex; ///< protects all that follows but the bell
    std::condition_variable changed;
    Bell itemsCame; ///< [source] waits for it and for its own stop
    std::deque<std::string> items;
    std::deque<HostedOutcome> outcomes;
    size_t wanted = 0;                 ///< items [source] waits for
    bool sourceEnded = false;          ///< the consumer has no more
    bool sourceStopped = false;        ///< the run wants no more
    bool closed = false, over = false; ///< nobody takes outcomes any more; no more will come
    int exitStatus = 0;
};

class FedSource final : public Source {
public:
    FedSource(Exchange& exchange, const HostedSpec& spec, std::optional<uint64_t> total, int stopFd)
        : m_exchange(exchange), m_passing(static_cast<poolboard::Passing>(spec.passing)), m_total(total),
          m_stopFd(stopFd) {}
    ~FedSource() override {
        const std::lock_guard lock(m_exchange.mutex);
        m_exchange.sourceStopped = true;
        m_exchange.changed.notify_all();
    }
    std::optional<uint64_t> size() const override { return m_total; }
    Result<bool> pull(std::vector<Item>& out, PullLimit limit) override {
        for (;;) {
            {
                const std::lock_guard lock(m_exchange.mutex);
                size_t bytes = 0, taken = 0;
                for (; taken < limit.items && bytes < limit.bytes && !m_exchange.items.empty(); ++taken) {
                    Item& item = out.emplace_back();
                    item.index = m_next++;
                    item.passing = m_passing;
                    item.content = m_passing == Passing::Single ? Content::Raw : Content::Json;
                    item.body = std::move(m_exchange.items.front());
                    bytes += item.body.size();
                    m_exchange.items.pop_front();
                }
                m_exchange.wanted = taken > 0 ? 0 : limit.items;
                if (taken > 0) return true;
                if (m_exchange.sourceEnded) return false;
                m_exchange.itemsCame.quiet();
                m_exchange.changed.notify_all();
            }
            pollfd ends[2] = {{m_stopFd, POLLIN, 0}, {m_exchange.itemsCame.fd(), POLLIN, 0}};
            ::poll(ends, 2, -1);
            if ((ends[0].revents & POLLIN) != 0) return false;
        }
    }

private:
    Exchange& m_exchange;
    const poolboard::Passing m_passing;
    const std::optional<uint64_t> m_total;
    const int m_stopFd;
    uint64_t m_next = 0;
};

class TakenSink final : public Sink {
public:
    explicit TakenSink(Exchange& exchange) : m_exchange(exchange) {}
    Result<void> write(const Outcome& outcome) override {
        HostedOutcome plain{outcome.index,
                            outcome.kind,
                            outcome.attempts,
                            outcome.worker,
                            outcome.input,
                            outcome.result,
                            {},
                            {},
                            {},
                            0,
                            -1};
        if (outcome.error) {
            plain.type = outcome.error->type;
            plain.message = outcome.error->message;
            plain.trace = outcome.error->trace.empty() ? outcome.diagnostics : outcome.error->trace;
            plain.signal = outcome.error->signal;
            plain.exitCode = outcome.error->exitCode;
        }
        std::unique_lock lock(m_exchange.mutex);
        m_exchange.changed.wait(
            lock, [&] { return m_exchange.closed || m_exchange.outcomes.size() < kMostWaiting; });
        if (m_exchange.closed) return Error{ErrorCode::Io, "results", "nobody takes them any more", ""};
        m_exchange.outcomes.push_back(std::move(plain));
        if (m_exchange.outcomes.size() == 1) m_exchange.changed.notify_all();
        return {};
    }
    Result<void> flush() override { return {}; }
    Result<void> finish() override { return {}; }

private:
    Exchange& m_exchange;
};

JobSpec jobOf(const HostedSpec& spec, const HostedOptions& options) {
    JobSpec job;
    job.cwd = std::filesystem::absolute(spec.cwd.empty() ? "." : spec.cwd).lexically_normal().string();
    job.source.kind = SourceKind::Range; // stands in for the caller's items until the plan is there
    job.source.to = 1 << 30;
    job.source.passing = static_cast<poolboard::Passing>(spec.passing);
    job.worker.id = spec.worker;
    job.worker.params = spec.params;
    job.worker.each = spec.each;
    job.worker.env = spec.env;
    job.worker.python = spec.python;
    job.pool.kind = static_cast<PoolKind>(spec.kind);
    if (spec.jobs != 0) job.pool.jobs = std::to_string(spec.jobs);
    job.pool.inFlight = spec.inFlight;
    job.pool.ordered = options.ordered;
    job.pool.bounded = options.bounded;
    job.pool.chunkSize = options.chunk;
    if (options.prefill != 0) job.pool.prefillRatio = options.prefill;
    job.errors.policy = ErrorPolicy::Ignore; // what a failure means is decided where outcomes are taken
    job.errors.retries = options.retries;
    job.errors.retryDelayMin = options.retryDelay;
    job.errors.retryDelayMax = std::max(options.retryDelay, options.retryDelayMost);
    if (options.timeout > Duration{}) job.limits.item = options.timeout;
    job.limits.memory = options.memory;
    job.output.format = OutputFormat::None;
    job.journal = false;
    return job;
}

RunPlanPtr planOf(const HostedSpec& spec, const HostedOptions& options, Purpose purpose) {
    auto plan = prepare(jobOf(spec, options), purpose);
    if (plan) return std::move(plan).value();
    const Error& error = plan.error();
    if (error.code == ErrorCode::Usage) throw std::invalid_argument(error.text());
    throw std::runtime_error(error.text());
}

} // namespace

struct HostedRun::Inside {
    Exchange exchange;
    Pull pull;
    SnapshotBoard board;
    std::optional<RunThread> run;
    std::thread waiter; ///< tells the consumer that the run is over
};

HostedRun::HostedRun(const HostedSpec& spec, const HostedOptions& options, std::optional<uint64_t> total,
                     Pull pull)
    : m_inside(std::make_unique<Inside>()) {
    if (!options.bounded && !total)
        throw std::invalid_argument(
            "bounded = false: the size of this range is not known before it is read, so its "
            "end might never come; leave the window bounded");
    RunPlanPtr plan = planOf(spec, options, Purpose::Run);
    Exchange& exchange = m_inside->exchange;
    m_inside->pull = std::move(pull);
    plan->source = std::make_unique<FedSource>(exchange, spec, total, plan->stopReading->fd());
    plan->settings.total = total;
    plan->settings.runId = "library";
    RecordPlaces places;
    places.output = std::make_unique<TakenSink>(exchange);
    m_inside->run.emplace(std::move(plan), std::move(places), nullptr, std::make_unique<Bell>(),
                          m_inside->board);
    m_inside->waiter = std::thread([this] {
        const int status = m_inside->run->wait();
        const std::lock_guard lock(m_inside->exchange.mutex);
        m_inside->exchange.exitStatus = status;
        m_inside->exchange.over = true;
        m_inside->exchange.changed.notify_all();
    });
}

HostedRun::~HostedRun() {
    {
        const std::lock_guard lock(m_inside->exchange.mutex);
        m_inside->exchange.closed = true;
        m_inside->exchange.changed.notify_all();
    }
    m_inside->run->post(RunCommand(StopCommand{StopMode::Kill, 130, "the results are not wanted any more"}));
    m_inside->waiter.join();
}

void HostedRun::stop() {
    m_inside->run->post(RunCommand(StopCommand{StopMode::Drain, 130, "stopped by the program"}));
}

std::optional<HostedOutcome> HostedRun::next() {
    Exchange& exchange = m_inside->exchange;
    std::unique_lock lock(exchange.mutex);
    for (;;) {
        if (!exchange.outcomes.empty()) {
            HostedOutcome outcome = std::move(exchange.outcomes.front());
            exchange.outcomes.pop_front();
            if (exchange.outcomes.size() == kMostWaiting / 2) exchange.changed.notify_all();
            return outcome;
        }
        if (exchange.over) break;
        if (exchange.wanted == 0 || exchange.sourceEnded || exchange.sourceStopped) {
            exchange.changed.wait(lock);
            continue;
        }
        const size_t most = std::exchange(exchange.wanted, 0);
        lock.unlock();
        std::deque<std::string> some;
        bool more = true;
        for (const Instant begun = Clock::now(); more && some.size() < most;) {
            more = m_inside->pull(some.emplace_back());
            if (!more) some.pop_back();
            if (Clock::now() - begun > kLongEnough) break;
        }
        lock.lock();
        for (std::string& item : some)
            exchange.items.push_back(std::move(item));
        exchange.sourceEnded = !more;
        exchange.itemsCame.ring();
    }
    const int status = exchange.exitStatus;
    lock.unlock();
    if (status == 1 || status == 5) {
        const std::string why = m_inside->board.look().stopReason;
        throw std::runtime_error(why.empty() ? "the run broke" : why);
    }
    return std::nullopt;
}

void HostedRun::check(const HostedSpec& spec) { (void)planOf(spec, {}, Purpose::Look); }

} // namespace poolboard::inline api

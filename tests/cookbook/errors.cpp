// SPDX-License-Identifier: MIT
// Cookbook: what goes wrong, and what is done about it.
#include "cookbook.h"

#include <chrono>
#include <csignal>
#include <poolboard/pool.h>

using namespace poolboard;
using namespace std::chrono_literals;

struct Odd : std::runtime_error {
    using std::runtime_error::runtime_error;
};
int evenOnly(int n) { return n % 2 == 0 ? n : throw Odd(std::to_string(n) + " is odd"); }
const std::vector<int> numbers{2, 3, 4, 5};

// [twat-mp: exceptions reach the caller, with their own type; exception_behavior=immediate]
void immediately() {
    ThreadPool pool(2);
    try {
        pool.map(evenOnly, numbers);
        SHOW(false);
    } catch (const Odd& odd) {
        SHOW(std::string(odd.what()) == "3 is odd");
    }
}
// [/]

// [MultiTASKLite: exception_behavior=deferred]
void later() {
    ThreadPool pool(2);
    std::vector<int> good;
    try {
        for (const int n : pool.imap(evenOnly, numbers, deferred))
            good.push_back(n);
        SHOW(false);
    } catch (const DeferredErrors& errors) {
        SHOW(errors.errors().size() == 2);
    }
    SHOW((good == std::vector{2, 4}));
}
// [/]

// [MultiTASKLite: exception_behavior=ignore, is_exception(result); twat-mp: WorkerError]
void asValues() {
    ThreadPool pool(2);
    for (const Outcome<int>& outcome : pool.imap(evenOnly, numbers, ignore)) {
        if (outcome.ok()) continue;
        const WorkerError& error = outcome.error();
        SHOW(error.type == "Odd" && error.place.attempt == 1 && error.place.worker >= 0);
        SHOW(error.place.input == std::to_string(numbers[error.place.index]));
    }
}
// [/]

// [new: retries with backoff]
void retries() {
    ThreadPool pool(2);
    const auto flaky = [](int n, ItemCall& call) { return call.attempt == 3 ? n : throw Odd("not yet"); };
    for (const auto& outcome : pool.map(flaky, numbers, ignore, {.retries = 2, .retryDelay = 1ms}))
        SHOW(outcome.ok() && outcome.attempts == 3);
}
// [/]

// [MultiTASKLite: task_timeout, impossible there]
void timeouts() {
    ProcessPool pool(2);
    const auto hangs = [](int n) {
        while (n == 4) {
        }
        return n;
    };
    const auto outcomes = pool.map(hangs, numbers, ignore, {.timeout = 200ms}); // its process is killed
    SHOW(outcomes[2].kind() == OutcomeKind::TimedOut && outcomes[3].ok());
}
// [/]

// [new: a crashed worker costs only its own item; a memory limit]
void crashes() {
    ProcessPool pool(2);
    const auto dies = [](int n) { return n == 4 ? std::raise(SIGKILL) : n; };
    const auto outcomes = pool.map(dies, numbers, ignore, {.memory = 1ull << 30});
    SHOW(outcomes[2].kind() == OutcomeKind::Crashed && outcomes[2].error().type == "SIGKILL");
    SHOW(outcomes[3].value() == 5);
}
// [/]

// [new: cancellation]
void stopping() {
    ThreadPool pool(2);
    std::stop_source stop;
    auto results =
        pool.imap([](int n) { return n; }, std::vector<int>(100000, 1), {.stop = stop.get_token()});
    int seen = 0;
    for ([[maybe_unused]] const int n : results)
        if (++seen == 10) stop.request_stop();
    SHOW(results.stopped() && seen >= 10);
}
// [/]

int main() {
    immediately();
    later();
    asValues();
    retries();
    timeouts();
    crashes();
    stopping();
}

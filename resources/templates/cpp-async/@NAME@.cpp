// @NAME@: a worker plugin for Poolboard, in C++20, with many items in flight.
//
// The call operator is a coroutine: it waits with co_await, and meanwhile others go
// on. One thread runs all coroutines of a worker, so nothing here needs a lock.
// What can be waited for: poolboard/async.hpp.
#include <poolboard/async.hpp>

#include <algorithm>
#include <cctype>

namespace {

struct Shout {
    /// The parameters, by their names in worker.json.
    struct Params {
        std::string mark = "!";
        int delayMs = 1;
        void bind(poolboard::Fields& field) { field("mark", mark)("delay_ms", delayMs); }
    };

    /// Once per worker: the place for what is heavy.
    explicit Shout(const Params& params) : m_params(params) {}

    /// One item. It and the call are taken by value: they live on in the coroutine.
    poolboard::Task<std::string> operator()(std::string item, poolboard::AsyncCall call) {
        if (item.empty()) throw poolboard::Failure("the item is empty", poolboard::Code::Input);
        // In real work: co_await call.readable(socket, timeout). A wait throws when the item is cancelled.
        co_await call.sleep(std::chrono::milliseconds(m_params.delayMs));
        std::transform(item.begin(), item.end(), item.begin(),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        co_return item + m_params.mark;
    }

private:
    const Params m_params;
};

} // namespace

// Id and version as in worker.json.
POOLBOARD_WORKERS("@NAME@", "0.1.0", poolboard::kind<Shout>("shout"))

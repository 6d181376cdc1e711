// SPDX-License-Identifier: MIT
//
// The C++ layer as a real host sees it: coroutines, and a model shared by the
// workers of a host.
#include <poolboard/async.hpp>

#include <atomic>
#include <unistd.h>

using namespace std::chrono_literals;

namespace {

/// "meet": they go on in groups of `parties`, each when its group is complete; "hang" waits for
/// its cancelling, "throw" does at once, the rest is echoed after a moment.
struct Meet {
    struct Params {
        size_t parties = 1;
        void bind(poolboard::Fields& field) { field("parties", parties); }
    };
    explicit Meet(const Params& params) : m_parties(params.parties) {}

    poolboard::Task<std::string> operator()(std::string item, poolboard::AsyncCall call) {
        if (item == "throw") throw poolboard::Failure("as ordered", poolboard::Code::Input);
        if (item == "hang") co_await call.sleep(24h);
        if (item == "meet") {
            const size_t complete = (m_here++ / m_parties + 1) * m_parties;
            while (m_here < complete)
                co_await call.sleep(1ms);
            co_return "met";
        }
        co_await call.sleep(1ms);
        co_return item;
    }

private:
    const size_t m_parties;
    size_t m_here = 0; ///< how many have come
};

std::atomic<int> g_models{0};

struct Modelled {
    struct Params {
        std::string model;
        int own = 0;
        void bind(poolboard::Fields& field) { field("model", model)("own", own); }
    };
    struct Shared {
        Shared(const Params& params, poolboard::Startup& startup) : name(params.model) {
            startup.log("loading " + name);
            number = ++g_models;
        }
        ~Shared() { --g_models; }
        Shared(const Shared&) = delete;
        std::string name;
        int number = 0;
    };
    Modelled(const Params& params, Shared& shared) : m_own(params.own), m_shared(shared) {}

    /// The host, how many models were made in it, and what this worker has of its own.
    poolboard::Json operator()(std::string_view) const {
        return poolboard::Json::object(
            {{"host", ::getpid()}, {"model", m_shared.name}, {"number", m_shared.number}, {"own", m_own}});
    }

private:
    const int m_own;
    const Shared& m_shared;
};

} // namespace

POOLBOARD_WORKERS("modern", "1.0.0", poolboard::kind<Meet>("meet"), poolboard::kind<Modelled>("shared"))

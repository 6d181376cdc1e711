// SPDX-License-Identifier: MIT
#pragma once

#include "core/api/held_range.h"
#include "core/api/options.h"
#include "core/api/results.h"
#include "core/hosted/hosted_run.h"

#include <ranges>
#include <string_view>

namespace poolboard::inline api {

/// The results of a HostedRun under an error behaviour. [consumer]
template <class R, class Behaviour, class T> class HostedStream final : public ResultStream<T> {
public:
    HostedStream(const HostedSpec& spec, R&& range, const Options& options)
        : m_range(std::forward<R>(range)), m_total(m_range.size()),
          m_run(spec,
                {options.ordered, options.bounded, options.chunk, options.prefill, options.retries,
                 options.retryDelay, options.retryDelayMost, options.timeout, options.memory},
                m_total, [this](std::string& item) { return pull(item); }),
          m_onStop(options.stop, OnStop{this}) {}

    std::optional<uint64_t> total() const override { return m_total; }
    bool stopped() const override { return m_cut; }
    uint64_t window() const override { return 0; } // the engine's, which adapts

private:
    struct OnStop {
        HostedStream* of;
        void operator()() const {
            of->m_stopAsked.store(true);
            of->m_run.stop();
        }
    };
    bool pull(std::string& item) try {
        auto& range = m_range.get();
        if (!m_at)
            m_at.emplace(std::ranges::begin(range));
        else
            ++*m_at;
        if (*m_at == std::ranges::end(range)) return m_ended = true, false;
        item = std::string_view(**m_at);
        ++m_pulled;
        return true;
    } catch (...) {
        m_inputError = std::current_exception();
        m_ended = true;
        return false;
    }
    static WorkerError errorOf(HostedOutcome&& it) {
        WorkerError error(it.kind, std::move(it.type), std::move(it.message),
                          {it.index, it.input.substr(0, 200), it.worker, -1, it.attempts});
        error.trace = std::move(it.trace);
        error.signal = it.signal;
        error.exitCode = it.exitCode;
        return error;
    }
    bool refill() override {
        while (!m_over) {
            std::optional<HostedOutcome> it = m_run.next();
            if (!it) break;
            ++m_seen;
            if (it->kind == OutcomeKind::Succeeded) {
                if constexpr (std::is_same_v<Behaviour, Ignore>)
                    m_box.value = T(it->index, it->attempts, it->worker, std::move(it->result));
                else
                    m_box.value = std::move(it->result);
            } else if constexpr (std::is_same_v<Behaviour, Ignore>) {
                m_box.value = T(errorOf(std::move(*it)));
            } else if constexpr (std::is_same_v<Behaviour, Immediate>) {
                m_over = true;
                m_run.stop();
                errorOf(std::move(*it)).raise();
            } else {
                m_errors.push_back(errorOf(std::move(*it)));
                continue;
            }
            this->show(&m_box, 1);
            return true;
        }
        if (std::exchange(m_over, true)) return false;
        m_cut = m_stopAsked.load() && (!m_ended || m_seen < m_pulled);
        if (m_inputError) std::rethrow_exception(std::exchange(m_inputError, nullptr));
        if (!m_errors.empty()) throw DeferredErrors(std::exchange(m_errors, {}));
        return false;
    }

    HeldRange<R> m_range;
    const std::optional<uint64_t> m_total;
    std::optional<std::ranges::iterator_t<typename HeldRange<R>::Range>> m_at;
    Boxed<T> m_box{};
    std::vector<WorkerError> m_errors;
    std::exception_ptr m_inputError;
    uint64_t m_pulled = 0, m_seen = 0; ///< items, outcomes
    bool m_over = false, m_cut = false, m_ended = false;
    std::atomic<bool> m_stopAsked{false};
    HostedRun m_run;
    std::stop_callback<OnStop> m_onStop;
};

} // namespace poolboard::inline api

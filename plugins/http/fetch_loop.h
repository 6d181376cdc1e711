// SPDX-License-Identifier: MIT
#pragma once

#include "plugins/http/transfer.h"

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace poolboard::http {

/// The thread of one worker that carries all its transfers, over one libcurl multi handle, which keeps
/// connections and looked-up names between items. Each item begun is answered once, by this thread.
class FetchLoop {
public:
    /// Throws Failure. `inFlight`: how many items there will be at once.
    FetchLoop(Settings settings, uint32_t inFlight);
    /// Ends what still runs as cancelled.
    ~FetchLoop();
    FetchLoop(const FetchLoop&) = delete;
    FetchLoop& operator=(const FetchLoop&) = delete;

    /// [any] Throws std::bad_alloc, and then the item is not begun.
    void begin(const poolboard_item* item, poolboard_call* call);
    /// [any] Something was cancelled: look.
    void wake() noexcept { curl_multi_wakeup(m_multi.get()); }

private:
    struct Arrived {
        const poolboard_item* item;
        poolboard_call* call;
    };
    struct FreeEasy {
        void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
    };
    struct FreeMulti {
        void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
    };
    using Easy = std::unique_ptr<CURL, FreeEasy>;

    void run() noexcept;
    void start(const Arrived& arrived) noexcept;
    void answer(Transfer* transfer, CURLcode code) noexcept;
    void endCancelled() noexcept;
    Easy takeEasy();

    const Settings m_settings;
    Headers m_headers;
    std::unique_ptr<CURLM, FreeMulti> m_multi;
    std::vector<Easy> m_spare; ///< used before; kept, since making one is not cheap
    std::vector<std::unique_ptr<Transfer>> m_running;
    std::mutex m_mutex; ///< guards the next two
    std::vector<Arrived> m_arrived;
    bool m_stopping = false;
    bool m_cancelAll = false;
    std::thread m_thread;
};

} // namespace poolboard::http

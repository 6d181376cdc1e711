// SPDX-License-Identifier: MIT
#include "plugins/http/fetch_loop.h"

#include "plugins/sdk/worker_box.hpp"

#include <algorithm>

namespace poolboard::http {

namespace {

Headers headersOf(const Settings& settings) {
    Headers list;
    const auto add = [&](const std::string& line) {
        if (line.find_first_of("\r\n") != std::string::npos)
            throw Failure("headers: a header is one line", Code::Params);
        curl_slist* longer = curl_slist_append(list.get(), line.c_str());
        if (!longer) throw std::bad_alloc();
        list.release();
        list.reset(longer);
    };
    for (const std::string& header : settings.headers) {
        if (header.find(':') == std::string::npos)
            throw Failure("headers: expected \"Name: value\", got \"" + header + "\"", Code::Params);
        add(header);
    }
    if (!settings.authorization.empty()) add("Authorization: " + settings.authorization);
    return list;
}

} // namespace

FetchLoop::FetchLoop(Settings settings, uint32_t inFlight)
    : m_settings(std::move(settings)), m_headers(headersOf(m_settings)) {
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT); // once a process, by the language
    m_multi.reset(ready == CURLE_OK ? curl_multi_init() : nullptr);
    if (!m_multi) throw Failure("libcurl could not be started", Code::Resource);
    // Connections outlive their items, one for each place in flight.
    curl_multi_setopt(m_multi.get(), CURLMOPT_MAXCONNECTS, static_cast<long>(std::max(inFlight, 4u)));
    curl_multi_setopt(m_multi.get(), CURLMOPT_MAX_HOST_CONNECTIONS, static_cast<long>(m_settings.perHost));
    m_thread = std::thread([this] { run(); });
}

FetchLoop::~FetchLoop() {
    {
        std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    wake();
    m_thread.join();
}

void FetchLoop::begin(const poolboard_item* item, poolboard_call* call) {
    {
        std::scoped_lock lock(m_mutex);
        m_arrived.push_back({item, call});
    }
    wake();
}

FetchLoop::Easy FetchLoop::takeEasy() {
    if (m_spare.empty()) {
        Easy made(curl_easy_init());
        if (!made) throw std::bad_alloc();
        return made;
    }
    Easy easy = std::move(m_spare.back());
    m_spare.pop_back();
    curl_easy_reset(easy.get());
    return easy;
}

void FetchLoop::start(const Arrived& arrived) noexcept {
    try {
        m_running.reserve(m_running.size() + 1);
        m_spare.reserve(m_running.size() + m_spare.size() + 1); // so that answer() needs no memory
        Easy easy = takeEasy();
        auto transfer = std::make_unique<Transfer>(m_settings, m_headers.get(), easy.get(),
                                                   ItemView(arrived.item), Call(arrived.call));
        if (curl_multi_add_handle(m_multi.get(), easy.get()) != CURLM_OK) throw std::bad_alloc();
        easy.release(); // answer() takes it back
        m_running.push_back(std::move(transfer));
    } catch (...) {
        sdk::detail::fail(arrived.call, Code::Input);
    }
}

void FetchLoop::answer(Transfer* transfer, CURLcode code) noexcept {
    const auto at = std::find_if(m_running.begin(), m_running.end(),
                                 [&](const auto& one) { return one.get() == transfer; });
    const std::unique_ptr<Transfer> ended = std::move(*at);
    *at = std::move(m_running.back());
    m_running.pop_back();
    Easy easy(ended->easy());
    poolboard_call* const call = ended->call().raw();
    curl_multi_remove_handle(m_multi.get(), easy.get()); // may report progress once more: before the answer
    try {
        Output output = m_cancelAll ? throw Cancelled() : ended->finished(code);
        sdk::detail::finish(call, std::move(output));
    } catch (...) {
        sdk::detail::fail(call, Code::Input);
    }
    m_spare.push_back(std::move(easy));
}

void FetchLoop::endCancelled() noexcept {
    for (size_t i = m_running.size(); i-- > 0;)
        if (m_cancelAll || m_running[i]->call().cancelled())
            answer(m_running[i].get(), CURLE_ABORTED_BY_CALLBACK);
}

void FetchLoop::run() noexcept {
    static constexpr int kLong = 60'000; // ms; libcurl's own timers and wake() come before
    for (;;) {
        std::vector<Arrived> arrived;
        {
            std::scoped_lock lock(m_mutex);
            arrived.swap(m_arrived);
            m_cancelAll = m_stopping;
        }
        for (const Arrived& one : arrived)
            start(one);
        endCancelled();
        if (m_cancelAll && m_running.empty()) return;
        int running = 0, left = 0;
        curl_multi_perform(m_multi.get(), &running);
        bool freed = false;
        while (const CURLMsg* message = curl_multi_info_read(m_multi.get(), &left)) {
            if (message->msg != CURLMSG_DONE) continue;
            Transfer* transfer = nullptr;
            const CURLcode code = message->data.result; // the message goes with its handle
            curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
            answer(transfer, code);
            freed = true;
        }
        if (!freed) curl_multi_poll(m_multi.get(), nullptr, 0, kLong, nullptr);
    }
}

} // namespace poolboard::http

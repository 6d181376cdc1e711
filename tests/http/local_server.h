// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <thread>

namespace poolboard::test {

/// A web server on a port of 127.0.0.1, on one thread, that does as the path says. Answers every
/// request `latency` after it came, many at once, and keeps connections.
///     /page /latin1 /entities /untitled   HTML                 /echo        the request's headers
///     /status/N                           an answer of N       /retry/N/S   the same, Retry-After: S
///     /busy-once/KEY                      503 first, then 200  /redirect/N  N times, then /page
///     /loop    redirects to itself                             /elsewhere   to /echo of "localhost"
///     /bytes/N  N bytes     /chunked/N  N bytes, length unsaid     /cut  less than it said
///     /hang  nothing        /drip  10 of 100 bytes, then nothing
class LocalServer {
public:
    explicit LocalServer(std::chrono::milliseconds latency = {});
    ~LocalServer();
    LocalServer(const LocalServer&) = delete;
    LocalServer& operator=(const LocalServer&) = delete;

    std::string url(const std::string& path) const {
        return "http://127.0.0.1:" + std::to_string(m_port) + path;
    }
    uint16_t port() const { return m_port; }

    // [any]
    std::atomic<int> connections = 0, requests = 0;
    std::atomic<int> open = 0;       ///< connections now
    std::atomic<int> waiting = 0;    ///< requests that are not answered yet
    std::atomic<int> mostAtOnce = 0; ///< of those

private:
    using Clock = std::chrono::steady_clock;
    struct Connection {
        std::string in, out;
        bool answering = false, closing = false;
        Clock::time_point due;
        std::string next; ///< the answer that is due
    };
    void run();
    bool serve(int fd, Connection& one, short seen); ///< false: it ended
    void prepare(Connection& one, const std::string& head);
    std::string answer(const std::string& path, const std::string& head, bool& close);

    const std::chrono::milliseconds m_latency;
    int m_listener = -1, m_bell = -1;
    uint16_t m_port = 0;
    std::map<int, Connection> m_all;
    std::map<std::string, int> m_seen;
    std::thread m_thread;
};

} // namespace poolboard::test

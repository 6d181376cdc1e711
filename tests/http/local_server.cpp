// SPDX-License-Identifier: MIT
#include "tests/http/local_server.h"

#include <algorithm>
#include <cstring>
#include <stdexcept>
#include <utility>
#include <vector>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace poolboard::test {

namespace {

std::string page(int status, const std::string& more, const std::string& body) {
    return "HTTP/1.1 " + std::to_string(status) +
           " As asked\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + more + "\r\n" + body;
}
std::string html(const std::string& body, const std::string& type = "text/html; charset=utf-8") {
    return page(200, "Content-Type: " + type + "\r\n", body);
}

} // namespace

LocalServer::LocalServer(std::chrono::milliseconds latency) : m_latency(latency) {
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    m_bell = ::eventfd(0, EFD_CLOEXEC);
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof at;
    if (::bind(m_listener, reinterpret_cast<sockaddr*>(&at), size) != 0 || ::listen(m_listener, 1024) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&at), &size) != 0)
        throw std::runtime_error(std::string("no server: ") + std::strerror(errno));
    m_port = ntohs(at.sin_port);
    m_thread = std::thread([this] { run(); });
}

LocalServer::~LocalServer() {
    ::eventfd_write(m_bell, 1);
    m_thread.join();
    for (const auto& [fd, one] : m_all)
        ::close(fd);
    ::close(m_listener);
    ::close(m_bell);
}

void LocalServer::run() {
    std::vector<pollfd> polled;
    for (;;) {
        polled.assign({{m_bell, POLLIN, 0}, {m_listener, POLLIN, 0}});
        int limit = -1;
        for (auto& [fd, one] : m_all) {
            if (one.answering) {
                const auto left =
                    std::chrono::ceil<std::chrono::milliseconds>(one.due - Clock::now()).count();
                const int wait = static_cast<int>(std::clamp<int64_t>(left, 0, 1000));
                limit = limit < 0 ? wait : std::min(limit, wait);
            }
            polled.push_back({fd, static_cast<short>(POLLIN | (one.out.empty() ? 0 : POLLOUT)), 0});
        }
        ::poll(polled.data(), polled.size(), limit);
        if (polled[0].revents != 0) return;
        for (size_t i = 2; i < polled.size(); ++i) {
            const auto at = m_all.find(polled[i].fd);
            if (serve(at->first, at->second, polled[i].revents)) continue;
            if (at->second.answering) --waiting;
            ::close(at->first);
            m_all.erase(at);
            --open;
        }
        while (polled[1].revents != 0) {
            const int fd = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
            if (fd < 0) break;
            const int yes = 1;
            ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            m_all[fd];
            ++connections, ++open;
        }
    }
}

bool LocalServer::serve(int fd, Connection& one, short seen) {
    if ((seen & (POLLIN | POLLHUP | POLLERR)) != 0) {
        char room[16 * 1024];
        const ssize_t count = ::recv(fd, room, sizeof room, 0);
        if (count == 0 || (count < 0 && errno != EAGAIN)) return false;
        if (count > 0) one.in.append(room, static_cast<size_t>(count));
    }
    if (const size_t end = one.in.find("\r\n\r\n"); !one.answering && end != std::string::npos) {
        prepare(one, one.in.substr(0, end + 4));
        one.in.erase(0, end + 4);
    }
    if (one.answering && Clock::now() >= one.due && !one.next.empty()) {
        one.answering = false;
        --waiting;
        one.out += std::exchange(one.next, {});
    }
    if (!one.out.empty()) {
        const ssize_t sent = ::send(fd, one.out.data(), one.out.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno != EAGAIN) return false;
        if (sent > 0) one.out.erase(0, static_cast<size_t>(sent));
    }
    return !(one.closing && one.out.empty() && !one.answering);
}

void LocalServer::prepare(Connection& one, const std::string& head) {
    ++requests;
    const int now = ++waiting;
    mostAtOnce = std::max(mostAtOnce.load(), now);
    const size_t first = head.find(' '), second = head.find(' ', first + 1);
    const std::string method = head.substr(0, first);
    one.next = answer(head.substr(first + 1, second - first - 1), head, one.closing);
    if (method == "HEAD") one.next.erase(one.next.find("\r\n\r\n") + 4);
    one.answering = true;
    // Without an answer it hangs until the other side goes.
    one.due = Clock::now() + (one.next.empty() ? std::chrono::hours(1) : std::chrono::nanoseconds(m_latency));
}

std::string LocalServer::answer(const std::string& path, const std::string& head, bool& close) {
    const auto argument = [&](const char* prefix) -> const char* {
        const size_t length = std::strlen(prefix);
        return path.compare(0, length, prefix) == 0 ? path.c_str() + length : nullptr;
    };
    if (argument("/page"))
        return html("<html><head><TITLE lang=en> A page,\n  &amp; a title </TITLE></head><p>text");
    if (path == "/latin1") return html("<title>Caf\xe9</title>", "text/html; charset=ISO-8859-1");
    if (path == "/entities") return html("<title>&lt;a&gt; &#8364;&#x20AC; &nosuch; &</title>");
    if (path == "/untitled") return html("<p>nothing");
    if (path == "/echo") return page(200, "Content-Type: text/plain\r\n", head);
    if (path == "/loop") return page(302, "Location: /loop\r\n", "");
    if (path == "/hang") return {};
    if (path == "/drip") return "HTTP/1.1 200 As asked\r\nContent-Length: 100\r\n\r\n0123456789";
    if (path == "/cut") return close = true, "HTTP/1.1 200 As asked\r\nContent-Length: 100\r\n\r\n0123456789";
    if (path == "/elsewhere")
        return page(302, "Location: http://localhost:" + std::to_string(m_port) + "/echo\r\n", "");
    if (const char* number = argument("/status/")) return page(std::atoi(number), "", "the page of an error");
    if (const char* numbers = argument("/retry/"))
        return page(std::atoi(numbers), "Retry-After: " + std::string(std::strchr(numbers, '/') + 1) + "\r\n",
                    "later");
    if (const char* key = argument("/busy-once/"))
        return m_seen[key]++ == 0 ? page(503, "Retry-After: 0\r\n", "busy") : html("<title>at last</title>");
    if (const char* number = argument("/redirect/")) {
        const int left = std::atoi(number);
        return page(301,
                    "Location: " + (left > 1 ? "/redirect/" + std::to_string(left - 1) : "/page") + "\r\n",
                    "gone");
    }
    if (const char* number = argument("/bytes/"))
        return page(200, "Content-Type: application/octet-stream\r\n",
                    std::string(static_cast<size_t>(std::atol(number)), 'x'));
    if (const char* number = argument("/chunked/")) {
        char size[32];
        const auto count = static_cast<size_t>(std::atol(number));
        std::snprintf(size, sizeof size, "%zx\r\n", count);
        return "HTTP/1.1 200 As asked\r\nTransfer-Encoding: chunked\r\n\r\n" + std::string(size) +
               std::string(count, 'y') + "\r\n0\r\n\r\n";
    }
    return page(404, "", "there is no such page");
}

} // namespace poolboard::test

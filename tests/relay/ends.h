// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/text.h"
#include "core/base/unique_fd.h"
#include "core/relay/near_side.h"
#include "core/relay/relay.h"
#include "core/wire/launch.h"
#include "core/wire/messages.h"

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QMap>

#include <dirent.h>
#include <fcntl.h>
#include <optional>
#include <sys/socket.h>
#include <sys/stat.h>
#include <thread>

namespace poolboard::test {

inline std::pair<UniqueFd, UniqueFd> socketPair() {
    int ends[2];
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) qFatal("socketpair");
    return {UniqueFd(ends[0]), UniqueFd(ends[1])};
}

struct Said {
    wire::FrameType type{};
    uint64_t id = 0;
    std::string body;
};

/// One end of a stream of frames, spoken and heard by a test.
class Talk {
public:
    explicit Talk(UniqueFd socket, bool met) : m_socket(std::move(socket)), m_met(met) {}
    void write(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t wrote = ::send(m_socket.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (wrote < 0) return; // the other end has gone: reading tells
            bytes.remove_prefix(size_t(wrote));
        }
    }
    void say(wire::FrameType type, uint64_t id, std::string_view body = {}) const {
        std::string frame;
        wire::appendFrame(frame, type, id, body);
        write(frame);
    }
    template <class Body>
    void say(wire::FrameType type, uint64_t id, const Body& body) requires requires(std::string& out) {
        body.encode(out);
    }
    {
        std::string bytes;
        body.encode(bytes);
        say(type, id, std::string_view(bytes));
    }
    void item(uint64_t ticket, const std::string& text) {
        wire::ItemEntry entry;
        entry.ticket = ticket;
        entry.content = isUtf8(text) ? 1 : 0;
        entry.body = text;
        say(wire::FrameType::Items, 0, entry);
    }
    /// The next frame, whatever it is. Nothing: the stream has ended.
    std::optional<Said> next() {
        for (;;) {
            if (m_met)
                if (const auto frame = m_reader.next())
                    return Said{frame->type, frame->id, std::string(frame->body)};
            char block[65536];
            const ssize_t got = ::read(m_socket.get(), block, sizeof block);
            if (got <= 0) return std::nullopt;
            std::string text(block, size_t(got));
            if (!m_met && (m_met = m_greeting.feed(text))) text = m_greeting.takeRest();
            if (m_met) m_reader.feed(text);
        }
    }
    std::optional<Said> await(wire::FrameType type) {
        for (;;) {
            auto frame = next();
            if (!frame || frame->type == type) return frame;
        }
    }
    /// All bytes until the end.
    QByteArray rest() const {
        QByteArray all;
        char block[65536];
        for (ssize_t got = 0; (got = ::read(m_socket.get(), block, sizeof block)) > 0;)
            all.append(block, got);
        return all;
    }
    void hangUp() const { ::shutdown(m_socket.get(), SHUT_WR); }

private:
    UniqueFd m_socket;
    wire::GreetingReader m_greeting;
    bool m_met;
    wire::FrameReader m_reader;
};

/// The near side on a thread; the test is the engine, and has the end that leads to the far side.
class Near {
public:
    Near() {
        auto [ours, its] = socketPair();
        auto [far, farOfIts] = socketPair();
        engine = std::make_unique<Talk>(std::move(ours), false);
        farEnd = std::move(far);
        m_thread = std::thread([in = std::move(its), out = std::move(farOfIts)]() mutable {
            UniqueFd again(::fcntl(out.get(), F_DUPFD_CLOEXEC, 0));
            relay::NearSide(in.get(), in.get(), std::move(out), std::move(again)).run(-1);
        });
    }
    ~Near() {
        engine.reset();
        farEnd.reset();
        m_thread.join();
    }
    std::unique_ptr<Talk> engine;
    UniqueFd farEnd;

private:
    std::thread m_thread;
};

/// Names and contents of all files in a folder.
inline QMap<QByteArray, QByteArray> filesIn(const QByteArray& folder) {
    QMap<QByteArray, QByteArray> all;
    const QByteArray encoded = folder;
    const std::unique_ptr<DIR, int (*)(DIR*)> listing(::opendir(encoded.constData()), ::closedir);
    while (const dirent* entry = listing ? ::readdir(listing.get()) : nullptr) {
        const QByteArray name = entry->d_name;
        if (name == "." || name == "..") continue;
        const UniqueFd file(::open(QByteArray(folder + "/" + name).constData(), O_RDONLY | O_CLOEXEC));
        QByteArray bytes;
        char block[65536];
        for (ssize_t got = 0; (got = ::read(file.get(), block, sizeof block)) > 0;)
            bytes.append(block, got);
        all[name] = bytes;
    }
    return all;
}

inline void writeFile(const QByteArray& path, const QByteArray& bytes, mode_t mode = 0644) {
    const UniqueFd file(::open(path.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    if (::write(file.get(), bytes.constData(), size_t(bytes.size())) != bytes.size()) qFatal("write");
    ::fchmod(file.get(), mode);
}

} // namespace poolboard::test

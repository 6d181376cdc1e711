// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <memory>
#include <optional>

namespace poolboard {

/// What a second start wants of the window that is there.
struct OpenWish {
    QString file;       ///< a job file, absolute; "": only the window
    bool start = false; ///< and run it: the person's own word on the command line
    QString token;      ///< lets a window come to the front (Wayland), or ""
    QString then = {};  ///< "new": begin a job; "open": choose a file of one; "": nothing

    bool operator==(const OpenWish&) const = default;
};

/// One window for each profile (the folders of state and settings): the first keeps a lock and listens at a
/// socket in the user's own folder; a later start hands its wish over. A window that does not answer is not
/// waited for longer than three seconds, and the later start shows its own. [main]
class OneWindow : public QObject {
    Q_OBJECT
public:
    explicit OneWindow(QString socketPath, QObject* parent = nullptr);
    /// The place for this profile.
    static QString socketOfProfile();

    /// True: another window has taken the wish. False: this one is the first, or alone. Blocks; once, before
    /// there is a window.
    bool handOver(const OpenWish& wish);

Q_SIGNALS:
    void asked(const poolboard::OpenWish& wish);

private:
    bool send(const OpenWish& wish);
    void listen();
    void greet();

    QString m_path;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace poolboard

// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"

#include <QDBusConnection>
#include <QObject>
#include <QTimer>

namespace poolboard {

/// A run among the jobs that Plasma shows (org.kde.JobViewServer, JobViewV2). Appears half a second after it
/// began, so that what is over at once does not flash. Nothing where there is no such server. [main]
class KdeJob : public QObject {
    Q_OBJECT
public:
    explicit KdeJob(const QDBusConnection& bus, QObject* parent = nullptr);
    ~KdeJob() override; ///< the run is not watched any more: the job leaves without a word

    void show(const Snapshot& run); ///< ≤ 2 a second
    /// It is over; `problem` "": well.
    void end(const QString& problem);
    /// Deletes itself: once the server has answered, or its view would stay for ever.
    void leave();

Q_SIGNALS:
    void cancelAsked();
    void pauseAsked();
    void goOnAsked();

private Q_SLOTS: // QtDBus connects to slots alone
    void cancelRequested() { Q_EMIT cancelAsked(); }
    void suspendRequested() { Q_EMIT pauseAsked(); }
    void resumeRequested() { Q_EMIT goOnAsked(); }

private:
    void ask();
    void opened(const QString& path);
    void say(const char* method, const QVariantList& arguments);

    QDBusConnection m_bus;
    QTimer m_grace;
    QString m_path; ///< of its view; "": none yet
    Snapshot m_run;
    std::optional<QString> m_end;
    uint64_t m_sentTotal = 0;
    int m_sentPercent = -1;
    bool m_sentPaused = false, m_named = false;
    bool m_asking = false, m_leaving = false;
};

} // namespace poolboard

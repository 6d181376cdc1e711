// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal_reader.h"
#include "core/run/snapshot.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace poolboard {

class JournalPages;

/// Asks the run's file for what the overview shows of it, while somebody looks and something has changed: it
/// rests fifty times as long as the answer took, two seconds at least; after the end it asks until all that
/// did not succeed is on record. [main]
class OverviewReader : public QObject {
    Q_OBJECT
public:
    explicit OverviewReader(QObject* parent);
    void setPages(JournalPages* pages); ///< null: none
    void follow(const Snapshot& snapshot);
    void setLooked(bool looked); ///< false: nothing is asked
    /// Milliseconds until it asks; −1: there is nothing to ask.
    int rest() const { return m_again.remainingTime(); }
    const QString& problem() const { return m_problem; } ///< why the last look came to nothing, or ""

Q_SIGNALS:
    void unreadable();
    void errorsRead(const std::vector<poolboard::ErrorGroup>& largestFirst);
    void slowestRead(const std::vector<poolboard::SlowItem>& slowestFirst);

private:
    bool wanted() const;
    void schedule();
    void read();
    /// How the run was when it was asked.
    struct Asked {
        uint64_t done, bad;
        bool over;
    };
    void answered(const Asked& asked, bool known);

    QPointer<JournalPages> m_pages;
    uint64_t m_done = 0, m_bad = 0; ///< of the run
    bool m_over = false;
    uint64_t m_readDone = 0, m_readBad = 0; ///< as it was when it was read
    uint64_t m_recorded = 0;                ///< that did not succeed
    bool m_read = false, m_looked = false, m_asking = false;
    int m_endLooks = 0;
    QElapsedTimer m_took;
    QDeadlineTimer m_rest;
    QTimer m_again;
    QString m_problem;
};

} // namespace poolboard

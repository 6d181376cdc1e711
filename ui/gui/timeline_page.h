// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"
#include "ui/gui/timeline.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace poolboard {

class JournalPages;
class TimelineView;

/// The tab with the timeline: reads the run's file from its beginning while it grows, page by page, and only
/// while somebody looks. When items have succeeded that had not, it is read anew, which takes a tenth of the
/// time at most; until then the one before is shown. [main]
class TimelinePage : public QWidget {
    Q_OBJECT
public:
    static constexpr int kAgainMs = 500;
    /// `againMs`: how long it waits before it looks for more.
    explicit TimelinePage(QWidget* parent = nullptr, int againMs = kAgainMs);
    void setPages(JournalPages* pages); ///< null: none
    /// `nowMs`: when it came; UTC.
    void showRun(const Snapshot& snapshot, int64_t nowMs = QDateTime::currentMSecsSinceEpoch());

Q_SIGNALS:
    void attemptChosen(quint64 index, quint32 attempt);

protected:
    void showEvent(QShowEvent* event) override;

private:
    bool outdated() const;
    bool resting() const;
    bool wanting() const;
    void read();
    void take(const std::vector<AttemptTime>& times);
    void lookAgain();
    void updateView();
    TimelineView* m_view;
    QWidget* m_legend;
    QLabel* m_empty;
    std::unique_ptr<Timeline> m_timeline;
    std::unique_ptr<Timeline> m_next; ///< what is read anew, until it is complete
    QPointer<JournalPages> m_pages;
    uint64_t m_read = 0; ///< items of the file
    uint64_t m_bad = 0;  ///< of these: did not succeed
    QElapsedTimer m_took;
    QDeadlineTimer m_rest; ///< before it may be read anew
    const int m_againMs;
    QTimer m_again;
    bool m_reading = false;
    int m_endLooks = 0; ///< in vain, since the run is over
    Snapshot m_latest;
    int64_t m_now = 0; ///< when it was new, UTC ms; of a frozen run, when it was frozen; 0: of another run
};

} // namespace poolboard

// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"
#include "ui/gui/timeline.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;

namespace poolboard {

class JournalPages;
class TimelineView;

/// The tab with the timeline: reads the run's file from its beginning while it grows, page by page, and only
/// while somebody looks. [main]
class TimelinePage : public QWidget {
    Q_OBJECT
public:
    explicit TimelinePage(QWidget* parent = nullptr);
    void setPages(JournalPages* pages); ///< null: none
    void showRun(const Snapshot& snapshot);

Q_SIGNALS:
    void itemChosen(quint64 index);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void read();
    void updateView();
    TimelineView* m_view;
    QLabel* m_empty;
    std::unique_ptr<Timeline> m_timeline;
    QPointer<JournalPages> m_pages;
    uint64_t m_read = 0; ///< rows of the file
    QTimer m_again;
    bool m_reading = false;
    int m_endLooks = 0; ///< in vain, since the run is over
    Snapshot m_latest;
};

} // namespace poolboard

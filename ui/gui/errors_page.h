// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/run/snapshot.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace poolboard {

class ErrorsModel;
class JournalPages;
struct ErrorGroup;

/// What went wrong, by cause: groups of errors that differ only in numbers, names and paths, read from the
/// run's file while somebody looks; else only how many there are. A group can be tried again, also while the
/// run goes on. [main]
class ErrorsPage : public QWidget {
    Q_OBJECT
public:
    explicit ErrorsPage(QWidget* parent = nullptr);
    void setPages(JournalPages* pages); ///< null: none
    void showRun(const Snapshot& snapshot, bool retriable);
    /// What stands where no causes are. `kept`: the run has a file. `problem`: why that could not be read
    /// when somebody looked last; while the run goes on it may yet be.
    static QString withoutCauses(const Snapshot& run, bool kept, const QString& problem);

Q_SIGNALS:
    void itemChosen(quint64 index);     ///< the example of a group
    void retryGroupAsked(qint64 group); ///< as the journal numbers it
    void countChanged(int groups);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void read();
    void readCount();
    void took(bool answered, uint64_t counted);
    void receive(Result<std::vector<ErrorGroup>> groups);
    void updateButtons();
    ErrorsModel* m_groups;
    QTableView* m_table;
    QLabel* m_empty;
    QPushButton* m_retry;
    QPointer<JournalPages> m_pages;
    uint64_t m_known = 0;  ///< failures, when the groups were read or counted
    bool m_listed = false; ///< the rows are of then
    QTimer m_later;        ///< what is recorded lags behind what is counted
    QElapsedTimer m_took;
    bool m_reading = false, m_retriable = false;
    int m_endLooks = 0; ///< since the run is over
    QString m_problem;  ///< see withoutCauses()
    Snapshot m_latest;
};

} // namespace poolboard

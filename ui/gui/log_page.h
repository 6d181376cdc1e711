// SPDX-License-Identifier: MIT
#pragma once

#include "core/engine/run_log.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace poolboard {

class LogFilter;
class LogModel;

/// What happened in a run, line by line: read from its log on [reader] while somebody looks, and followed
/// while the run goes on. [main]
class LogPage : public QWidget {
    Q_OBJECT
public:
    explicit LogPage(QWidget* parent = nullptr);
    /// Of another run; "": none.
    void setRunFile(const QString& runFile, bool live);
    /// The run has ended: what it said last is read once more.
    void setLive(bool live);
    void focusFilter();

Q_SIGNALS:
    void itemChosen(quint64 index);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void read();
    void receive(LogPart part);
    void follow(bool on);
    void updateEmpty();

    LogModel* m_lines;
    LogFilter* m_filter;
    QTableView* m_table;
    QComboBox* m_level;
    QLineEdit* m_text;
    QCheckBox* m_follow;
    QLabel *m_empty, *m_shown;
    QString m_runFile;
    LogPlace m_place;
    QTimer m_again;
    unsigned m_generation = 0; ///< parts of another run's log are dropped
    bool m_live = false, m_reading = false, m_ever = false;
};

} // namespace poolboard

// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"
#include "ui/present/words.h"

#include <QWidget>

class QLabel;

namespace poolboard {

class ElidedLabel;
class StackedBar;

/// The run at a glance: name, state (icon and word), bar, numbers, and why
/// nothing moves. Numbers change only when showNumbers() is called, so that they
/// can be read. [main]
class ProgressStrip : public QWidget {
    Q_OBJECT
public:
    explicit ProgressStrip(QWidget* parent = nullptr);
    void showName(const QString& name);
    void showReady(const QString& hint);        ///< a job, no run yet
    void showRefused();                         ///< the engine did not start
    void showWaiting();                         ///< a job in the queue
    static QString refusedWord();               ///< the title says it as well
    void showBar(const Snapshot& snapshot);     ///< ≤ 10 a second
    void showNumbers(const Snapshot& snapshot); ///< ≤ 2 a second

protected:
    void changeEvent(QEvent* event) override;

private:
    void showState(const QIcon& icon, const QString& word, Tone tone);
    void colorState();
    ElidedLabel* m_name;
    QLabel* m_stateIcon;
    QLabel* m_stateWord;
    StackedBar* m_bar;
    ElidedLabel* m_numbers;
    ElidedLabel* m_why;
    QIcon m_icon;
    Tone m_tone = Tone::Neutral;
};

} // namespace poolboard

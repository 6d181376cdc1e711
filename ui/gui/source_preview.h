// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/job_spec.h"
#include "ui/gui/job_view.h"

#include <QTimer>
#include <QWidget>
#include <memory>

class QLabel;
class QListWidget;
class QPushButton;

namespace poolboard {

class StopFlag;

/// The first items of a source and how many there are, read on [reader] while a person types. What
/// would run a command or take from a stream is read only when asked. [main]
class SourcePreview : public QWidget {
    Q_OBJECT
public:
    explicit SourcePreview(QWidget* parent = nullptr);
    ~SourcePreview() override;
    /// Nothing new happens when this is the source on show already. `complete`: false while it cannot be
    /// understood.
    void show(const JobSpec& job, bool complete);
    void hideItems() { showItems({}); }
    /// A source that could not be read may have come to be.
    void lookAgain();
    /// Why the source cannot be read; "" while it can, or is not known yet.
    const QString& problem() const { return m_problem; }
    bool reading() const { return m_stop != nullptr; }
    QWidget* field() const;

Q_SIGNALS:
    void looked(); ///< what is known of the source has changed

private:
    void read(bool asked);
    void stop();
    void take(const JobPreview& preview);
    void showItems(const QStringList& items);
    void say(const QString& text);

    QListWidget* m_items;
    QLabel* m_size;
    QPushButton* m_look;
    QTimer m_wait;
    JobSpec m_job;
    bool m_any = false, m_complete = false;
    QString m_problem;
    unsigned m_request = 0;
    std::shared_ptr<StopFlag> m_stop; ///< of the reading that goes on
};

} // namespace poolboard

// SPDX-License-Identifier: MIT
#pragma once

#include "ui/gui/job_view.h"

#include <QHash>
#include <QScrollArea>
#include <memory>

class QGridLayout;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace poolboard {

class StopFlag;

/// What a job is, read-only: source, worker, pool, limits, the equivalent command
/// line and the first items. The preview is read on [reader], while the page is looked at. [main]
class JobPage : public QScrollArea {
    Q_OBJECT
public:
    explicit JobPage(QWidget* parent = nullptr);
    ~JobPage() override;
    void showJob(const JobView& job);
    void showStored(const std::string& toml); ///< of a past run, as it was run
    void offerAgain(const JobView& job);      ///< beside what is stored: it can be edited and copied

Q_SIGNALS:
    void editAsked();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitHeight();
    void fitCommand();
    void addRow(const QString& name, QWidget* field);
    void setRowVisible(QWidget* field, bool visible);
    void setField(QLabel* field, const QString& text);
    void readPreview();
    void showPreview(const JobPreview& preview);
    void stopReading();
    void stopPreview();
    // A grid: QFormLayout of Qt 6.4 writes past its end when rows are hidden and texts wrap.
    QGridLayout* m_form;
    QHash<QWidget*, QLabel*> m_labels;
    QLabel *m_file, *m_source, *m_worker, *m_parameters, *m_pool, *m_errors, *m_limits, *m_output, *m_size;
    QPlainTextEdit *m_command, *m_stored;
    QListWidget* m_items;
    QPushButton* m_edit;
    int m_fitting = 0;                ///< times that fitting the page has begun within itself
    unsigned m_request = 0;           ///< an answer for an older stored job is dropped
    std::shared_ptr<StopFlag> m_stop; ///< of the reading that goes on
    std::optional<JobSpec> m_unread;  ///< whose preview nobody has seen yet
};

} // namespace poolboard

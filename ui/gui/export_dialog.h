// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal.h"
#include "ui/gui/run_export.h"

#include <QDialog>
#include <QTimer>
#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace poolboard {

/// Asks what of a run goes into which file, and shows how far it is; closing gives up. The window stays
/// usable. Deletes itself. [main]
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(const RunRecord& run, std::string runFile, const QString& folder, QWidget* parent);
    ~ExportDialog() override;

Q_SIGNALS:
    void exported(const QString& file, quint64 items);

private:
    void choose();
    void start(bool replace);
    void askReplace();
    void finish(const Result<uint64_t>& items);
    void update();
    void suggest();

    std::string m_runFile;
    QString m_base;      ///< the suggested file without its ending
    QString m_confirmed; ///< may be replaced: a person said so
    QComboBox *m_what, *m_as;
    QLineEdit* m_file;
    QProgressBar* m_bar;
    QLabel* m_problem;
    QPushButton *m_go, *m_choose;
    std::shared_ptr<ExportProgress> m_progress; ///< null: not going on
    QTimer m_look;
};

} // namespace poolboard

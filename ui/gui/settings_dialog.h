// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/job_spec.h"

#include <QDialog>
#include <QSettings>

namespace poolboard {

class FieldRow;
class ValueEdit;
struct ValueStyle;

inline const QString kNotifyKey = QStringLiteral("notifications/on"); ///< bool, true unless it says otherwise

/// The pool a new job begins with.
PoolSpec defaultPool(const QSettings& settings);

/// What a person sets for all runs and windows: how long the history is kept (settings.toml, which the
/// command line reads too), the pool of new jobs, the look, notifications. Deletes itself. [main]
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    /// `settings`: the window's own; they outlive the dialog.
    SettingsDialog(QSettings* settings, QWidget* parent);

Q_SIGNALS:
    void changed(); ///< once, when it was saved

private:
    ValueEdit* add(const char* name, const QString& title, const ValueStyle& style, const QString& unit,
                   const QString& help);
    void load();
    void save();
    void makeRoom();
    FieldRow* rowOf(const ValueEdit* edit) const;
    QSettings* m_settings;
    ValueEdit *m_days, *m_runs, *m_kind, *m_jobs, *m_look, *m_notify;
};

} // namespace poolboard

// SPDX-License-Identifier: MIT
#include "ui/gui/settings_dialog.h"

#include "core/base/layout.h"
#include "core/job/settings.h"
#include "core/job/words.h"
#include "ui/gui/field_row.h"
#include "ui/gui/look.h"
#include "ui/gui/measures.h"
#include "ui/gui/refusal_words.h"
#include "ui/gui/texts.h"
#include "ui/gui/value_edit.h"

#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <cmath>

namespace poolboard {
namespace {

using Kind = ValueStyle::Kind;

const QString kPoolKindKey = QStringLiteral("pool/kind"), kPoolJobsKey = QStringLiteral("pool/jobs");
constexpr double kMostDays = 36500;
constexpr double kSecondsOfADay = 24 * 60 * 60;

ValueStyle small(const QString& placeholder) {
    ValueStyle style;
    style.placeholder = placeholder;
    style.characters = 16;
    return style;
}

ValueStyle choice(std::vector<std::pair<QString, QString>> choices) {
    ValueStyle style;
    style.kind = Kind::Choice;
    style.choices = std::move(choices);
    return style;
}

} // namespace

PoolSpec defaultPool(const QSettings& settings) {
    PoolSpec pool;
    if (const auto kind = parsePoolKind(settings.value(kPoolKindKey).toString().toStdString(), ""))
        pool.kind = kind.value();
    if (const auto jobs = parseJobs(settings.value(kPoolJobsKey).toString().toStdString(), ""))
        pool.jobs = jobs.value();
    return pool;
}

SettingsDialog::SettingsDialog(QSettings* settings, QWidget* parent) : QDialog(parent), m_settings(settings) {
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    setAttribute(Qt::WA_DeleteOnClose);
    const int em = fontMetrics().height();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(em, em, em, em);
    all->setSpacing(em * 2 / 3);
    setMinimumWidth(letterWidth(fontMetrics()) * 80);
    m_look = add("setLook", tr("Look"),
                 choice({{wordOf(Look::System), tr("As the desktop")},
                         {wordOf(Look::Light), tr("Light")},
                         {wordOf(Look::Dark), tr("Dark")},
                         {wordOf(Look::Contrast), tr("High contrast")}}),
                 {}, {});
    ValueStyle notify;
    notify.kind = Kind::Flag;
    notify.flag = tr("When a run ends and the window is not in front");
    m_notify = add("setNotify", tr("Notifications"), notify, {}, {});
    m_kind = add("setPoolKind", tr("Pool of new jobs"),
                 choice({{QStringLiteral("auto"), tr("As the worker prefers")},
                         {QStringLiteral("processes"), tr("Processes")},
                         {QStringLiteral("threads"), tr("Threads")},
                         {QStringLiteral("async"), tr("Asynchronous")}}),
                 {}, {});
    m_jobs = add("setPoolJobs", tr("Workers"), small(tr("one per CPU")), {},
                 tr("A number, or a share of the CPUs such as 50%."));
    m_days = add("setKeepDays", tr("Keep ended runs"), small(tr("for ever")), tr("days"),
                 tr("Older ones are forgotten with all they recorded; result files stay."));
    m_runs = add("setKeepRuns", tr("At most"), small(QString::number(Settings().keepRuns)), tr("runs"),
                 tr("The newest ones; 0: no limit."));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Save)->setObjectName(QStringLiteral("settingsSave"));
    all->addStretch(1);
    all->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    load();
}

ValueEdit* SettingsDialog::add(const char* name, const QString& title, const ValueStyle& style,
                               const QString& unit, const QString& help) {
    auto* edit = new ValueEdit(QString::fromLatin1(name), title, style);
    auto* row = new FieldRow(title, edit, edit->field(), unit, help);
    layout()->addWidget(row);
    connect(edit, &ValueEdit::changed, row, [row] { row->setProblem({}); }); // of what was there before
    return edit;
}

FieldRow* SettingsDialog::rowOf(const ValueEdit* edit) const {
    for (FieldRow* row : findChildren<FieldRow*>())
        if (row->field() == edit->field()) return row;
    return nullptr;
}

void SettingsDialog::load() {
    m_look->setText(wordOf(lookOf(m_settings->value(kLookKey).toString())));
    m_notify->setText(m_settings->value(kNotifyKey, true).toBool() ? QStringLiteral("true")
                                                                   : QStringLiteral("false"));
    const PoolSpec pool = defaultPool(*m_settings);
    m_kind->setText(decoded(wordOf(pool.kind)));
    m_jobs->setText(decoded(pool.jobs));
    const auto history = loadSettings(configDir());
    if (!history) { // it is not ours to throw away
        rowOf(m_days)->setProblem(refusalWords(history.error()));
        m_days->setEnabled(false);
        m_runs->setEnabled(false);
        return;
    }
    if (history->keep)
        m_days->setText(
            QString::number(std::chrono::duration<double>(*history->keep).count() / kSecondsOfADay, 'g', 8));
    if (history->keepRuns != Settings().keepRuns) m_runs->setText(QString::number(history->keepRuns));
}

/// For what is said beside the fields: nothing of it is cut.
void SettingsDialog::makeRoom() {
    layout()->activate();
    const int wanted = layout()->totalHeightForWidth(width());
    if (wanted > height()) resize(width(), wanted);
}

void SettingsDialog::save() {
    Settings history;
    bool good = true;
    const auto check = [&](ValueEdit* edit, bool fine, const QString& problem) {
        rowOf(edit)->setProblem(fine ? QString() : problem);
        if (!fine && good) edit->field()->setFocus();
        good = good && fine;
    };
    const QString jobs = m_jobs->text().trimmed();
    check(m_jobs, jobs.isEmpty() || parseJobs(jobs.toStdString(), ""),
          tr("Expected a number of workers, such as 8, or 50%."));
    const bool editable = m_days->isEnabled();
    if (editable) {
        bool isNumber = false;
        const QString days = m_days->text().trimmed();
        double count = days.toDouble(&isNumber); // as the field shows it
        if (!isNumber) count = QLocale().toDouble(days, &isNumber);
        const bool inRange = isNumber && count > 0 && count <= kMostDays;
        check(m_days, days.isEmpty() || inRange, tr("Expected a number of days above 0, or nothing."));
        if (inRange)
            history.keep = std::chrono::duration_cast<Duration>(
                std::chrono::seconds(std::llround(count * kSecondsOfADay)));
        const QString runs = m_runs->text().trimmed();
        const uint most = runs.toUInt(&isNumber);
        check(m_runs, runs.isEmpty() || (isNumber && most <= 1'000'000'000),
              tr("Expected a whole number, such as 1000."));
        if (!runs.isEmpty()) history.keepRuns = most;
    }
    if (!good) return makeRoom();
    if (editable)
        if (const auto saved = saveSettings(configDir(), history); !saved)
            return rowOf(m_days)->setProblem(refusalWords(saved.error()));
    m_settings->setValue(kLookKey, m_look->text());
    m_settings->setValue(kNotifyKey, m_notify->text() == QLatin1String("true"));
    m_settings->setValue(kPoolKindKey, m_kind->text());
    m_settings->setValue(kPoolJobsKey, jobs);
    applyLook(lookOf(m_look->text()));
    Q_EMIT changed();
    accept();
}

} // namespace poolboard

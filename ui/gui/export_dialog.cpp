// SPDX-License-Identifier: MIT
#include "ui/gui/export_dialog.h"

#include "ui/gui/background.h"
#include "ui/gui/choice_dialog.h"
#include "ui/gui/job_texts.h"
#include "ui/gui/measures.h"
#include "ui/gui/refusal_words.h"
#include "ui/gui/texts.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

namespace poolboard {
namespace {

constexpr int kLookMs = 100;
constexpr int kSteps = 1000;

const char* endingOf(ExportAs as) {
    return as == ExportAs::Csv ? ".csv" : as == ExportAs::Inputs ? ".txt" : ".ndjson";
}

} // namespace

ExportDialog::ExportDialog(const RunRecord& run, std::string runFile, const QString& folder, QWidget* parent)
    : QDialog(parent), m_runFile(std::move(runFile)), m_what(new QComboBox), m_as(new QComboBox),
      m_file(new QLineEdit), m_bar(new QProgressBar), m_problem(new QLabel),
      m_go(new QPushButton(tr("&Export"))), m_choose(new QPushButton(tr("&Choose…"))) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(
        tr("Export items of “%1”").arg(run.name.empty() ? decoded(run.worker) : displayed(run.name)));
    const QString job = fileNameOf(run.name.empty() ? decoded(run.worker) : displayed(run.name));
    m_base = QStringLiteral("%1/%2-%3").arg(folder, job, decoded(run.id));
    m_what->setObjectName(QStringLiteral("exportWhat"));
    m_what->addItem(tr("All %1").arg(itemsText(run.done())));
    const uint64_t bad =
        run.done() - run.counts[size_t(OutcomeKind::Succeeded)] - run.counts[size_t(OutcomeKind::Skipped)];
    m_what->addItem(tr("%1 that did not succeed").arg(itemsText(bad)));
    m_as->setObjectName(QStringLiteral("exportAs"));
    m_as->addItem(tr("Records, one JSON object a line (NDJSON)"));
    m_as->addItem(tr("A table (CSV)"));
    m_as->addItem(tr("Only the inputs, one a line"));
    m_file->setObjectName(QStringLiteral("exportFile"));
    m_file->setMinimumWidth(letterWidth(fontMetrics()) * 56);
    m_bar->setObjectName(QStringLiteral("exportBar"));
    m_bar->setAccessibleName(tr("How far the export is"));
    m_bar->setRange(0, kSteps);
    m_problem->setObjectName(QStringLiteral("exportProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_go->setObjectName(QStringLiteral("exportGo"));
    m_choose->setAutoDefault(false);
    auto* fileRow = new QHBoxLayout;
    fileRow->addWidget(m_file, 1);
    fileRow->addWidget(m_choose);
    auto* form = new QFormLayout;
    form->addRow(tr("&What:"), m_what);
    form->addRow(tr("&As:"), m_as);
    form->addRow(tr("&File:"), fileRow);
    static_cast<QLabel*>(form->labelForField(fileRow))->setBuddy(m_file);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->addButton(m_go, QDialogButtonBox::AcceptRole); // closes when it is done
    auto* all = new QVBoxLayout(this);
    all->addLayout(form);
    all->addWidget(m_bar);
    all->addWidget(m_problem);
    all->addWidget(buttons);
    m_go->setDefault(true); // once it is the dialog's
    m_bar->hide();
    m_problem->hide();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_choose, &QPushButton::clicked, this, &ExportDialog::choose);
    connect(m_go, &QPushButton::clicked, this, [this] { start(m_file->text() == m_confirmed); });
    connect(m_as, &QComboBox::currentIndexChanged, this, &ExportDialog::suggest);
    connect(m_what, &QComboBox::currentIndexChanged, this, &ExportDialog::suggest);
    m_look.setInterval(kLookMs);
    connect(&m_look, &QTimer::timeout, this, &ExportDialog::update);
    suggest();
}

ExportDialog::~ExportDialog() {
    if (m_progress) m_progress->stop = true;
}

/// Other contents have another name, as long as the name is ours.
void ExportDialog::suggest() {
    if (m_file->isModified()) return;
    const QLatin1String part(m_what->currentIndex() == 1 ? "-failed" : "");
    m_file->setText(m_base + part + QLatin1String(endingOf(static_cast<ExportAs>(m_as->currentIndex()))));
}

void ExportDialog::choose() {
    auto* dialog = new QFileDialog(this, tr("Export to"), m_file->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_file->setText(file);
        m_file->setModified(true);
        m_confirmed = file; // the file dialog asks
    });
    dialog->open();
}

void ExportDialog::askReplace() {
    auto* dialog = new ChoiceDialog(
        tr("Replace the file?"),
        tr("%1 is there already, in %2.")
            .arg(QFileInfo(m_file->text()).fileName(), QFileInfo(m_file->text()).absolutePath()),
        this);
    dialog->setObjectName(QStringLiteral("replaceDialog"));
    dialog->addChoice("choiceReplace", tr("Replace it"), tr("What it holds now is lost."),
                      [this] { start(true); });
    dialog->addBack(tr("Back"), tr("Nothing is written; choose another name."));
    dialog->open();
}

void ExportDialog::start(bool replace) {
    if (m_progress) return;
    m_progress = std::make_shared<ExportProgress>();
    m_problem->hide();
    m_bar->setValue(0);
    m_bar->show();
    for (QWidget* widget :
         {static_cast<QWidget*>(m_what), static_cast<QWidget*>(m_as), static_cast<QWidget*>(m_file),
          static_cast<QWidget*>(m_choose), static_cast<QWidget*>(m_go)})
        widget->setEnabled(false);
    m_look.start();
    const ExportWish wish{m_runFile, m_file->text(), static_cast<ExportAs>(m_as->currentIndex()),
                          m_what->currentIndex() == 1, replace};
    inBackground(
        this, [wish, progress = m_progress] { return exportToFile(wish, *progress); },
        [this](const Result<uint64_t>& items) { finish(items); }, Lane::Long);
}

void ExportDialog::update() {
    const uint64_t total = m_progress->total, done = m_progress->done;
    if (total != 0) m_bar->setValue(static_cast<int>(done * kSteps / total));
}

void ExportDialog::finish(const Result<uint64_t>& items) {
    m_look.stop();
    const bool taken = m_progress->taken;
    m_progress = nullptr;
    if (items) {
        Q_EMIT exported(m_file->text(), items.value());
        return accept();
    }
    m_bar->hide();
    m_problem->setText(refusalWords(items.error()));
    m_problem->setVisible(!taken);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_what), static_cast<QWidget*>(m_as), static_cast<QWidget*>(m_file),
          static_cast<QWidget*>(m_choose), static_cast<QWidget*>(m_go)})
        widget->setEnabled(true);
    if (taken) askReplace();
}

} // namespace poolboard

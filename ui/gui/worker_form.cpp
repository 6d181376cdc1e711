// SPDX-License-Identifier: MIT
#include "ui/gui/worker_form.h"

#include "core/plugin/params.h"
#include "ui/gui/background.h"
#include "ui/gui/each_editor.h"
#include "ui/gui/field_row.h"
#include "ui/gui/form_manners.h"
#include "ui/gui/form_section.h"
#include "ui/gui/job_form.h"
#include "ui/gui/param_form.h"
#include "ui/gui/refusal_words.h"
#include "ui/gui/texts.h"
#include "ui/gui/value_edit.h"
#include "ui/gui/worker_list.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <utility>

namespace poolboard {
namespace {

constexpr int kTypingMs = 400;
const QString kCommand = QStringLiteral("--"), kOther = QStringLiteral("…");

} // namespace

WorkerForm::WorkerForm(FormSection* section, JobDraft* draft, QObject* parent)
    : QObject(parent), m_section(section), m_draft(draft), m_choice(new QComboBox), m_params(new ParamForm),
      m_each(new EachEditor) {
    m_choice->setObjectName(QStringLiteral("edit_worker.id"));
    m_choice->setAccessibleName(tr("Worker"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_choice->setMaxVisibleItems(24);
    leaveWheelToPage(m_choice);
    m_choiceRow = new FieldRow(tr("What is done"), m_choice, m_choice);
    m_choice->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_rows.insert(QStringLiteral("worker.id"), m_choiceRow);
    section->add(m_choiceRow);
    m_command = addText(
        "worker.command", tr("Command"), QStringLiteral("gzip -k {}"),
        tr("{} is the item, {/.} its name without folder and ending; without a mark the item is added "
           "at the end."),
        TypedAs::Command);
    m_commandRow = m_rows.value(QStringLiteral("worker.command"));
    ValueStyle flag;
    flag.kind = ValueStyle::Kind::Flag;
    flag.flag = tr("Through a shell: pipes and variables work");
    m_shell = new ValueEdit(QStringLiteral("edit_worker.shell"), tr("Shell"), flag);
    m_shellRow = addField("worker.shell", tr("Shell"), m_shell, {}, false);
    section->add(m_params);
    m_eachRow =
        new FieldRow(tr("Per worker"), m_each, m_each->field(), {},
                     tr("For workers that differ, by GPU or model: dealt out in turn; an empty cell means "
                        "the value above."));
    m_rows.insert(QStringLiteral("worker.each"), m_eachRow);
    section->add(m_eachRow);
    addText("worker.mark", tr("Mark"), QStringLiteral("{}"), tr("What stands for the item in the command."),
            TypedAs::Text);
    addText("worker.python", tr("Python"), QStringLiteral("python3"), tr("What runs a worker in Python."),
            TypedAs::Text);
    ValueStyle lines;
    lines.kind = ValueStyle::Kind::Lines;
    lines.lines = 2;
    lines.placeholder = tr("none");
    lines.code = true;
    auto* env = new ValueEdit(QStringLiteral("edit_worker.env"), tr("Environment"), lines);
    addField("worker.env", tr("Environment"), env,
             tr("NAME=value, or NAME to pass on; one a line. Workers see them."), true);
    m_texts.insert(QStringLiteral("worker.env"), env);
    connect(env, &ValueEdit::changed, this, [this, env] {
        m_draft->setText("worker.env", TypedAs::Lines, env->text());
        Q_EMIT changed();
    });

    connect(m_choice, &QComboBox::activated, this,
            [this](int index) { choose(m_choice->itemData(index).toString()); });
    connect(m_shell, &ValueEdit::changed, this, [this] {
        m_draft->setText("worker.shell", TypedAs::Flag, m_shell->text());
        const bool shell = m_shell->text() == QLatin1String("true");
        m_draft->setText("worker.command", shell ? TypedAs::One : TypedAs::Command, m_command->text());
        Q_EMIT changed();
    });
    connect(m_params, &ParamForm::changed, this, [this] {
        m_draft->setText("worker.params", TypedAs::Json, QString::fromStdString(m_params->params()));
        Q_EMIT changed();
    });
    connect(m_each, &EachEditor::changed, this, [this] {
        QStringList rows;
        for (const std::string& row : m_each->each())
            rows << QString::fromStdString(row);
        m_draft->setText("worker.each", TypedAs::JsonLines, rows.join(QLatin1Char('\n')));
        Q_EMIT changed();
    });
    connect(m_each, &EachEditor::refused, this, [this](const QString& why) {
        m_eachProblem = why;
        Q_EMIT changed();
    });
    inBackground(
        this, installedWorkers,
        [this](const std::vector<FoundWorker>& workers) {
            m_installed = workers;
            fillChoices();
        },
        Lane::Long);
    fillChoices();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(&m_typing, &QTimer::timeout, this, &WorkerForm::look);
}

FieldRow* WorkerForm::addField(const char* key, const QString& name, ValueEdit* edit, const QString& help,
                               bool more) {
    auto* row = new FieldRow(name, edit, edit->field(), {}, help);
    m_rows.insert(QString::fromLatin1(key), row);
    m_section->add(row, more);
    return row;
}

ValueEdit* WorkerForm::addText(const char* key, const QString& name, const QString& placeholder,
                               const QString& help, TypedAs as) {
    ValueStyle style;
    style.placeholder = placeholder;
    style.code = true;
    if (as == TypedAs::Text) style.characters = 24;
    auto* edit = new ValueEdit(QStringLiteral("edit_") + QString::fromLatin1(key), name, style);
    addField(key, name, edit, help, as == TypedAs::Text);
    m_texts.insert(QString::fromLatin1(key), edit);
    connect(edit, &ValueEdit::changed, this, [this, edit, key = std::string(key), as] {
        const bool line = as == TypedAs::Command && m_shell->text() == QLatin1String("true");
        m_draft->setText(key, line ? TypedAs::One : as, edit->text());
        if (key == "worker.python") m_typing.start();
        Q_EMIT changed();
    });
    return edit;
}

bool WorkerForm::isCommand() const { return m_choice->currentData().toString() == kCommand; }

void WorkerForm::fillChoices() {
    const JobSpec job = m_draft->spec();
    const QString id = decoded(job.worker.id);
    m_choice->clear();
    m_choice->addItem(tr("Run a command for each item"), kCommand);
    for (const FoundWorker& worker : m_installed)
        if (worker.id() != "exec/command" || id == QLatin1String("exec/command"))
            m_choice->addItem(
                QStringLiteral("%1 – %2").arg(displayed(worker.kindInfo().title), decoded(worker.id())),
                decoded(worker.id()));
    const bool command = !job.worker.command.empty() || id.isEmpty();
    int now = command ? 0 : m_choice->findData(id);
    if (now < 0) // "image" means its only kind
        for (const FoundWorker& worker : m_installed)
            if (worker.plugin.manifest->id == job.worker.id && worker.plugin.manifest->kinds.size() == 1)
                now = m_choice->findData(decoded(worker.id()));
    if (now < 0) {
        m_choice->addItem(displayed(job.worker.id), id);
        now = m_choice->count() - 1;
    }
    m_choice->addItem(tr("Another one, from a file …"), kOther);
    m_choice->setCurrentIndex(now);
}

void WorkerForm::show() {
    setChangeable(false); // until the worker is known, the fields are those of another
    m_kept.clear();
    m_carried.clear();
    m_eachProblem.clear();
    m_shown.clear();
    fillChoices();
    const JobSpec job = m_draft->spec();
    m_shell->setText(job.worker.shell ? QStringLiteral("true") : QStringLiteral("false"));
    showText("worker.command", job.worker.shell ? TypedAs::One : TypedAs::Command);
    for (const char* key : {"worker.mark", "worker.python"})
        showText(key, TypedAs::Text);
    showText("worker.env", TypedAs::Lines);
    m_shell->setEnabled(m_command->isEnabled());
    look();
}

/// What does not fit into its field cannot be changed there: a key pressed would lose the rest.
void WorkerForm::showText(const char* key, TypedAs as) {
    ValueEdit* edit = m_texts.value(QString::fromLatin1(key));
    edit->setText(m_draft->text(key, as));
    edit->setEnabled(m_draft->fits(key, as));
    if (!edit->isEnabled())
        edit->setToolTip(JobForm::tr("The file says more here than a field can show; it stays as it is."));
    else
        edit->setToolTip({});
}

void WorkerForm::choose(const QString& id) {
    if (id == kOther) {
        fillChoices();
        return chooseFile();
    }
    setChangeable(false); // first: what is still being put together in a field is of the worker before
    const JobSpec before = m_draft->spec();
    const std::string old = before.worker.command.empty() ? before.worker.id : std::string();
    const bool known = m_kept.contains(id == kCommand ? std::string() : id.toStdString());
    m_carried = !known && pluginOf(old) == pluginOf(id.toStdString()) ? before.worker.params : std::string();
    m_kept[old] = {QString::fromStdString(before.worker.params),
                   m_draft->text("worker.each", TypedAs::JsonLines)};
    const auto& [params, each] = m_kept[id == kCommand ? std::string() : id.toStdString()];
    m_draft->setText("worker.params", TypedAs::Json, params == QLatin1String("{}") ? QString() : params);
    m_draft->setText("worker.each", TypedAs::JsonLines, each);
    m_draft->setText("worker.id", TypedAs::Text, id == kCommand ? QString() : id);
    if (id != kCommand) {
        m_draft->setText("worker.command", TypedAs::Command, {});
        m_draft->setText("worker.shell", TypedAs::Flag, QStringLiteral("false"));
    } else {
        const bool shell = m_shell->text() == QLatin1String("true");
        m_draft->setText("worker.shell", TypedAs::Flag, m_shell->text());
        m_draft->setText("worker.command", shell ? TypedAs::One : TypedAs::Command, m_command->text());
    }
    m_eachProblem.clear();
    fillChoices();
    look();
    Q_EMIT changed();
}

void WorkerForm::chooseFile() {
    auto* dialog =
        new QFileDialog(m_choice->window(), tr("A worker from a file"), decoded(m_draft->spec().cwd));
    dialog->setObjectName(QStringLiteral("workerDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Workers (*.so *.py)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &WorkerForm::choose);
    dialog->open();
}

void WorkerForm::setChangeable(bool changeable) {
    m_params->setEnabled(changeable);
    m_each->setEnabled(changeable);
}

/// Kinds of one plugin call the same thing by the same name: what was filled in for one is taken over by
/// another that is chosen for the first time, as far as it has it and may be set to it.
bool WorkerForm::carryOver() {
    const std::string carried = std::exchange(m_carried, {});
    std::string params = m_draft->spec().worker.params;
    for (const Parameter& parameter : m_kind->schema.parameters) {
        const QString text = paramText(parameter, carried);
        if (text.isEmpty() || text == decoded(parameter.defaultText)) continue;
        if (auto taken = withParam(m_kind->schema, parameter, params, text))
            params = std::move(taken).value();
    }
    if (params == m_draft->spec().worker.params) return false;
    m_draft->setText("worker.params", TypedAs::Json, QString::fromStdString(params));
    return true;
}

/// Asks what the worker is; until the answer the form says so.
void WorkerForm::look() {
    const JobSpec job = m_draft->spec();
    const unsigned request = ++m_request;
    m_typing.stop();
    m_kind.reset();
    m_problem.clear();
    if (isCommand()) {
        m_answered = request;
        return showCommand();
    }
    m_choiceRow->setHelp(tr("Looking at the worker …"));
    inBackground(
        this, [spec = job.worker, cwd = job.cwd] { return lookAtWorker(spec.id, spec.python, cwd); },
        [this, request](const Result<FoundWorker>& worker) {
            if (request != m_request) return;
            m_answered = request;
            showWorker(worker);
        },
        Lane::Long);
}

void WorkerForm::showCommand() {
    m_choiceRow->setHelp({});
    m_commandRow->show();
    m_shellRow->show();
    m_rows.value(QStringLiteral("worker.mark"))->show();
    m_rows.value(QStringLiteral("worker.python"))->hide();
    m_params->hide();
    m_eachRow->hide();
    Q_EMIT looked();
}

void WorkerForm::showWorker(const Result<FoundWorker>& worker) {
    for (QWidget* row : {m_commandRow, m_shellRow, m_rows.value(QStringLiteral("worker.mark"))})
        row->hide();
    setChangeable(true);
    if (!worker) {
        m_problem = refusalWords(worker.error());
        m_choiceRow->setHelp({});
        m_params->hide();
        m_eachRow->hide();
        Q_EMIT looked();
        return;
    }
    m_kind = worker->kindInfo();
    const bool carried = carryOver();
    const JobSpec job = m_draft->spec();
    QString help = displayed(m_kind->summary);
    if (!worker->plugin.folder.empty() || !worker->plugin.interpreter.empty())
        m_choiceRow->setHelp(help);
    else
        m_choiceRow->setHelp(tr("%1 From %2.").arg(help, displayed(worker->plugin.path)));
    m_rows.value(QStringLiteral("worker.python"))->setVisible(!worker->plugin.interpreter.empty());
    // Another interpreter of the same worker takes no field away from under a person's hands.
    const std::string shown = worker->plugin.sha256 + ' ' + worker->id();
    if (worker->plugin.sha256.empty() || shown != m_shown || m_params->params() != job.worker.params ||
        m_each->each() != job.worker.each) {
        m_params->show(m_kind->schema, job.worker.params, decoded(job.cwd));
        m_each->show(m_kind->schema, job.worker.each);
        m_shown = shown;
    }
    m_params->setVisible(!m_kind->schema.parameters.empty());
    m_eachRow->setVisible(!m_kind->schema.parameters.empty());
    if (carried) Q_EMIT changed(); // the job may have been saved while the worker was looked at
    Q_EMIT looked();
}

std::vector<JobProblem> WorkerForm::problems() const {
    std::vector<JobProblem> out;
    const JobSpec job = m_draft->spec();
    if (isCommand()) {
        if (job.worker.command.empty() && m_command->text().trimmed().isEmpty())
            out.push_back({QStringLiteral("worker.command"),
                           tr("A command is needed: a program and its arguments."), true});
        return out;
    }
    if (!m_problem.isEmpty()) out.push_back({QStringLiteral("worker.id"), m_problem});
    if (!m_kind) return out;
    out = m_params->problems();
    if (!m_eachProblem.isEmpty()) out.push_back({QStringLiteral("worker.each"), m_eachProblem});
    const std::vector<std::string> same{""};
    for (const std::string& own : job.worker.each.empty() ? same : job.worker.each) {
        const auto complete = validateParams(m_kind->schema, job.worker.params, own);
        if (complete || !out.empty()) continue;
        const std::string& where = complete.error().where; // parameter "width"
        const QString name = QString::fromStdString(where).section(QLatin1Char('"'), 1, 1);
        out.push_back(
            {m_params->row(name) ? QStringLiteral("worker.params/") + name : QStringLiteral("worker.id"),
             m_params->row(name) ? paramProblem(complete.error()) : refusalWords(complete.error()),
             m_params->row(name) != nullptr});
    }
    return out;
}

FieldRow* WorkerForm::row(const QString& key) const {
    const QString prefix = QStringLiteral("worker.params/");
    if (key.startsWith(prefix)) return m_params->row(key.mid(prefix.size()));
    return m_rows.value(key == QLatin1String("worker.params") ? QStringLiteral("worker.id") : key);
}

QString WorkerForm::preferredPool() const {
    if (isCommand()) return QStringLiteral("threads");
    if (!m_kind) return {};
    switch (m_kind->prefers) {
    case WorkerKind::Prefers::Threads:
        return QStringLiteral("threads");
    case WorkerKind::Prefers::Async:
        return QStringLiteral("async");
    case WorkerKind::Prefers::Processes:
        break;
    }
    return QStringLiteral("processes");
}

} // namespace poolboard

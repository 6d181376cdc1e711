// SPDX-License-Identifier: MIT
#include "ui/gui/job_form.h"

#include "ui/gui/field_row.h"
#include "ui/gui/form_section.h"
#include "ui/gui/job_conflicts.h"
#include "ui/gui/radio_list.h"
#include "ui/gui/source_preview.h"
#include "ui/gui/texts.h"
#include "ui/gui/worker_form.h"

#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace poolboard {
namespace {

constexpr JobSection kSections[] = {JobSection::Job,   JobSection::Source, JobSection::Worker,
                                    JobSection::Pool,  JobSection::Errors, JobSection::Limits,
                                    JobSection::Output};

constexpr size_t kLarge = 500; // paths or items
constexpr int kPauseMs = 200;

const char* objectNameOf(JobSection section) {
    constexpr const char* kNames[] = {"sectionJob",    "sectionSource", "sectionWorker", "sectionPool",
                                      "sectionErrors", "sectionLimits", "sectionOutput"};
    return kNames[static_cast<size_t>(section)];
}

} // namespace

JobForm::JobForm(QWidget* parent)
    : QWidget(parent),
      m_poolKind(new RadioList(QStringLiteral("edit_pool.kind"), tr("Kind"),
                               {{QStringLiteral("auto"), tr("As the worker prefers"), {}},
                                {QStringLiteral("processes"), tr("Processes"),
                                 tr("Each worker in a process of its own: a crash costs one item.")},
                                {QStringLiteral("threads"), tr("Threads"),
                                 tr("All workers in one process: less memory, but a crash takes all "
                                    "running items with it.")},
                                {QStringLiteral("async"), tr("Asynchronous"),
                                 tr("Each worker has many items in hand at once: for those that "
                                    "mostly wait, such as downloads.")}})),
      m_preview(new SourcePreview) {
    setObjectName(QStringLiteral("jobForm"));
    const int em = fontMetrics().height();
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(em, 0, em, em);
    all->setSpacing(0);
    for (const JobSection section : kSections) {
        m_sections[section] = new FormSection(objectNameOf(section), sectionName(section));
        all->addWidget(m_sections[section]);
        if (section == JobSection::Pool) addPoolKinds();
        if (section == JobSection::Worker)
            m_worker = new WorkerForm(m_sections[section], &m_draft, this);
        else
            addFields(section);
    }
    all->addStretch(1);
    m_previewRow = new FieldRow(tr("First items"), m_preview, m_preview->field());
    m_sections[JobSection::Source]->add(m_previewRow);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &JobForm::assess);
    connect(m_preview, &SourcePreview::looked, this, &JobForm::assess);
    connect(m_worker, &WorkerForm::changed, this, &JobForm::touched);
    connect(m_worker, &WorkerForm::looked, this, &JobForm::assess);
}

void JobForm::addPoolKinds() {
    m_poolKindRow = new FieldRow(tr("Kind"), m_poolKind, m_poolKind);
    m_sections[JobSection::Pool]->add(m_poolKindRow);
    connect(m_poolKind, &RadioList::changed, this, [this] {
        m_draft.setText("pool.kind", TypedAs::Text, m_poolKind->value());
        touched();
    });
}

void JobForm::addFields(JobSection section) {
    for (const JobField& field : jobFields()) {
        if (field.section != section) continue;
        auto* edit = new ValueEdit(field.objectName(), field.name, field.style);
        auto* row = new FieldRow(field.name, edit, edit->field(), field.unit, field.help);
        m_sections[section]->add(row, field.more);
        m_places.push_back({field, edit, row});
        connect(edit, &ValueEdit::changed, this, [this, edit, key = field.key, as = field.as] {
            m_draft.setText(key, as, edit->text());
            touched();
        });
    }
}

void JobForm::show(const JobDraft& draft, bool fresh) {
    m_draft = draft;
    m_insists = !fresh;
    showTexts();
    showWhatIsSet();
    m_worker->show();
    assess();
}

void JobForm::insist() {
    if (std::exchange(m_insists, true)) return;
    assess();
}

/// What a job says is in view, also where it is seldom said.
void JobForm::showWhatIsSet() {
    const auto says = [&](JobSection section) {
        if (section == JobSection::Worker)
            return m_draft.holds("worker.mark") || m_draft.holds("worker.python") ||
                   m_draft.holds("worker.env");
        return std::any_of(m_places.begin(), m_places.end(), [&](const Place& place) {
            return place.field.section == section && place.field.more && m_draft.holds(place.field.key);
        });
    };
    for (const auto& [section, box] : m_sections)
        box->showMore(says(section));
}

void JobForm::showTexts() {
    const QString folder = decoded(m_draft.spec().cwd);
    for (const Place& place : m_places) {
        place.edit->setFolder(folder);
        showText(place);
    }
    const QString kind = m_draft.text("pool.kind", TypedAs::Text);
    m_poolKind->setValue(kind.isEmpty() ? defaultText("pool.kind") : kind);
}

void JobForm::showText(const Place& place) {
    const QString text = m_draft.text(place.field.key, place.field.as);
    place.edit->setText(text.isEmpty() ? defaultText(place.field.key) : text);
    const bool fits = m_draft.fits(place.field.key, place.field.as);
    place.edit->setEnabled(fits);
    place.row->setHelp(fits ? place.field.help
                            : tr("The file says more here than a field can show; it stays as it is."));
}

void JobForm::touched() {
    if (m_large)
        m_pause.start();
    else
        assess();
    Q_EMIT changed();
}

void JobForm::settle() {
    if (!settled()) assess();
}

void JobForm::lookAgain() { m_preview->lookAgain(); }

bool JobForm::looking() const { return m_preview->reading() || m_worker->looking(); }

const Schema* JobForm::schema() const { return m_worker->schema(); }

bool JobForm::isShown(const JobField& field, const JobSpec& job) const {
    if (!JobDraft::applies(field.key, job.source.kind, job.source.format)) return false;
    const bool files = job.source.kind == SourceKind::Files;
    if (field.variant == QLatin1String("_files")) return files;
    if (field.variant == QLatin1String("_stream")) return !files;
    const bool perItem = job.output.format == OutputFormat::Files;
    if (field.key == "output.path") return job.output.format != OutputFormat::None;
    if (field.key == "output.if_exists")
        return job.output.format != OutputFormat::None || job.output.ifExists == IfExists::Skip;
    if (field.key == "output.name") return perItem || m_draft.holds("output.name");
    if (field.key == "pool.transfer") return runsElsewhere(job) || job.pool.transfer;
    return true;
}

void JobForm::updateRows(const JobSpec& job) {
    for (const Place& place : m_places) {
        const bool shown = isShown(place.field, job);
        // Of two fields for one key the other one may have been filled in.
        if (shown && place.row->isHidden() && !place.field.variant.isEmpty()) showText(place);
        place.row->setVisible(shown);
    }
    const QString prefers = m_worker->preferredPool();
    m_poolKind->setSentence(QStringLiteral("auto"),
                            prefers.isEmpty()                     ? tr("What the worker's maker recommends.")
                            : prefers == QLatin1String("threads") ? tr("For this one: threads.")
                            : prefers == QLatin1String("async")   ? tr("For this one: asynchronous.")
                                                                  : tr("For this one: processes."));
}

void JobForm::assess() {
    m_pause.stop();
    std::vector<JobProblem> found;
    const JobSpec job = m_draft.spec(&found);
    m_large = job.source.paths.size() > kLarge ||
              (!job.source.items.empty() && job.source.items[0].size() > kLarge);
    const bool sourceClear = job.source.kind != SourceKind::None &&
                             std::none_of(found.begin(), found.end(), [](const JobProblem& problem) {
                                 return problem.key.startsWith(QLatin1String("source."));
                             });
    const bool pathNeeded = JobDraft::applies("source.path", job.source.kind, job.source.format);
    if (job.source.kind == SourceKind::None)
        found.push_back({QStringLiteral("source.kind"), tr("Choose where the items come from."), true});
    else if (pathNeeded && job.source.paths.empty())
        found.push_back({QStringLiteral("source.path"),
                         job.source.kind == SourceKind::Files
                             ? tr("Which files and folders? At least one is needed.")
                             : tr("Which file? One is needed."),
                         true});
    m_preview->show(job, sourceClear && !(pathNeeded && job.source.paths.empty()));
    if (!m_preview->problem().isEmpty() && sourceClear) {
        const char* keys[] = {"source.path", "source.range", "source.items", "source.command"};
        const auto key = std::find_if(std::begin(keys), std::end(keys), [&](const char* one) {
            return JobDraft::applies(one, job.source.kind, job.source.format);
        });
        found.push_back(
            {QString::fromLatin1(key == std::end(keys) ? "source.kind" : *key), m_preview->problem()});
    }
    for (JobProblem& problem : m_worker->problems())
        found.push_back(std::move(problem));
    for (JobProblem& problem : conflictsOf(job))
        found.push_back(std::move(problem));
    updateRows(job);

    const auto clear = [](FieldRow* row, const QString& text) {
        if (row) row->setProblem(text);
    };
    std::map<FieldRow*, QString> said;
    for (const JobProblem& problem : found)
        if (FieldRow* row = rowOf(problem.key); row && said[row].isEmpty() && (m_insists || !problem.missing))
            said[row] = problem.text;
    for (FieldRow* row : findChildren<FieldRow*>())
        clear(row, said.contains(row) ? said[row] : QString());
    // In the order a person meets them; the worker's come in theirs.
    const auto place = [&](const JobProblem& problem) {
        for (size_t i = 0; i < m_places.size(); ++i)
            if (problem.key == QString::fromStdString(m_places[i].field.key))
                return std::pair(m_places[i].field.section, i);
        const bool pool = problem.key == QLatin1String("pool.kind");
        return std::pair(pool ? JobSection::Pool : JobSection::Worker, size_t(0));
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const JobProblem& a, const JobProblem& b) { return place(a) < place(b); });
    m_problems = std::move(found);
    Q_EMIT assessed();
}

FieldRow* JobForm::rowOf(const QString& key) const {
    if (key == QLatin1String("pool.kind")) return m_poolKindRow;
    for (const Place& place : m_places)
        if (key == QString::fromStdString(place.field.key) && !place.row->isHidden()) return place.row;
    return m_worker->row(key);
}

QWidget* JobForm::focusFirstProblem() {
    if (m_problems.empty()) return nullptr;
    FieldRow* row = rowOf(m_problems.front().key);
    if (!row) return nullptr;
    for (const auto& [section, box] : m_sections)
        if (box->holdsMore(row)) box->showMore();
    row->field()->setFocus(Qt::OtherFocusReason);
    return row;
}

void JobForm::focusName() { m_places.front().edit->field()->setFocus(Qt::OtherFocusReason); }

} // namespace poolboard

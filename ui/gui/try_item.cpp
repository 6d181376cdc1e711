// SPDX-License-Identifier: MIT
#include "ui/gui/try_item.h"

#include "core/job/job_file.h"
#include "ui/gui/background.h"
#include "ui/gui/engine_words.h"
#include "ui/gui/refusal_words.h"
#include "ui/gui/texts.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace poolboard {
namespace {

constexpr qsizetype kLargestRecord = 8 << 20;
constexpr qsizetype kMostErrors = 64 << 10;
constexpr qsizetype kShown = 4096;

struct Try {
    Q_DECLARE_TR_FUNCTIONS(Try)
};

std::optional<OutcomeKind> kindOf(const QString& word) {
    for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
        if (word == decoded(outcomeName(static_cast<OutcomeKind>(kind))))
            return static_cast<OutcomeKind>(kind);
    return std::nullopt;
}

/// Some screens of it, with its line breaks.
QString shownText(const QString& text) {
    QString out = text.size() > kShown ? text.left(kShown) + QStringLiteral("\n…") : text;
    while (out.endsWith(QLatin1Char('\n')))
        out.chop(1);
    return out;
}

QString valueText(const QJsonValue& value) {
    if (value.isString()) return value.toString();
    if (value.isObject()) return QString::fromUtf8(QJsonDocument(value.toObject()).toJson());
    if (value.isArray()) return QString::fromUtf8(QJsonDocument(value.toArray()).toJson());
    return value.toVariant().toString();
}

QString errorText(const QJsonObject& error) {
    QString text = engineWords(error[QLatin1String("message")].toString().toStdString());
    if (const QString type = error[QLatin1String("type")].toString(); !type.isEmpty() && text.isEmpty())
        text = type;
    if (const QString trace = error[QLatin1String("trace")].toString(); !trace.isEmpty())
        text += QLatin1Char('\n') + trace;
    return text;
}

/// The job of a trial on the disk.
struct Trial {
    std::shared_ptr<QTemporaryFile> file;
    QString problem, folder; ///< folder "": it is not there
};

/// [reader]
Trial writeTrial(const JobSpec& job) {
    Trial trial;
    trial.file =
        std::make_shared<QTemporaryFile>(QDir::tempPath() + QStringLiteral("/XXXXXX.poolboard.toml"));
    trial.file->moveToThread(QCoreApplication::instance()->thread());
    const QByteArray text = QByteArray::fromStdString(toToml(trialOf(job)));
    if (!trial.file->open() || trial.file->write(text) != text.size() || !trial.file->flush())
        trial.problem = Try::tr("The trial cannot be written: %1").arg(trial.file->errorString());
    const QString folder = decoded(job.cwd);
    if (QDir(folder).exists()) trial.folder = folder;
    return trial;
}

} // namespace

JobSpec trialOf(const JobSpec& job) {
    JobSpec trial = job;
    trial.source.first = 1;
    trial.source.total.reset();
    trial.pool.jobs = "1";
    trial.pool.hosts = trial.pool.workersPerHost = 0;
    trial.pool.delay = {};
    trial.errors.retries = 0;
    trial.errors.halt.reset();
    trial.errors.policy = ErrorPolicy::Deferred;
    trial.output = OutputSpec{};
    trial.output.format = OutputFormat::Ndjson;
    trial.output.path = "-";
    trial.whenDone.clear();
    trial.journal = false;
    trial.journalDir.clear();
    return trial;
}

TryResult readTrial(const QByteArray& record, const QByteArray& errors) {
    TryResult result;
    const QJsonObject said = QJsonDocument::fromJson(record.split('\n').front()).object();
    const QString words = shownText(QString::fromUtf8(errors));
    result.kind = kindOf(said[QLatin1String("outcome")].toString());
    if (!result.kind && record.size() >= kLargestRecord) {
        result.text = Try::tr("It ended, but its record is larger than %1 and is not shown.")
                          .arg(bytesText(kLargestRecord));
        return result;
    }
    if (!result.kind) {
        result.text = !words.isEmpty() ? refusalLines(words) : Try::tr("The source has no items.");
        return result;
    }
    result.input = valueText(said[QLatin1String("input")]);
    result.seconds = said[QLatin1String("seconds")].toDouble();
    if (said.contains(QLatin1String("error")))
        result.text = shownText(errorText(said[QLatin1String("error")].toObject()));
    else if (said.contains(QLatin1String("result_base64")))
        result.text =
            Try::tr("%1 that are not text")
                .arg(bytesText(static_cast<uint64_t>(
                    QByteArray::fromBase64(said[QLatin1String("result_base64")].toString().toLatin1())
                        .size())));
    else
        result.text = shownText(valueText(said[QLatin1String("result")]));
    return result;
}

TryItem::TryItem(QObject* parent) : QObject(parent) {}

TryItem::~TryItem() {
    if (!m_process) return;
    m_process->disconnect(this);
    // Nobody waits for its end: what is left of it goes when it has ended, or with the program.
    m_process->setParent(QCoreApplication::instance());
    QObject::connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
    m_process->kill(); // its guard ends the worker with it
}

void TryItem::start(const JobSpec& job, const QString& program) {
    if (std::exchange(m_running, true)) return;
    m_record.clear();
    m_errors.clear();
    m_cancelled = false;
    inBackground(
        this, [job] { return writeTrial(job); },
        [this, program](const Trial& trial) {
            m_file = trial.file;
            if (!trial.problem.isEmpty()) return fail(trial.problem);
            if (m_cancelled) return finish();
            run(trial.folder, program);
        });
}

void TryItem::run(const QString& folder, const QString& program) {
    m_process = new QProcess(this);
    m_process->setStandardInputFile(QProcess::nullDevice());
    if (!folder.isEmpty()) m_process->setWorkingDirectory(folder);
    connect(m_process, &QProcess::readyReadStandardOutput, this, [this] {
        const QByteArray more = m_process->readAllStandardOutput();
        if (m_record.size() < kLargestRecord) m_record += more;
    });
    connect(m_process, &QProcess::readyReadStandardError, this, [this] {
        const QByteArray more = m_process->readAllStandardError();
        m_errors += more.left(kMostErrors - m_errors.size());
    });
    connect(m_process, &QProcess::finished, this, &TryItem::finish);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) fail(m_process->errorString());
    });
    m_process->start(program, {QStringLiteral("--cli"), QStringLiteral("run"), m_file->fileName(),
                               QStringLiteral("--progress"), QStringLiteral("none"), QStringLiteral("-q")});
}

void TryItem::cancel() {
    if (!m_running) return;
    m_cancelled = true;
    if (m_process) m_process->terminate(); // else it does not begin
}

void TryItem::finish() {
    TryResult result = readTrial(m_record, m_errors);
    if (m_cancelled && !result.kind) result.text = Try::tr("Stopped before it ended.");
    end(result);
}

void TryItem::fail(const QString& why) {
    TryResult result;
    result.text = why;
    end(result);
}

void TryItem::end(const TryResult& result) {
    if (m_process) m_process->deleteLater();
    m_process = nullptr;
    m_running = false;
    // Removing it touches the disk: not here.
    backgroundPool(Lane::Quick).start([file = std::exchange(m_file, nullptr)] {});
    Q_EMIT ended(result);
}

} // namespace poolboard

// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/job_spec.h"
#include "core/run/outcome_kind.h"

#include <QByteArray>
#include <QProcess>
#include <QTemporaryFile>
#include <memory>
#include <optional>

namespace poolboard {

/// What came of one item.
struct TryResult {
    std::optional<OutcomeKind> kind; ///< nothing: it did not get as far as an item; `text` says why
    QString input, text;
    double seconds = 0;
};

/// A job as it is tried: its first item, alone, its record to standard output. No result file, no history,
/// no list, nothing at the end. What the worker itself writes it does write. Pure.
JobSpec trialOf(const JobSpec& job);
/// The record of one item as it was written, and what else the engine said. Pure.
TryResult readTrial(const QByteArray& record, const QByteArray& errors);

/// Runs the first item of a job with the engine, in a process of its own. [main]
class TryItem : public QObject {
    Q_OBJECT
public:
    explicit TryItem(QObject* parent = nullptr);
    ~TryItem() override; ///< ends what runs
    void start(const JobSpec& job, const QString& program);
    void cancel(); ///< asks it to end; ended() comes
    bool running() const { return m_running; }

Q_SIGNALS:
    void ended(const poolboard::TryResult& result); ///< once for each start()

private:
    void run(const QString& folder, const QString& program);
    void finish();
    void fail(const QString& why);
    void end(const TryResult& result);
    QProcess* m_process = nullptr;
    std::shared_ptr<QTemporaryFile> m_file; ///< made and removed on [reader]
    QByteArray m_record, m_errors;
    bool m_running = false, m_cancelled = false;
};

} // namespace poolboard

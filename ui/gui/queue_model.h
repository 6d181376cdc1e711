// SPDX-License-Identifier: MIT
#pragma once

#include "core/run/snapshot.h"

#include <QAbstractListModel>
#include <QStringList>
#include <deque>
#include <optional>

namespace poolboard {

/// Why a run of the queue waits for a person's answer.
enum class Held {
    No,
    JobChanged, ///< the job file is not what they agreed to any more
    LeftOver,   ///< it waited when an earlier window ended
};

/// A run that somebody asked for: of a job file, or one of the history that goes on.
struct WantedRun {
    QString name;
    QString jobFile;   ///< "": a run goes on
    QString sha256;    ///< of the job file somebody has agreed to
    QString runId;     ///< which; "": a new one
    QStringList words; ///< how it goes on: resume or retry, and its options
    Snapshot before;   ///< of a run that goes on: how it was
    Held held = Held::No;
};

/// The runs that wait for their turn, the next one first. Those that are held keep their place, and the
/// others go past them. [main]
class QueueModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void add(WantedRun run);
    std::optional<WantedRun> take(); ///< the next one that is not held
    void putBack(WantedRun run);     ///< what was taken: it is the next one still
    void hold(WantedRun run);        ///< what was taken, at its place: its job was changed
    /// All that is held of this job file may run, as the file was then.
    void release(const QString& jobFile, const QString& sha256);
    void dropHeld(const QString& jobFile);
    void releaseLeftOver(); ///< all of it
    void dropLeftOver();
    const WantedRun& at(int row) const { return m_runs.at(static_cast<size_t>(row)); }
    int firstHeld() const; ///< the row, or -1
    int leftOver() const;  ///< how many
    bool waits(const QString& jobFile) const;
    void remove(int row);
    void moveUp(int row);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::deque<WantedRun> m_runs;
    int m_takenFrom = 0;
};

} // namespace poolboard

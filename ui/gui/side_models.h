// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal.h"

#include <QAbstractListModel>
#include <QHash>
#include <QStringList>
#include <QVariantMap>
#include <vector>

namespace poolboard {

/// The job files opened so far, the newest first; what is remembered is only
/// their paths. [main]
class JobsModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setFiles(const QStringList& files); ///< the newest first
    int add(const QString& file);            ///< moves it to the top; its row (0)
    void remove(int row);
    void setName(const QString& file, const QString& name); ///< what the file calls the job
    const QStringList& files() const { return m_files; }
    QVariantMap names() const; ///< of those files, as far as known; by file
    void setNames(const QVariantMap& names);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QStringList m_files;
    QHash<QString, QString> m_names;
};

/// The runs in the history, the newest first. [main]
class RunsModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void show(std::vector<RunRecord> newestFirst); ///< rows that stay keep their selection
    const RunRecord& run(int row) const { return m_runs[static_cast<size_t>(row)]; }
    const std::vector<RunRecord>& all() const { return m_runs; }
    int rowOf(const QString& runId) const; ///< −1: not there
    /// How a run is right now, which its file does not say; until it has ended.
    void setLive(const QString& runId, const Snapshot& run);
    void clearLive(const QString& runId);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void touch(const QString& runId);
    std::vector<RunRecord> m_runs;
    struct Live {
        RunState state = RunState::Running;
        uint64_t done = 0, bad = 0;
        QString percent;
        bool operator==(const Live&) const = default;
    };
    QHash<QString, Live> m_live;
    static QString liveText(const Live& run);
    static QStringList liveBriefs(const Live& run);
};

} // namespace poolboard

// SPDX-License-Identifier: MIT
#include "ui/gui/queue_memory.h"

#include "ui/gui/queue_model.h"
#include "ui/gui/run_files.h"

#include <QSettings>
#include <utility>

namespace poolboard {
namespace {

constexpr const char* kArray = "queue";
constexpr std::pair<const char*, QString WantedRun::*> kTexts[] = {{"name", &WantedRun::name},
                                                                   {"jobFile", &WantedRun::jobFile},
                                                                   {"sha256", &WantedRun::sha256},
                                                                   {"run", &WantedRun::runId}};

} // namespace

QueueMemory::QueueMemory(QSettings& settings, QueueModel& queue, QObject* parent)
    : QObject(parent), m_settings(settings), m_queue(queue) {
    restore();
    for (const auto changed : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_queue, changed, this, &QueueMemory::remember);
    connect(&m_queue, &QAbstractItemModel::rowsMoved, this, &QueueMemory::remember);
    connect(&m_queue, &QAbstractItemModel::dataChanged, this, &QueueMemory::remember);
}

void QueueMemory::restore() {
    const int runs = m_settings.beginReadArray(QLatin1String(kArray));
    for (int at = 0; at < runs; ++at) {
        m_settings.setArrayIndex(at);
        WantedRun run;
        for (const auto& [key, field] : kTexts)
            run.*field = m_settings.value(QLatin1String(key)).toString();
        run.words = m_settings.value(QStringLiteral("words")).toStringList();
        run.before.runId = run.runId.toStdString();
        run.before.name = run.name.toStdString();
        run.held = Held::LeftOver;
        // Settings can be edited by hand: what names nothing is nothing.
        if (!run.jobFile.isEmpty() || (!run.words.isEmpty() && isRunId(run.runId))) m_queue.add(run);
    }
    m_settings.endArray();
}

void QueueMemory::remember() const {
    m_settings.remove(QLatin1String(kArray));
    m_settings.beginWriteArray(QLatin1String(kArray), m_queue.rowCount());
    for (int at = 0; at < m_queue.rowCount(); ++at) {
        m_settings.setArrayIndex(at);
        const WantedRun& run = m_queue.at(at);
        for (const auto& [key, field] : kTexts)
            m_settings.setValue(QLatin1String(key), run.*field);
        m_settings.setValue(QStringLiteral("words"), run.words);
    }
    m_settings.endArray();
}

} // namespace poolboard

// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QSettings;

namespace poolboard {

class QueueModel;

/// Keeps the queue through the end of the window, whatever ends it: remembered with every change, and given
/// back at once, held: it goes on when a person says so, never by opening a window. What belongs to one run
/// that goes on is remembered by its id; its numbers are read again when it is begun. Both outlive it. [main]
class QueueMemory : public QObject {
    Q_OBJECT
public:
    QueueMemory(QSettings& settings, QueueModel& queue, QObject* parent);

private:
    void restore();
    void remember() const;

    QSettings& m_settings;
    QueueModel& m_queue;
};

} // namespace poolboard

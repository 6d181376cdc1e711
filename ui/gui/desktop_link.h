// SPDX-License-Identifier: MIT
#pragma once

#include "ui/gui/desktop_bus.h"

#include <QPointer>
#include <map>
#include <memory>

class QWidget;

namespace poolboard {

class KdeJob;
class RunSession;

/// Tells the desktop of the runs this window started: one notification at the end of each (none when a person
/// stopped it, or looks at the window), how far they are together, and that the machine must stay awake
/// meanwhile. [main]
class DesktopLink : public QObject {
    Q_OBJECT
public:
    /// `window`: nothing is notified of while somebody looks at it.
    DesktopLink(const QDBusConnection& bus, QWidget* window);
    ~DesktopLink() override;

    void follow(RunSession* session); ///< it may die at any time
    void setNotifying(bool on) { m_notifying = on; }

Q_SIGNALS:
    void runAsked(const QString& runId, const QString& token); ///< of the notification that was clicked

private:
    void update();
    void ended(RunSession* session);

    QWidget* m_window;
    DesktopBus m_bus;
    QDBusConnection m_connection;
    std::map<RunSession*, KdeJob*> m_runs; ///< the live ones
    bool m_notifying = true;
};

} // namespace poolboard

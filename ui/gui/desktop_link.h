// SPDX-License-Identifier: MIT
#pragma once

#include "ui/gui/desktop_bus.h"

#include <QPointer>
#include <map>
#include <memory>

class QWidget;

namespace poolboard {

class KdeJob;
class MainWindow;
class RunSession;

/// Tells the desktop of the runs this window started or found going on: one notification at the end of each
/// (none when a person stopped it, or looks at the window), how far they are together, and that the machine
/// must stay awake meanwhile. [main]
class DesktopLink : public QObject {
    Q_OBJECT
public:
    /// `window`: nothing is notified of while somebody looks at it.
    DesktopLink(const QDBusConnection& bus, QWidget* window);
    ~DesktopLink() override;

    /// Follows the runs of this window. `settingsFile`: may say, at any time, that nothing is notified of.
    void serve(MainWindow* window, const QString& settingsFile);
    void follow(RunSession* session); ///< it may die at any time

Q_SIGNALS:
    void runAsked(const QString& runId, const QString& token); ///< of the notification that was clicked

private:
    void update();
    void ended(RunSession* session);
    bool notifying() const;

    QWidget* m_window;
    DesktopBus m_bus;
    QDBusConnection m_connection;
    std::map<RunSession*, KdeJob*> m_runs; ///< the live ones
    QString m_settingsFile;                ///< "": everything is notified of
};

} // namespace poolboard

// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>
#include <QVariantMap>

namespace poolboard {

/// The window's way to the desktop it runs on, over the session bus: notifications, progress at its icon, and
/// the wish that the machine stays awake. Nothing waits for an answer; a bus or a service that is not there
/// changes nothing. [main]
class DesktopBus : public QObject {
    Q_OBJECT
public:
    explicit DesktopBus(const QDBusConnection& bus, QObject* parent = nullptr);
    ~DesktopBus() override; ///< takes back what is shown

    /// One notification for a `key`: a newer one takes its place.
    void notify(const QString& key, const QString& title, const QString& text, bool bad);
    void withdraw(const QString& key); ///< it is out of date

    /// At the icon in a dock or taskbar: how far everything is, 0 … 1; nothing: no bar.
    void showProgress(std::optional<double> share, bool failing);

    /// While `awake`, the machine does not suspend by itself: through the portal, else the desktop's power
    /// management. The screen may go dark.
    void keepAwake(bool awake, const QString& reason);

Q_SIGNALS:
    void clicked(const QString& key,
                 const QString& token); ///< token: lets the window come to the front, or ""

private Q_SLOTS:
    void actionInvoked(uint id, const QString& action);
    void notificationClosed(uint id);
    void activationToken(uint id, const QString& token);

private:
    void askPortal();
    void askPowerManagement();
    void release();

    QDBusConnection m_bus;
    QHash<QString, uint> m_shown;   ///< notifications by their key
    QSet<QString> m_asked, m_stale; ///< keys on their way; and those no longer wanted when they arrive
    QHash<uint, QString> m_tokens;
    QVariantMap m_progress; ///< as sent last
    QString m_reason, m_portalRequest;
    std::optional<uint> m_cookie; ///< of the power management
    bool m_awake = false, m_asking = false;
};

} // namespace poolboard

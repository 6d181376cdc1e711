// SPDX-License-Identifier: MIT
#include "ui/gui/desktop_bus.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QStringList>

namespace poolboard {
namespace {

const QString kDesktopEntry = QStringLiteral("io.github.poolboard.Poolboard");
const QString kNotifications = QStringLiteral("org.freedesktop.Notifications"),
              kNotificationsPath = QStringLiteral("/org/freedesktop/Notifications");
const QString kPortal = QStringLiteral("org.freedesktop.portal.Desktop"),
              kPortalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kPower = QStringLiteral("org.freedesktop.PowerManagement"),
              kPowerPath = QStringLiteral("/org/freedesktop/PowerManagement/Inhibit"),
              kPowerInterface = QStringLiteral("org.freedesktop.PowerManagement.Inhibit");
constexpr uint kInhibitSuspend = 4; // org.freedesktop.portal.Inhibit

QDBusMessage call(const QString& service, const QString& path, const QString& interface, const char* method,
                  const QVariantList& arguments) {
    QDBusMessage message =
        QDBusMessage::createMethodCall(service, path, interface, QString::fromLatin1(method));
    message.setArguments(arguments);
    return message;
}

} // namespace

DesktopBus::DesktopBus(const QDBusConnection& bus, QObject* parent) : QObject(parent), m_bus(bus) {
    if (!m_bus.isConnected()) return;
    const auto listen = [this](const char* signal, const char* slot) {
        m_bus.connect(kNotifications, kNotificationsPath, kNotifications, QString::fromLatin1(signal), this,
                      slot);
    };
    listen("ActionInvoked", SLOT(actionInvoked(uint, QString)));
    listen("NotificationClosed", SLOT(notificationClosed(uint)));
    listen("ActivationToken", SLOT(activationToken(uint, QString)));
}

DesktopBus::~DesktopBus() {
    showProgress({}, false);
    if (std::exchange(m_awake, false)) release();
}

void DesktopBus::notify(const QString& key, const QString& title, const QString& text, bool bad) {
    m_stale.remove(key);
    if (!m_bus.isConnected() || m_asked.contains(key)) return;
    m_asked.insert(key);
    const QVariantMap hints = {{QStringLiteral("desktop-entry"), kDesktopEntry},
                               {QStringLiteral("urgency"), QVariant::fromValue<uchar>(1)},
                               {QStringLiteral("category"), bad ? QStringLiteral("transfer.error")
                                                                : QStringLiteral("transfer.complete")}};
    const QVariantList arguments = {QStringLiteral("Poolboard"),
                                    m_shown.value(key, 0),
                                    kDesktopEntry,
                                    title,
                                    text.toHtmlEscaped(),
                                    QStringList{QStringLiteral("default"), tr("Show")},
                                    hints,
                                    -1};
    auto* answer = new QDBusPendingCallWatcher(
        m_bus.asyncCall(call(kNotifications, kNotificationsPath, kNotifications, "Notify", arguments)), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, key, answer] {
        answer->deleteLater();
        m_asked.remove(key);
        const QDBusPendingReply<uint> id = *answer;
        if (!id.isError()) m_shown[key] = id.value();
        if (m_stale.remove(key)) withdraw(key);
    });
}

void DesktopBus::withdraw(const QString& key) {
    if (m_asked.contains(key)) m_stale.insert(key);
    const auto shown = m_shown.constFind(key);
    if (shown == m_shown.constEnd()) return;
    m_bus.asyncCall(call(kNotifications, kNotificationsPath, kNotifications, "CloseNotification", {*shown}));
    m_shown.erase(shown);
}

void DesktopBus::actionInvoked(uint id, const QString&) {
    const QString key = m_shown.key(id);
    if (!key.isNull()) Q_EMIT clicked(key, m_tokens.take(id));
}

void DesktopBus::notificationClosed(uint id) {
    m_tokens.remove(id);
    if (const QString key = m_shown.key(id); !key.isNull()) m_shown.remove(key);
}

void DesktopBus::activationToken(uint id, const QString& token) {
    if (!m_shown.key(id).isNull()) m_tokens[id] = token;
}

void DesktopBus::showProgress(std::optional<double> share, bool failing) {
    const QVariantMap now = {{QStringLiteral("progress"), share.value_or(0)},
                             {QStringLiteral("progress-visible"), share.has_value()},
                             {QStringLiteral("urgent"), failing && share.has_value()}};
    if (!m_bus.isConnected() || now == m_progress || (m_progress.isEmpty() && !share)) return;
    m_progress = now;
    QDBusMessage signal = QDBusMessage::createSignal(QStringLiteral("/io/github/poolboard/Poolboard"),
                                                     QStringLiteral("com.canonical.Unity.LauncherEntry"),
                                                     QStringLiteral("Update"));
    const QString entry = QStringLiteral("application://") + kDesktopEntry + QStringLiteral(".desktop");
    signal.setArguments({entry, now});
    m_bus.send(signal);
}

void DesktopBus::keepAwake(bool awake, const QString& reason) {
    m_reason = reason;
    if (awake == m_awake || !m_bus.isConnected()) return;
    m_awake = awake;
    if (!awake) return release();
    if (!m_asking) askPortal(); // else the answer on its way is taken
}

void DesktopBus::askPortal() {
    m_asking = true;
    const QVariantMap options{{QStringLiteral("reason"), m_reason}};
    const QVariantList arguments = {QString(), kInhibitSuspend, options};
    auto* answer = new QDBusPendingCallWatcher(
        m_bus.asyncCall(call(kPortal, kPortalPath, QStringLiteral("org.freedesktop.portal.Inhibit"),
                             "Inhibit", arguments)),
        this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> request = *answer;
        if (request.isError()) return askPowerManagement(); // no portal here, or it cannot
        m_asking = false;
        m_portalRequest = request.value().path();
        if (!m_awake) release();
    });
}

void DesktopBus::askPowerManagement() {
    auto* answer =
        new QDBusPendingCallWatcher(m_bus.asyncCall(call(kPower, kPowerPath, kPowerInterface, "Inhibit",
                                                         {QStringLiteral("Poolboard"), m_reason})),
                                    this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        m_asking = false;
        const QDBusPendingReply<uint> cookie = *answer;
        if (!cookie.isError()) m_cookie = cookie.value();
        if (!m_awake) release();
    });
}

void DesktopBus::release() {
    if (const QString request = std::exchange(m_portalRequest, QString()); !request.isEmpty())
        m_bus.asyncCall(
            call(kPortal, request, QStringLiteral("org.freedesktop.portal.Request"), "Close", {}));
    if (const auto cookie = std::exchange(m_cookie, std::nullopt))
        m_bus.asyncCall(call(kPower, kPowerPath, kPowerInterface, "UnInhibit", {*cookie}));
}

} // namespace poolboard

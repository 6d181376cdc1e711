// SPDX-License-Identifier: MIT
// The services of a desktop on a bus of their own, which write down what they are asked.
#pragma once

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>
#include <QList>
#include <QVariantMap>
#include <unistd.h>

namespace poolboard::test {

/// Starts this program again under dbus-run-session, so that it has a bus of its own. Before the application.
inline void takeOwnBus(char** argv) {
    if (!qEnvironmentVariableIsEmpty("POOLBOARD_TEST_BUS")) return;
    qputenv("POOLBOARD_TEST_BUS", "1");
    std::vector<char*> words = {const_cast<char*>("dbus-run-session"), const_cast<char*>("--")};
    for (char** word = argv; *word; ++word)
        words.push_back(*word);
    words.push_back(nullptr);
    ::execvp(words[0], words.data());
    qFatal("dbus-run-session cannot be started; is the package dbus installed?");
}

class FakeDesktop : public QDBusVirtualObject {
    Q_OBJECT
public:
    explicit FakeDesktop(const QStringList& services)
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("fake desktop"))),
          m_services(services) {
        if (!m_bus.registerVirtualObject(QStringLiteral("/"), this, QDBusConnection::SubPath))
            qFatal("no object");
        for (const QString& service : services)
            if (!m_bus.registerService(service)) qFatal("no service");
        m_bus.connect({}, {}, QStringLiteral("com.canonical.Unity.LauncherEntry"), QStringLiteral("Update"),
                      this, SLOT(launcherUpdate(QString, QVariantMap)));
    }
    ~FakeDesktop() override {
        for (const QString& service : m_services)
            m_bus.unregisterService(service);
        m_bus.unregisterObject(QStringLiteral("/"), QDBusConnection::UnregisterTree);
        QDBusConnection::disconnectFromBus(QStringLiteral("fake desktop"));
    }

    /// The calls of this method, as far as they have come.
    QList<QVariantList> calls(const char* method) const {
        QList<QVariantList> out;
        for (const QDBusMessage& message : all)
            if (message.member() == QLatin1String(method)) out << message.arguments();
        return out;
    }
    void emitSignal(const char* path, const char* interface, const char* name,
                    const QVariantList& arguments) {
        QDBusMessage signal = QDBusMessage::createSignal(
            QString::fromLatin1(path), QString::fromLatin1(interface), QString::fromLatin1(name));
        signal.setArguments(arguments);
        m_bus.send(signal);
    }

    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& bus) override {
        all << message;
        const QString method = message.member();
        QVariantList answer;
        if (method == QLatin1String("Notify"))
            answer << (message.arguments().value(1).toUInt() != 0 ? message.arguments().value(1).toUInt()
                                                                  : ++lastNotification);
        else if (method == QLatin1String("requestView"))
            answer << QVariant::fromValue(QDBusObjectPath(QStringLiteral("/JobViewServer/JobView_7")));
        else if (method == QLatin1String("Inhibit") && message.interface().contains(QLatin1String("portal")))
            answer << QVariant::fromValue(QDBusObjectPath(QStringLiteral("/request/3")));
        else if (method == QLatin1String("Inhibit"))
            answer << uint(11);
        return bus.send(message.createReply(answer));
    }

    QList<QDBusMessage> all;
    QList<QPair<QString, QVariantMap>> launcher;
    uint lastNotification = 40;

private Q_SLOTS:
    void launcherUpdate(const QString& entry, const QVariantMap& properties) {
        launcher << qMakePair(entry, properties);
    }

private:
    QDBusConnection m_bus;
    QStringList m_services;
};

} // namespace poolboard::test

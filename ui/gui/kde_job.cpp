// SPDX-License-Identifier: MIT
#include "ui/gui/kde_job.h"

#include "ui/gui/texts.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <algorithm>

namespace poolboard {
namespace {

constexpr int kGraceMs = 500;
constexpr int kKillable = 1, kSuspendable = 2; // KJob::Capability
const QString kServer = QStringLiteral("org.kde.kuiserver"), kViewV2 = QStringLiteral("org.kde.JobViewV2");
const QString kUnit = QStringLiteral("Files"); // of KJob's units the one that is nearest to items

} // namespace

KdeJob::KdeJob(const QDBusConnection& bus, QObject* parent) : QObject(parent), m_bus(bus) {
    m_grace.setSingleShot(true);
    m_grace.setInterval(kGraceMs);
    connect(&m_grace, &QTimer::timeout, this, &KdeJob::ask);
    if (m_bus.isConnected()) m_grace.start();
}

KdeJob::~KdeJob() {
    if (!m_end) say("terminate", {QString()});
}

void KdeJob::ask() {
    QDBusMessage message = QDBusMessage::createMethodCall(kServer, QStringLiteral("/JobViewServer"),
                                                          QStringLiteral("org.kde.JobViewServer"),
                                                          QStringLiteral("requestView"));
    message.setArguments({QStringLiteral("Poolboard"), QStringLiteral("io.github.poolboard.Poolboard"),
                          kKillable | kSuspendable});
    message.setAutoStartService(false); // another desktop needs no such server
    m_asking = true;
    auto* answer = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> path = *answer;
        m_asking = false;
        if (!path.isError()) opened(path.value().path());
        if (m_leaving) deleteLater();
    });
}

void KdeJob::opened(const QString& path) {
    m_path = path;
    const auto pass = [this](const char* name, const char* slot) {
        m_bus.connect(kServer, m_path, kViewV2, QString::fromLatin1(name), this, slot);
    };
    pass("cancelRequested", SLOT(cancelRequested()));
    pass("suspendRequested", SLOT(suspendRequested()));
    pass("resumeRequested", SLOT(resumeRequested()));
    show(m_run);
    if (m_end) say("terminate", {*m_end});
}

void KdeJob::show(const Snapshot& run) {
    m_run = run;
    if (m_path.isEmpty() || m_end) return;
    if (!run.name.empty() && !std::exchange(m_named, true)) say("setInfoMessage", {decoded(run.name)});
    if (run.total && *run.total != m_sentTotal) {
        m_sentTotal = *run.total;
        say("setTotalAmount", {QVariant::fromValue<qulonglong>(m_sentTotal), kUnit});
    }
    say("setProcessedAmount", {QVariant::fromValue<qulonglong>(run.done()), kUnit});
    // An estimate moves the bar, but is not said as an amount.
    const uint64_t total = run.total.value_or(run.estimatedTotal.value_or(0));
    const int percent = total != 0 ? static_cast<int>(std::min(run.done(), total) * 100 / total) : -1;
    if (percent >= 0 && percent != m_sentPercent) {
        m_sentPercent = percent;
        say("setPercent", {QVariant::fromValue<uint>(static_cast<uint>(percent))});
    }
    const bool paused = run.state == RunState::Paused;
    if (paused != m_sentPaused) say("setSuspended", {m_sentPaused = paused});
}

void KdeJob::end(const QString& problem) {
    if (m_end) return;
    m_grace.stop();
    if (!m_path.isEmpty()) say("terminate", {problem});
    m_end = problem;
}

void KdeJob::leave() {
    m_leaving = true;
    m_grace.stop();
    if (!m_asking) deleteLater();
}

void KdeJob::say(const char* method, const QVariantList& arguments) {
    if (m_path.isEmpty()) return;
    QDBusMessage message =
        QDBusMessage::createMethodCall(kServer, m_path, kViewV2, QString::fromLatin1(method));
    message.setArguments(arguments);
    message.setAutoStartService(false);
    m_bus.asyncCall(message);
}

} // namespace poolboard

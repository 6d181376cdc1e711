// SPDX-License-Identifier: MIT
// What the window does in the background, and the end of the application.
#include "ui/gui/background.h"

#include <QCoreApplication>
#include <QSemaphore>
#include <QThread>
#include <QtTest>
#include <atomic>

using namespace poolboard;

namespace {

QSemaphore* letGo = nullptr;

} // namespace

class TestBackground : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// It may use the application and what is static: neither may go first.
    void theApplicationWaitsForIt() {
        int count = 0;
        QSemaphore ending;
        letGo = &ending;
        std::atomic<int> done = 0, alone = 0;
        {
            const QCoreApplication app(count, nullptr);
            for (const Lane lane : {Lane::Quick, Lane::Long})
                backgroundPool(lane).start([&] {
                    ending.acquire();
                    QThread::msleep(50); // work, not waiting: it ends later than the application would
                    if (!QCoreApplication::instance()) ++alone;
                    ++done;
                });
            qAddPostRoutine([] { letGo->release(2); });
        }
        const int waited = done;
        for (const Lane lane : {Lane::Quick, Lane::Long})
            backgroundPool(lane).waitForDone();
        QCOMPARE(waited, 2);
        QCOMPARE(int(alone), 0);
    }
};

QTEST_APPLESS_MAIN(TestBackground)
#include "tst_background.moc"

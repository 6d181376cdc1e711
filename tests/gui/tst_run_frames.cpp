// SPDX-License-Identifier: MIT
// However often an engine speaks: tables follow at most ten times a second, numbers twice.
#include "tests/gui/runs_bench.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;
using poolboard::test::kPatience;

class TestRunFrames : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qApp->setQuitOnLastWindowClosed(false); }

    /// The stand-in speaks thirty times a second. A bound from above holds on a machine of any speed.
    void aTalkativeEngineIsReadInFrames() {
        poolboard::test::RunsBench bench;
        bench.run(u"First"_s);
        QVERIFY(bench.running(1));
        RunSession* session = bench.begun[0];
        QSignalSpy rows(session, &RunSession::rowsChanged), numbers(session, &RunSession::numbersChanged);
        QElapsedTimer time;
        time.start();
        QTRY_VERIFY_WITH_TIMEOUT(rows.size() >= 25, kPatience);
        const double seconds = static_cast<double>(time.elapsed()) / 1000;
        // Timers of the window may be a twentieth early, and one of each was under way.
        QVERIFY2(static_cast<double>(rows.size()) <= seconds * 10 * 1.05 + 2,
                 qPrintable(u"%1 in %2 s"_s.arg(rows.size()).arg(seconds)));
        QVERIFY2(static_cast<double>(numbers.size()) <= seconds * 2 * 1.05 + 2,
                 qPrintable(u"%1 in %2 s"_s.arg(numbers.size()).arg(seconds)));
        QVERIFY(numbers.size() >= 3); // and they do follow
        QVERIFY(rows.size() > numbers.size());
    }
};

QTEST_MAIN(TestRunFrames)
#include "tst_run_frames.moc"

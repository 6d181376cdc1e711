// SPDX-License-Identifier: MIT
#include "ui/cli/command_table.h"
#include "ui/cli/status_template.h"

#include <QTest>

using namespace poolboard;

namespace {
Snapshot someRun() {
    Snapshot run;
    run.name = "photos";
    run.runId = "r1";
    run.state = RunState::Failing;
    run.total = 200;
    run.counts[size_t(OutcomeKind::Succeeded)] = 90;
    run.counts[size_t(OutcomeKind::Failed)] = 3;
    run.counts[size_t(OutcomeKind::TimedOut)] = 2;
    run.counts[size_t(OutcomeKind::Crashed)] = 1;
    run.counts[size_t(OutcomeKind::Cancelled)] = 1;
    run.counts[size_t(OutcomeKind::Skipped)] = 3;
    run.running = 4;
    run.waiting = 16;
    run.workersWanted = 4;
    run.elapsed = 72;
    run.rate = 38;
    run.eta = {{20, 31}};
    return run;
}
} // namespace

class TestStatusTemplate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesAreFilledIn_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("line");
        const auto row = [](const char* text, const char* line) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(line);
        };
        row("", "");
        row("plain", "plain");
        row("{done}/{total} {percent}", "100/200 50%");
        row("{succeeded} {failed} {timed_out} {crashed} {cancelled} {skipped}", "90 3 2 1 1 3");
        row("{unsuccessful} bad", "7 bad");
        row("[{name}|{run}|{state}]", "[photos|r1|failing]");
        row("{running}+{waiting} on {workers}", "4+16 on 4");
        row("{rate} {elapsed} {left}", "38/s 1:12 0:20–0:31");
        row("{{done}} {why}.", "{done}} .");
        row("}", "}");
    }
    void namesAreFilledIn() {
        QFETCH(QByteArray, text);
        const auto made = StatusTemplate::read(text.toStdString(), "--status");
        QVERIFY(made.ok());
        QTEST(QByteArray::fromStdString(made->expand(someRun())), "line");
    }

    void whatIsNotKnownIsAQuestionMark() {
        const auto made = StatusTemplate::read("{total} {percent} {rate} {left}", "--status");
        QCOMPARE(made->expand(Snapshot{}), "? ? ? ?");
        Snapshot estimated;
        estimated.estimatedTotal = 300;
        QCOMPARE(StatusTemplate::read("{total}", "")->expand(estimated), "~300");
    }

    void mistakesAreNamed_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("near miss") << QByteArray("{don}")
                                   << QByteArray("--status: there is no {don} (did you mean {done}?)");
        QTest::newRow("no such name") << QByteArray("{wibble}")
                                      << QByteArray("--status: there is no {wibble} (run --help lists the "
                                                    "names; a brace itself is written {{)");
        QTest::newRow("not closed") << QByteArray("a {done")
                                    << QByteArray(
                                           "--status: a { is not closed (a brace itself is written {{)");
    }
    void mistakesAreNamed() {
        QFETCH(QByteArray, text);
        const auto made = StatusTemplate::read(text.toStdString(), "--status");
        QVERIFY(!made.ok() && made.error().code == ErrorCode::Usage);
        QTEST(QByteArray::fromStdString(made.error().text()), "message");
    }

    void theHelpNamesThemAll() {
        const std::string help = commandHelp(kRunPage);
        for (const auto& [name, means] : StatusTemplate::names())
            QVERIFY2(help.find("{" + std::string(name) + "}") != std::string::npos, name.data());
    }
};

QTEST_GUILESS_MAIN(TestStatusTemplate)
#include "tst_status_template.moc"

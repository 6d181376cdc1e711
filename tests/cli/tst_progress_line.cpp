// SPDX-License-Identifier: MIT
#include "ui/cli/progress_line.h"
#include "ui/present/width.h"

#include <QTest>

using namespace poolboard;

namespace {

Snapshot halfway() {
    Snapshot run;
    run.name = "thumbnails";
    run.state = RunState::Failing;
    run.total = 301;
    run.counts[size_t(OutcomeKind::Succeeded)] = 123;
    run.counts[size_t(OutcomeKind::Failed)] = 1;
    run.running = 8;
    run.elapsed = 12.4;
    run.rate = 38;
    run.eta = std::pair(20.0, 31.0);
    return run;
}

Snapshot unsized() {
    Snapshot run = halfway();
    run.state = RunState::Running;
    run.total.reset();
    run.eta.reset();
    run.counts[size_t(OutcomeKind::Failed)] = 0;
    return run;
}

Snapshot estimated() {
    Snapshot run = unsized();
    run.estimatedTotal = 1300;
    return run;
}

Snapshot heldBack() {
    Snapshot run = unsized();
    run.held = 39;
    run.heldBackBy = 16;
    return run;
}

Snapshot stopping() {
    Snapshot run = halfway();
    run.state = RunState::Stopping;
    run.counts[size_t(OutcomeKind::TimedOut)] = 2;
    return run;
}

Snapshot longName() {
    Snapshot run = halfway();
    run.name = "a very long name of a run that nobody can read";
    return run;
}

} // namespace

class TestProgressLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theLineFitsItsTerminal_data() {
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("columns");
        QTest::addColumn<QString>("line");
        const auto row = [](const char* name, int which, int columns, const char* line) {
            QTest::newRow(name) << which << columns << QString::fromUtf8(line);
        };
        row("halfway 120", 0, 120,
            "thumbnails  124/301 41%  ✗1  38/s  0:12  left 0:20–0:31  "
            "[###############x-.......................]");
        row("halfway 80", 0, 80,
            "thumbnails  124/301 41%  ✗1  38/s  0:12  left 0:20–0:31  [#######x.............]");
        row("halfway 40", 0, 40, "thumbnails  124/301  ✗1  left 0:20–0:31");
        row("unsized 120", 1, 120, "thumbnails  123 items  38/s  0:12");
        row("estimated 80", 5, 80, "thumbnails  123/~1,300  38/s  0:12");
        row("unsized 80", 1, 80, "thumbnails  123 items  38/s  0:12");
        row("unsized 40", 1, 40, "thumbnails  123 items  38/s  0:12");
        row("held back 80", 2, 80, "thumbnails  123 items  38/s  0:12  39 results held back by item 16");
        row("held back 40", 2, 40, "thumbnails  123 items  38/s  0:12");
        row("stopping 80", 3, 80, "thumbnails  stopping  126/301 41%  ✗1  ⧖2  38/s  0:12  left 0:20–0:31");
        row("long name 80", 4, 80,
            "a very long name of…  124/301 41%  ✗1  38/s  0:12  left 0:20–0:31  [###x.......]");
        row("long name 40", 4, 40, "a very lo…  124/301  ✗1  left 0:20–0:31");
    }
    void theLineFitsItsTerminal() {
        QFETCH(int, which);
        QFETCH(int, columns);
        Snapshot (*const scenes[])() = {halfway, unsized, heldBack, stopping, longName, estimated};
        const std::string line = progressLine(scenes[which](), {size_t(columns), true, false});
        QVERIFY2(displayWidth(line) <= size_t(columns), line.c_str());
        QTEST(QString::fromStdString(line), "line");
    }

    void noWidthIsTooNarrow() {
        for (size_t columns = 1; columns < 140; ++columns)
            for (const Snapshot& run : {halfway(), unsized(), heldBack(), stopping(), longName()})
                QVERIFY(displayWidth(progressLine(run, {columns, true, false})) <= columns);
    }

    void withoutUtf8TheLineIsAscii() {
        for (const Snapshot& run : {halfway(), stopping(), longName()})
            for (const size_t columns : {12, 40, 120})
                for (const char c : progressLine(run, {columns, false, false}))
                    QVERIFY(static_cast<unsigned char>(c) < 0x80);
    }

    void coloursTakeNoColumnsAndAreOnlyOnWhatMeansSomething() {
        const std::string plain = progressLine(halfway(), {120, true, false});
        std::string painted = progressLine(halfway(), {120, true, true});
        QVERIFY(painted.find("\033[31m✗1\033[0m") != std::string::npos);
        for (const std::string sequence : {"\033[31m", "\033[0m"})
            for (size_t at; (at = painted.find(sequence)) != std::string::npos;)
                painted.erase(at, sequence.size());
        QCOMPARE(painted, plain);
    }

    void oneFailureShowsInTheBar() {
        Snapshot run = halfway();
        run.total = 100000;
        run.counts[size_t(OutcomeKind::Succeeded)] = 99999;
        const std::string line = progressLine(run, {120, true, false});
        QVERIFY2(line.find("#x]") != std::string::npos, line.c_str());
    }

    void aRunThatPreparesSaysSo() {
        Snapshot run;
        run.name = "thumbnails";
        QCOMPARE(progressLine(run, {80, true, false}), "thumbnails  preparing  0 items  0:00");
    }
};

QTEST_GUILESS_MAIN(TestProgressLine)
#include "tst_progress_line.moc"

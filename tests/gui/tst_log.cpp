// SPDX-License-Identifier: MIT
#include "tests/gui/script.h"
#include "ui/gui/log_model.h"
#include "ui/gui/log_page.h"
#include "ui/gui/roles.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30'000;

LogLine line(int number, int level = 1) {
    LogLine out;
    out.ms = 1'000 * number;
    out.level = level;
    out.text = "line " + std::to_string(number);
    return out;
}

struct Bench {
    Bench() {
        page.resize(900, 500);
        page.show();
        if (!QTest::qWaitForWindowExposed(&page)) qFatal("no window");
    }
    template <class T> T* find(const char* name) {
        T* found = page.findChild<T*>(QString::fromLatin1(name));
        if (!found) qFatal("there is no %s", name);
        return found;
    }
    int rows() { return find<QTableView>("logTable")->model()->rowCount(); }
    QString text(int row) {
        return find<QTableView>("logTable")->model()->index(row, LogModel::Text).data().toString();
    }
    script::Home home;
    QString file = home.dir.filePath(u"a.sqlite"_s);
    LogPage page;
};

} // namespace

class TestLog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theOldestLinesLeave() {
        LogModel model(nullptr, 10);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        LogFilter filter;
        QAbstractItemModelTester filterTester(&filter,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        model.add({line(1), line(2, 3), line(3)});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(1, LogModel::Level).data().toString(), u"Error"_s);
        std::vector<LogLine> more;
        for (int number = 4; number <= 12; ++number)
            more.push_back(line(number, number % 4));
        model.add(more);
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.index(0, LogModel::Text).data().toString(), u"line 3"_s);
        filter.setLevel(2);
        QCOMPARE(filter.rowCount(), 4); // 6, 7, 10, 11
        filter.setText(u"LINE 1"_s);
        QCOMPARE(filter.rowCount(), 2);
        more.clear();
        for (int number = 100; number < 200; ++number)
            more.push_back(line(number, 3));
        model.add(more);
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(filter.index(9, LogModel::Text).data().toString(), u"line 199"_s);
        model.clear();
        QCOMPARE(filter.rowCount(), 0);
    }

    void whatIsSpoken() {
        LogModel model;
        LogLine said = line(5, 2);
        model.add({said});
        said.worker = 1;
        said.index = 1200;
        model.add({said});
        const auto spoken = [&](int row, int column) {
            return model.index(row, column).data(Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(spoken(0, LogModel::Worker), u"no worker"_s);
        QCOMPARE(spoken(1, LogModel::Worker), u"worker 2"_s);
        QCOMPARE(spoken(1, LogModel::Item), u"item 1,200"_s);
        QCOMPARE(spoken(1, LogModel::Level), u"Warning"_s);
        QVERIFY(!model.index(0, 0).data(kItemIndexRole).isValid());
        QCOMPARE(model.index(1, 0).data(kItemIndexRole).toULongLong(), 1200ull);
    }

    void itIsFollowedFilteredAndReadOnceMoreAtTheEnd() {
        Bench bench;
        RunLog log(bench.file.toStdString());
        for (int number = 0; number < 200; ++number)
            log.write(Event(LogEvent{0, number, number % 50 == 0 ? 3 : 1, "said " + std::to_string(number)}));
        log.flush();
        bench.page.setRunFile(bench.file, true);
        QTRY_COMPARE_WITH_TIMEOUT(bench.rows(), 200, kPatience);
        auto* scroll = bench.find<QTableView>("logTable")->verticalScrollBar();
        QTRY_VERIFY(scroll->maximum() > 0 && scroll->value() == scroll->maximum()); // it follows
        log.write(Event(WarningEvent{"low on disk"}));
        log.flush();
        QTRY_COMPARE_WITH_TIMEOUT(bench.rows(), 201, kPatience);
        QTRY_COMPARE(scroll->value(), scroll->maximum());
        // Who reads further up is not disturbed.
        QTest::keyClick(bench.find<QTableView>("logTable"), Qt::Key_Home, Qt::ControlModifier);
        scroll->triggerAction(QAbstractSlider::SliderToMinimum);
        QVERIFY(!bench.find<QCheckBox>("logFollow")->isChecked());
        log.write(Event(WarningEvent{"lower on disk"}));
        log.flush();
        QTRY_COMPARE_WITH_TIMEOUT(bench.rows(), 202, kPatience);
        QCOMPARE(scroll->value(), 0);
        // Filter: by level, then by text as well.
        bench.find<QComboBox>("logLevel")->setCurrentIndex(2);
        QCOMPARE(bench.rows(), 6);
        QCOMPARE(bench.find<QLabel>("logShown")->text(), u"6 of 202 lines"_s);
        bench.page.focusFilter();
        QTest::keyClicks(bench.find<QLineEdit>("logText"), u"DISK"_s);
        QCOMPARE(bench.rows(), 2);
        QTest::keyClicks(bench.find<QLineEdit>("logText"), u"ette"_s);
        QCOMPARE(bench.rows(), 0);
        QCOMPARE(bench.find<QLabel>("logEmpty")->text(), u"No line of the log is like that."_s);
        bench.find<QLineEdit>("logText")->clear();
        bench.find<QComboBox>("logLevel")->setCurrentIndex(0);
        // The last words come with the end.
        log.write(Event(WarningEvent{"bye"}));
        log.flush();
        bench.page.setLive(false);
        QTRY_COMPARE_WITH_TIMEOUT(bench.rows(), 203, kPatience);
        QCOMPARE(bench.text(202), u"bye"_s);
        // Looking at a line is looking at its item.
        QSignalSpy chosen(&bench.page, &LogPage::itemChosen);
        auto* table = bench.find<QTableView>("logTable");
        table->setCurrentIndex(table->model()->index(7, 0));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toULongLong(), 7ull);
        bench.page.setRunFile({}, false);
        QCOMPARE(bench.rows(), 0);
    }

    void aRunWithoutALogSaysSo() {
        Bench bench;
        bench.page.setRunFile(bench.file, false);
        QTRY_COMPARE_WITH_TIMEOUT(bench.find<QLabel>("logEmpty")->text(), u"There is no log of this run."_s,
                                  kPatience);
    }
};

QTEST_MAIN(TestLog)
#include "tst_log.moc"

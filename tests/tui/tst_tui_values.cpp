// SPDX-License-Identifier: MIT
#include "ui/tui/columns.h"
#include "ui/tui/detail_lines.h"
#include "ui/tui/screen_plan.h"
#include "ui/tui/sparkline.h"
#include "ui/tui/tui_words.h"

#include <QTest>

using namespace poolboard;

class TestTuiValues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void partsNeverOverlap() {
        for (int width = 1; width <= 200; width += 3)
            for (int height = 1; height <= 60; ++height)
                for (const int workers : {0, 1, 8, 300}) {
                    const ScreenPlan plan = planScreen(width, height, workers);
                    std::vector<int> taken(static_cast<size_t>(width * height));
                    for (const Area& area :
                         {plan.strip, plan.workers, plan.items, plan.details, plan.message, plan.keys})
                        for (int y = area.y; y < area.bottom(); ++y)
                            for (int x = area.x; x < area.right(); ++x) {
                                QVERIFY(x >= 0 && x < width && y >= 0 && y < height);
                                QCOMPARE(++taken[static_cast<size_t>(y * width + x)], 1);
                            }
                    QVERIFY(!plan.strip.empty());
                }
    }

    void whatThereIsRoomFor_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("workers");
        QTest::addColumn<bool>("items");
        QTest::addColumn<bool>("details");
        QTest::newRow("80x24") << QSize(80, 24) << true << true << true;
        QTest::newRow("120x40") << QSize(120, 40) << true << true << true;
        QTest::newRow("60x15") << QSize(60, 15) << true << true << false;
        QTest::newRow("40x8") << QSize(40, 8) << false << true << false;
        QTest::newRow("20x4") << QSize(20, 4) << false << false << false;
    }
    void whatThereIsRoomFor() {
        QFETCH(QSize, size);
        const ScreenPlan plan = planScreen(size.width(), size.height(), 8);
        QTEST(!plan.workers.empty(), "workers");
        QTEST(!plan.items.empty(), "items");
        QTEST(!plan.details.empty(), "details");
    }

    void columnsStayInTheirArea() {
        const std::vector<Column> columns{{"a", 5}, {"b", 4, 1}, {"c", 6, 2}, {"d", 7, 0, Align::Right, 50}};
        for (int width = 1; width < 150; ++width) {
            int end = 3;
            for (const Area& cell : placeColumns(columns, {3, 0, width, 1})) {
                if (cell.width <= 0) continue;
                QVERIFY(cell.x >= end && cell.right() <= 3 + width);
                end = cell.right();
            }
            if (width >= 30) QCOMPARE(end, 3 + width);
        }
        QCOMPARE(placeColumns(columns, {0, 0, 49, 1})[3].width, 0);
    }

    void sparks_data() {
        QTest::addColumn<QList<double>>("rates");
        QTest::addColumn<bool>("unicode");
        QTest::addColumn<QString>("shown");
        QTest::newRow("nothing yet") << QList<double>{4} << true << QString();
        QTest::newRow("rising") << QList<double>{0, 1, 2, 4, 8} << true << QStringLiteral("▁▂▃▅█");
        QTest::newRow("standing still") << QList<double>{0, 0, 0} << true << QStringLiteral("▁▁▁");
        QTest::newRow("the newest ones")
            << QList<double>{9, 9, 9, 9, 9, 9, 0, 1} << true << QStringLiteral("███▁▁");
        QTest::newRow("ascii") << QList<double>{0, 2, 4, 8} << false << QStringLiteral("_.-=");
    }
    void sparks() {
        QFETCH(QList<double>, rates);
        QFETCH(bool, unicode);
        const std::deque<double> all(rates.begin(), rates.end());
        QTEST(QString::fromStdString(sparkline(all, 5, unicode)), "shown");
    }

    void linesAreBroken_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("short") << QStringLiteral("one\ntwo")
                               << QStringList{QStringLiteral("one"), QStringLiteral("two")};
        QTest::newRow("long") << QStringLiteral("abcdefghijklmno")
                              << QStringList{QStringLiteral("abcdefghij"), QStringLiteral("klmno")};
        QTest::newRow("wide") << QStringLiteral("画像画像画像")
                              << QStringList{QStringLiteral("画像画像画"), QStringLiteral("像")};
        QTest::newRow("carriage returns")
            << QStringLiteral("a\r\nb\n") << QStringList{QStringLiteral("a"), QStringLiteral("b")};
        QTest::newRow("escapes") << QStringLiteral("\x1b[31mred") << QStringList{QStringLiteral(" [31mred")};
        QTest::newRow("too many") << QStringLiteral("a\nb\nc\nd\ne")
                                  << QStringList{QStringLiteral("a"), QStringLiteral("b"),
                                                 QStringLiteral("… and 2B more")};
    }
    void linesAreBroken() {
        QFETCH(QString, text);
        QStringList found;
        for (const std::string& line : brokenLines(text.toStdString(), 10, 3))
            found << QString::fromStdString(line);
        if (QByteArray(QTest::currentDataTag()) == "too many") found = found.mid(0, 2) << found.last();
        QTEST(found, "lines");
    }

    void words_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("understood");
        const auto row = [](const char* typed, const char* understood) {
            QTest::newRow(*typed ? typed : "nothing")
                << QString::fromUtf8(typed) << QString::fromUtf8(understood);
        };
        row("", "history");
        row("history", "history");
        row("--help", "help");
        row("run -- true ::: a", "engine run -- true ::: a");
        row("photos.poolboard.toml -j 4", "engine run photos.poolboard.toml -j 4");
        row("-w digest/sha256 -i x", "engine run -w digest/sha256 -i x");
        row("resume last", "engine resume last");
        row("retry last --item 3", "engine retry last --item 3");
        row("filter -- grep x", "engine filter -- grep x");
        row("run --dry-run -- true", "cli run --dry-run -- true");
        row("run -- grep --help", "engine run -- grep --help");
        row("attach", "attach ");
        row("attach 2026", "attach 2026");
        row("--screen-reader attach", "attach  aloud");
        row("show last", "show last");
        row("show", "show: which run? (an id, or last)");
        row("atach", "atach: there is no such command of --tui (did you mean attach?)");
        row("history x", "x: history takes no words (`poolboard --tui show RUN` opens one)");
    }
    void words() {
        QFETCH(QString, typed);
        std::vector<std::string> all;
        for (const QString& word : typed.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            all.push_back(word.toStdString());
        const auto read = readTuiWords(all);
        std::string found = read ? "" : read.error().text();
        if (read) {
            constexpr const char* kWhat[] = {"engine", "attach", "show", "history", "cli", "help"};
            found = kWhat[static_cast<size_t>(read->what)];
            for (const std::string& word : read->engine)
                found += " " + word;
            if (read->what == TuiWords::What::Attach || read->what == TuiWords::What::Show)
                found += " " + read->run;
            if (read->screenReader) found += " aloud";
        }
        QTEST(QString::fromStdString(found), "understood");
    }
};

QTEST_GUILESS_MAIN(TestTuiValues)
#include "tst_tui_values.moc"

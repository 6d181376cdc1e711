// SPDX-License-Identifier: MIT
// `report`: of runs that failed, go on and were killed; and what a browser makes of it.
#include "history_bench.h"

#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

class TestReportCommand : public QObject, private HistoryBench {
    Q_OBJECT

    static bool has(const std::string& text, const char* part) {
        return text.find(part) != std::string::npos;
    }

    /// Six items, of which two fail; their inputs are markup.
    void runSome() {
        const End end =
            finish({"run", "--name", "Pages & <b>more</b>", "-O", "none", "--", "sh", "-c",
                    "case $1 in *bad*) echo \"<script>document.title='$1'</script>\" >&2; exit 7;; esac", "-",
                    ":::", "good", "<img src=x onerror=alert(1)>", "bad1", "bad2", "&lt;", "\"'"});
        QCOMPARE(end.status, 3);
    }

private Q_SLOTS:
    void init() { renew(); }

    void aFailingRunHasAReport() {
        runSome();
        QCOMPARE(finish({"report", "last", "-o", "report.html"}).status, 0);
        const std::string page = contents(m_dir + "/report.html");
        for (const char* part :
             {"<!DOCTYPE html>\n<!-- Poolboard run report -->\n", "Finished with failures",
              "<h2>What went wrong</h2>", "<h2>Throughput</h2>", "<h2>What the workers did</h2>",
              "exit_status", "bad1", "poolboard --cli retry 2"})
            QVERIFY2(has(page, part), part);
        QVERIFY(!has(page, "<script") && !has(page, "<img"));
        const End printed = finish({"report", "last"});
        QCOMPARE(printed.status, 0);
        QVERIFY(printed.out.starts_with("<!DOCTYPE html>"));
    }

    void whatItDoesNotWrite_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("said");
        QTest::newRow("no run") << QStringList{} << QStringLiteral("which run?");
        QTest::newRow("two runs") << QStringList{QStringLiteral("last"), QStringLiteral("x")}
                                  << QStringLiteral("one run at a time");
        QTest::newRow("an unknown run")
            << QStringList{QStringLiteral("19990101")} << QStringLiteral("19990101");
        QTest::newRow("over another file")
            << QStringList{QStringLiteral("last"), QStringLiteral("-o"), QStringLiteral("results")}
            << QStringLiteral("results: it is there already and is no report");
        QTest::newRow("no name") << QStringList{QStringLiteral("last"), QStringLiteral("--output=")}
                                 << QStringLiteral("--output");
        QTest::newRow("an unknown option")
            << QStringList{QStringLiteral("last"), QStringLiteral("--ouput"), QStringLiteral("x")}
            << QStringLiteral("--output");
    }
    void whatItDoesNotWrite() {
        QFETCH(QStringList, words);
        QFETCH(QString, said);
        runSome();
        write(m_dir + "/results", "a line of somebody's\n");
        Words all{"report"};
        for (const QString& word : words)
            all.push_back(word.toStdString());
        const End end = finish(all);
        QCOMPARE(end.status, 2);
        QVERIFY2(has(end.err, said.toUtf8().constData()), end.err.c_str());
        QCOMPARE(contents(m_dir + "/results"), std::string("a line of somebody's\n"));
    }

    void anOlderReportIsReplacedWhole() {
        runSome();
        write(m_dir + "/report.html", "");
        QCOMPARE(finish({"report", "last", "-o", "report.html"}).status, 0);
        const std::string first = contents(m_dir + "/report.html");
        QCOMPARE(finish({"run", "--name", "Another", "--", "true", ":::", "a"}).status, 0);
        QCOMPARE(finish({"report", "last", "-o", "report.html"}).status, 0);
        const std::string second = contents(m_dir + "/report.html");
        QVERIFY(has(first, "Pages &amp; &lt;b&gt;more") && has(second, "Another"));
        for (const auto& entry : std::filesystem::directory_iterator(m_dir))
            QVERIFY2(!has(entry.path().string(), ".part"), entry.path().c_str());
    }

    void aFileThatCannotBeWrittenIsSaid() {
        runSome();
        const End end = finish({"report", "last", "-o", "no/such/folder/report.html"});
        QCOMPARE(end.status, 1);
        QVERIFY2(has(end.err, "no/such/folder/report.html: the report cannot be written"), end.err.c_str());
    }

    void aRunThatGoesOnAndOneThatWasKilled() {
        Program program(setup({"run", "-j", "1", "-O", "none", "--", "sh", "-c", "[ $1 = done ] || sleep 60",
                               "-", ":::", "done", "wait"}));
        QVERIFY(eventually([&] {
            return has(finish({"report", "last"}).out, "It went on when this was written");
        }));
        ::kill(program.pid(), SIGKILL);
        program.wait();
        QVERIFY(program.leavesNothing());
        const std::string page = finish({"report", "last"}).out;
        QVERIFY2(has(page, "Interrupted</p>") && has(page, "poolboard --cli resume 2"), page.c_str());
    }

    /// Chromium opens it: the page is what it is meant to be, in light and in dark, nothing runs, nothing is
    /// fetched.
    void aBrowserShowsIt_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void aBrowserShowsIt() {
        QFETCH(bool, dark);
        const QString chromium = QStandardPaths::findExecutable(QStringLiteral("chromium"));
        if (chromium.isEmpty()) QSKIP("chromium is not installed: apt-get install chromium");
        runSome();
        QCOMPARE(finish({"report", "last", "-o", "report.html"}).status, 0);
        const QString dir = QString::fromStdString(m_dir), picture = dir + QStringLiteral("/page.png");
        QStringList words{QStringLiteral("--headless=new"),
                          QStringLiteral("--no-sandbox"),
                          QStringLiteral("--disable-gpu"),
                          QStringLiteral("--user-data-dir=") + dir + QStringLiteral("/chromium"),
                          QStringLiteral("--window-size=1100,1600"),
                          QStringLiteral("--host-resolver-rules=MAP * ~NOTFOUND"),
                          QStringLiteral("--enable-logging=stderr")};
        if (dark) words << QStringLiteral("--blink-settings=preferredColorScheme=0");
        const auto open = [&](const QString& what) {
            QProcess browser;
            browser.start(chromium, words + QStringList{what, QStringLiteral("file://") + dir +
                                                                  QStringLiteral("/report.html")});
            const bool ended = browser.waitForFinished(120'000) && browser.exitCode() == 0;
            const QByteArray said = browser.readAllStandardError();
            for (const char* trouble : {"CONSOLE", "Refused to"}) // the page's own console
                if (said.contains(trouble)) qWarning("%s", said.constData());
            return ended && !said.contains("CONSOLE") ? browser.readAllStandardOutput()
                                                      : QByteArray("(not shown)");
        };
        const QByteArray dom = open(QStringLiteral("--dump-dom"));
        QVERIFY2(dom.contains("<h1>Pages &amp; &lt;b&gt;more&lt;/b&gt;</h1>"), dom.constData());
        QVERIFY(dom.contains("Pages &amp; &lt;b&gt;more&lt;/b&gt; – run report</title>"));
        QVERIFY(!dom.contains("<script") && !dom.contains("<img"));
        QCOMPARE(dom.count("<svg "), 3);
        QCOMPARE(dom.count("<section"), dom.count("</section>"));

        QVERIFY(open(QStringLiteral("--screenshot=") + picture).isEmpty());
        const QImage image(picture);
        QVERIFY(!image.isNull());
        QCOMPARE(image.pixelColor(3, 3).lightness() < 128, dark);
        int green = 0, red = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QColor color = image.pixelColor(x, y);
                if (color.green() > color.red() + 60 && color.green() > color.blue() + 20) ++green;
                if (color.red() > color.green() + 80 && color.red() > color.blue() + 80) ++red;
            }
        QVERIFY2(green > 2000 && red > 1000,
                 qPrintable(QStringLiteral("%1 green, %2 red").arg(green).arg(red)));
    }
};

QTEST_GUILESS_MAIN(TestReportCommand)
#include "tst_report_command.moc"

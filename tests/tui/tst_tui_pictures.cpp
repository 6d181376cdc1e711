// SPDX-License-Identifier: MIT
// What the dashboard looks like, at the sizes and with the abilities terminals have: compared with the texts
// in pictures/, and drawn as images into the build folder, for people to look at. A change that is meant:
// POOLBOARD_NEW_PICTURES=1 writes the texts anew.
#include "boards.h"
#include "off_screen.h"
#include "ui/present/status.h"
#include "ui/tui/paint.h"
#include "ui/tui/spoken_lines.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace poolboard;

Q_DECLARE_METATYPE(poolboard::Dashboard)
Q_DECLARE_METATYPE(poolboard::Abilities)

class TestPictures : public QObject {
    Q_OBJECT

    static Dashboard withPage(Dashboard board, std::initializer_list<const char*> keys) {
        for (const char* key : keys) {
            board.press(key);
            boards::feed(board);
        }
        return board;
    }
    static std::vector<ErrorGroup> groups() {
        return {{1, OutcomeKind::Failed, "io_error", "cannot open …: permission denied", 7, 22},
                {2, OutcomeKind::TimedOut, "timeout", "no result within …", 3, 45}};
    }

    static void draw(OffScreen& screen, Dashboard& board) {
        Canvas canvas = screen.canvas();
        paintDashboard(canvas, board);
    }
    /// Draws the image, and compares the text with the one kept.
    static void compare(const QString& name, OffScreen& screen) {
        const QDir folder(QStringLiteral(TEST_BUILD_DIR "/terminal-pictures"));
        QVERIFY(folder.mkpath(QStringLiteral(".")));
        QVERIFY(screen.image(true).save(folder.filePath(name + QStringLiteral(".png"))));
        if (name == QLatin1String("running-80x24"))
            QVERIFY(screen.image(false).save(folder.filePath(name + QStringLiteral("-light.png"))));
        QFile kept(QStringLiteral(TEST_SOURCE_DIR "/tests/tui/pictures/") + name + QStringLiteral(".txt"));
        if (qEnvironmentVariableIsSet("POOLBOARD_NEW_PICTURES")) {
            QVERIFY(kept.open(QIODevice::WriteOnly));
            kept.write(QByteArray::fromStdString(screen.text()));
            return;
        }
        QVERIFY2(kept.open(QIODevice::ReadOnly), qPrintable(kept.fileName()));
        const QByteArray expected = kept.readAll(), found = QByteArray::fromStdString(screen.text());
        QVERIFY2(found == expected, QByteArray("expected:\n" + expected + "found:\n" + found).constData());
    }

private Q_SLOTS:
    void asTheyAre_data() {
        QTest::addColumn<Dashboard>("board");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<Abilities>("abilities");
        const auto row = [](const char* name, Dashboard board, int width, int height,
                            Abilities abilities = {}) {
            QTest::newRow(name) << std::move(board) << QSize(width, height) << abilities;
        };
        const Dashboard running = boards::running();
        Dashboard failing = running;
        failing.groups = groups();
        row("running-80x24", running, 80, 24);
        row("running-120x40", running, 120, 40);
        row("running-60x15", running, 60, 15);
        row("running-40x8", running, 40, 8);
        row("running-16-colours", running, 80, 24, {ColorDepth::Basic, true});
        row("running-ascii", running, 80, 24, {ColorDepth::None, false});
        row("failures-80x24", withPage(running, {"f", "Down", "Space"}), 80, 24);
        row("filter-80x24", withPage(running, {"/", "0", "1", "4"}), 80, 24);
        row("filtered-60x15", withPage(running, {"/", "1", "3", "4", "Enter"}), 60, 15);
        row("item-80x24", withPage(running, {"f", "Enter"}), 80, 24);
        row("errors-80x24", withPage(failing, {"e"}), 80, 24);
        row("help-80x24", withPage(running, {"?"}), 80, 24);
        row("stop-80x24", withPage(running, {"s"}), 80, 24);
        row("leave-60x15", withPage(running, {"q"}), 60, 15);
        Dashboard jobs;
        jobs.page = Page::Jobs;
        jobs.jobs = {{"checksums.poolboard.toml", "Check sums", "poolboard --cli run -w digest/sha256", ""},
                     {"old.poolboard.toml", "old", "", "old.poolboard.toml:3: there is no key 'knd'"}};
        row("jobs-60x15", jobs, 60, 15);
        row("finished-80x24", boards::finished(), 80, 24);
    }
    void asTheyAre() {
        QFETCH(Dashboard, board);
        QFETCH(QSize, size);
        QFETCH(Abilities, abilities);
        OffScreen screen(size.width(), size.height(), abilities);
        draw(screen, board);
        compare(QString::fromLatin1(QTest::currentDataTag()), screen);
    }

    /// What a screen reader is given: lines, each once, in words.
    void theSpokenOne() {
        SpokenLines spoken;
        std::vector<std::string> said;
        const auto hear = [&](uint64_t done, RunState state, double elapsed) {
            Snapshot run = script::snapshotAt(done, state, elapsed);
            run.workersWanted = 4;
            for (const std::string& line : spoken.take(run, true, true))
                said.push_back(line);
            return run;
        };
        hear(0, RunState::Preparing, 0);
        said.push_back(spokenStatus(hear(60, RunState::Failing, 10)));
        said.push_back(spokenStatus(hear(158, RunState::Failing, 20)));
        const Snapshot end = hear(script::kItems, RunState::FinishedWithFailures, 51);
        said.push_back(end.name + ": " + summaryText(end));
        OffScreen screen(80, 40);
        Canvas canvas = screen.canvas();
        canvas.clear();
        int y = 0;
        for (const std::string& line : said)
            for (std::string_view rest = line; !rest.empty();
                 rest.remove_prefix(std::min<size_t>(rest.size(), 80)))
                canvas.write(0, y++, rest.substr(0, 80), 80); // as a terminal breaks them
        QVERIFY(y <= 40);
        compare(QStringLiteral("screen-reader"), screen);
    }

    /// What is seen does not depend on colour: the words are the same without any.
    void coloursChangeNoWord() {
        std::string texts[2];
        for (const ColorDepth depth : {ColorDepth::Many, ColorDepth::None}) {
            OffScreen screen(80, 24, {depth, true});
            Dashboard board = boards::running();
            draw(screen, board);
            texts[depth == ColorDepth::None] = screen.text();
            const auto [x, y] = screen.find("Failing");
            QVERIFY(x >= 0);
            QCOMPARE(screen.foreground(x, y) == unsigned(TERMPAINT_DEFAULT_COLOR), depth == ColorDepth::None);
        }
        QCOMPARE(texts[0], texts[1]);
    }

    /// Ctrl-C stops a run of one's own, and leaves another's.
    void theKeysAreThoseOfOnesPart() {
        for (const bool own : {true, false}) {
            OffScreen screen(120, 40);
            Dashboard board = boards::running();
            board.own = own;
            board.press("?");
            draw(screen, board);
            QCOMPARE(screen.text().find("three times: kill") != std::string::npos, own);
            QCOMPARE(screen.text().find("s stops it") != std::string::npos, !own);
        }
    }

    void aFinishedBarIsFull() {
        for (int width = 60; width <= 130; ++width) {
            OffScreen screen(width, 24);
            Dashboard board = boards::finished();
            board.run.total = 40;
            board.run.counts = {16, 24};
            draw(screen, board);
            QVERIFY2(screen.lines()[1].find("·") == std::string::npos, screen.lines()[1].c_str());
        }
    }

    void asciiIsAscii() {
        OffScreen screen(120, 40, {ColorDepth::Basic, false});
        Dashboard board = boards::running();
        draw(screen, board);
        for (const char c : screen.text())
            QVERIFY2(static_cast<unsigned char>(c) < 0x80, screen.text().c_str());
    }

    /// Any size at all, with each page open: nothing breaks, and what fits is drawn.
    void anySizeWillDo() {
        for (const char* key : {"", "?", "s", "q", "e", "H", "Enter"})
            for (int width = 1; width <= 130; width += 7)
                for (int height = 1; height <= 45; height += 3) {
                    OffScreen screen(width, height);
                    Dashboard board = boards::running(61);
                    board.groups = groups();
                    if (*key) board.press(key);
                    draw(screen, board);
                    if (width >= 40) QVERIFY(!screen.lines()[0].empty());
                }
    }
};

QTEST_MAIN(TestPictures)
#include "tst_tui_pictures.moc"

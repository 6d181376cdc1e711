// SPDX-License-Identifier: MIT
#include "core/pool/log_tap.h"

#include <QStringList>
#include <QTest>

using namespace poolboard;
using namespace std::chrono_literals;

namespace {

const Instant kStart = Instant{} + 1h;

QStringList fed(LogTap& tap, const QList<QByteArray>& pieces, Instant now = kStart) {
    std::vector<std::string> lines;
    for (const QByteArray& piece : pieces)
        tap.feed({piece.constData(), static_cast<size_t>(piece.size())}, now, lines);
    QStringList out;
    for (const std::string& line : lines)
        out.append(QString::fromStdString(line));
    return out;
}

} // namespace

class TestLogTap : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lines_are_cut_wherever_the_pieces_end_data() {
        QTest::addColumn<QList<QByteArray>>("pieces");
        QTest::addColumn<QStringList>("lines");
        const auto text = [](const char* bytes) { return QString::fromUtf8(bytes); };
        QTest::newRow("whole") << QList<QByteArray>{"a\nb\n"} << QStringList{text("a"), text("b")};
        QTest::newRow("split") << QList<QByteArray>{"a", "b\nc", "", "\n"}
                               << QStringList{text("ab"), text("c")};
        QTest::newRow("no end") << QList<QByteArray>{"abc"} << QStringList{};
        QTest::newRow("empty ones, carriage returns")
            << QList<QByteArray>{"\n\na\r\n\r\n"} << QStringList{text("a")};
        QTest::newRow("any bytes") << QList<QByteArray>{"\xFF\x1B[1m\n"} << QStringList{text("\uFFFD [1m")};
        QTest::newRow("longer than a line may be")
            << QList<QByteArray>{QByteArray(5000, 'x') + "\n"}
            << QStringList{QString(4096, QLatin1Char('x')), QString(904, QLatin1Char('x'))};
    }
    void lines_are_cut_wherever_the_pieces_end() {
        QFETCH(QList<QByteArray>, pieces);
        LogTap tap;
        QTEST(fed(tap, pieces), "lines");
    }

    void the_last_line_needs_no_end() {
        LogTap tap;
        fed(tap, {"a\nlast"});
        std::vector<std::string> lines;
        tap.finish(kStart, lines);
        QCOMPARE(lines, std::vector<std::string>{"last"});
    }

    void a_flood_is_bounded_counted_and_said_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("admitted");
        QTest::newRow("many lines") << QByteArray("x\n") << 200;
        QTest::newRow("many bytes") << QByteArray(1023, 'x') + "\n" << 64;
    }
    void a_flood_is_bounded_counted_and_said() {
        QFETCH(QByteArray, line);
        QFETCH(int, admitted);
        LogTap tap;
        QCOMPARE(fed(tap, QList<QByteArray>(1000, line)).size(), admitted);
        QCOMPARE(tap.budget().deadline(), std::optional(kStart + 1s));
        QCOMPARE(tap.budget().notice(kStart + 999ms), std::string());
        QCOMPARE(tap.budget().notice(kStart + 1s),
                 std::to_string(1000 - admitted) +
                     " lines dropped: more than 200 lines or 64 KiB in a second");
        QVERIFY(!tap.budget().deadline());
        QCOMPARE(fed(tap, {"again\n"}, kStart + 1s), QStringList{QStringLiteral("again")});
    }

    void a_flood_in_one_piece_counts_the_same() {
        LogTap tap;
        QCOMPARE(fed(tap, {QByteArray("x\n").repeated(1000)}).size(), 200);
        QVERIFY(QByteArray::fromStdString(tap.budget().notice(kStart + 1s)).startsWith("800 lines dropped"));
    }

    void a_flood_that_goes_on_says_so_every_second() {
        LogTap tap;
        fed(tap, {QByteArray("x\n").repeated(1000)});
        const QStringList next = fed(tap, {QByteArray("x\n").repeated(1000)}, kStart + 1s);
        QCOMPARE(next.size(), 201);
        QVERIFY(next.first().startsWith(QStringLiteral("800 lines dropped")));
    }

    void the_tail_is_the_end_of_everything() {
        LogTap tap;
        QCOMPARE(tap.tail(), std::string());
        QByteArray all;
        for (int i = 0; i < 3000; ++i)
            all += QByteArray::number(i) + "\n";
        all += "the end";
        fed(tap, {all.left(7000), all.mid(7000)});
        QCOMPARE(QByteArray::fromStdString(tap.tail()), all.right(4096));
    }
};

QTEST_GUILESS_MAIN(TestLogTap)
#include "tst_log_tap.moc"

// SPDX-License-Identifier: MIT
#include "tests/source/cpu_timer.h"
#include "tests/source/source_probe.h"

#include <QFile>
#include <QTemporaryDir>

using namespace poolboard;

class TestNdjsonSource : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    SourceSpec reading(const QByteArray& bytes, std::optional<Passing> passing = {}) const {
        const QString path = m_folder.filePath(QStringLiteral("values.ndjson"));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write the test's input");
        SourceSpec spec;
        spec.kind = SourceKind::Ndjson;
        spec.paths = {path.toStdString()};
        spec.passing = passing;
        return spec;
    }

private Q_SLOTS:
    void takesAValueALine_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Bodies>("values");
        QTest::newRow("nothing") << QByteArray() << Bodies{};
        QTest::newRow("blank lines") << QByteArray("\n \n\t\r\n\n") << Bodies{};
        QTest::newRow("one") << QByteArray("{\"a\":1}\n") << Bodies{"{\"a\":1}"};
        QTest::newRow("the last without newline") << QByteArray("1\n2") << Bodies{"1", "2"};
        QTest::newRow("the last is a blank") << QByteArray("1\n ") << Bodies{"1"};
        QTest::newRow("CRLF") << QByteArray("[1]\r\n[2]\r\n") << Bodies{"[1]", "[2]"};
        QTest::newRow("space around") << QByteArray(" \t{} \r\n  5\t") << Bodies{"{}", "5"};
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF") + "\"a\"\n1" << Bodies{"\"a\"", "1"};
        QTest::newRow("only a byte order mark") << QByteArray("\xEF\xBB\xBF") << Bodies{};
        QTest::newRow("text is untouched") << QByteArray("{ \"k\" : 1.50, \"k\":\"\\u00e9\xc3\xa9\" }\n1e999")
                                           << Bodies{"{ \"k\" : 1.50, \"k\":\"\\u00e9\xc3\xa9\" }", "1e999"};
    }
    void takesAValueALine() {
        QFETCH(QByteArray, bytes);
        QFETCH(Bodies, values);
        const SourceSpec spec = reading(bytes);
        for (const PullLimit limit : {PullLimit{}, PullLimit{1, 1}, PullLimit{3, 2}})
            QCOMPARE(shown(pullAll(openSource(spec, "", -1), limit)), shown(values));
    }

    void passesEachAsWhatItIs() {
        std::vector<Item> items;
        const SourceSpec spec = reading("[1,2]\n{\"a\":1}\n\"text\"\nnull\n");
        auto source = openSource(spec, "", -1);
        while (source.value()->pull(items, {}).value()) {
        }
        const Passing expected[] = {Passing::Args, Passing::Kwargs, Passing::Single, Passing::Single};
        QCOMPARE(items.size(), std::size(expected));
        for (size_t k = 0; k < items.size(); ++k) {
            QCOMPARE(items[k].passing, expected[k]);
            QCOMPARE(items[k].content, Content::Json);
        }
        items.clear();
        auto single = openSource(reading("[1,2]\n{}\n3\n", Passing::Single), "", -1);
        while (single.value()->pull(items, {}).value()) {
        }
        QCOMPARE(items.size(), size_t(3));
        for (const Item& item : items)
            QVERIFY(item.passing == Passing::Single && item.content == Content::Json);
    }

    void namesTheLineThatIsNone_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("args"); // -1: as it is
        QTest::addColumn<size_t>("before");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const QByteArray& bytes, int args, size_t before,
                            const char* says) {
            QTest::newRow(name) << bytes << args << before << QString::fromUtf8(says);
        };
        row("words", "{}\n\nhello\n[]\n", -1, 1,
            "values.ndjson: line 3, byte 1: not one JSON value at \"hello\" (each line must hold one whole "
            "value; `jq -c .` writes them so)");
        row("cut", "1\n{\"a\":", -1, 1,
            "values.ndjson: line 2, byte 6: the line ends in the middle of a JSON value");
        row("a document over lines", "{\n  \"a\": 1\n}\n", -1, 0,
            "line 1, byte 2: the line ends in the middle");
        row("two values", "  {} {}\n", -1, 0, "line 1, byte 6: not one JSON value at \"{}\"");
        row("not UTF-8", "\"a\"\n\"\xff\"\n", -1, 1, "line 2, byte 2: not UTF-8, which JSON must be");
        row("a byte order mark later",
            "1\n\xEF\xBB\xBF"
            "2\n",
            -1, 1, "line 2, byte 1: not one JSON value at");
        row("no array for args", "[1]\n{}\n", int(Passing::Args), 1,
            "line 2: passed as args, a line must be a JSON array (leave --args out");
        row("no object for kwargs", "{}\n5\n", int(Passing::Kwargs), 1,
            "line 2: passed as kwargs, a line must be a JSON object");
    }
    void namesTheLineThatIsNone() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, args);
        QFETCH(size_t, before);
        QFETCH(QString, says);
        const SourceSpec spec = reading(bytes, args < 0 ? std::nullopt : std::optional(Passing(args)));
        const Bodies bodies = pullAll(openSource(spec, "", -1));
        QCOMPARE(bodies.size(), before + 1); // what came before it stays good
        QVERIFY2(QString::fromStdString(bodies.back()).contains(says), bodies.back().c_str());
        QVERIFY(bodies.back().starts_with("error: "));
    }

    void refusesALineOfMoreThan64MiB() {
        const Bodies bodies =
            pullAll(openSource(reading("1\n\"" + QByteArray((64 << 20) - 1, 'x') + "\"\n2"), "", -1));
        QCOMPARE(bodies.size(), size_t(2));
        QVERIFY2(bodies[1].find("values.ndjson: line 2: longer than 64 MiB") != std::string::npos,
                 bodies[1].c_str());
        const Bodies most =
            pullAll(openSource(reading("\"" + QByteArray((64 << 20) - 2, 'x') + "\"\n2"), "", -1));
        QCOMPARE(most.size(), size_t(2));
        QCOMPARE(most[0].size(), size_t(64 << 20));
    }

    void isFast() {
        QByteArray bytes;
        for (int k = 0; k < 200000; ++k)
            bytes +=
                "{\"id\":" + QByteArray::number(k) + ",\"name\":\"item " + QByteArray::number(k) + "\"}\n";
        const SourceSpec spec = reading(bytes);
        auto source = openSource(spec, "", -1);
        std::vector<Item> items;
        size_t count = 0;
        const CpuTimer timer;
        for (; source.value()->pull(items, {}).value(); items.clear())
            count += items.size();
        QCOMPARE(count, size_t(200000));
        qInfo("%.1f ns a value of %.0f bytes", timer.nanoseconds() / double(count),
              double(bytes.size()) / double(count));
    }
};

QTEST_GUILESS_MAIN(TestNdjsonSource)
#include "tst_ndjson_source.moc"

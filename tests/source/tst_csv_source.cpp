// SPDX-License-Identifier: MIT
#include "tests/source/cpu_timer.h"
#include "tests/source/source_probe.h"

#include "core/base/json_check.h"

#include <QFile>
#include <QTemporaryDir>

using namespace poolboard;

class TestCsvSource : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    SourceSpec reading(const QByteArray& bytes, bool header = true, char delimiter = ',') const {
        const QString path = m_folder.filePath(QStringLiteral("rows.csv"));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write the test's input");
        SourceSpec spec;
        spec.kind = SourceKind::Csv;
        spec.paths = {path.toStdString()};
        spec.header = header;
        spec.delimiter = delimiter;
        return spec;
    }

private Q_SLOTS:
    void rowsBecomeArrays_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Bodies>("rows");
        QTest::newRow("nothing") << QByteArray() << Bodies{};
        QTest::newRow("LF and CRLF") << QByteArray("a,b\nc,d\r\n")
                                     << Bodies{"[\"a\",\"b\"]", "[\"c\",\"d\"]"};
        QTest::newRow("the last without newline") << QByteArray("a\nb") << Bodies{"[\"a\"]", "[\"b\"]"};
        QTest::newRow("the last with CR only") << QByteArray("a\nb\r") << Bodies{"[\"a\"]", "[\"b\"]"};
        QTest::newRow("empty lines are no rows")
            << QByteArray("\n\na\r\n\r\nb\n\n") << Bodies{"[\"a\"]", "[\"b\"]"};
        QTest::newRow("empty fields") << QByteArray(",\na,\n,b\n\"\",\"\"\n")
                                      << Bodies{"[\"\",\"\"]", "[\"a\",\"\"]", "[\"\",\"b\"]", "[\"\",\"\"]"};
        QTest::newRow("one empty field") << QByteArray("\"\"\n\"\"") << Bodies{"[\"\"]", "[\"\"]"};
        QTest::newRow("separators in quotes") << QByteArray("\"a,b\",c\n") << Bodies{"[\"a,b\",\"c\"]"};
        QTest::newRow("newlines in quotes") << QByteArray("\"a\nb\r\nc\",d\n\"e\n\n\",f")
                                            << Bodies{"[\"a\\nb\\r\\nc\",\"d\"]", "[\"e\\n\\n\",\"f\"]"};
        QTest::newRow("doubled quotes") << QByteArray("\"a\"\"b\",\"\"\"\",\"\"\"x\"\"\"\n")
                                        << Bodies{"[\"a\\\"b\",\"\\\"\",\"\\\"x\\\"\"]"};
        QTest::newRow("quotes inside a field without")
            << QByteArray("5\" pipe,a\"b\"\nx,y\n")
            << Bodies{"[\"5\\\" pipe\",\"a\\\"b\\\"\"]", "[\"x\",\"y\"]"};
        QTest::newRow("spaces stay") << QByteArray(" a , b\n") << Bodies{"[\" a \",\" b\"]"};
        QTest::newRow("space before a quote") << QByteArray(" \"a\",b\n") << Bodies{"[\" \\\"a\\\"\",\"b\"]"};
        QTest::newRow("byte order mark")
            << QByteArray("\xEF\xBB\xBF") + "a\nb" << Bodies{"[\"a\"]", "[\"b\"]"};
        QTest::newRow("byte order mark before a quote")
            << QByteArray("\xEF\xBB\xBF") + "\"a\nx\"\nb" << Bodies{"[\"a\\nx\"]", "[\"b\"]"};
        QTest::newRow("UTF-8") << QByteArray("\xc3\xa9,\xe2\x82\xac\n")
                               << Bodies{"[\"\xc3\xa9\",\"\xe2\x82\xac\"]"};
        QTest::newRow("control characters")
            << QByteArray("a\tb,\x01\x7f\\\n") << Bodies{"[\"a\\tb\",\"\\u0001\\u007f\\\\\"]"};
        QTest::newRow("NUL") << QByteArray("a\0b\n", 4) << Bodies{"[\"a\\u0000b\"]"};
        QByteArray many;
        std::string doubled = "[";
        for (int k = 0; k < 100; ++k) {
            many += k == 0 ? "\"\"\"\"" : ",\"\"\"\"";
            doubled += k == 0 ? "\"\\\"\"" : ",\"\\\"\"";
        }
        QTest::newRow("many doubled quotes") << many << Bodies{doubled + "]"};
    }
    void rowsBecomeArrays() {
        QFETCH(QByteArray, bytes);
        QFETCH(Bodies, rows);
        const SourceSpec spec = reading(bytes, false);
        for (const PullLimit limit : {PullLimit{}, PullLimit{1, 1}, PullLimit{3, 2}})
            QCOMPARE(shown(pullAll(openSource(spec, "", -1), limit)), shown(rows));
        for (const std::string& row : rows)
            QVERIFY2(isJsonValue(row), row.c_str());
    }

    void aHeaderNamesTheFields_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Bodies>("rows");
        QTest::newRow("header only") << QByteArray("a,b\n") << Bodies{};
        QTest::newRow("rows") << QByteArray("a,b\n1,2\n3,4")
                              << Bodies{"{\"a\":\"1\",\"b\":\"2\"}", "{\"a\":\"3\",\"b\":\"4\"}"};
        QTest::newRow("quoted names") << QByteArray("\xEF\xBB\xBF\"x y\",\"\"\"q\"\"\"\r\n1,2\r\n")
                                      << Bodies{"{\"x y\":\"1\",\"\\\"q\\\"\":\"2\"}"};
        QTest::newRow("a name of nothing") << QByteArray(",b\n0,1\n") << Bodies{"{\"\":\"0\",\"b\":\"1\"}"};
        QTest::newRow("empty lines before") << QByteArray("\n\na\n1\n") << Bodies{"{\"a\":\"1\"}"};
    }
    void aHeaderNamesTheFields() {
        QFETCH(QByteArray, bytes);
        QFETCH(Bodies, rows);
        QCOMPARE(shown(pullAll(openSource(reading(bytes), "", -1))), shown(rows));
    }

    void everyFileHasAHeaderOfItsOwn() {
        SourceSpec spec = reading("a,b\n1,2\n");
        QFile other(m_folder.filePath(QStringLiteral("other.csv")));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("c\n3\n") == 4);
        other.close();
        spec.paths.push_back(other.fileName().toStdString());
        QCOMPARE(shown(pullAll(openSource(spec, "", -1))),
                 shown({"{\"a\":\"1\",\"b\":\"2\"}", "{\"c\":\"3\"}"}));
    }

    void delimitersDiffer() {
        QCOMPARE(shown(pullAll(openSource(reading("a\tb,c\n", false, '\t'), "", -1))),
                 shown({"[\"a\",\"b,c\"]"}));
        QCOMPARE(shown(pullAll(openSource(reading("a;\"b;c\"\n", false, ';'), "", -1))),
                 shown({"[\"a\",\"b;c\"]"}));
    }

    void saysHowItemsArePassed() {
        std::vector<Item> items;
        SourceSpec spec = reading("a,b\n1,2\n");
        QVERIFY(openSource(spec, "", -1).value()->pull(items, {}).value());
        spec.passing = Passing::Args;
        QVERIFY(openSource(spec, "", -1).value()->pull(items, {}).value());
        spec.passing = Passing::Single;
        QVERIFY(openSource(spec, "", -1).value()->pull(items, {}).value());
        spec.passing.reset();
        spec.header = false;
        QVERIFY(openSource(spec, "", -1).value()->pull(items, {}).value());
        QCOMPARE(items[0].passing, Passing::Kwargs);
        QCOMPARE(items[1].passing, Passing::Args);
        QCOMPARE(items[1].body, std::string("[\"1\",\"2\"]")); // the header is no item, whatever it is for
        QCOMPARE(items[2].passing, Passing::Single);
        QCOMPARE(items[2].body, std::string("{\"a\":\"1\",\"b\":\"2\"}"));
        QCOMPARE(items[3].passing, Passing::Args);
        for (const Item& item : items)
            QCOMPARE(item.content, Content::Json);
    }

    void namesTheRowThatIsWrong_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("header");
        QTest::addColumn<size_t>("before");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const QByteArray& bytes, bool header, size_t before,
                            const char* says) {
            QTest::newRow(name) << bytes << header << before << QString::fromUtf8(says);
        };
        row("one too many", "a,b\n\"1\n\n\",2\n\n3,4,5\n", true, 1,
            "rows.csv: row 3, line 6: 3 fields, but the header has 2 (is the delimiter right, and is a field "
            "that holds one in quotes?)");
        row("one too few", "a,b\n1\n", false, 1, "row 2, line 2: 1 field, but the first row has 2");
        row("the same name twice", "a,b,a\n1,2,3\n", true, 0,
            "row 1, line 1: two columns are called \"a\" (give");
        row("text after a quote", "a\n\"x\n\"y\n", true, 0,
            "row 2, line 3: text after the closing quote of a field: \"y\" (a quote inside");
        row("a quote that stays open", "a,b\n1,2\n3,\"4\n5,6\n7,8\n", true, 1,
            "row 3, line 3: the quote that opens this field is never closed");
        row("old Mac lines", "a,b\r1,2\r3,4\r", true, 0,
            "row 1, line 1: a carriage return without a line feed, outside of quotes");
        row("not UTF-8", "a\nx\ncaf\xe9\n", true, 1, "row 3, line 3: \"caf\xEF\xBF\xBD\" is not UTF-8");
        row("not UTF-8 in the header", "caf\xe9\nx\n", true, 0, "row 1, line 1: ");
        row("UTF-16",
            QByteArray("\xff\xfe"
                       "a\0\n\0",
                       6),
            false, 0, "is not UTF-8, and fields are passed on as JSON");
    }
    void namesTheRowThatIsWrong() {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, header);
        QFETCH(size_t, before);
        QFETCH(QString, says);
        const Bodies bodies = pullAll(openSource(reading(bytes, header), "", -1));
        QCOMPARE(bodies.size(), before + 1); // what came before it stays good
        QVERIFY2(QString::fromStdString(bodies.back()).contains(says), bodies.back().c_str());
    }

    void refusesWhatCannotBeMeant() {
        SourceSpec spec = reading("a\n", false);
        spec.passing = Passing::Kwargs;
        auto source = openSource(spec, "", -1);
        QVERIFY(!source.ok());
        QCOMPARE(source.error().code, ErrorCode::Usage);
        QVERIFY(!openSource(reading("a\n", true, '"'), "", -1).ok());
        QVERIFY(!openSource(reading("a\n", true, '\n'), "", -1).ok());
    }

    void aRowHasABound() {
        const QByteArray large((64 << 20) + 10, 'x');
        const Bodies bodies = pullAll(openSource(reading("a\n1\n\"" + large), "", -1));
        QCOMPARE(bodies.size(), size_t(2));
        QVERIFY2(bodies[1].find("rows.csv: row 3, line 3: longer than 64 MiB") != std::string::npos &&
                     bodies[1].find("never closed") != std::string::npos,
                 bodies[1].c_str());
        // Short as a row, too long as JSON.
        const Bodies escaped =
            pullAll(openSource(reading("a\n1\n" + QByteArray(12 << 20, '\x01') + "\n"), "", -1));
        QCOMPARE(escaped.size(), size_t(2));
        QVERIFY2(escaped[1].find("longer than 64 MiB") != std::string::npos, escaped[1].c_str());
    }

    void isFast_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("plain") << QByteArray("item");
        QTest::newRow("quoted") << QByteArray("\"item, of\"");
    }
    void isFast() {
        QFETCH(QByteArray, name);
        QByteArray bytes = "id,name,price\n";
        for (int k = 0; k < 200000; ++k)
            bytes += QByteArray::number(k) + "," + name + ",12.50\n";
        const SourceSpec spec = reading(bytes);
        auto source = openSource(spec, "", -1);
        std::vector<Item> items;
        size_t count = 0;
        const CpuTimer timer;
        for (; source.value()->pull(items, {}).value(); items.clear())
            count += items.size();
        QCOMPARE(count, size_t(200000));
        qInfo("%.1f ns a row of %.0f bytes", timer.nanoseconds() / double(count),
              double(bytes.size()) / double(count));
    }
};

QTEST_GUILESS_MAIN(TestCsvSource)
#include "tst_csv_source.moc"

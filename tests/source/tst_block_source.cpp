// SPDX-License-Identifier: MIT
#include "core/source/block_source.h"
#include "tests/source/memory_input.h"
#include "tests/source/source_probe.h"

using namespace poolboard;

class TestBlockSource : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void blocksAreWholeRecords_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("block");
        QTest::addColumn<Bodies>("expected");
        QTest::newRow("empty") << QByteArray() << 4 << Bodies{};
        QTest::newRow("one line") << QByteArray("a\n") << 4 << Bodies{"a\n"};
        QTest::newRow("as many as fit") << QByteArray("a\nb\nc\n") << 4 << Bodies{"a\nb\n", "c\n"};
        QTest::newRow("one fits exactly") << QByteArray("abc\nd\n") << 4 << Bodies{"abc\n", "d\n"};
        QTest::newRow("a longer record is its own")
            << QByteArray("a\nlonger\nb\nc\n") << 4 << Bodies{"a\n", "longer\n", "b\nc\n"};
        QTest::newRow("no newline at the end") << QByteArray("a\nb\nc") << 4 << Bodies{"a\nb\n", "c"};
        QTest::newRow("no newline at all") << QByteArray("abcdefgh") << 4 << Bodies{"abcdefgh"};
        QTest::newRow("empty lines") << QByteArray("\n\n\n\n\n") << 2 << Bodies{"\n\n", "\n\n", "\n"};
        QTest::newRow("a byte") << QByteArray("a\n\nb") << 1 << Bodies{"a\n", "\n", "b"};
        QTest::newRow("all in one") << QByteArray("a\nb\nc\n") << 1000 << Bodies{"a\nb\nc\n"};
    }
    void blocksAreWholeRecords() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, block);
        QFETCH(Bodies, expected);
        for (const char separator : {'\n', '\0'})
            for (const size_t piece : {size_t(1), size_t(3), size_t(1000)})
                for (const PullLimit limit : {PullLimit{}, PullLimit{1, 1}}) {
                    const QByteArray input = QByteArray(bytes).replace('\n', separator);
                    Bodies wanted = expected;
                    for (std::string& body : wanted)
                        std::replace(body.begin(), body.end(), '\n', separator);
                    auto source =
                        makeBlocks(std::make_unique<MemoryInput>(
                                       std::string_view(input.constData(), size_t(input.size())), piece),
                                   separator, uint64_t(block));
                    QCOMPARE(shown(pullAll(*source, limit)), shown(wanted));
                }
    }

    void othersHaveNoBlocks_data() {
        QTest::addColumn<SourceSpec>("spec");
        QTest::addColumn<QByteArray>("part");
        SourceSpec spec;
        spec.block = 1024;
        spec.kind = SourceKind::Range;
        QTest::newRow("range") << spec << QByteArray("lines");
        spec.kind = SourceKind::Csv;
        spec.paths = {"/dev/null"};
        QTest::newRow("csv") << spec << QByteArray("lines");
        spec.kind = SourceKind::Lines;
        spec.perItem = 2;
        QTest::newRow("groups") << spec << QByteArray("-n");
        spec.perItem = 0;
        spec.passing = Passing::Args;
        QTest::newRow("args") << spec << QByteArray("--args");
    }
    void othersHaveNoBlocks() {
        QFETCH(SourceSpec, spec);
        QFETCH(QByteArray, part);
        const auto source = openSource(spec, "", -1);
        QVERIFY(!source.ok() && source.error().code == ErrorCode::Usage);
        QVERIFY2(source.error().text().find(part.toStdString()) != std::string::npos,
                 source.error().text().c_str());
    }
};

QTEST_GUILESS_MAIN(TestBlockSource)
#include "tst_block_source.moc"

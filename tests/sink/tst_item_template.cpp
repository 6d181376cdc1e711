// SPDX-License-Identifier: MIT
#include "core/sink/item_template.h"
#include "core/sink/path_parts.h"

#include <QTest>

using namespace poolboard;

class TestItemTemplate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void marksAreReplaced_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("passing");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* text, const QByteArray& body, const QByteArray& expected,
                            Passing passing = Passing::Single) {
            QTest::addRow("%s with %s", text, body.constData())
                << QByteArray(text) << body << int(passing) << expected;
        };
        row("<{}>", "a/b.tar.gz", "<a/b.tar.gz>");
        row("{.}|{/}|{//}|{/.}|{#}|{%}", "a/b.tar.gz", "a/b.tar|b.tar.gz|a|b.tar|8|3");
        row("{.}|{/}|{//}|{/.}", ".profile", ".profile|.profile|.|.profile");
        row("{.}|{/}|{//}|{/.}", "/x/y/", "/x/y/|y|/x|y");
        row("{/}", "/", "/");
        row("{}{}", "\xff\xfe", "\xff\xfe\xff\xfe");
        row("{}", "{/} {#} {}", "{/} {#} {}");
        row("{x} {1} {", "a", "{x} {1} {");
        row("{{}}", "a", "{a}");
        row("{name}-{n}.{flag}{none}", "{\"name\":\"x y\",\"n\":7,\"flag\":true,\"none\":null}", "x y-7.true",
            Passing::Kwargs);
        row("{absent}", "{\"name\":\"x\"}", "{absent}", Passing::Kwargs);
        row("{2}{1}{3}{0}", "[\"a\",{\"b\":1}]", "{\"b\":1}a{3}{0}", Passing::Args);
        row("{}", "[\"a\",\"b c\",3]", "a b c 3", Passing::Args);
        row("{}", "{\"a\":1}", "{\"a\":1}", Passing::Kwargs);
        row("{}{1}", "[broken", "[broken{1}", Passing::Args);
    }
    void marksAreReplaced() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, body);
        QFETCH(int, passing);
        QFETCH(QByteArray, expected);
        const ItemTemplate name(text.toStdString());
        const std::string bytes = body.toStdString();
        std::string out = "+";
        name.expand(out, {7, static_cast<Passing>(passing), bytes, 2});
        QCOMPARE(QByteArray::fromStdString(out), "+" + expected);
    }

    void anotherMarkStandsForTheItem() {
        std::string out;
        ItemTemplate("{} @@ {/}", "@@").expand(out, {0, Passing::Single, "a/b", -1});
        QCOMPARE(out, std::string("{} a/b b"));
    }

    void tellsWhatItNeeds() {
        QVERIFY(!ItemTemplate("out.txt").hasMark());
        QVERIFY(!ItemTemplate("a{b").hasMark());
        QVERIFY(ItemTemplate("{.}").hasMark() && !ItemTemplate("{.}").needsWorker());
        QVERIFY(ItemTemplate("{%}").needsWorker());
    }

    void numbersComeBeforeTheExtension_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain") << QByteArray("a.webp") << QByteArray("a-12.webp");
        QTest::newRow("no extension") << QByteArray("d.x/a") << QByteArray("d.x/a-12");
        QTest::newRow("hidden") << QByteArray("d/.a") << QByteArray("d/.a-12");
        QTest::newRow("two") << QByteArray("a.tar.gz") << QByteArray("a.tar-12.gz");
    }
    void numbersComeBeforeTheExtension() {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(numberedPath(path.toStdString(), 12)), expected);
    }
};

QTEST_GUILESS_MAIN(TestItemTemplate)
#include "tst_item_template.moc"

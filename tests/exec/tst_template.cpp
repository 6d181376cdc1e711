// SPDX-License-Identifier: MIT
#include "plugins/exec/template.h"
#include "plugins/exec/words.h"

#include <QtTest/QtTest>

#include <sys/wait.h>

using namespace poolboard::exec;
using Words = std::vector<std::string>;
Q_DECLARE_METATYPE(Words)

namespace {

std::string shown(const Words& words) {
    std::string text;
    for (const std::string& word : words)
        text += '[' + word + ']';
    return text;
}

Words expanded(const Words& words, const TemplateItem& item, const TemplateOptions& options = {},
               CommandTemplate::Append append = CommandTemplate::Append::IfNoMark) {
    Words argv{"left over from the last item", "and one more", "a", "b", "c", "d"};
    CommandTemplate(words, options).expand(item, append, argv);
    return argv;
}

TemplateItem single(std::string_view body) {
    TemplateItem item;
    item.body = body;
    item.number = 7;
    item.slot = 2;
    return item;
}

} // namespace

class TestTemplate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void marksAreReplaced_data() {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* word, const char* item, const char* expected) {
            QTest::newRow(name) << QByteArray(word) << QByteArray(item) << QByteArray(expected);
        };
        row("whole", "{}", "a/b.c", "a/b.c");
        row("in the middle", "x{}y{}z", "a", "xayaz");
        row("no extension", "{.}", "a/b.tar.gz", "a/b.tar");
        row("no extension, dot in the folder", "{.}", "a.d/b", "a.d/b");
        row("no extension, hidden file", "{.}", "a/.bashrc", "a/.bashrc");
        row("base name", "{/}", "a/b.c", "b.c");
        row("base name, no folder", "{/}", "b.c", "b.c");
        row("base name, slash at the end", "{/}", "a/b/", "b");
        row("base name, root", "{/}", "/", "/");
        row("directory", "{//}", "a/b/c", "a/b");
        row("directory, none", "{//}", "c", ".");
        row("directory, root", "{//}", "/c", "/");
        row("base without extension", "{/.}", "a/b.c", "b");
        row("number and slot", "{#}-{%}", "a", "7-2");
        row("a new name", "{//}/small/{/.}.webp", "in/photo one.jpg", "in/small/photo one.webp");
        row("the item is not read again", "{}", "{/}{#}{}", "{/}{#}{}");
        row("odd bytes", "<{}>", "a\n\t'\"\\\xff\xfe $(x)", "<a\n\t'\"\\\xff\xfe $(x)>");
        row("awk is left alone", "{print $1} {}", "f", "{print $1} f");
        row("nested braces", "{ a {} b }", "f", "{ a f b }");
        row("jq is left alone", "{a: .b, c: {d: 1}} {}", "f", "{a: .b, c: {d: 1}} f");
        row("a field without kwargs", "{name}{}", "f", "{name}f");
        row("a number without args", "{1}{}", "f", "{1}f");
        row("an open brace", "{{}", "f", "{f");
        row("a lone brace", "}{} {", "f", "}f {");
    }
    void marksAreReplaced() {
        QFETCH(QByteArray, word);
        QFETCH(QByteArray, item);
        QFETCH(QByteArray, expected);
        const std::string body = item.toStdString();
        QCOMPARE(QByteArray::fromStdString(shown(expanded({word.toStdString()}, single(body)))),
                 '[' + expected + ']');
    }

    void anItemWithoutAMarkIsAppended() {
        QCOMPARE(shown(expanded({"wc", "-l"}, single("a b"))), std::string("[wc][-l][a b]"));
        QCOMPARE(shown(expanded({"awk", "{print}"}, single("f"))), std::string("[awk][{print}][f]"));
        QCOMPARE(shown(expanded({"wc", "-l"}, single("f"), {}, CommandTemplate::Append::No)),
                 std::string("[wc][-l]"));
        QCOMPARE(shown(expanded({"echo", "{#}"}, single("f"))), std::string("[echo][7]"));
        QCOMPARE(shown(expanded({"echo", ""}, single("f"))), std::string("[echo][][f]"));
    }

    void fieldsOfTheItemAreReplaced() {
        TemplateItem item;
        item.isKwargs = true;
        const std::string body = R"({"name":"a b","size":3,"ok":true,"none":null,"list":[1,"x"]})";
        item.body = body;
        readFields(body, item);
        QCOMPARE(shown(expanded({"{name}", "{size}x{ok}", "<{none}>", "{list}", "{other}"}, item)),
                 std::string("[a b][3xtrue][<>][[1,\"x\"]][{other}]"));
        QCOMPARE(shown(expanded({"p", "{print}"}, item)), "[p][{print}][" + body + "]");
    }

    void argumentsOfTheItemAreReplaced() {
        TemplateItem item;
        item.isArgs = true;
        item.body = R"(["a b","c"])";
        readFields(item.body, item);
        QCOMPARE(shown(expanded({"{2}", "-{1}-", "{3}", "{0}"}, item)), std::string("[c][-a b-][{3}][{0}]"));
        QCOMPARE(shown(expanded({"echo"}, item)), std::string("[echo][a b][c]"));
        QCOMPARE(shown(expanded({"echo", "{}", "-"}, item)), std::string("[echo][a b][c][-]"));
        QCOMPARE(shown(expanded({"echo", "<{}>"}, item)), std::string("[echo][<a b c>]"));
    }

    void anotherMarkLeavesBracesAlone() {
        const TemplateOptions at{"@@", false};
        QCOMPARE(shown(expanded({"x", "{}", "a@@b", "{@@}", "{/}"}, single("d/f"), at)),
                 std::string("[x][{}][ad/fb][{d/f}][f]"));
    }

    void theShellSeesQuotedText() {
        const TemplateOptions shell{"{}", true};
        QCOMPARE(shown(expanded({"cat {} | wc ; echo {#} ${HOME} ${#}"}, single("it's"), shell)),
                 std::string("[/bin/sh][-c][cat 'it'\\''s' | wc ; echo 7 ${HOME} ${#}]"));
        QCOMPARE(shown(expanded({"gzip", "-k"}, single("a b"), shell)),
                 std::string("[/bin/sh][-c][gzip -k 'a b']"));
        QCOMPARE(shown(expanded({"echo {}"}, single(""), shell)), std::string("[/bin/sh][-c][echo '']"));
    }

    void whatTheShellReadsIsWhatWasGiven() {
        std::string every;
        for (int byte = 1; byte < 256; ++byte)
            every += static_cast<char>(byte);
        const Words argv = expanded({"printf %s {}"}, single(every), {"{}", true});
        QTemporaryFile out;
        QVERIFY(out.open());
        FILE* pipe = popen((argv[2] + " > " + out.fileName().toStdString()).c_str(), "w");
        QVERIFY(pipe);
        QCOMPARE(pclose(pipe), 0);
        QCOMPARE(out.readAll(), QByteArray::fromStdString(every));
    }

    void base64IsRead() {
        std::string bytes = "before";
        QVERIFY(fromBase64("/wBh", bytes));
        QCOMPARE(bytes, std::string("\xff\0a", 3));
        QVERIFY(fromBase64("YQ==", bytes));
        QCOMPARE(bytes, std::string("a"));
        QVERIFY(!fromBase64("YQ=", bytes));
        QVERIFY(!fromBase64("Y!==", bytes));
        QCOMPARE(bytes, std::string("a"));
    }
};

QTEST_GUILESS_MAIN(TestTemplate)
#include "tst_template.moc"

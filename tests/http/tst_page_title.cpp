// SPDX-License-Identifier: MIT
#include "plugins/http/file_name.h"
#include "plugins/http/page_title.h"

#include <QtTest/QtTest>

using namespace poolboard::http;

class TestPageTitle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPageHasATitle_data() {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("title");
        const auto row = [](const char* name, const char* page, const char* type, const char* title) {
            QTest::newRow(name) << QByteArray(page) << QByteArray(type) << QByteArray(title);
        };
        row("plain", "<html><title>A</title>", "", "A");
        row("any case, attributes", "<TITLE lang='en'>A</Title >", "", "A");
        row("one line", "<title>\n a\t b \r\n</title>", "", "a b");
        row("the first", "<title>a</title><title>b</title>", "", "a");
        row("another word", "<titles>a</titles><title>b</title>", "", "b");
        row("none", "<p>a", "", "");
        row("empty", "", "", "");
        row("cut in the tag", "<title", "", "");
        row("cut in the text", "<title>never ends", "", "");
        row("names", "<title>&lt;a&gt; &amp; &quot;b&quot; &mdash;</title>", "", "<a> & \"b\" \u2014");
        row("numbers", "<title>&#65;&#x42;&#X43;&#128512;</title>", "", "ABC\U0001F600");
        row("no reference", "<title>a & b &; &# ; &#x; &nosuch; &#12a;</title>", "",
            "a & b &; &# ; &#x; &nosuch; &#12a;");
        row("no character", "<title>&#0;&#xD800;&#x110000;</title>", "", "\uFFFD\uFFFD\uFFFD");
        row("decoded once", "<title>&amp;lt;</title>", "", "&lt;");
        row("by the header", "<title>Caf\xe9</title>", "text/html; charset=ISO-8859-1", "Caf\u00e9");
        row("quoted", "<title>Caf\xe9</title>", "text/html; Charset=\"latin1\"", "Caf\u00e9");
        row("by the page", "<meta charset='windows-1252'><title>\x93q\x94</title>", "", "\u201Cq\u201D");
        row("the header first", "<meta charset=latin1><title>\xc3\xa9</title>", "text/html;charset=utf-8",
            "\u00e9");
        row("an unknown one", "<title>a\xff</title>", "text/html; charset=klingon", "a\uFFFD");
        row("not what it says", "<title>a\xff</title>", "text/html; charset=utf-8", "a\uFFFD");
    }
    void aPageHasATitle() {
        QFETCH(QByteArray, page);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, title);
        QCOMPARE(QByteArray::fromStdString(pageTitle(page.toStdString(), type.toStdString())), title);
    }

    void aUrlGivesAName_data() {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("name");
        const auto row = [](const char* url, const char* name) {
            QTest::newRow(url) << QByteArray(url) << QByteArray(name);
        };
        row("http://a.org/b/c.html", "c.html");
        row("http://a.org/c.html?x=/y#/z", "c.html");
        row("http://a.org", "index");
        row("http://a.org/", "index");
        row("http://a.org/dir/", "index");
        row("a.org/x", "x");
        row("http://a.org/a%20b%2Fc", "a b_c");
        row("http://a.org/%2e%2e", "__");
        row("http://a.org/..", "__");
        row("http://a.org/%00%0a", "__");
        row("http://a.org/100%", "100%");
        row("http://a.org/%zz", "%zz");
        row("http://a.org/%ff", "\uFFFD");
    }
    void aUrlGivesAName() {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, name);
        QCOMPARE(QByteArray::fromStdString(fileNameOf(url.toStdString())), name);
    }
    void longNamesKeepTheirEnd() {
        const std::string name = safeName(std::string(1000, 'a') + ".html");
        QCOMPARE(name.size(), size_t(200));
        QVERIFY(name.ends_with("a.html"));
    }
};

QTEST_GUILESS_MAIN(TestPageTitle)
#include "tst_page_title.moc"

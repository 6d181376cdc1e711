// SPDX-License-Identifier: MIT
#include "ui/report/html.h"

#include <QTest>
#include <cmath>
#include <limits>

using namespace poolboard;

class TestHtml : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textNeverBecomesMarkup_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("html");
        const auto row = [](const char* name, const QByteArray& text, const QByteArray& html) {
            QTest::newRow(name) << text << html;
        };
        row("plain", "a b.png", "a b.png");
        row("an element", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;");
        row("out of an attribute", "\" onload='x'", "&quot; onload=&#39;x&#39;");
        row("already escaped", "&lt;", "&amp;lt;");
        row("no text", QByteArray("\0\xff", 2), " \xEF\xBF\xBD");
        row("letters beyond ASCII", "Ärger–漢字", "Ärger–漢字");
        row("turned round", "gnp\xE2\x80\xAE.exe", "gnp\xEF\xBF\xBD.exe");
        row("isolated", "\xE2\x81\xA6x\xE2\x81\xA9\xD8\x9C\xE2\x80\x8F",
            "\xEF\xBF\xBDx\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
        row("neighbours of those marks", "\xE2\x80\x8B\xE2\x80\xAF\xE2\x81\xAA",
            "\xE2\x80\x8B\xE2\x80\xAF\xE2\x81\xAA");
    }
    void textNeverBecomesMarkup() {
        QFETCH(QByteArray, text);
        QTEST(QByteArray::fromStdString(html(text.toStdString())), "html");
    }

    void longTextIsCut() {
        const std::string cut = html(std::string(1000, '<'), 10);
        QVERIFY2(cut.size() <= 4 * 10 + 3, cut.c_str());
        QVERIFY(cut.starts_with("&lt;"));
    }

    void linesKeepTheirEnd_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("lines") << QByteArray("a\nb<\r\n\n") << QByteArray("a\nb&lt;");
        QTest::newRow("the last are kept") << QByteArray("a\nb\nc\nd") << QByteArray("…\nb\nc\nd");
        QTest::newRow("of one long line as well")
            << QByteArray("ä").repeated(20) << QByteArray("…\n") + QByteArray("ä").repeated(6);
        QTest::newRow("nothing") << QByteArray() << QByteArray();
    }
    void linesKeepTheirEnd() {
        QFETCH(QByteArray, text);
        QTEST(QByteArray::fromStdString(htmlLines(text.toStdString(), 3, 13)), "html");
    }

    void aCoordinateIsShort_data() {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << 12.0 << QStringLiteral("12");
        QTest::newRow("tens") << 100.0 << QStringLiteral("100");
        QTest::newRow("rounded") << 1.0 / 3 << QStringLiteral("0.33");
        QTest::newRow("below zero") << -0.001 << QStringLiteral("0");
        QTest::newRow("no number") << std::nan("") << QStringLiteral("0");
        QTest::newRow("too large") << std::numeric_limits<double>::infinity() << QStringLiteral("0");
    }
    void aCoordinateIsShort() {
        QFETCH(double, value);
        QTEST(QString::fromStdString(coordinate(value)), "text");
    }
};

QTEST_GUILESS_MAIN(TestHtml)
#include "tst_html.moc"

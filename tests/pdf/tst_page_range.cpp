// SPDX-License-Identifier: MIT
#include "plugins/pdf/page_range.h"
#include "plugins/sdk/worker_types.hpp"

#include <QtTest/QtTest>

using poolboard::pdf::PageRange;
using Pages = std::vector<int>;
Q_DECLARE_METATYPE(Pages)

class TestPageRange : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsMeanPages_data() {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<Pages>("pages"); // of five
        const auto row = [](const char* words, Pages pages) {
            QTest::newRow(words) << QByteArray(words) << pages;
        };
        row("", {1, 2, 3, 4, 5});
        row("2", {2});
        row("2-4", {2, 3, 4});
        row("4-", {4, 5});
        row("-2", {1, 2});
        row("5,1-2", {5, 1, 2});
        row("1,1", {1, 1});
        row("4-9", {4, 5});
        row("6", {});
        row("2147483647-", {});
    }
    void wordsMeanPages() {
        QFETCH(QByteArray, words);
        QFETCH(Pages, pages);
        QCOMPARE(PageRange(words.toStdString()).in(5), pages);
    }

    void wrongWordsAreRefused_data() {
        QTest::addColumn<QByteArray>("words");
        for (const char* words :
             {"0", "a", "1-b", "-", ",", "1,,2", "3-2", "1 ", "99999999999", "1-2-3", "--2"})
            QTest::newRow(words) << QByteArray(words);
    }
    void wrongWordsAreRefused() {
        QFETCH(QByteArray, words);
        QVERIFY_THROWS_EXCEPTION(poolboard::Failure, PageRange(words.toStdString()));
    }
};

QTEST_GUILESS_MAIN(TestPageRange)
#include "tst_page_range.moc"

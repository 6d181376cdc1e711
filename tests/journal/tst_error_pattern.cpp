// SPDX-License-Identifier: MIT
#include "core/journal/error_pattern.h"

#include <QTest>

using namespace poolboard;

class TestErrorPattern : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatVariesIsLeftOut_data() {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("pattern");
        const auto row = [](const char* message, const char* input, const char* pattern) {
            QTest::newRow(message) << QString::fromUtf8(message) << QString::fromUtf8(input)
                                   << QString::fromUtf8(pattern);
        };
        row("", "", "");
        row("no such file", "a", "no such file");
        row("exit status 3", "x", "exit status …");
        row("exit status 3: cannot do 7", "7", "exit status …: cannot do …");
        row("a.png: short by 12 bytes", "a.png", "…: short by … bytes");
        row("cannot open /tmp/a b", "", "cannot open … b");
        row("no such file99", "99", "no such …"); // too short to be looked for
        row("no such file108", "108", "no such …");
        row("cannot open photos: denied", "photos", "cannot open …: denied");
        row("key 'id' of \"row 5\" is missing", "", "key … of … is missing");
        row("it can't be read", "", "it can't be read");
        row("at 0x7f32: killed", "", "at …: killed");
        row("first line\nsecond 2", "", "first line");
        row("1 2 3 apples", "", "… … … apples");
        row("an unclosed 'quote", "", "an unclosed 'quote");
        row("timed out after 1.5s.", "", "timed out after ….");
    }
    void whatVariesIsLeftOut() {
        QFETCH(QString, message);
        QFETCH(QString, input);
        QFETCH(QString, pattern);
        QCOMPARE(QString::fromStdString(errorPattern(message.toStdString(), input.toStdString())), pattern);
    }

    void itIsShortAndUtf8WhateverItIsGiven() {
        for (int byte = 0; byte < 256; ++byte) {
            const std::string pattern =
                errorPattern(std::string(5000, static_cast<char>(byte)) + " '\xff", "\xff\xfe\xfd");
            QVERIFY(pattern.size() <= 203);
            QVERIFY(QString::fromStdString(pattern).toStdString() == pattern);
        }
    }
};

QTEST_GUILESS_MAIN(TestErrorPattern)
#include "tst_error_pattern.moc"

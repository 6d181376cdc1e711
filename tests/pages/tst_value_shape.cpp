// SPDX-License-Identifier: MIT
#include "ui/pages/value_shape.h"

#include <QTest>

using namespace poolboard;
using Kind = ValueShape::Kind;
Q_DECLARE_METATYPE(Kind)

class TestValueShape : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aValueSaysHowItIsCompleted_data() {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QByteArray>("choices");
        const auto row = [](const char* value, Kind kind, const char* choices = "") {
            QTest::newRow(value) << QByteArray(value) << kind << QByteArray(choices);
        };
        row("", Kind::None);
        row("N", Kind::Own);
        row("N|N%|0", Kind::Own);
        row("K=V", Kind::Own);
        row("1s..60s", Kind::Own);
        row("FILE", Kind::Files);
        row("FILE|-", Kind::Files);
        row("PATH|-", Kind::Files);
        row("DIR", Kind::Folders);
        row("ID|FILE", Kind::Workers);
        row("RUN", Kind::Runs);
        row("auto|tty|plain", Kind::Choices, "auto tty plain");
        row("N|auto", Kind::Choices, "auto");
        row("-", Kind::Own);
    }
    void aValueSaysHowItIsCompleted() {
        QFETCH(QByteArray, value);
        const ValueShape shape = valueShape(value.constData());
        QTEST(shape.kind, "kind");
        QByteArray words;
        for (const std::string_view choice : shape.choices)
            words += (words.isEmpty() ? "" : " ") + QByteArray(choice.data(), qsizetype(choice.size()));
        QTEST(words, "choices");
    }
};

QTEST_GUILESS_MAIN(TestValueShape)
#include "tst_value_shape.moc"

// SPDX-License-Identifier: MIT
// A window that is read from right to left: words stand beside what they belong to, and signs that point
// along the line point the other way.
#include "ui/gui/icons.h"
#include "ui/gui/label_sides.h"
#include "ui/gui/look.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

/// The columns of the picture from the first to the last with ink in them.
std::pair<int, int> inked(QWidget& widget, int margin) {
    const QImage picture = widget.grab().toImage();
    int first = picture.width(), last = -1;
    for (int x = margin; x < picture.width() - margin; ++x)
        for (int y = margin; y < picture.height() - margin; ++y)
            if (qGray(picture.pixel(x, y)) < 110) first = std::min(first, x), last = std::max(last, x);
    return {first, last};
}

QImage shapeOf(const char* name, Qt::LayoutDirection direction) {
    QApplication::setLayoutDirection(direction);
    return icon(QString::fromLatin1(name)).pixmap(QSize(32, 32)).toImage();
}

} // namespace

class TestRightToLeft : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        applyLook(Look::Light);
    }
    void cleanup() {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        applyLook(Look::System);
    }

    void aButtonsWordsStandBesideItsSign() {
        QPushButton button(icon(u"run"_s), u"Save and run"_s);
        button.setFocusPolicy(Qt::NoFocus);
        button.resize(400, 30);
        button.show();
        QVERIFY(QTest::qWaitForWindowExposed(&button));
        const auto [first, last] = inked(button, 4);
        QVERIFY2(last - first < 150, qPrintable(u"%1 … %2"_s.arg(first).arg(last)));
        QVERIFY(qAbs((first + last) / 2 - 200) < 30);
    }

    void aLabelBeginsAtTheRight_data() {
        QTest::addColumn<bool>("selectable");
        QTest::newRow("plain") << false;
        QTest::newRow("that can be copied from") << true;
    }
    void aLabelBeginsAtTheRight() {
        QFETCH(bool, selectable);
        keepLabelsAtTheirSide(*qApp);
        QLabel label(u"/tmp/a path"_s);
        label.setWordWrap(true);
        if (selectable) label.setTextInteractionFlags(Qt::TextSelectableByMouse);
        label.resize(400, 30);
        label.show();
        QVERIFY(QTest::qWaitForWindowExposed(&label));
        QVERIFY(inked(label, 0).first > 250);
    }

    void whatPointsAlongTheLineTurns_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("turns");
        for (const char* name : {"folded", "more", "all"})
            QTest::newRow(name) << QByteArray(name) << true;
        for (const char* name : {"run", "retry", "edit"})
            QTest::newRow(name) << QByteArray(name) << false;
    }
    void whatPointsAlongTheLineTurns() {
        QFETCH(QByteArray, name);
        QFETCH(bool, turns);
        const QImage left = shapeOf(name.constData(), Qt::RightToLeft),
                     right = shapeOf(name.constData(), Qt::LeftToRight);
        QCOMPARE(left == right.mirrored(true, false), turns);
        QCOMPARE(left == right, !turns);
    }
};

QTEST_MAIN(TestRightToLeft)
#include "tst_right_to_left.moc"

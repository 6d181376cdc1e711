// SPDX-License-Identifier: MIT
// With high contrast every part of the window has an edge that is seen: 3 : 1 at least (WCAG 2.1, 1.4.11).
#include "ui/gui/filter_chip.h"
#include "ui/gui/look.h"
#include "ui/gui/tables.h"
#include "ui/gui/theme.h"

#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

/// As desktops have it that are black on white.
QPalette white() {
    QPalette palette{QColor(Qt::white)};
    for (const QPalette::ColorRole role : {QPalette::Base, QPalette::Button, QPalette::Light})
        palette.setColor(role, Qt::white);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, Qt::black);
    return palette;
}

/// The share of the pixels of a line of the picture that stand out against the ground.
double seen(const QImage& picture, const QRect& line, const QColor& ground) {
    int out = 0;
    for (int x = line.left(); x <= line.right(); ++x)
        for (int y = line.top(); y <= line.bottom(); ++y)
            out += contrast(picture.pixelColor(x, y), ground) >= 3;
    return double(out) / (line.width() * line.height());
}

/// That of the row or column, of `area`'s first or last ones, which stands out most.
double edge(const QWidget& widget, const QRect& area, Qt::Edge side) {
    const QImage picture = const_cast<QWidget&>(widget).grab().toImage();
    const QColor ground = widget.palette().color(QPalette::Window);
    double most = 0;
    for (int step = 0; step < 3; ++step) {
        QRect line = area;
        if (side == Qt::BottomEdge) line.setTop(area.bottom() - step), line.setBottom(area.bottom() - step);
        if (side == Qt::TopEdge) line.setBottom(area.top() + step), line.setTop(area.top() + step);
        if (side == Qt::LeftEdge) line.setRight(area.left() + step), line.setLeft(area.left() + step);
        if (side == Qt::RightEdge) line.setLeft(area.right() - step), line.setRight(area.right() - step);
        most = std::max(most, seen(picture, line, ground));
    }
    return most;
}

/// As the window makes them, in view.
std::unique_ptr<QTableView> shownTable(QStandardItemModel& model) {
    std::unique_ptr<QTableView> table(makeTable("table", u"A table"_s));
    table->setModel(&model);
    table->resize(400, 200);
    table->show();
    if (!QTest::qWaitForWindowExposed(table.get())) qFatal("no table");
    return table;
}

} // namespace

class TestHighContrast : public QObject {
    Q_OBJECT

    static void addLooks() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("white on black") << true;
        QTest::newRow("black on white") << false;
    }
    static void put(bool dark) {
        applyLook(Look::Contrast);
        if (!dark) QApplication::setPalette(white());
    }

private Q_SLOTS:
    void cleanupTestCase() { applyLook(Look::System); }

    void ofThosePalettesOnly() {
        QVERIFY(isHighContrast(paletteOf(Look::Contrast)) && isHighContrast(white()));
        QVERIFY(!isHighContrast(paletteOf(Look::Light)) && !isHighContrast(paletteOf(Look::Dark)));
        QVERIFY(!isHighContrast(QPalette(QColor(0xefefef)))); // Qt's own
    }

    void linesAreSeen_data() { addLooks(); }
    void linesAreSeen() {
        QFETCH(bool, dark);
        const QPalette palette = dark ? paletteOf(Look::Contrast) : white();
        const QColor ground = palette.color(QPalette::Window);
        QVERIFY(contrast(hairline(palette), ground) >= 3);
        QVERIFY(contrast(outline(palette), ground) >= 3);
    }

    void scrollBars_data() { addLooks(); }
    void scrollBars() {
        QFETCH(bool, dark);
        put(dark);
        QScrollBar bar(Qt::Vertical);
        bar.setRange(0, 100);
        bar.setPageStep(50);
        bar.resize(bar.sizeHint().width(), 200);
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        for (const Qt::Edge side : {Qt::LeftEdge, Qt::RightEdge})
            QVERIFY(edge(bar, bar.rect(), side) > 0.7);
    }

    void headsOfTables_data() { addLooks(); }
    void headsOfTables() {
        QFETCH(bool, dark);
        put(dark);
        QStandardItemModel model(2, 2);
        const auto table = shownTable(model);
        const QHeaderView* head = table->horizontalHeader();
        QVERIFY(edge(*head, head->rect(), Qt::BottomEdge) > 0.9);
        const QRect first(0, 0, head->sectionSize(0), head->height());
        QVERIFY(edge(*head, first, Qt::RightEdge) > 0.7);
    }

    void aTableFollowsAnotherLook() {
        applyLook(Look::Light);
        QStandardItemModel model(2, 2);
        const auto table = shownTable(model);
        applyLook(Look::Contrast);
        QCoreApplication::processEvents();
        const QHeaderView* head = table->horizontalHeader();
        QVERIFY(edge(*head, head->rect(), Qt::BottomEdge) > 0.9);
    }

    void whatLiesBetweenParts_data() { addLooks(); }
    void whatLiesBetweenParts() {
        QFETCH(bool, dark);
        put(dark);
        QSplitter splitter(Qt::Horizontal);
        splitter.addWidget(new QWidget);
        splitter.addWidget(new QWidget);
        splitter.resize(300, 200);
        splitter.show();
        QVERIFY(QTest::qWaitForWindowExposed(&splitter));
        const QWidget* handle = splitter.handle(1);
        double most = 0;
        for (int x = 0; x < handle->width(); ++x)
            most = std::max(most, edge(*handle, QRect(x, 0, 3, handle->height()), Qt::LeftEdge));
        QVERIFY(most > 0.9);
    }

    void chips_data() { addLooks(); }
    void chips() {
        QFETCH(bool, dark);
        put(dark);
        FilterChip chip({}, u"Failed"_s);
        chip.setFocusPolicy(Qt::NoFocus); // its ring is another matter
        chip.resize(120, 30);
        chip.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chip));
        QVERIFY(edge(chip, QRect(30, 0, 60, 30), Qt::TopEdge) > 0.9);
    }
};

QTEST_MAIN(TestHighContrast)
#include "tst_high_contrast.moc"

// SPDX-License-Identifier: MIT
// That what the window paints in colours of its own can be read: WCAG 2 AA, computed for light, dark and high
// contrast palettes.
#include "ui/gui/theme.h"

#include <QtTest>
#include <array>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr double kText = 4.5; ///< WCAG 2.1, 1.4.3
constexpr double kArea = 3.0; ///< 1.4.11: what is no text

QPalette paletteOf(QRgb window, QRgb base, QRgb text) {
    QPalette palette{QColor(window)};
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, QColor(text));
    palette.setColor(QPalette::Base, QColor(base));
    return palette;
}

} // namespace

Q_DECLARE_METATYPE(QPalette)

class TestContrast : public QObject {
    Q_OBJECT

    static void addPalettes() {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("Fusion light") << paletteOf(0xefefef, 0xffffff, 0x000000);
        QTest::newRow("Breeze light") << paletteOf(0xeff0f1, 0xffffff, 0x232629);
        QTest::newRow("Breeze dark") << paletteOf(0x2a2e32, 0x1b1e20, 0xfcfcfc);
        QTest::newRow("Adwaita dark") << paletteOf(0x353535, 0x2d2d2d, 0xeeeeec);
        QTest::newRow("Solarized light") << paletteOf(0xeee8d5, 0xfdf6e3, 0x475b62);
        QTest::newRow("high contrast black") << paletteOf(0x000000, 0x000000, 0xffffff);
        QTest::newRow("high contrast white") << paletteOf(0xffffff, 0xffffff, 0x000000);
        QTest::newRow("high contrast yellow") << paletteOf(0x000000, 0x000000, 0xffff00);
    }
    static constexpr std::array kTones = {Tone::Neutral, Tone::Active,  Tone::Good,
                                          Tone::Bad,     Tone::Warning, Tone::Quiet};

    static QString told(const char* what, const QColor& color, const QColor& ground) {
        return QStringLiteral("%1: %2 on %3 is only %4 : 1")
            .arg(QLatin1String(what), color.name(), ground.name())
            .arg(contrast(color, ground), 0, 'f', 2);
    }

private Q_SLOTS:
    void theFormulaIsThatOfTheStandard() {
        QCOMPARE(qRound(contrast(Qt::white, Qt::black) * 100), 2100);
        QCOMPARE(qRound(contrast(QColor(0x777777), Qt::white) * 100), 448);
        QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    }

    void wordsCanBeRead_data() { addPalettes(); }
    void wordsCanBeRead() {
        QFETCH(QPalette, palette);
        for (const QPalette::ColorRole role : {QPalette::Base, QPalette::Window}) {
            const QColor ground = palette.color(role);
            for (const Tone tone : kTones)
                QVERIFY2(contrast(toneColor(tone, palette), ground) >= kText,
                         qPrintable(told("tone", toneColor(tone, palette), ground)));
            QVERIFY2(contrast(mutedText(palette), ground) >= kText,
                     qPrintable(told("muted text", mutedText(palette), ground)));
        }
    }

    void barsCanBeTold_data() { addPalettes(); }
    void barsCanBeTold() {
        QFETCH(QPalette, palette);
        for (const Tone tone : {Tone::Active, Tone::Good, Tone::Bad, Tone::Warning})
            for (const QPalette::ColorRole role : {QPalette::Base, QPalette::Window})
                QVERIFY2(contrast(toneFill(tone, palette), palette.color(role)) >= kArea,
                         qPrintable(told("fill", toneFill(tone, palette), palette.color(role))));
    }

    void tonesAreDifferentFromEachOther_data() { addPalettes(); }
    void tonesAreDifferentFromEachOther() {
        QFETCH(QPalette, palette);
        for (size_t one = 1; one < kTones.size(); ++one)
            for (size_t other = one + 1; other < kTones.size(); ++other)
                QVERIFY(toneColor(kTones[one], palette) != toneColor(kTones[other], palette));
    }
};

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"

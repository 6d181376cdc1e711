// SPDX-License-Identifier: MIT
// Another look while the window is open: all it shows can still be read, as if it had begun that way.
#include "tests/gui/script.h"
#include "ui/gui/elided_label.h"
#include "ui/gui/look.h"
#include "ui/gui/main_window.h"
#include "ui/gui/run_session.h"
#include "ui/gui/theme.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30'000;
constexpr Look kLooks[] = {Look::Light, Look::Dark, Look::Contrast, Look::Light};

/// What is hard to read: words below 4.5 : 1 against the window's ground, signs below 3 : 1.
QStringList pale(const QWidget& top) {
    QStringList out;
    const auto check = [&](const QWidget* widget, const QColor& ink, double least) {
        const QColor ground = widget->palette().color(QPalette::Window);
        if (contrast(ink, ground) < least)
            out << u"%1 %2: %3 on %4"_s.arg(QLatin1String(widget->metaObject()->className()),
                                            widget->objectName(), ink.name(), ground.name());
    };
    for (const QWidget* widget : top.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !widget->isEnabled()) continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        if (label && !label->pixmap().isNull() && label->objectName() != u"startPicture"_s) {
            const QImage picture = label->pixmap().toImage();
            for (int x = 0; x < picture.width(); ++x)
                if (const QColor ink = picture.pixelColor(x, picture.height() / 2); ink.alpha() == 255)
                    check(widget, ink, 3);
        } else if ((label && !label->text().isEmpty()) || qobject_cast<const ElidedLabel*>(widget)) {
            check(widget, widget->palette().color(widget->foregroundRole()), 4.5);
        } else if (qobject_cast<const QLineEdit*>(widget)) {
            check(widget, widget->palette().color(QPalette::Text), 4.5);
        }
    }
    return out;
}

} // namespace

class TestLookChange : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qApp->setQuitOnLastWindowClosed(false); }
    void cleanupTestCase() { applyLook(Look::System); }

    void whatIsThereCanStillBeRead() {
        const script::Home home;
        applyLook(Look::Dark);
        qputenv("FAKE_ENGINE", "finish");
        MainWindow window(qEnvironmentVariable("FAKE_ENGINE_PROGRAM"), home.settings());
        window.resize(1180, 780);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto change = [&](const char* where) {
            for (const Look look : kLooks) {
                applyLook(look);
                QCoreApplication::processEvents();
                QVERIFY2(pale(window).isEmpty(), qPrintable(QLatin1String(where) + u", "_s + wordOf(look) +
                                                            u": "_s + pale(window).join(u"; "_s)));
            }
        };
        const auto label = [&](const char* name) {
            return window.findChild<QLabel*>(QString::fromLatin1(name))->text();
        };
        change("the start page");
        window.openJob(home.jobFile());
        QTRY_COMPARE_WITH_TIMEOUT(label("jobSize"), u"301 items in all"_s, kPatience);
        change("a job");
        window.findChild<QAction*>(u"actionRun"_s)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(label("runState"), u"Finished with failures"_s, kPatience);
        auto* failures = window.findChild<QTableView*>(u"failureTable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(failures->model()->rowCount() > 2, kPatience);
        failures->setCurrentIndex(failures->model()->index(2, 0));
        QTRY_COMPARE_WITH_TIMEOUT(label("detailState"), u"Failed"_s, kPatience);
        for (int tab = 0; tab < 6; ++tab) {
            window.findChild<QTabWidget*>(u"tabs"_s)->setCurrentIndex(tab);
            change("a tab of the run");
        }
        window.findChild<QAction*>(u"actionNew"_s)->trigger();
        QTRY_VERIFY(window.findChild<QWidget*>(u"edit_job.name"_s)->isVisible());
        change("the editor");
    }
};

QTEST_MAIN(TestLookChange)
#include "tst_look_change.moc"

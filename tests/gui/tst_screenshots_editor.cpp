// SPDX-License-Identifier: MIT
// Pictures of the job editor for people to look at, over the real program and its workers.
#include "tests/gui/picture_studio.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>

using namespace poolboard;
using poolboard::test::Studio;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 60'000;

constexpr char kJob[] = R"([job]
name = "Thumbnails"

[source]
kind = "files"
path = ["holiday"]
include = ["*.jpg"]

[worker]
id = "image/thumbnail"
params = { output_dir = "thumbs", quality = 85, format = "webp" }
each = [{ width = 320 }, { width = 640 }]

[pool]
jobs = 2
)";

} // namespace

class TestScreenshotsEditor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        qputenv("POOLBOARD_PREFIX", TEST_BUILD_DIR);
        qApp->setQuitOnLastWindowClosed(false);
    }

    void everyPart_data() { poolboard::test::addPoses(); }
    void everyPart() {
        Studio studio(QStringLiteral(TEST_BUILD_DIR "/bin/poolboard"));
        const QString job = studio.tidy.pictures() + u"/thumbnails.poolboard.toml"_s;
        QFile file(job);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kJob) > 0);
        file.close();
        QVERIFY(QFile::link(QStringLiteral(TEST_BUILD_DIR "/share/poolboard/samples"),
                            studio.tidy.pictures() + u"/holiday"_s));
        studio.window->openJob(job);
        QTRY_VERIFY_WITH_TIMEOUT(studio.find<QAction>("actionEdit")->isEnabled(), kPatience);
        studio.act("actionEdit");
        const auto there = [&](const char* name) {
            const auto* found = studio.window->findChild<QWidget*>(QString::fromLatin1(name));
            return found && found->isVisible();
        };
        QTRY_VERIFY_WITH_TIMEOUT(there("param_quality") && there("eachTable"), kPatience);
        const QString ready = Studio::of("poolboard::JobEditor", "Ready to run.");
        QTRY_COMPARE_WITH_TIMEOUT(studio.label("editState"), ready, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(there("edit_worker.id"), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(studio.label("previewSize").contains(QRegularExpression(u"[0-9]"_s)),
                                 kPatience);
        // Until the layouts have come to rest, fields are lower than they want to be.
        const auto* field = studio.find<QLineEdit>("param_quality");
        QTRY_VERIFY_WITH_TIMEOUT(field->height() >= field->sizeHint().height(), kPatience);
        studio.shoot("30-editor-filled");

        auto* scroll = studio.find<QScrollArea>("editScroll");
        const auto bringUp = [&](const char* name) {
            auto* part = studio.find<QWidget>(name);
            const int top = part->mapTo(scroll->widget(), QPoint(0, 0)).y();
            scroll->verticalScrollBar()->setValue(top - studio.window->fontMetrics().height() * 6);
            QCoreApplication::processEvents();
        };
        bringUp("edit_worker.id");
        studio.shoot("31-editor-parameters");
        bringUp("eachTable");
        studio.shoot("32-editor-each-worker");

        studio.click("editTry");
        const QString going = Studio::of("poolboard::TryPanel", "Trying the first item …");
        QTRY_VERIFY_WITH_TIMEOUT(there("tryPanel") && studio.label("tryState") != going, kPatience);
        QVERIFY(studio.find<QPlainTextEdit>("tryText")->toPlainText().contains(u".webp"_s));
        bringUp("edit_worker.id");
        studio.shoot("33-editor-tried");
    }
};

QTEST_MAIN(TestScreenshotsEditor)
#include "tst_screenshots_editor.moc"

// SPDX-License-Identifier: MIT
// A narrow window: what matters most is still read, and questions stay low.
#include "tests/gui/script.h"
#include "ui/gui/resume_offer.h"
#include "ui/gui/roles.h"
#include "ui/gui/side_models.h"
#include "ui/gui/two_line_delegate.h"

#include <QDateTime>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtTest>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

RunRecord interrupted() {
    RunRecord run = script::recordOf("one");
    run.startedMs = QDateTime::currentMSecsSinceEpoch();
    run.counts[size_t(OutcomeKind::Succeeded)] = 117;
    run.counts[size_t(OutcomeKind::Failed)] = 6;
    return run;
}

} // namespace

class TestNarrow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void howManyFailedIsTheLastToGo() {
        RunsModel runs;
        runs.show({interrupted()});
        const QModelIndex run = runs.index(0);
        const QFontMetrics font{QFont()};
        const auto shown = [&](int room) { return TwoLineDelegate::subtitleOf(run, font, room); };
        QCOMPARE(shown(10'000), run.data(kSubtitleRole).toString());
        for (int room = font.horizontalAdvance(u"6 bad"_s); room < 1000; ++room) {
            QVERIFY2(shown(room).contains(u"6 bad"_s), qPrintable(shown(room)));
            QVERIFY(font.horizontalAdvance(shown(room)) <= room);
        }
        QCOMPARE(shown(1), u"6 bad"_s); // what is there to be cut
    }

    /// Where there is no room to say that it was, an interrupted run is written as one that ended.
    void anInterruptedRunIsWrittenAsTheOthers() {
        RunRecord ended = interrupted();
        ended.id = "two";
        ended.state = RunState::FinishedWithFailures;
        RunsModel runs;
        runs.show({interrupted(), ended});
        const QFontMetrics font{QFont()};
        const QString whole = runs.index(0).data(kSubtitleRole).toString();
        QVERIFY(whole.contains(u"interrupted"_s));
        for (int room = 1; room < font.horizontalAdvance(whole); ++room)
            QCOMPARE(TwoLineDelegate::subtitleOf(runs.index(0), font, room),
                     TwoLineDelegate::subtitleOf(runs.index(1), font, room));
        QCOMPARE(TwoLineDelegate::subtitleOf(runs.index(0), font, 10'000), whole);
    }

    void aQuestionThatIsLongHasItsAnswersBelow() {
        QWidget window;
        auto* all = new QVBoxLayout(&window);
        all->setContentsMargins(0, 0, 0, 0);
        auto* offer = new ResumeOffer;
        all->addWidget(offer);
        all->addStretch(1);
        RunRecord run = interrupted();
        run.name = "Thumbnails of all the photographs of the last summer";
        offer->look({run});
        window.resize(1400, 300);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto* text = offer->findChild<QLabel*>(u"offerText"_s);
        const auto* answer = offer->findChild<QPushButton*>(u"offerLater"_s);
        QVERIFY(answer->y() < text->geometry().bottom());
        const int high = offer->height();
        window.resize(640, 300); // beside the answers it would take three lines
        QTRY_VERIFY(answer->y() > text->geometry().bottom());
        QVERIFY(text->height() <= offer->fontMetrics().lineSpacing() * 2 + 4);
        QVERIFY(offer->height() < high * 3);
        QVERIFY(answer->geometry().right() < 640);
        window.resize(1400, 300);
        QTRY_COMPARE(offer->height(), high);
    }
};

QTEST_MAIN(TestNarrow)
#include "tst_narrow.moc"

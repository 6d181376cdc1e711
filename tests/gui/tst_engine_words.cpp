// SPDX-License-Identifier: MIT
// What the engine says is said in the person's language: nothing that it can say is missing in the table.
#include "ui/gui/engine_words.h"

#include "core_texts.h"
#include "languages.h"

#include <QtTest>

using namespace poolboard;
using test::Bracketed, test::textsIn;
using namespace Qt::StringLiterals;

namespace {

QString said(const char* sentence) { return engineWords(sentence); }

} // namespace

class TestEngineWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachSentenceIsFound_data() {
        QTest::addColumn<QByteArray>("sentence");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* sentence, const QString& words) {
            QTest::newRow(sentence) << QByteArray(sentence) << words;
        };
        row("waiting for input", u"[waiting for input]"_s);
        row("ordered output is held back by item 17", u"[ordered output is held back by item 17]"_s);
        row("1 result held back by item 17", u"[1 result held back by item 17]"_s);
        row("1,234 results held back by item 17", u"[1,234 results held back by item 17]"_s);
        row("paused", u"[paused]"_s);
        row("paused: everything is frozen", u"[paused: everything is frozen]"_s);
        row("paused: only 60M are free in /tmp/a b, 64M are kept free (--min-free-disk)",
            u"[paused: [only 60M are free in /tmp/a b, 64M are kept free (--min-free-disk)]]"_s);
        row("waiting 5s until items may be tried again", u"[waiting 5s until items may be tried again]"_s);
        row("waiting until items may be tried again", u"[waiting until items may be tried again]"_s);
        row("workers are started again in 2s: worker host ended: killed by SIGSEGV",
            u"[workers are started again in 2s: [worker host ended: [killed by SIGSEGV]]]"_s);
        row("workers are started again in 2s: could not open a: b",
            u"[workers are started again in 2s: could not open a: b]"_s);
        row("the run timeout of 1h passed", u"[the run timeout of 1h passed]"_s);
        row("item 7 failed and --on-error is immediate", u"[item 7 failed and --on-error is immediate]"_s);
        row("item 7 timed_out and --on-error is immediate",
            u"[item 7 timed out and --on-error is immediate]"_s);
        row("3 items did not succeed, which --halt waits for",
            u"[3 items did not succeed, which --halt waits for]"_s);
        row("took longer than the item timeout of 1.5s (300% of the median) and did not stop within the "
            "grace of 2s",
            u"[[took longer than the item timeout of 1.5s (300% of the median)] and did not stop within the "
            "grace of 2s]"_s);
        row("worker host ended: exited with status 3\nTraceback (most recent call last):\n  paused",
            u"[worker host ended: [exited with status 3]]\nTraceback (most recent call last):\n  paused"_s);
        // Others' words stay as they are, whatever they look like.
        row("cannot open %1: no such file", u"cannot open %1: no such file"_s);
        row("paused: 100 %2", u"[paused: 100 %2]"_s);
        row("", QString());
        row("paused: ", u"paused: "_s);
    }
    void eachSentenceIsFound() {
        QFETCH(QByteArray, sentence);
        QFETCH(QString, words);
        Bracketed language;
        QVERIFY(QCoreApplication::installTranslator(&language));
        QCOMPARE(said(sentence.constData()), words);
        QCoreApplication::removeTranslator(&language);
        QCOMPARE(said(sentence.constData()).replace(u"timed out"_s, u"timed_out"_s),
                 QString::fromUtf8(sentence)); // in English it is what the engine says
    }

    /// Each is found as itself, not as one that stands before it.
    void noneHidesAnother() {
        Bracketed language;
        QVERIFY(QCoreApplication::installTranslator(&language));
        for (const char* sentence : engineSentences().sentences) {
            QString filled = QString::fromUtf8(sentence);
            for (int place = 1; place <= 3; ++place)
                filled.replace(u'%' + QString::number(place), u"x%1y"_s.arg(place));
            QCOMPARE(engineWords(filled.toStdString()), u'[' + filled + u']');
        }
        QCoreApplication::removeTranslator(&language);
    }

    /// Collected from the core itself: a new sentence there wants a line in the table.
    void nothingTheEngineSaysIsMissing_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("why nothing runs") << u"engine/run_why.cpp"_s << QString() << QString();
        QTest::newRow("pauses") << u"engine/run_pause.cpp"_s << QString() << QString();
        QTest::newRow("full disk") << u"engine/disk_watch.cpp"_s << QString() << QString();
        QTest::newRow("stops") << u"engine/run_stop.cpp"_s << QString() << QString();
        QTest::newRow("run timeout") << u"engine/run_core.cpp"_s << u"void RunCore::turn("_s << u"\n}"_s;
        QTest::newRow("immediate") << u"engine/run_core.cpp"_s << u"void RunCore::noteFailure("_s << u"\n}"_s;
        QTest::newRow("items") << u"engine/run_deadlines.cpp"_s << u"AttemptResult RunCore::ended("_s
                               << u"\n}"_s;
        QTest::newRow("hosts") << u"engine/run_hosts.cpp"_s << QString() << QString();
        QTest::newRow("hosts that do not answer")
            << u"engine/run_deadlines.cpp"_s << u"void RunCore::checkInits("_s << QString();
        QTest::newRow("dropped events")
            << u"engine/record_thread.cpp"_s << u"Event(WarningEvent{"_s << u";"_s;
        QTest::newRow("guard") << u"pool/guard_channel.cpp"_s << u"std::string GuardChannel::endText("_s
                               << u"\n} "_s;
        QTest::newRow("not whole") << u"engine/prepare.cpp"_s << u"Result<void> setEarlier("_s << u"\n}"_s;
        QTest::newRow("output") << u"engine/record_thread.cpp"_s << u"void RecordThread::amend("_s
                                << u"\n}"_s;
        QTest::newRow("lost output") << u"sink/file_target.cpp"_s << u"Result<void> checkName("_s << u"\n}"_s;
        QTest::newRow("names taken") << u"sink/result_files.cpp"_s << u"Outcome shared("_s << u"\n}"_s;
        QTest::newRow("names in use") << u"sink/result_files.cpp"_s << u"Verdict lookAt("_s << u"\n    }"_s;
        QTest::newRow("reader gone") << u"engine/record_thread.cpp"_s << u"Result<void> named("_s << u"\n}"_s;
    }
    void nothingTheEngineSaysIsMissing() {
        QFETCH(QString, file);
        QFETCH(QString, from);
        QFETCH(QString, to);
        const QStringList texts = textsIn(file, from, to);
        QVERIFY2(!texts.isEmpty(), "nothing was found: the file has changed its shape");
        QStringList missing;
        for (const QString& text : texts) {
            bool known = false;
            for (const char* sentence : engineSentences().sentences)
                known = known || QString::fromUtf8(sentence).contains(text);
            if (!known) missing << text;
        }
        QCOMPARE(missing.join(u" | "_s), QString());
    }
};

QTEST_GUILESS_MAIN(TestEngineWords)
#include "tst_engine_words.moc"

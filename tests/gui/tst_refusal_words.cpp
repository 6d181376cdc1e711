// SPDX-License-Identifier: MIT
// What the core refuses is said in the person's language: no sentence of it is missing in the tables.
#include "ui/gui/refusal_words.h"

#include "core_texts.h"
#include "languages.h"
#include "ui/gui/engine_words.h"
#include "ui/gui/refusal_words_tables.h"

#include <QDir>
#include <QSet>
#include <QtTest>
#include <vector>

using namespace poolboard;
using namespace Qt::StringLiterals;
using test::Bracketed, test::Spoken;

namespace {

std::vector<std::string_view> tables() {
    std::vector<std::string_view> all;
    for (const auto& table : {jobRefusals(), workerRefusals(), sourceRefusals(), outputRefusals(),
                              runRefusals(), journalRefusals()})
        all.insert(all.end(), table.begin(), table.end());
    return all;
}

} // namespace

class TestRefusalWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Each is found as itself, not as one that stands before it.
    void noneHidesAnother() {
        const Spoken<Bracketed> language;
        QSet<QString> once;
        for (const std::string_view sentence : tables()) {
            QString filled = QString::fromUtf8(sentence);
            QVERIFY2(!once.contains(filled), qPrintable(filled));
            once << filled;
            for (int place = 1; place <= 9; ++place)
                filled.replace(u'%' + QString::number(place), u"x%1y"_s.arg(place));
            QCOMPARE(refusalWords(filled.toStdString()), u'[' + filled + u']');
        }
    }

    void partsAreSaidToo_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* text, const QString& words) {
            QTest::newRow(text) << QByteArray(text) << words;
        };
        row("a b.csv: row 2, line 3: 1 field, but the header has 2 (leave -n out)",
            u"a b.csv: [row 2, line 3: [1 field, but the header has 2]] ([leave -n out])"_s);
        row("poolboard: run abc: it is running now (wait for its end, or stop it)",
            u"poolboard: [run abc: [it is running now]] ([wait for its end, or stop it])"_s);
        row("job.toml:3: errors.halt must be text in quotes, not a table",
            u"[job.toml:3: errors.halt must be [text in quotes], not [a table]]"_s);
        row("'x' is not an output format; expected ndjson, text or none",
            u"['x' is not an output format; expected ndjson, text or none]"_s);
        row("worker 3 could not be initialised: cannot start a b: gone",
            u"[worker 3 could not be initialised: [cannot start a b: gone]]"_s);
        row("item 7 timed_out and --on-error is immediate",
            u"[item 7 timed out and --on-error is immediate]"_s);
        row("cannot be read: No such file (really)", u"[cannot be read: No such file (really)]"_s);
        row("it exited with status 3\n  a number", u"[it exited with status 3]\n  a number"_s);
        // Others' words stay as they are, also where they look like ours.
        row("'a string' is not KEY=VALUE", u"['a string' is not KEY=VALUE]"_s);
        row("source: cannot open the input: gone", u"source: [cannot open the input: gone]"_s);
        row("something else: nobody knows (why)", u"something else: nobody knows (why)"_s);
        row("", QString());
        row("%1: %2", u"%1: %2"_s);
    }
    void partsAreSaidToo() {
        QFETCH(QByteArray, text);
        QFETCH(QString, words);
        const Spoken<Bracketed> language;
        QCOMPARE(refusalWords(text.toStdString()), words);
    }

    /// Collected from the core itself: a new sentence there wants a line in a table.
    void nothingTheCoreRefusesIsMissing_data() {
        QTest::addColumn<QString>("file");
        for (const QString& room : {u"job"_s, u"plugin"_s, u"source"_s, u"sink"_s, u"journal"_s}) {
            const QDir folder(QStringLiteral(TEST_SOURCE_DIR "/core/") + room);
            for (const QString& name : folder.entryList({u"*.cpp"_s, u"*.h"_s}))
                QTest::newRow(qPrintable(room + u'/' + name)) << QString(room + u'/' + name);
        }
        for (const char* file : {"base/units.cpp", "run/launcher.cpp", "run/slurm.cpp", "engine/prepare.cpp",
                                 "engine/places.cpp", "engine/check_names.cpp", "engine/continue_run.cpp",
                                 "engine/merge_results.cpp", "engine/run_places.cpp", "engine/run_handle.cpp",
                                 "engine/run_socket.cpp", "engine/slurm_nodes.cpp", "engine/export_run.cpp",
                                 "engine/machine.cpp", "pool/guard_channel.cpp", "pool/host_spawn.cpp",
                                 "pool/local_host_pool.cpp", "pool/shared_page.cpp", "pool/engine_slabs.cpp"})
            QTest::newRow(file) << QString::fromLatin1(file);
    }
    void nothingTheCoreRefusesIsMissing() {
        QFETCH(QString, file);
        const Spoken<Bracketed> language;
        QStringList missing;
        for (const QString& text : test::textsIn(file)) {
            static const QRegularExpression sql(
                u"\\b(SELECT|INSERT|UPDATE|DELETE|PRAGMA|BEGIN|BETWEEN|ORDER BY|WHERE|ended_ms)\\b"_s);
            static const QStringList unseen{u"(not known yet)"_s, u"Slurm node"_s}; // in plans and names
            if (text.contains(sql) || unseen.contains(text)) continue;
            // A piece of one, or a whole one, or one that something follows.
            static const QRegularExpression joint(u"^\\W+"_s);
            bool known = false;
            for (const QString& start : {text, QString(text).remove(joint)}) {
                for (const std::string_view sentence : tables())
                    known = known || QString::fromUtf8(sentence).contains(start);
                for (const char* sentence : engineSentences().sentences)
                    known = known || QString::fromUtf8(sentence).contains(start);
                for (const QString& end : {u""_s, u" x y"_s, u" x y?"_s})
                    known = known || refusalWords(QString(start + end).toStdString()).contains(u'[');
            }
            if (!known) missing << text;
        }
        QCOMPARE(missing.join(u" | "_s), QString());
    }
};

QTEST_GUILESS_MAIN(TestRefusalWords)
#include "tst_refusal_words.moc"

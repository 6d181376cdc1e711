// SPDX-License-Identifier: MIT
// A scan gives what pages give, in their order, whatever the size of its parts.
#include "core/journal/kept_results.h"
#include "journal_probe.h"

#include <QFile>

using namespace poolboard;
using namespace Qt::StringLiterals;

class TestScan : public QObject {
    Q_OBJECT

    struct Seen {
        std::vector<uint64_t> indices;
        std::vector<std::string> messages;
        uint64_t last = 0;
    };
    static void scan(JournalReader& reader, std::optional<OutcomeKind> kind, uint32_t limit, Seen& seen,
                     bool results = true) {
        for (;;) {
            const auto part = reader.scan(kind, seen.last, limit, results, [&](const ScannedItem& item) {
                seen.indices.push_back(item.index);
                seen.messages.emplace_back(item.record.empty() ? std::string(item.message) : resultIn(item));
            });
            VERIFY_OK(part);
            QVERIFY(part->last >= seen.last && part->items <= limit);
            seen.last = part->last;
            if (part->end) return;
        }
    }

private Q_SLOTS:
    void partsMakeUpThePages_data() {
        QTest::addColumn<int>("kind"); // −1: all
        QTest::addColumn<uint>("limit");
        for (const int kind : {-1, int(OutcomeKind::Succeeded), int(OutcomeKind::Failed),
                               int(OutcomeKind::Skipped), int(OutcomeKind::Crashed)})
            for (const uint limit : {1u, 7u, 1000u, 5000u})
                QTest::addRow("kind %d, parts of %u", kind, limit) << kind << limit;
    }
    void partsMakeUpThePages() {
        QFETCH(int, kind);
        QFETCH(uint, limit);
        const QTemporaryDir dir;
        auto journal = createJournal(dir.path().toStdString(), sampleRun("run"));
        VERIFY_OK(journal);
        const uint64_t kItems = limit == 1 ? 300 : 3000; // some blocks
        for (uint64_t i = 0; i < kItems; ++i) {
            Outcome outcome = sampleOutcome(kItems - 1 - i);
            outcome.kind = i % 10 == 3   ? OutcomeKind::Failed
                           : i % 50 == 1 ? OutcomeKind::Skipped
                                         : OutcomeKind::Succeeded;
            outcome.attempts = i % 20 == 7 ? 2 : 1; // a row of its own
            VERIFY_OK(journal.value()->append(outcome));
        }
        for (const uint64_t index : {6, 26, 46}) { // some that failed have succeeded after all
            Outcome better = sampleOutcome(index);
            better.replaces = EarlierOutcome{OutcomeKind::Failed, 1};
            better.attempts = 2;
            VERIFY_OK(journal.value()->append(better));
        }
        VERIFY_OK(journal.value()->commit());
        const auto read = reader(dir);
        const auto wanted = kind < 0 ? std::nullopt : std::optional(static_cast<OutcomeKind>(kind));
        const auto page = read->page(wanted, 0, kItems);
        VERIFY_OK(page);
        Seen seen;
        scan(*read, wanted, limit, seen);
        QCOMPARE(seen.indices.size(), page->size());
        for (size_t at = 0; at < page->size(); ++at) {
            QCOMPARE(seen.indices[at], page->at(at).index);
            QCOMPARE(seen.messages[at], page->at(at).message);
        }
    }

    void whatComesLaterIsFoundFromWhereItEnded() {
        const QTemporaryDir dir;
        auto journal = createJournal(dir.path().toStdString(), sampleRun("run"));
        VERIFY_OK(journal);
        const auto add = [&](uint64_t index, OutcomeKind kind, bool again = false) {
            Outcome outcome = sampleOutcome(index);
            outcome.kind = kind;
            if (again) outcome.replaces = EarlierOutcome{OutcomeKind::Failed, 1}, outcome.attempts = 2;
            VERIFY_OK(journal.value()->append(outcome));
            VERIFY_OK(journal.value()->commit());
        };
        const auto read = reader(dir);
        Seen all, failed, succeeded;
        const auto look = [&] {
            scan(*read, {}, 3, all);
            scan(*read, OutcomeKind::Failed, 3, failed);
            scan(*read, OutcomeKind::Succeeded, 3, succeeded);
        };
        look();
        QVERIFY(all.indices.empty());
        for (uint64_t index = 0; index < 4; ++index)
            add(index, index % 2 == 0 ? OutcomeKind::Failed : OutcomeKind::Succeeded);
        look();
        add(0, OutcomeKind::Succeeded, true);
        add(4, OutcomeKind::Failed);
        look();
        QCOMPARE(all.indices, (std::vector<uint64_t>{0, 1, 2, 3, 4}));
        QCOMPARE(failed.indices, (std::vector<uint64_t>{0, 2, 4})); // none is missed when one has left
        QCOMPARE(succeeded.indices, (std::vector<uint64_t>{1, 3, 0}));
    }

    void resultsComeOutOfTheResultFile_data() {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QByteArray>("result");
        const QString records = QString::fromLatin1(kNdjsonRole), text = QString::fromLatin1(kTextRole);
        QTest::newRow("text") << text << "One Result\n"_ba
                              << "One Result"_ba;
        QTest::newRow("record") << records << "{\"index\":0,\"input\":\"a\",\"result\":\"One\"}\n"_ba
                                << "One"_ba;
        QTest::newRow("escaped") << records << "{\"index\":0,\"result\":\"a\\nb\"}\n"_ba
                                 << "a\nb"_ba;
        QTest::newRow("base64") << records << "{\"index\":0,\"result_base64\":\"QUI=\"}\n"_ba
                                << "AB"_ba;
        QTest::newRow("no result") << records << "{\"index\":0}\n"_ba
                                   << ""_ba;
        QTest::newRow("of another item") << records << "{\"index\":1,\"result\":\"One\"}\n"_ba
                                         << ""_ba;
        QTest::newRow("an odd index") << records << "{\"index\":\"0\",\"result\":\"One\"}\n"_ba
                                      << ""_ba;
        QTest::newRow("no record at all") << records << "something else\n"_ba
                                          << ""_ba;
    }
    void resultsComeOutOfTheResultFile() {
        QFETCH(QString, role);
        QFETCH(QByteArray, record);
        QFETCH(QByteArray, result);
        const QTemporaryDir dir;
        QFile file(dir.filePath(u"results"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(record);
        file.close();
        auto journal = createJournal(dir.path().toStdString(), sampleRun("run"));
        VERIFY_OK(journal);
        journal.value()->setOutput(
            {role.toStdString(), file.fileName().toStdString(), "", uint64_t(record.size()), 0});
        Outcome outcome = sampleOutcome(0);
        outcome.result = role == QLatin1String(kTextRole) ? result.toStdString() : "as it came";
        VERIFY_OK(journal.value()->append(outcome, RecordPlace{0, uint64_t(record.size())}));
        VERIFY_OK(journal.value()->commit());
        Seen seen, without;
        scan(*reader(dir), {}, 10, seen);
        QCOMPARE(seen.messages, std::vector{result.toStdString()});
        scan(*reader(dir), {}, 10, without, false);
        QCOMPARE(without.messages, std::vector{std::string()}); // not asked for, not read
    }

    void aQuickLookAtARecordMissesNothing_data() {
        QTest::addColumn<QByteArray>("record");
        QTest::addColumn<QByteArray>("wanted"); // folded
        QTest::addColumn<bool>("perhaps");
        const auto row = [](const char* name, const char* record, const char* wanted, bool perhaps) {
            QTest::newRow(name) << QByteArray(record) << QByteArray(wanted) << perhaps;
        };
        row("it is there", "{\"index\":0,\"result\":\"One\"}", "one", true);
        row("it is not", "{\"index\":0,\"result\":\"One\"}", "two", false);
        row("only in the input", "{\"index\":0,\"input\":\"two\",\"result\":\"One\"}", "two", false);
        row("something is escaped", "{\"index\":0,\"result\":\"a\\nb\"}", "a b", true);
        row("it is not plain", "{\"index\":0,\"result_base64\":\"QUI=\"}", "ab", true);
        row("a number", "{\"index\":0,\"result\":12}", "3", true);
    }
    void aQuickLookAtARecordMissesNothing() {
        QFETCH(QByteArray, record);
        QFETCH(QByteArray, wanted);
        QFETCH(bool, perhaps);
        ScannedItem item;
        item.record = std::string_view(record.constData(), size_t(record.size()));
        std::string scratch;
        QCOMPARE(resultMayHave(item, wanted.toStdString(), scratch), perhaps);
    }

    void capitalsAndControlCharactersAreFolded() {
        std::string out = "before";
        foldAscii("A\nz\x7F[\xC3\x84", out);
        QCOMPARE(out, std::string("a z [\xC3\x84"));
    }
};

QTEST_GUILESS_MAIN(TestScan)
#include "tst_scan.moc"

// SPDX-License-Identifier: MIT
// A run file that is opened again: what goes on, what is held, what is passed over.
#include "core/journal/item_pick.h"
#include "core/journal/kept_results.h"
#include "core/journal/resume_gate.h"
#include "core/journal/schema.h"
#include "journal_probe.h"
#include "tests/journal/run_sql.h"

using namespace poolboard;

namespace {

const Session kSession{"resume", "1.2", "abc", 1795000001000};

Item itemOf(uint64_t index, const std::string& body) {
    Item item;
    item.index = index;
    item.body = body;
    return item;
}

} // namespace

class TestContinue : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;

    std::string path() const { return m_dir->filePath(QStringLiteral("run.sqlite")).toStdString(); }
    std::unique_ptr<JournalWriter> create() const {
        auto journal = createJournal(m_dir->path().toStdString(), sampleRun("run"));
        return journal ? std::move(journal).value() : nullptr;
    }
    std::unique_ptr<JournalWriter> again() const {
        auto journal = continueJournal(path());
        if (!journal) qWarning("%s", journal.error().text().c_str());
        if (journal && !journal.value()->startSession(kSession)) return nullptr;
        return journal ? std::move(journal).value() : nullptr;
    }
    static Outcome failing(uint64_t index) {
        Outcome outcome = sampleOutcome(index);
        outcome.kind = OutcomeKind::Failed;
        outcome.error = std::make_unique<WorkerError>();
        outcome.error->type = "test";
        outcome.error->message = "number " + std::to_string(index) + " is bad";
        return outcome;
    }
    /// "wanted", "recorded", or the outcome's result; or the error.
    static std::string verdict(ItemGate& gate, Item item) {
        auto judged = gate.judge(item);
        if (!judged) return judged.error().message;
        if (const auto* outcome = std::get_if<Outcome>(&judged.value())) return outcome->result;
        return std::holds_alternative<ItemGate::Wanted>(judged.value())
                   ? "wanted as " + std::to_string(item.index)
                   : "recorded";
    }
    std::unique_ptr<ItemGate> gate(bool force) const {
        auto done = DoneItems::open(path());
        return done ? makeResumeGate(std::move(done).value(), force) : nullptr;
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void numbersGoOnWhereTheyEnded() {
        auto journal = create();
        for (uint64_t index = 0; index < 5; ++index)
            VERIFY_OK(journal->append(index == 2 ? failing(index) : sampleOutcome(index)));
        VERIFY_OK(journal->finish(finished(10)));
        journal = again();
        QVERIFY(journal);
        QVERIFY(reader(*m_dir)->run().value().live);
        for (uint64_t index = 5; index < 10; ++index)
            VERIFY_OK(journal->append(sampleOutcome(index)));
        VERIFY_OK(journal->finish(finished(10)));
        const auto read = reader(*m_dir);
        const RunRecord run = read->run().value();
        QCOMPARE(run.done(), uint64_t(10));
        QCOMPARE(run.sessions, 2u);
        const auto all = read->page({}, 0, 100).value();
        QCOMPARE(all.size(), size_t(10));
        for (uint64_t index = 0; index < 10; ++index)
            QCOMPARE(all[index].index, index);
        QCOMPARE(read->page(OutcomeKind::Succeeded, 3, 100).value().size(), size_t(6));
        QCOMPARE(read->page(OutcomeKind::Succeeded, 3, 1).value()[0].index, uint64_t(4));
        QCOMPARE(read->page(OutcomeKind::Failed, 0, 100).value().size(), size_t(1));
    }

    /// Nobody could say how long it took, but when it began and what it committed last are on record.
    void theTimeOfAKilledSessionCountsUpToItsLastCommit() {
        create().reset(); // as a killed one leaves it
        const QString file = m_dir->filePath(QStringLiteral("run.sqlite"));
        runSql(file, "UPDATE run SET committed_ms = started_ms + 21000");
        QCOMPARE(reader(*m_dir)->run()->elapsed, 21.0);
        auto journal = again();
        QVERIFY(journal);
        runSql(file, "UPDATE run SET committed_ms = (SELECT max(started_ms) FROM sessions) + 2000");
        QCOMPARE(reader(*m_dir)->run()->elapsed, 23.0); // what goes on just now counts as well
        Snapshot last = finished(1);
        last.elapsed = 29;
        VERIFY_OK(journal->finish(last));
        QCOMPARE(reader(*m_dir)->run()->elapsed, 50.0);
        journal = again(); // of one that ended in order it is known
        QVERIFY(journal);
        journal.reset();
        runSql(file, "UPDATE run SET committed_ms = (SELECT max(started_ms) FROM sessions) + 4000");
        VERIFY_OK(again()->finish(last));
        QCOMPARE(reader(*m_dir)->run()->elapsed, 83.0);
    }

    /// How long its workers started and waited only it could have told; its items say how long they took.
    void theWorkOfAKilledSessionIsThatOfItsItems() {
        auto journal = create();
        VERIFY_OK(journal->append(sampleOutcome(0))); // half a second each
        VERIFY_OK(journal->append(failing(1)));
        VERIFY_OK(journal->hold(sampleOutcome(3)));
        VERIFY_OK(journal->commit());
        VERIFY_OK(journal->append(sampleOutcome(4))); // not committed
        journal.reset();
        QCOMPARE(reader(*m_dir)->run()->phases.work, 1.5);
        journal = again();
        QVERIFY(journal);
        VERIFY_OK(journal->append(sampleOutcome(3))); // what was held comes once more
        VERIFY_OK(journal->append(sampleOutcome(2)));
        VERIFY_OK(journal->commit());
        QCOMPARE(reader(*m_dir)->run()->phases.work, 2.0);
        Snapshot last = finished(4);
        last.phases.work = 0.75; // what was cut short worked, too
        VERIFY_OK(journal->finish(last));
        QCOMPARE(reader(*m_dir)->run()->phases.work, 2.25);
    }

    /// A clock that was set back takes nothing away.
    void aSessionThatWasKilledAtOnceTookNoTime() {
        create().reset();
        QCOMPARE(reader(*m_dir)->run()->elapsed, 0.0);
        runSql(m_dir->filePath(QStringLiteral("run.sqlite")),
               "UPDATE run SET committed_ms = started_ms - 5000");
        QCOMPARE(reader(*m_dir)->run()->elapsed, 0.0);
    }

    void onlyOneMayWriteIt() {
        const auto journal = create();
        const auto second = continueJournal(path());
        QVERIFY(!second);
        QVERIFY(errorOf(second).contains(QStringLiteral("another process is writing this run")));
    }

    void theGateKnowsWhatIsDone() {
        auto journal = create();
        for (const uint64_t index : {7, 0, 1, 3, 2000, 4})
            VERIFY_OK(journal->append(sampleOutcome(index)));
        VERIFY_OK(journal->hold(failing(9)));
        VERIFY_OK(journal->hold(sampleOutcome(10)));
        VERIFY_OK(journal->finish(finished(10)));
        const auto passes = gate(false);
        QVERIFY(passes);
        const auto at = [&](uint64_t index) {
            return verdict(*passes, itemOf(index, sampleOutcome(index).input));
        };
        QCOMPARE(at(0), std::string("recorded"));
        QCOMPARE(at(1), std::string("recorded"));
        QCOMPARE(at(2), std::string("wanted as 2"));
        QCOMPARE(at(7), std::string("recorded"));
        QCOMPARE(at(9), std::string("result 9"));
        QCOMPARE(at(10), std::string("result 10"));
        QCOMPARE(at(11), std::string("wanted as 11"));
        QCOMPARE(at(2000), std::string("recorded"));
    }

    void aChangedSourceIsKnownByContentWhenForced() {
        auto journal = create();
        for (const uint64_t index : {0, 1, 2, 3})
            VERIFY_OK(journal->append(sampleOutcome(index == 3 ? 2 : index))); // two equal ones
        VERIFY_OK(journal->finish(finished(4)));
        auto careful = gate(false);
        QCOMPARE(verdict(*careful, itemOf(0, "input 0")), std::string("recorded"));
        QVERIFY(verdict(*careful, itemOf(1, "new")).find("item 1 was \"input 1\" and is \"new\" now") !=
                std::string::npos);
        const auto forced = gate(true);
        QCOMPARE(verdict(*forced, itemOf(0, "input 0")), std::string("recorded"));
        QCOMPARE(verdict(*forced, itemOf(1, "new")), std::string("wanted as 3"));
        QCOMPARE(verdict(*forced, itemOf(2, "input 2")), std::string("recorded"));
        QCOMPARE(verdict(*forced, itemOf(3, "input 1")), std::string("recorded"));
        QCOMPARE(verdict(*forced, itemOf(4, "input 1")), std::string("wanted as 4"));
    }

    void aStampIsPartOfAnItem() {
        auto journal = create();
        Outcome outcome = sampleOutcome(0);
        outcome.stamp = 5;
        VERIFY_OK(journal->append(outcome));
        VERIFY_OK(journal->finish(finished(1)));
        const auto passes = gate(false);
        Item item = itemOf(0, "input 0");
        item.stamp = 6;
        QVERIFY(verdict(*passes, item).find("item 0, \"input 0\", was changed since") != std::string::npos);
    }

    void longInputsAreKnownByTheirHash_data() {
        QTest::addColumn<int>("bytes");
        for (const int bytes : {4096, 4097, 40000, 100000})
            QTest::newRow(qPrintable(QString::number(bytes))) << bytes;
    }
    void longInputsAreKnownByTheirHash() {
        QFETCH(int, bytes);
        auto journal = create();
        for (const uint64_t index : {0, 1}) {
            Outcome outcome = index == 0 ? sampleOutcome(0) : failing(1);
            outcome.input = std::string(size_t(bytes), 'a') + std::to_string(index);
            VERIFY_OK(journal->append(outcome));
        }
        VERIFY_OK(journal->finish(finished(2)));
        for (const uint64_t index : {0, 1}) {
            QCOMPARE(
                verdict(*gate(false), itemOf(index, std::string(size_t(bytes), 'a') + std::to_string(index))),
                std::string("recorded"));
            QVERIFY(verdict(*gate(false), itemOf(index, std::string(size_t(bytes), 'a') + "x")) !=
                    "recorded");
        }
    }

    void whatWasHeldIsReleasedOnce() {
        auto journal = create();
        VERIFY_OK(journal->append(sampleOutcome(0)));
        VERIFY_OK(journal->hold(sampleOutcome(2)));
        VERIFY_OK(journal->finish(finished(3)));
        QCOMPARE(reader(*m_dir)->run().value().heldItems(), uint64_t(1));
        journal = again();
        VERIFY_OK(journal->append(sampleOutcome(1)));
        VERIFY_OK(journal->append(sampleOutcome(2)));
        VERIFY_OK(journal->finish(finished(3)));
        const RunRecord run = reader(*m_dir)->run().value();
        QCOMPARE(run.done(), uint64_t(3));
        QCOMPARE(run.heldItems(), uint64_t(0));
    }

    void retriedItemsMoveOnceTheirRecordsAreInPlace() {
        auto journal = create();
        journal->setOutput({kTextRole, "/r", "", 0, 0});
        uint64_t place = 0;
        const auto add = [&](const Outcome& outcome, uint64_t bytes) {
            VERIFY_OK(journal->append(outcome, RecordPlace{place, bytes}));
            place += bytes;
        };
        add(sampleOutcome(0), 10);
        add(failing(1), 0); // nothing in the output
        add(sampleOutcome(2), 10);
        add(failing(3), 5);
        add(sampleOutcome(4), 10);
        VERIFY_OK(journal->finish(finished(5)));
        QCOMPARE(countPicked(path(), {}).value(), uint64_t(2));
        const auto picked = pickItems(path(), {}, -1, 10);
        QCOMPARE(picked->size(), size_t(2));
        QCOMPARE(picked->at(1).index, uint64_t(3));
        QCOMPARE(picked->at(1).body, std::string("input 3"));
        QVERIFY(picked->at(1).replaces->kind == OutcomeKind::Failed);
        QCOMPARE(pickItems(path(), {}, 1, 10)->size(), size_t(1));

        journal = again();
        for (const uint64_t index : {3, 1}) {
            Outcome better = sampleOutcome(index);
            better.attempts = 2;
            better.replaces = EarlierOutcome{OutcomeKind::Failed, 1};
            VERIFY_OK(journal->hold(better));
        }
        VERIFY_OK(journal->commit());
        QCOMPARE(reader(*m_dir)->run().value().unmerged, uint64_t(2));
        auto moved = journal->unmerged().value();
        QCOMPARE(moved.size(), size_t(2));
        QCOMPARE(moved[0].index, uint64_t(1)); // by place
        QCOMPARE(journal->outcome(3)->result, std::string("result 3"));
        moved[0].bytes = 7;
        moved[1].bytes = 6;
        VERIFY_OK(journal->merged(moved, {kTextRole, "/r", "/part", 43, 0}));
        VERIFY_OK(journal->finish(finished(5)));
        const RunRecord run = reader(*m_dir)->run().value();
        QCOMPARE(run.unmerged, uint64_t(0));
        QCOMPARE(run.outputs[0].length, uint64_t(43));
        QCOMPARE(run.counts[size_t(OutcomeKind::Succeeded)], uint64_t(5));
        QCOMPARE(reader(*m_dir)->page(OutcomeKind::Failed, 0, 10)->size(), size_t(0));
        QCOMPARE(reader(*m_dir)->page(OutcomeKind::Succeeded, 0, 10)->size(), size_t(5));
        // 0 at 0…10, 1 at 10…17, 2 at 17…27, 3 at 27…33, 4 at 33…43
        QFile file(m_dir->filePath(QStringLiteral("r")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("0123456789ONE-ONEabcdefghijTHREE!klmnopqrst");
        file.close();
        runSql(m_dir->filePath(QStringLiteral("run.sqlite")),
               QByteArray("UPDATE outputs SET part = '', path = '" + file.fileName().toUtf8() + "'")
                   .constData());
        const auto read = reader(*m_dir);
        QCOMPARE(read->item(1)->result, std::string("ONE-ONE"));
        QCOMPARE(read->item(2)->result, std::string("abcdefghij"));
        QCOMPARE(read->item(3)->result, std::string("THREE!"));
        QCOMPARE(read->item(4)->result, std::string("klmnopqrst"));
        QCOMPARE(read->item(3)->attempts.size(), size_t(1));
        QCOMPARE(read->item(3)->attempts[0].message, std::string("number 3 is bad"));
    }

    void pendingItemsAreForgottenWithTheirOutcome() {
        auto journal = create();
        VERIFY_OK(journal->keep(itemOf(1, "one")));
        VERIFY_OK(journal->keep(itemOf(2, "two")));
        VERIFY_OK(journal->finish(finished(3)));
        QCOMPARE(reader(*m_dir)->run().value().pending, uint64_t(2));
        const ItemPick pending{ItemPick::What::Pending, {}, 0};
        QCOMPARE(pickItems(path(), pending, 1, 10)->at(0).body, std::string("two"));
        journal = again();
        VERIFY_OK(journal->append(sampleOutcome(1)));
        VERIFY_OK(journal->finish(finished(3)));
        QCOMPARE(countPicked(path(), pending).value(), uint64_t(1));
    }

    void errorsAreGroupedByWhatTheyHaveInCommon() {
        auto journal = create();
        for (uint64_t index = 0; index < 20; ++index) {
            Outcome outcome = failing(index);
            if (index % 5 == 0) outcome.error->message = "something else";
            VERIFY_OK(journal->append(outcome));
        }
        VERIFY_OK(journal->finish(finished(20)));
        const auto groups = reader(*m_dir)->errorGroups().value();
        QCOMPARE(groups.size(), size_t(2));
        QCOMPARE(groups[0].items, uint64_t(16));
        QCOMPARE(groups[0].pattern, std::string("number … is bad"));
        QCOMPARE(groups[0].example, uint64_t(1));
        ItemFilter filter;
        filter.group = groups[1].id;
        QCOMPARE(reader(*m_dir)->page(filter, 1, 10)->at(0).index, uint64_t(5));
        const ItemPick group{ItemPick::What::Group, {}, groups[1].id};
        QCOMPARE(countPicked(path(), group).value(), uint64_t(4));
        QCOMPARE(pickItems(path(), group, 5, 10)->size(), size_t(2));
    }

    void theSlowestAreKept() {
        auto journal = create();
        for (uint64_t index = 0; index < 500; ++index) {
            Outcome outcome = sampleOutcome(index);
            outcome.seconds = double(index * 7 % 500);
            VERIFY_OK(journal->append(outcome));
        }
        VERIFY_OK(journal->finish(finished(500)));
        const auto slowest = reader(*m_dir)->slowest().value();
        QCOMPARE(slowest.size(), JournalReader::kSlowest);
        for (size_t at = 0; at < slowest.size(); ++at)
            QCOMPARE(slowest[at].seconds, double(499 - at));
    }

    void anOlderRunFileIsBroughtUpToDate() {
        const QString file = m_dir->filePath(QStringLiteral("run.sqlite"));
        runSql(file, kSchema1);
        runSql(file, "INSERT INTO run(id, name, worker, job, plugin_version, plugin_sha256, started_ms, "
                     "ended_ms, state, succeeded, failed) "
                     "VALUES('run', 'n', 'w', '', '', '', 1, 2, 'finished_with_failures', 2, 1);"
                     "INSERT INTO items(idx, kind, attempts, worker, seconds, content, result_bytes, "
                     "error_type, error_message, input, result, diagnostics) "
                     "VALUES(0,0,1,0,1.5,0,1,NULL,NULL,x'61',x'41',x''),(1,1,1,0,1,0,0,'t','m',x'62',x'',x'')"
                     ",(2,0,1,0,1,0,1,NULL,NULL,x'63',x'43',x'')");
        const auto read = reader(*m_dir);
        QVERIFY(read);
        QCOMPARE(read->page({}, 0, 10)->size(), size_t(3));
        QCOMPARE(read->page(OutcomeKind::Succeeded, 1, 10)->at(0).index, uint64_t(2));
        QCOMPARE(read->item(1)->error->message, std::string("m"));
        QCOMPARE(read->item(2)->result, std::string("C"));
        auto journal = again();
        QVERIFY(journal);
        VERIFY_OK(journal->append(sampleOutcome(3)));
        VERIFY_OK(journal->finish(finished(4)));
        QCOMPARE(reader(*m_dir)->page({}, 0, 10)->at(3).index, uint64_t(3));
    }

    void aDamagedFileIsNotContinued() {
        auto journal = create();
        for (uint64_t index = 0; index < 5000; ++index)
            VERIFY_OK(journal->append(index % 2 == 0 ? failing(index) : sampleOutcome(index)));
        VERIFY_OK(journal->finish(finished(5000)));
        QFile file(m_dir->filePath(QStringLiteral("run.sqlite")));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() / 2);
        file.write(QByteArray(8192, '\x77'));
        file.close();
        const QByteArray before = [&] {
            file.open(QIODevice::ReadOnly);
            return file.readAll();
        }();
        const auto refused = continueJournal(path());
        QVERIFY(errorOf(refused).contains(QStringLiteral("the run file is damaged")));
        file.seek(0);
        QVERIFY(file.readAll() == before);
    }
};

QTEST_GUILESS_MAIN(TestContinue)
#include "tst_continue.moc"

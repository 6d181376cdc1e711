// SPDX-License-Identifier: MIT
// What did not succeed, read out of a run file that is being written: its causes, and what is tried again.
#include "core/journal/item_pick.h"
#include "journal_probe.h"

using namespace poolboard;

class TestItemPick : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;

    std::string path() const { return m_dir->filePath(QStringLiteral("run.sqlite")).toStdString(); }
    std::unique_ptr<JournalWriter> create() const {
        auto journal = createJournal(m_dir->path().toStdString(), sampleRun("run"));
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

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void groupsSayWhenAndWhere() {
        auto journal = create();
        for (uint64_t index = 0; index < 6; ++index) {
            Outcome outcome = failing(index);
            outcome.endedMs = 1000 + static_cast<int64_t>(index * 7 % 6); // not as recorded
            outcome.worker = static_cast<int32_t>(index % 3);
            if (index == 5) outcome.error->message = "alone";
            if (index == 5) outcome.worker = -1; // cancelled before it had one
            VERIFY_OK(journal->append(outcome));
        }
        VERIFY_OK(journal->finish(finished(6)));
        const auto groups = reader(*m_dir)->errorGroups().value();
        QCOMPARE(groups[0].firstMs, int64_t(1000));
        QCOMPARE(groups[0].lastMs, int64_t(1004));
        QCOMPARE(groups[0].workers, uint64_t(3));
        QCOMPARE(groups[1].firstMs, groups[1].lastMs);
        QCOMPARE(groups[1].workers, uint64_t(0));
        QCOMPARE(groups[1].worker, -1);
        QCOMPARE(reader(*m_dir)->countErrorGroups().value(), uint64_t(2));
    }

    void whatIsOfTheLatestSessionSaysSo() {
        const auto picked = [this] {
            const auto part = pickPart(path(), {}, {}, 10, SIZE_MAX);
            QStringList out;
            for (const Item& item : part.value().items)
                out << QStringLiteral("%1 %2").arg(item.index).arg(item.replaces->lately);
            return out;
        };
        const int64_t begin = sampleRun("run").startedMs;
        {
            auto journal = create();
            for (const uint64_t index : {4, 5}) {
                Outcome outcome = failing(index);
                outcome.endedMs = begin + 100;
                VERIFY_OK(journal->append(outcome));
            }
            VERIFY_OK(journal->commit());
            QCOMPARE(picked(), (QStringList{QStringLiteral("4 1"), QStringLiteral("5 1")}));
            VERIFY_OK(journal->finish(finished(2)));
        }
        auto journal = continueJournal(path());
        VERIFY_OK(journal);
        VERIFY_OK(journal.value()->startSession({"retry", "1.2", "abc", begin + 5000}));
        Outcome worse = failing(5);
        worse.replaces = EarlierOutcome{OutcomeKind::Failed, 1};
        worse.attempts = 2;
        worse.endedMs = begin + 6000;
        VERIFY_OK(journal.value()->append(worse));
        VERIFY_OK(journal.value()->commit());
        QCOMPARE(picked(), (QStringList{QStringLiteral("4 0"), QStringLiteral("5 1")}));
    }

    void partsOfWhatFailedWhileTheRunGoesOn() {
        auto journal = create();
        for (const uint64_t index : {9, 2, 5, 7, 1, 3})
            VERIFY_OK(journal->append(index % 2 == 0 ? sampleOutcome(index) : failing(index)));
        VERIFY_OK(journal->commit());
        const auto indices = [](const PickedPart& part) {
            QStringList out;
            for (const Item& item : part.items)
                out << QString::number(item.index);
            return out.join(QLatin1Char(' '));
        };
        auto part = pickPart(path(), {}, {}, 3, SIZE_MAX);
        QCOMPARE(indices(part.value()), QStringLiteral("9 5 7")); // as they were recorded
        QVERIFY(part->items[0].replaces->kind == OutcomeKind::Failed);
        QVERIFY(part->next.has_value());
        // What fails meanwhile, for the first time or once more, is not of it.
        VERIFY_OK(journal->append(failing(11)));
        Outcome oncemore = failing(9);
        oncemore.attempts = 2;
        oncemore.replaces = EarlierOutcome{OutcomeKind::Failed, 1};
        VERIFY_OK(journal->append(oncemore));
        Outcome better = sampleOutcome(1);
        better.attempts = 2;
        better.replaces = EarlierOutcome{OutcomeKind::Failed, 1};
        VERIFY_OK(journal->append(better));
        VERIFY_OK(journal->commit());
        part = pickPart(path(), {}, *part->next, 3, SIZE_MAX);
        QCOMPARE(indices(part.value()), QStringLiteral("3"));
        QVERIFY(!part->next);

        const int64_t group = reader(*m_dir)->errorGroups().value()[0].id;
        part = pickPart(path(), {ItemPick::What::Group, {}, group}, {}, 2, SIZE_MAX);
        QCOMPARE(indices(part.value()), QStringLiteral("9 5"));
        part = pickPart(path(), {ItemPick::What::Group, {}, group}, *part->next, 10, SIZE_MAX);
        QCOMPARE(indices(part.value()), QStringLiteral("7 3 11"));
        QVERIFY(!part->next);
        part = pickPart(path(), {}, {}, 10, 1); // bytes: one at a time
        QCOMPARE(indices(part.value()), QStringLiteral("9"));
        part = pickPart(path(), {}, *part->next, 10, 1);
        QCOMPARE(indices(part.value()), QStringLiteral("5"));
        const ItemPick list{ItemPick::What::Listed, {1, 2, 3, 4, 5, 7}, 0};
        part = pickPart(path(), list, {}, 4, SIZE_MAX); // 1 and 2 are fine, 4 has no outcome
        QCOMPARE(indices(part.value()), QStringLiteral("3"));
        part = pickPart(path(), list, *part->next, 4, SIZE_MAX);
        QCOMPARE(indices(part.value()), QStringLiteral("5 7"));
        QVERIFY(!part->next);
    }
};

QTEST_GUILESS_MAIN(TestItemPick)
#include "tst_item_pick.moc"

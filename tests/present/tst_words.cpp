// SPDX-License-Identifier: MIT
#include "ui/present/width.h"
#include "ui/present/words.h"

#include <QTest>
#include <set>

using namespace poolboard;

class TestWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyItemStateHasItsOwnSymbolAndWord() {
        std::set<std::string_view> symbols, words;
        for (size_t kind = 0; kind < kOutcomeKinds; ++kind) {
            const StateWord word = stateWord(static_cast<OutcomeKind>(kind));
            QCOMPARE(displayWidth(word.symbol), size_t(1));
            QCOMPARE(word.ascii.size(), size_t(1));
            symbols.insert(word.symbol);
            words.insert(word.word);
        }
        for (const StateWord& word : {waitingWord(), runningWord()}) {
            symbols.insert(word.symbol);
            words.insert(word.word);
        }
        QCOMPARE(symbols.size(), kOutcomeKinds + 2);
        QCOMPARE(words.size(), kOutcomeKinds + 2);
    }

    void runStatesAreNamedAsInTheDesign() {
        QCOMPARE(stateWord(RunState::Preparing).word, "Preparing");
        QCOMPARE(stateWord(RunState::Failing).word, "Failing");
        QCOMPARE(stateWord(RunState::FinishedWithFailures).word, "Finished with failures");
        QCOMPARE(stateWord(RunState::Broken).word, "Interrupted");
        QVERIFY(stateWord(RunState::Failing).tone == Tone::Bad);
    }

    void workerStatesFollowTheirNames() {
        QCOMPARE(stateWord(WorkerState::Starting).word, "Starting");
        QCOMPARE(stateWord(WorkerState::Stopped).word, "Stopped");
    }

    void aWordInASentenceIsLowerCase() {
        QCOMPARE(lowerWord(OutcomeKind::TimedOut), "timed out");
        QCOMPARE(lowerWord(OutcomeKind::Succeeded), "succeeded");
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"

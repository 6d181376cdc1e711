// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal.h"
#include "core/journal/journal_reader.h"
#include "ui/gui/item_search.h"
#include "ui/gui/past_figures.h"

#include <QObject>
#include <QString>
#include <deque>
#include <functional>
#include <memory>

namespace poolboard {

/// The one way to a run's file for the window: questions are queued on [main],
/// asked one at a time on [reader], and answered on [main]. The database
/// connection belongs to the question that is being asked, so no lock is needed.
/// Answers of questions whose asker is gone are dropped. [main]
class JournalPages : public QObject {
    Q_OBJECT
public:
    /// `path`: of the run file; it need not exist yet.
    explicit JournalPages(QString path, QObject* parent = nullptr);
    ~JournalPages() override;
    const QString& path() const { return m_path; }

    /// Answered at most once each, in the order asked.
    void count(std::optional<OutcomeKind> kind, QObject* asker, std::function<void(Result<uint64_t>)> answer);
    void page(std::optional<OutcomeKind> kind, uint64_t offset, uint32_t limit, QObject* asker,
              std::function<void(Result<std::vector<ItemRow>>)> answer);
    /// At the items of such a page of all kinds.
    void attempts(uint64_t offset, uint32_t limit, QObject* asker,
                  std::function<void(Result<std::vector<AttemptTime>>)> answer);
    /// Of these items, in this order.
    void rows(std::vector<uint64_t> indices, QObject* asker,
              std::function<void(Result<std::vector<ItemRow>>)> answer);
    /// Lets a search look at one more part. It is the question's until the answer.
    void look(std::shared_ptr<ItemSearch> search, QObject* asker,
              std::function<void(Result<FoundItems>)> answer);
    /// The same of a run's figures; false: there is no more.
    void look(std::shared_ptr<PastFiguresReading> reading, QObject* asker,
              std::function<void(Result<bool>)> answer);
    void errorGroups(QObject* asker, std::function<void(Result<std::vector<ErrorGroup>>)> answer);
    void slowest(QObject* asker, std::function<void(Result<std::vector<SlowItem>>)> answer);
    void errorGroupCount(QObject* asker, std::function<void(Result<uint64_t>)> answer); ///< quick
    void item(uint64_t index, QObject* asker, std::function<void(Result<ItemDetail>)> answer);

private:
    struct Connection;
    template <class Value> using Question = std::function<Result<Value>(JournalReader&)>;
    template <class Value>
    void ask(Question<Value> question, QObject* asker, std::function<void(Result<Value>)> answer);
    void next();

    const QString m_path;
    std::shared_ptr<Connection> m_connection;
    std::deque<std::function<void()>> m_queue;
    bool m_asking = false;
};

} // namespace poolboard

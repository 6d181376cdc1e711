// SPDX-License-Identifier: MIT
#include "ui/gui/journal_pages.h"

#include "ui/gui/background.h"

#include <QFile>
#include <QPointer>

namespace poolboard {

/// Used by one question at a time, on whatever thread asks it.
struct JournalPages::Connection {
    std::string path;
    std::unique_ptr<JournalReader> reader;

    Result<void> open() {
        if (reader) return {};
        TRY_ASSIGN(reader, openJournal(path));
        return {};
    }
};

JournalPages::JournalPages(QString path, QObject* parent)
    : QObject(parent), m_path(std::move(path)), m_connection(std::make_shared<Connection>()) {
    m_connection->path = QFile::encodeName(m_path).toStdString();
}

JournalPages::~JournalPages() {
    // Closing a database touches the disk: not here.
    backgroundPool(Lane::Quick).start([connection = std::exchange(m_connection, nullptr)] {});
}

void JournalPages::count(std::optional<OutcomeKind> kind, QObject* asker,
                         std::function<void(Result<uint64_t>)> answer) {
    ask<uint64_t>([kind](JournalReader& reader) { return reader.count(kind); }, asker, std::move(answer));
}

void JournalPages::page(std::optional<OutcomeKind> kind, uint64_t offset, uint32_t limit, QObject* asker,
                        std::function<void(Result<std::vector<ItemRow>>)> answer) {
    ask<std::vector<ItemRow>>(
        [kind, offset, limit](JournalReader& reader) { return reader.page(kind, offset, limit); }, asker,
        std::move(answer));
}

void JournalPages::attempts(uint64_t offset, uint32_t limit, QObject* asker,
                            std::function<void(Result<std::vector<AttemptTime>>)> answer) {
    ask<std::vector<AttemptTime>>(
        [offset, limit](JournalReader& reader) { return reader.attempts(offset, limit); }, asker,
        std::move(answer));
}

void JournalPages::rows(std::vector<uint64_t> indices, QObject* asker,
                        std::function<void(Result<std::vector<ItemRow>>)> answer) {
    ask<std::vector<ItemRow>>(
        [indices = std::move(indices)](JournalReader& reader) { return reader.rows(indices); }, asker,
        std::move(answer));
}

void JournalPages::look(std::shared_ptr<ItemSearch> search, QObject* asker,
                        std::function<void(Result<FoundItems>)> answer) {
    ask<FoundItems>([search = std::move(search)](JournalReader& reader) { return search->look(reader); },
                    asker, std::move(answer));
}

void JournalPages::look(std::shared_ptr<PastFiguresReading> reading, QObject* asker,
                        std::function<void(Result<bool>)> answer) {
    ask<bool>([reading = std::move(reading)](JournalReader& reader) { return reading->look(reader); }, asker,
              std::move(answer));
}

void JournalPages::item(uint64_t index, QObject* asker, std::function<void(Result<ItemDetail>)> answer) {
    ask<ItemDetail>([index](JournalReader& reader) { return reader.item(index); }, asker, std::move(answer));
}

void JournalPages::errorGroups(QObject* asker, std::function<void(Result<std::vector<ErrorGroup>>)> answer) {
    ask<std::vector<ErrorGroup>>([](JournalReader& reader) { return reader.errorGroups(); }, asker,
                                 std::move(answer));
}

void JournalPages::slowest(QObject* asker, std::function<void(Result<std::vector<SlowItem>>)> answer) {
    ask<std::vector<SlowItem>>([](JournalReader& reader) { return reader.slowest(); }, asker,
                               std::move(answer));
}

void JournalPages::errorGroupCount(QObject* asker, std::function<void(Result<uint64_t>)> answer) {
    ask<uint64_t>([](JournalReader& reader) { return reader.countErrorGroups(); }, asker, std::move(answer));
}

template <class Value>
void JournalPages::ask(Question<Value> question, QObject* asker, std::function<void(Result<Value>)> answer) {
    m_queue.push_back(
        [this, question = std::move(question), asker = QPointer(asker), answer = std::move(answer)] {
            if (!asker) return next();
            inBackground(
                this,
                [connection = m_connection, question]() -> Result<Value> {
                    TRY(connection->open());
                    return question(*connection->reader);
                },
                [this, asker, answer](Result<Value> value) {
                    next();
                    if (asker) answer(std::move(value));
                });
        });
    if (!m_asking) next();
}

void JournalPages::next() {
    m_asking = !m_queue.empty();
    if (!m_asking) return;
    const auto question = std::move(m_queue.front());
    m_queue.pop_front();
    question();
}

} // namespace poolboard

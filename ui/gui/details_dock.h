// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal.h"
#include "core/journal/journal_reader.h"
#include "ui/present/words.h"

#include <QDockWidget>
#include <QIcon>
#include <QPointer>
#include <optional>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace poolboard {

class JournalPages;

/// Everything about one item: input, outcome, error with its trace, result,
/// attempts, timing. Read from the run's file on [reader]; of several requests
/// only the newest is shown. [main]
class DetailsDock : public QDockWidget {
    Q_OBJECT
public:
    explicit DetailsDock(QWidget* parent = nullptr);
    void showItem(JournalPages* pages, quint64 index);
    void showRunning(const WorkerRow& worker); ///< an item that has not ended yet
    /// What it shows may have been tried again: then it shows how that ended. Asks at most one question at a
    /// time, and none about an item that is fine.
    void lookAgain(JournalPages* pages);
    void showNothing();
    std::optional<quint64> item() const { return m_item; }
    /// It shows an item as it was while running.
    bool showsRunning() const { return m_running; }

Q_SIGNALS:
    void retryAsked(quint64 index);  ///< of an item that did not succeed
    void cancelAsked(quint64 index); ///< of a running item

protected:
    void changeEvent(QEvent* event) override;

private:
    void look(JournalPages* pages, quint64 index);
    void showHint(const QString& text);
    void showDetail(const ItemDetail& detail);
    void showHead(const QIcon& icon, const QString& word, Tone tone, quint64 index, const QString& input);
    void showColours();
    void setFact(QLineEdit* field, const QString& text);
    void setText(QPlainTextEdit* field, const QString& title, const QString& text);

    QStackedWidget* m_stack;
    QLabel *m_hint, *m_icon, *m_word;
    QIcon m_sign;
    Tone m_tone = Tone::Neutral;
    QLineEdit *m_number, *m_input, *m_worker, *m_attempts, *m_took, *m_type;
    QFormLayout* m_facts;
    QLabel* m_message;
    QTabWidget* m_texts;
    QPushButton *m_retry, *m_cancel;
    QPlainTextEdit *m_trace, *m_result, *m_diagnostics;
    std::optional<quint64> m_item;
    bool m_running = false;
    bool m_lookingAgain = false;
    uint32_t m_attemptsShown = 0; ///< of an item that did not succeed; 0: no such item is shown
    int m_looks = 0;              ///< for an item that is not in the file yet
    unsigned m_request = 0;       ///< an answer to an older one is dropped
};

} // namespace poolboard

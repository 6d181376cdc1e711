// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal.h"
#include "core/journal/journal_reader.h"
#include "ui/present/words.h"

#include <QDockWidget>
#include <QIcon>
#include <QPointer>
#include <functional>
#include <optional>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTabWidget;
class QUrl;

namespace poolboard {

class AttemptsBar;
class ItemLog;
class JournalPages;

/// Everything about one item: input, outcome, error with its trace, result, each of its attempts, timing,
/// what the log says of it, and the folder it is in. Read from the run's file on [reader]; of several
/// requests only the newest is shown. [main]
class DetailsDock : public QDockWidget {
    Q_OBJECT
public:
    explicit DetailsDock(QWidget* parent = nullptr);
    void showItem(JournalPages* pages, quint64 index, uint32_t attempt = 0);
    void showRunning(const WorkerRow& worker); ///< an item that has not ended yet
    /// Its run goes on, or is over: then an item without an outcome does not run any more.
    void setOver(bool over);
    /// What it shows may have been tried again: then it shows how that ended. Asks at most one question at a
    /// time, and none about an item that is fine.
    void lookAgain(JournalPages* pages);
    void showNothing();
    std::optional<quint64> item() const { return m_item; }
    /// It shows an item as it was while running.
    bool showsRunning() const { return m_running; }

    /// What opens a folder; false: nothing does. The desktop's own, until somebody says other.
    void setOpener(std::function<bool(const QUrl&)> opener) { m_opener = std::move(opener); }

Q_SIGNALS:
    void said(const QString& words); ///< for the status line
    void retryAsked(quint64 index);  ///< of an item that did not succeed
    void cancelAsked(quint64 index); ///< of a running item

protected:
    void changeEvent(QEvent* event) override;

private:
    void look(JournalPages* pages, quint64 index);
    void showHint(const QString& text);
    void showDetail(const ItemDetail& detail);
    void showLast();
    void showEarlier(const Attempt& attempt);
    void showEnd(OutcomeKind kind, int32_t worker, double seconds, const std::string& type,
                 const std::string& message);
    void showTexts();
    void clearTexts();
    void findFolder();
    void openFolder();
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
    QPushButton *m_retry, *m_cancel, *m_open;
    QPlainTextEdit *m_trace, *m_result, *m_diagnostics, *m_timing;
    ItemLog* m_log;
    AttemptsBar* m_attemptsBar;
    QFormLayout* m_inputRow;
    QWidget* m_wantedText = nullptr; ///< the tab a person chose: it stays, from item to item
    ItemDetail m_detail;             ///< what is shown, unless it runs
    QString m_runFile, m_folder;
    std::function<bool(const QUrl&)> m_opener;
    std::optional<quint64> m_item;
    bool m_running = false;
    bool m_over = false; ///< its run is
    bool m_lookingAgain = false;
    uint32_t m_attemptsShown = 0; ///< of an item that did not succeed; 0: no such item is shown
    uint32_t m_attemptAsked = 0;  ///< to be opened with what is read
    int m_looks = 0;              ///< for an item that is not in the file yet
    unsigned m_request = 0;       ///< an answer to an older one is dropped
};

} // namespace poolboard

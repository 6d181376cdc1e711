// SPDX-License-Identifier: MIT
#include "ui/gui/help_window.h"

#include "ui/gui/icons.h"
#include "ui/gui/measures.h"
#include "ui/gui/mirror.h"
#include "ui/gui/texts.h"
#include "ui/gui/theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTextOption>
#include <QVBoxLayout>
#include <algorithm>

namespace poolboard {
namespace {

const QString kSite = QStringLiteral("https://poolboard.github.io");

/// Without the mark of the letter, and without what says that a question follows.
QString plain(QString text) {
    static const QRegularExpression letter(QStringLiteral("\\(&.\\)")); // behind words without such letters
    text.remove(letter);
    text.replace(QLatin1String("&&"), QLatin1String("\x01")).remove(u'&').replace(u'\x01', u'&');
    while (text.endsWith(u'…') || text.endsWith(u'.'))
        text.chop(1);
    return text;
}

void addRow(KeyGroup& group, const QAction* action) {
    QStringList keys;
    for (const QKeySequence& key : action->shortcuts())
        if (!key.isEmpty()) keys << key.toString(QKeySequence::NativeText);
    if (!keys.isEmpty() && !action->text().isEmpty())
        group.rows.push_back({keys.join(QStringLiteral("  ")), plain(action->text())});
}

struct Word {
    QIcon sign;
    QString word, what;
};

std::vector<Word> wordsOfItems() {
    const auto end = [](OutcomeKind kind, const QString& what) {
        return Word{stateIcon(kind), wordOf(stateWord(kind)), what};
    };
    return {
        {icon(QStringLiteral("waiting"), waitingWord().tone), wordOf(waitingWord()),
         HelpWindow::tr("No worker has it yet.")},
        {icon(QStringLiteral("run"), runningWord().tone), wordOf(runningWord()),
         HelpWindow::tr("A worker is busy with it.")},
        end(OutcomeKind::Succeeded, HelpWindow::tr("It is done, and its result is recorded.")),
        end(OutcomeKind::Failed, HelpWindow::tr("The worker could not do it; its message says why.")),
        end(OutcomeKind::TimedOut,
            HelpWindow::tr(
                "It took longer than a limit of the job, or gave no sign of life, and was ended.")),
        end(OutcomeKind::Crashed,
            HelpWindow::tr("The worker's process was lost over it. A new one takes the other items.")),
        end(OutcomeKind::Skipped, HelpWindow::tr("Its result was there already.")),
        end(OutcomeKind::Cancelled, HelpWindow::tr("Somebody cancelled this item.")),
    };
}

std::vector<Word> wordsOfWorkers() {
    const auto word = [](WorkerState state, const QString& what) {
        return Word{stateIcon(state), wordOf(stateWord(state)), what};
    };
    return {
        word(WorkerState::Starting, HelpWindow::tr("Its process is being started.")),
        word(WorkerState::Initialising, HelpWindow::tr("It gets ready for its first item.")),
        word(WorkerState::Idle, HelpWindow::tr("It has no item.")),
        word(WorkerState::Working, HelpWindow::tr("It is busy with an item.")),
        word(WorkerState::Silent, HelpWindow::tr("It has said nothing about its item for a while.")),
        word(WorkerState::Retiring, HelpWindow::tr("It leaves after its item.")),
    };
}

std::vector<Word> wordsOfRuns() {
    const auto word = [](RunState state, const QString& what) {
        return Word{stateIcon(state), wordOf(stateWord(state)), what};
    };
    return {
        word(RunState::Preparing, HelpWindow::tr("Workers are being started; no item has run yet.")),
        word(RunState::Running, HelpWindow::tr("All is well so far.")),
        word(RunState::Failing, HelpWindow::tr("It goes on, and some items did not succeed.")),
        word(RunState::Pausing, HelpWindow::tr("Running items are finished; nothing new is started.")),
        word(RunState::Paused, HelpWindow::tr("Nothing is started until somebody says “Go on”.")),
        word(RunState::Stopping, HelpWindow::tr("It comes to its end: running items finish or are ended.")),
        word(RunState::Finished, HelpWindow::tr("Every item was tried, and none is left to try again.")),
        word(RunState::FinishedWithFailures,
             HelpWindow::tr("Every item was tried. “Retry failed” tries again what did not succeed.")),
        word(RunState::Stopped,
             HelpWindow::tr("Somebody, or the run's time limit, ended it. “Resume” runs what is left.")),
        word(RunState::Halted,
             HelpWindow::tr("A rule of the job ended it, or no worker could be started; it says which.")),
        word(RunState::Broken,
             HelpWindow::tr("Nobody ended it: its process was lost. “Resume” runs what is left.")),
    };
}

} // namespace

std::vector<KeyGroup> keysOf(const QMainWindow& window) {
    std::vector<KeyGroup> groups;
    QList<const QAction*> told;
    for (const QAction* menu : window.menuBar()->actions()) {
        if (!menu->menu()) continue;
        KeyGroup group{plain(menu->text()), {}};
        for (const QAction* action : menu->menu()->actions()) {
            addRow(group, action);
            told << action;
        }
        groups.push_back(std::move(group));
    }
    KeyGroup others{HelpWindow::tr("Elsewhere"), {}};
    for (const QAction* action : window.actions())
        if (!told.contains(action)) addRow(others, action);
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->contextMenuPolicy() != Qt::ActionsContextMenu) continue;
        KeyGroup group{HelpWindow::tr("In the list “%1”").arg(widget->accessibleName()), {}};
        for (const QAction* action : widget->actions())
            addRow(group, action);
        groups.push_back(std::move(group));
    }
    groups.push_back(std::move(others));
    std::erase_if(groups, [](const KeyGroup& group) { return group.rows.empty(); });
    return groups;
}

HelpWindow::HelpWindow(QMainWindow* window) : QDialog(window), m_window(window), m_text(new QTextBrowser) {
    setObjectName(QStringLiteral("helpWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys and words"));
    m_text->setObjectName(QStringLiteral("helpText"));
    m_text->setAccessibleName(tr("Keys and words"));
    m_text->setOpenExternalLinks(true);
    m_text->setFrameShape(QFrame::NoFrame);
    // Else each line asks its first letter, and a table stands at the left.
    QTextOption option = m_text->document()->defaultTextOption();
    option.setTextDirection(layoutDirection());
    m_text->document()->setDefaultTextOption(option);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* all = new QVBoxLayout(this);
    all->addWidget(m_text, 1);
    all->addWidget(buttons);
    resize(QSize(letterWidth(fontMetrics()) * 76, fontMetrics().height() * 40).boundedTo(window->size()));
    write();
    m_text->setFocus();
}

void HelpWindow::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) {
        const int place = m_text->verticalScrollBar()->value();
        write();
        m_text->verticalScrollBar()->setValue(place);
    }
}

void HelpWindow::write() {
    const int em = fontMetrics().height();
    int signs = 0;
    m_text->document()->clear();
    const auto heading = [](int level, const QString& text) {
        return QStringLiteral("<h%1>%2</h%1>").arg(level).arg(text.toHtmlEscaped());
    };
    const auto table = [this](const QString& rows) {
        // Right to left it begins at that edge.
        return QStringLiteral("<table%1 cellspacing='0' cellpadding='3'>%2</table>")
            .arg(isRightToLeft() ? QStringLiteral(" width='100%'") : QString(), rows);
    };
    const auto line =
        [this](QStringList cells) -> QString { // a document does not turn the columns of its tables
        if (isRightToLeft()) std::reverse(cells.begin(), cells.end());
        return QStringLiteral("<tr>") + cells.join(QString()) + QStringLiteral("</tr>");
    };
    QString text = heading(2, tr("Keys"));
    for (const KeyGroup& group : keysOf(*m_window)) {
        QString rows;
        for (const KeyGroup::Row& row : group.rows)
            rows += line({QStringLiteral("<td style='white-space:pre' width='34%'><b>%1</b></td>")
                              .arg(ownOrder(row.keys, layoutDirection()).toHtmlEscaped()),
                          QStringLiteral("<td>%1</td>").arg(row.what.toHtmlEscaped())});
        text += heading(3, group.title) + table(rows);
    }
    text +=
        QStringLiteral("<p>%1</p>")
            .arg(tr("Tab goes from one field to the next, F10 into the menus. In tables, Enter opens what "
                    "is highlighted; the menu key shows what can be done with it.")
                     .toHtmlEscaped());
    text += heading(2, tr("Words"));
    const auto words = [&](const QString& title, const std::vector<Word>& list) {
        QString rows;
        for (const Word& word : list) {
            const QUrl name(QStringLiteral("sign:%1").arg(signs++));
            m_text->document()->addResource(QTextDocument::ImageResource, name,
                                            word.sign.pixmap(QSize(em, em), devicePixelRatioF()));
            rows += line(
                {QStringLiteral("<td width='%2'><img src='%1' width='%2' height='%2'></td>")
                     .arg(name.toString())
                     .arg(em),
                 QStringLiteral("<td style='white-space:pre'><b>%1</b></td>").arg(word.word.toHtmlEscaped()),
                 QStringLiteral("<td>%1</td>").arg(word.what.toHtmlEscaped())});
        }
        text += heading(3, title) + table(rows);
    };
    words(tr("Items"), wordsOfItems());
    words(tr("Workers"), wordsOfWorkers());
    words(tr("Runs"), wordsOfRuns());
    text += heading(2, tr("The manual"));
    text += QStringLiteral("<p>%1</p>")
                .arg(tr("On the web: %1. In a terminal: %2, and %3 for the words of the command line.")
                         .toHtmlEscaped()
                         .arg(QStringLiteral("<a href='%1'>%1</a>").arg(kSite),
                              QStringLiteral("<code>man poolboard</code>"),
                              QStringLiteral("<code>poolboard --cli run --help</code>")));
    m_text->setHtml(text);
}

} // namespace poolboard

// SPDX-License-Identifier: MIT
// F1: the keys as they are bound, the words on screen, and where the manual is.
#include "tests/gui/nameless.h"
#include "tests/gui/script.h"
#include "ui/gui/help_window.h"
#include "ui/gui/main_window.h"
#include "ui/gui/texts.h"
#include "ui/present/words.h"

#include <QAction>
#include <QTextBrowser>
#include <QtTest>
#include <algorithm>

using namespace poolboard;
using namespace Qt::StringLiterals;

class TestHelp : public QObject {
    Q_OBJECT
    std::unique_ptr<script::Home> m_home;
    std::unique_ptr<MainWindow> m_window;

    HelpWindow* open() {
        m_window->activateWindow();
        if (!QTest::qWaitForWindowActive(m_window.get(), 30'000)) qFatal("no window");
        QTest::keyClick(m_window.get(), Qt::Key_F1);
        auto* help = m_window->findChild<HelpWindow*>();
        if (!help) qFatal("no help");
        return help;
    }
    static bool has(const std::vector<KeyGroup>& groups, const QString& keys, const QString& what = {}) {
        return std::any_of(groups.begin(), groups.end(), [&](const KeyGroup& group) {
            return std::any_of(group.rows.begin(), group.rows.end(), [&](const KeyGroup::Row& row) {
                return row.keys.split(u"  "_s).contains(keys) && (what.isNull() || row.what == what);
            });
        });
    }

private Q_SLOTS:
    void initTestCase() { qApp->setQuitOnLastWindowClosed(false); }
    void init() {
        m_home = std::make_unique<script::Home>();
        m_window = std::make_unique<MainWindow>(u"/nowhere"_s, m_home->settings());
        m_window->show();
    }
    void cleanup() {
        m_window.reset();
        m_home.reset();
    }

    void itStaysBesideTheWork() {
        HelpWindow* help = open();
        QVERIFY(help->isVisible());
        QVERIFY(!help->isModal());
        QCOMPARE(test::namelessControls(help).join(u", "_s), QString());
        m_window->findChild<QAction*>(u"actionNew"_s)->trigger(); // the work goes on
        QTRY_VERIFY(m_window->findChild<QWidget*>(u"edit_job.name"_s)->isVisible());
        QVERIFY(help->isVisible());
        QCOMPARE(open(), help); // one is enough
        QTest::keyClick(help, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<HelpWindow*>());
    }

    void thePromisedKeys_data() {
        QTest::addColumn<QString>("keys");
        for (const char* keys :
             {"Ctrl+N", "Ctrl+O",       "Ctrl+S", "Ctrl+Return", "Ctrl+P", "Ctrl+.",       "Ctrl+Shift+R",
              "Ctrl+F", "Alt+1",        "Alt+2",  "Alt+3",       "Alt+4",  "Alt+5",        "Ctrl++",
              "Ctrl+-", "Ctrl+Shift+C", "F1",     "Ctrl+Q",      "Ctrl+K", "Ctrl+Shift+E", "Del"})
            QTest::newRow(keys) << QString::fromLatin1(keys);
    }
    void thePromisedKeys() {
        QFETCH(QString, keys);
        QVERIFY(has(keysOf(*m_window), QKeySequence(keys).toString(QKeySequence::NativeText)));
    }

    /// Whatever is bound is told, once, with its own words.
    void everyKeyThatIsBoundIsTold() {
        const auto groups = keysOf(*m_window);
        for (const QAction* action : m_window->findChildren<QAction*>()) {
            if (action->shortcut().isEmpty() || action->objectName().isEmpty()) continue;
            const QString keys = action->shortcut().toString(QKeySequence::NativeText);
            QVERIFY2(has(groups, keys), qPrintable(action->objectName() + u": "_s + keys));
        }
        QStringList pairs;
        for (const KeyGroup& group : groups)
            for (const KeyGroup::Row& row : group.rows)
                pairs << group.title + u'|' + row.keys;
        QCOMPARE(pairs.removeDuplicates(), 0);
        QVERIFY(has(groups, u"Ctrl+O"_s, u"Open a job file"_s)); // no mark, no dots
        // What is bound otherwise is told otherwise.
        m_window->findChild<QAction*>(u"actionOpen"_s)->setShortcut(QKeySequence(u"Ctrl+Shift+F9"_s));
        QVERIFY(!has(keysOf(*m_window), u"Ctrl+O"_s));
        QVERIFY(has(keysOf(*m_window), u"Ctrl+Shift+F9"_s));
    }

    void theWordsAndTheManual() {
        const QString text = open()->findChild<QTextBrowser*>()->toPlainText();
        QStringList words{wordOf(waitingWord()), wordOf(runningWord()), u"man poolboard"_s, u"https://"_s,
                          u"Ctrl+Shift+R"_s};
        for (size_t kind = 0; kind < kOutcomeKinds; ++kind)
            words << wordOf(stateWord(static_cast<OutcomeKind>(kind)));
        for (size_t state = 0; state < kRunStates; ++state)
            words << wordOf(stateWord(static_cast<RunState>(state)));
        for (const QString& word : words)
            QVERIFY2(text.contains(word), qPrintable(word));
        // Each word has its sign.
        const QString html = open()->findChild<QTextBrowser*>()->toHtml();
        QVERIFY(html.count(u"<img"_s) >= qsizetype(kOutcomeKinds + kRunStates));
    }
};

QTEST_MAIN(TestHelp)
#include "tst_help.moc"

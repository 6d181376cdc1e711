// SPDX-License-Identifier: MIT
// The completions the build has written, in the real shells.
#include "ui/pages/pages.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace poolboard;

namespace {

const QString kShare = QStringLiteral(TEST_BUILD_DIR "/share/");

QString text(std::string_view words) { return QString::fromUtf8(words.data(), qsizetype(words.size())); }

/// A shell in a folder with known files, our program first in PATH.
class Shell {
public:
    Shell() {
        QDir(m_folder.path()).mkpath(QStringLiteral("photos"));
        for (const char* name : {"list one.txt", "job.poolboard.toml"}) {
            QFile file(m_folder.filePath(QString::fromLatin1(name)));
            if (!file.open(QIODevice::WriteOnly)) qFatal("no file");
        }
        m_process.setWorkingDirectory(m_folder.path());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("PATH"), QStringLiteral(TEST_BUILD_DIR "/bin:") +
                                                       environment.value(QStringLiteral("PATH")));
        for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME",
                                 "XDG_RUNTIME_DIR", "XDG_CACHE_HOME"})
            environment.insert(QString::fromLatin1(name), m_home.path());
        environment.insert(QStringLiteral("TERM"), QStringLiteral("dumb"));
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
    }
    ~Shell() {
        m_process.kill();
        m_process.waitForFinished(30'000);
    }

    /// Runs it to its end and gives what it wrote, line by line.
    QStringList lines(const QString& program, const QStringList& arguments) {
        m_process.start(program, arguments);
        if (!m_process.waitForFinished(60'000)) return {m_process.errorString()};
        QStringList out = QString::fromUtf8(m_process.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        out.sort();
        return out;
    }

    /// An interactive one on a terminal of its own, typed to.
    void open(const QString& command) {
        m_process.start(QStringLiteral("script"),
                        {QStringLiteral("-qefc"), command, QStringLiteral("/dev/null")});
    }
    void type(const QByteArray& keys) { m_process.write(keys); }
    bool shows(const QByteArray& wanted) {
        return QTest::qWaitFor(
            [&] {
                m_seen += m_process.readAll();
                return m_seen.contains(wanted);
            },
            30'000);
    }
    const QByteArray& seen() const { return m_seen; }

private:
    QTemporaryDir m_folder, m_home;
    QProcess m_process;
    QByteArray m_seen;
};

/// What each shell must offer for a line, its last word being completed.
void lines() {
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("offered");
    const auto row = [](const char* name, const char* words, const char* offered) {
        QTest::newRow(name) << QString::fromLatin1(words).split(QLatin1Char(' '))
                            << QString::fromLatin1(offered).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    row("a command", "poolboard --cli filt", "filter");
    row("an option", "poolboard --cli run --retr", "--retries --retry-delay");
    row("a choice", "poolboard --cli run --on-error ", "deferred ignore immediate");
    row("a choice, begun", "poolboard --cli run -O nd", "ndjson");
    row("a worker", "poolboard --cli run -w digest/sha", "digest/sha256");
    row("a word", "poolboard --cli job ch", "check");
    row("a worker after a word", "poolboard --cli plugins show digest/x", "digest/xxh3");
    row("another command's option", "poolboard --cli version --o", "");
    row("a word of the dashboard", "poolboard --tui att", "attach");
    row("what it takes of a command", "poolboard --tui run --retr", "--retries --retry-delay");
    row("nothing after a number", "poolboard --cli run --retries ", "");
}

} // namespace

class TestCompletion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bashOffers_data() {
        lines();
        const auto row = [](const char* name, const QStringList& words, const char* offered) {
            QTest::newRow(name) << words
                                << QString::fromLatin1(offered).split(QLatin1Char('|'), Qt::SkipEmptyParts);
        };
        const auto L = [](const char* words) { return QString::fromLatin1(words).split(QLatin1Char('|')); };
        row("a face", L("poolboard|--c"), "--cli");
        row("a job file", L("poolboard|--cli|run|job."), "job.poolboard.toml");
        row("a file with a space", L("poolboard|--cli|run|-i|list"), "list one.txt");
        row("a folder", L("poolboard|--cli|run|--results|"), "photos");
        row("joined with =", L("poolboard|--cli|run|--color|=|al"), "always");
        row("just after =", L("poolboard|--cli|run|--args|="), "args|kwargs|single");
        row("a program after --", L("poolboard|--cli|run|--|xargs"), "xargs");
        row("its argument", L("poolboard|--cli|run|--|cat|pho"), "photos");
        row("an item", L("poolboard|--cli|run|--|cat|:::|list"), "list one.txt");
        row("no option after --", L("poolboard|--cli|run|--|cat|--retr"), "");
    }
    void bashOffers() {
        QFETCH(QStringList, words);
        QStringList script{
            QStringLiteral("source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); "
                           "_poolboard; ((${#COMPREPLY[@]})) && printf '%s\\n' \"${COMPREPLY[@]}\"")};
        Shell shell;
        QTEST(shell.lines(QStringLiteral("bash"),
                          QStringList{QStringLiteral("--norc"), QStringLiteral("-c"), script[0],
                                      QStringLiteral("bash"),
                                      kShare + QStringLiteral("bash-completion/completions/poolboard")} +
                              words),
              "offered");
    }

    void bashOffersEveryOption_data() {
        QTest::addColumn<QString>("name");
        for (const Command& command : commands())
            QTest::newRow(std::string(command.page->name).c_str()) << text(command.page->name);
    }
    void bashOffersEveryOption() {
        QFETCH(QString, name);
        QStringList expected;
        for (const OptionRow& row : findCommand(name.toStdString())->page->options)
            if (!row.group.empty())
                for (const std::string& each : splitNames(row.names))
                    expected << text(each);
        expected.sort();
        Shell shell;
        QCOMPARE(
            shell.lines(QStringLiteral("bash"),
                        {QStringLiteral("--norc"), QStringLiteral("-c"),
                         QStringLiteral("source \"$1\"; COMP_WORDS=(poolboard --cli \"$2\" -); COMP_CWORD=3; "
                                        "_poolboard; printf '%s\\n' \"${COMPREPLY[@]}\""),
                         QStringLiteral("bash"),
                         kShare + QStringLiteral("bash-completion/completions/poolboard"), name}),
            expected);
    }

    void bashCompletesWhatIsTyped() {
        Shell shell;
        shell.open(QStringLiteral("bash --norc --noprofile -i"));
        shell.type("PS1='ready> '; source " + kShare.toUtf8() +
                   "bash-completion/completions/poolboard; echo sou''rced\n");
        QVERIFY2(shell.shows("sourced\r\nready> "), shell.seen().constData());
        shell.type("poolboard --cli fil\t--out\t-na\t\001echo '[\005]'\n"); // the line, printed by the shell
        QVERIFY2(shell.shows("\n[poolboard --cli filter --output-name ]"),
                 shell.seen().right(400).constData());
    }

    void fishOffers_data() { lines(); }
    void fishOffers() {
        QFETCH(QStringList, words);
        Shell shell;
        const QStringList all = shell.lines(
            QStringLiteral("fish"), {QStringLiteral("--no-config"), QStringLiteral("-c"),
                                     QStringLiteral("source $argv[1]; complete -C \"$argv[2]\""),
                                     kShare + QStringLiteral("fish/vendor_completions.d/poolboard.fish"),
                                     words.join(QLatin1Char(' '))});
        QStringList offered;
        for (const QString& line : all)
            offered << line.section(QLatin1Char('\t'), 0, 0);
        QTEST(offered, "offered");
    }

    void zshCompletesWhatIsTyped_data() {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("a command") << QByteArray("poolboard --cli fil\t")
                                   << QByteArray("poolboard --cli filter");
        QTest::newRow("an option") << QByteArray("poolboard --cli run --silen\t")
                                   << QByteArray("poolboard --cli run --silence-timeout");
        QTest::newRow("a choice") << QByteArray("poolboard --cli run --on-error im\t")
                                  << QByteArray("poolboard --cli run --on-error immediate");
        QTest::newRow("a worker") << QByteArray("poolboard --cli run -w digest/xx\t")
                                  << QByteArray("poolboard --cli run -w digest/xxh3");
        QTest::newRow("a word") << QByteArray("poolboard --cli job che\t")
                                << QByteArray("poolboard --cli job check");
        QTest::newRow("after a word") << QByteArray("poolboard --cli plugins show digest/sh\t")
                                      << QByteArray("poolboard --cli plugins show digest/sha256");
        QTest::newRow("a folder") << QByteArray("poolboard --cli run --results pho\t")
                                  << QByteArray("poolboard --cli run --results photos");
        QTest::newRow("a program after --") << QByteArray("poolboard --cli run -- poolboa\t")
                                            << QByteArray("poolboard --cli run -- poolboard");
        QTest::newRow("an item") << QByteArray("poolboard --cli run -- cat ::: job\t")
                                 << QByteArray("poolboard --cli run -- cat ::: job.poolboard.toml");
    }
    void zshCompletesWhatIsTyped() {
        QFETCH(QByteArray, keys);
        QFETCH(QByteArray, line);
        Shell shell;
        shell.open(QStringLiteral("zsh -f -i"));
        shell.type(
            "PS1='ready> '; unsetopt ZLE_RPROMPT PROMPT_SP 2>/dev/null; autoload -Uz compinit; fpath=(" +
            kShare.toUtf8() + "zsh/site-functions $fpath); compinit -u -D; echo lo''aded\n");
        QVERIFY2(shell.shows("loaded"), shell.seen().constData());
        shell.type(keys + "\001echo '[\005]'\n"); // what stands in the line, printed by the shell
        QVERIFY2(shell.shows("\n[" + line + "]"), shell.seen().right(400).constData());
    }
};

QTEST_GUILESS_MAIN(TestCompletion)
#include "tst_completion.moc"

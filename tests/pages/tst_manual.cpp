// SPDX-License-Identifier: MIT
// The manual pages the build has written: complete, and good roff.
#include "ui/pages/pages.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace poolboard;

namespace {

QString pathOf(const QString& name) { return QStringLiteral(TEST_BUILD_DIR "/share/man/man1/") + name; }

struct Ran {
    int status;
    QString out;
};
Ran mandoc(const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("mandoc"), arguments);
    if (!process.waitForFinished(60'000)) return {-1, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

QString text(std::string_view words) { return QString::fromUtf8(words.data(), qsizetype(words.size())); }

} // namespace

class TestManual : public QObject {
    Q_OBJECT

    static void everyPage() {
        QTest::addColumn<QString>("file");
        QTest::newRow("the program") << QStringLiteral("poolboard.1");
        for (const Command& command : commands())
            QTest::newRow(std::string(command.page->name).c_str())
                << QStringLiteral("poolboard-") + text(command.page->name) + QStringLiteral(".1");
    }

private Q_SLOTS:
    void aPageIsGoodRoff_data() { everyPage(); }
    void aPageIsGoodRoff() {
        QFETCH(QString, file);
        const Ran ran = mandoc({QStringLiteral("-T"), QStringLiteral("lint"), QStringLiteral("-W"),
                                QStringLiteral("warning"), pathOf(file)});
        QVERIFY2(ran.status == 0 && ran.out.isEmpty(), qPrintable(ran.out));
    }

    void aPageNamesEverything_data() {
        QTest::addColumn<QString>("name");
        for (const Command& command : commands())
            QTest::newRow(std::string(command.page->name).c_str()) << text(command.page->name);
    }
    void aPageNamesEverything() {
        QFETCH(QString, name);
        const CommandPage& page = *findCommand(name.toStdString())->page;
        const Ran ran = mandoc({QStringLiteral("-T"), QStringLiteral("utf8"), QStringLiteral("-O"),
                                QStringLiteral("width=400"),
                                pathOf(QStringLiteral("poolboard-") + name + QStringLiteral(".1"))});
        QString shown = ran.out;
        shown.remove(QRegularExpression(QStringLiteral(".\\x08"))); // bold and italic by overstriking
        const auto has = [&](std::string_view words) {
            return shown.contains(text(words)) || (qInfo("%s", qPrintable(shown)), false);
        };
        QVERIFY(has(page.summary));
        for (const ExampleRow& example : page.examples)
            QVERIFY2(has(example.line), example.line.data());
        for (const WordRow& row : page.words)
            QVERIFY2(has(std::string(row.word) + (row.value.empty() ? "" : " ") + std::string(row.value)),
                     row.word.data());
        for (const OptionRow& row : page.options) {
            if (row.group.empty()) continue;
            std::string names;
            for (const std::string& each : splitNames(row.names))
                names += (names.empty() ? "" : ", ") + each;
            const QString tag = text(names + (row.value.empty() ? "" : " " + std::string(row.value)));
            const QRegularExpression line(QStringLiteral("^ +%1( |$)").arg(QRegularExpression::escape(tag)),
                                          QRegularExpression::MultilineOption);
            QVERIFY2(line.match(shown).hasMatch(), row.names.data());
            QVERIFY2(has(row.help), row.help.data());
        }
        for (const PageSection& section : page.sections)
            QVERIFY2(has(text(section.title).toUpper().toStdString()), section.title.data());
    }

    void theProgramsPageNamesEveryCommand() {
        const Ran ran =
            mandoc({QStringLiteral("-T"), QStringLiteral("ascii"), pathOf(QStringLiteral("poolboard.1"))});
        QString shown = ran.out;
        shown.remove(QRegularExpression(QStringLiteral(".\\x08")));
        for (const Command& command : commands())
            QVERIFY2(shown.contains(QStringLiteral("poolboard-") + text(command.page->name) +
                                    QStringLiteral("(1)")),
                     qPrintable(shown));
    }

    void textIsNotTakenForRequests() {
        constexpr OptionRow kRows[] = {
            {OptionKind::Flag, "-x,--ex", "", "Odd", ".not a request \\fB 'nor this"}};
        CommandPage page{};
        page.name = "odd";
        page.summary = "odd \\ words";
        page.text = ".first\n\n'second\n\n  .kept\n  lines";
        page.options = kRows;
        const std::string manual = manualOf(page, {"1", "2026-01-02"});
        for (const char* line : {"\n\\&.not a request \\efB 'nor this\n", "\n\\&.first\n", "\n\\&'second\n",
                                 "\n.nf\n  .kept\n  lines\n.fi\n", "odd \\e words"})
            QVERIFY2(manual.find(line) != std::string::npos, manual.c_str());
    }
};

QTEST_GUILESS_MAIN(TestManual)
#include "tst_manual.moc"

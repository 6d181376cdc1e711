// SPDX-License-Identifier: MIT
// docs/from-gnu-parallel.md: what it says is run, on both sides.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

namespace {

/// The cells of each row of the table below this heading.
QList<QStringList> rowsOf(const QString& heading) {
    QFile file(QStringLiteral(TEST_SOURCE_DIR "/docs/from-gnu-parallel.md"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("no document");
    QList<QStringList> rows;
    bool inside = false;
    for (QString line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("## "))) inside = line == heading;
        if (!inside || !line.startsWith(QLatin1Char('|')) || line.startsWith(QLatin1String("|---"))) continue;
        line.replace(QLatin1String("\\|"), QString(QChar(1))); // a bar that is no edge
        QStringList cells = line.mid(1, line.size() - 2).split(QLatin1Char('|'));
        for (QString& cell : cells)
            cell = cell.replace(QChar(1), QLatin1Char('|')).trimmed();
        rows << cells;
    }
    return rows.mid(1);
}

struct Ran {
    int status;
    QByteArray out, err;
};

Ran shell(QString command, const QString& folder) {
    command.remove(QLatin1Char('`'));
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"),
                       QStringLiteral(TEST_BUILD_DIR "/bin:") + environment.value(QStringLiteral("PATH")));
    for (const char* name :
         {"HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(name), folder + QStringLiteral("/home"));
    environment.insert(QStringLiteral("SHELL"), QStringLiteral("/bin/bash"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(folder);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral("bash"), {QStringLiteral("-c"), command});
    const bool ended = process.waitForFinished(60'000);
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray sorted(const QByteArray& text) {
    QList<QByteArray> lines = text.split('\n');
    std::sort(lines.begin(), lines.end());
    return lines.join('\n');
}

} // namespace

class TestFromGnuParallel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bothSidesSayTheSame_data() {
        QTest::addColumn<QStringList>("row");
        for (const QStringList& row : rowsOf(QStringLiteral("## Commands")))
            QTest::newRow(row.value(1).toUtf8().constData()) << row;
    }
    void bothSidesSayTheSame() {
        QFETCH(QStringList, row);
        QCOMPARE(row.size(), 3);
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("home")));
        for (const char* name : {"list", "full.txt", "empty.txt"}) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            if (name[0] != 'e') file.write("x y\nz\n");
        }
        const Ran ours = shell(row[1], folder.path());
        QVERIFY2(ours.status == 0, ours.err.constData());
        QVERIFY(row[2] == QLatin1String("=") || row[2] == QLatin1String("~") || row[2] == QLatin1String(">"));
        if (row[2] == QLatin1String(">")) {
            QVERIFY(!ours.out.isEmpty());
            return;
        }
        const Ran theirs = shell(row[0], folder.path());
        QVERIFY2(!theirs.err.contains("not found"), theirs.err.constData());
        if (row[2] == QLatin1String("="))
            QCOMPARE(ours.out, theirs.out);
        else
            QCOMPARE(sorted(ours.out), sorted(theirs.out));
    }

    void everyOptionNamedIsThere_data() {
        QTest::addColumn<QString>("option");
        static const QRegularExpression word(QStringLiteral("`(--?[a-zA-Z0][a-z-]*)"));
        for (const QStringList& row : rowsOf(QStringLiteral("## Options")))
            for (auto each = word.globalMatch(row.value(2)); each.hasNext();) {
                const QString option = each.next().captured(1);
                if (!row.value(2).contains(option + QStringLiteral("` has no like")))
                    QTest::addRow("%s of %s", qPrintable(option), qPrintable(row.value(1))) << option;
            }
    }
    void everyOptionNamedIsThere() {
        QFETCH(QString, option);
        const Ran help = shell(QStringLiteral("poolboard --cli run --help"), QStringLiteral("/"));
        const QRegularExpression line(QStringLiteral("^ +(-., )?%1[ ,\n]").arg(option),
                                      QRegularExpression::MultilineOption);
        QVERIFY2(line.match(QString::fromUtf8(help.out)).hasMatch(), qPrintable(option));
    }

    void theTablesWereFound() {
        QVERIFY(rowsOf(QStringLiteral("## Commands")).size() > 25);
        QVERIFY(rowsOf(QStringLiteral("## Options")).size() > 15);
    }
};

QTEST_GUILESS_MAIN(TestFromGnuParallel)
#include "tst_from_gnu_parallel.moc"

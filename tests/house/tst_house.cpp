// SPDX-License-Identifier: MIT
#include <QDirIterator>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

/// The laws of the house: who may include whom, and how long a file may be. Its
/// rows are ARCHITECTURE.md's picture; change both together or neither.
class TestHouse : public QObject {
    Q_OBJECT

    using Arrows = QMap<QString, QSet<QString>>;

    static QSet<QString> words(const char* text) {
        const QStringList list = QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        return {list.begin(), list.end()};
    }

    static const Arrows& arrows() {
        static const Arrows allowed = {
            {QStringLiteral("core/base"), {}},
            {QStringLiteral("core/run"), words("core/base")},
            {QStringLiteral("core/job"), words("core/run core/base")},
            {QStringLiteral("core/source"), words("core/run core/base")},
            {QStringLiteral("core/sink"), words("core/run core/base")},
            {QStringLiteral("core/journal"), words("core/run core/base")},
            {QStringLiteral("core/plugin"), words("core/base")},
            {QStringLiteral("core/wire"), words("core/base")},
            {QStringLiteral("core/host"), words("core/wire core/base plugins/sdk")},
            {QStringLiteral("core/pool"), words("core/plugin core/wire core/run core/base")},
            {QStringLiteral("core/relay"), words("core/pool core/plugin core/wire core/base")},
            {QStringLiteral("core/engine"),
             words("core/source core/sink core/pool core/journal core/job core/plugin "
                   "core/wire core/run core/base")},
            {QStringLiteral("core/api"), words("core/pool core/run core/base")},
            {QStringLiteral("core/hosted"), words("core/engine core/api core/run core/base")},
            {QStringLiteral("core/async"), words("core/api core/run core/base")},
            {QStringLiteral("core/check"), words("core/plugin core/base plugins/sdk")},
            {QStringLiteral("ui/present"), words("core/run core/base")},
            {QStringLiteral("ui/report"), words("ui/present core/journal core/run core/base")},
            {QStringLiteral("ui/cli"),
             words("ui/report ui/present core/engine core/check core/job core/plugin "
                   "core/journal core/source core/run core/base")},
            {QStringLiteral("ui/pages"), words("ui/cli ui/present core/base")},
            {QStringLiteral("ui/gui"),
             words(
                 "ui/present core/engine core/job core/plugin core/journal core/source core/run core/base")},
            {QStringLiteral("ui/tui"),
             words("ui/present core/engine core/job core/journal core/run core/base")},
            {QStringLiteral("app"), words("ui/cli ui/present core/engine core/run core/base")},
            {QStringLiteral("plugins/sdk"), {}},
            {QStringLiteral("plugins/python"), {}},
            {QStringLiteral("plugins/exec"), words("plugins/sdk")},
            {QStringLiteral("plugins/digest"), words("plugins/sdk")},
            {QStringLiteral("plugins/files"), words("plugins/sdk")},
            {QStringLiteral("plugins/image"), words("plugins/files plugins/sdk")},
            {QStringLiteral("plugins/http"), words("plugins/files plugins/sdk")},
            {QStringLiteral("plugins/pdf"), words("plugins/files plugins/sdk")},
            {QStringLiteral("plugins/ocr"), words("plugins/files plugins/sdk")},
            {QStringLiteral("resources/samples"), {}},
            {QStringLiteral("resources/templates"), {}},
        };
        return allowed;
    }

    static QStringList sources() {
        const QString top = QStringLiteral(TEST_SOURCE_DIR);
        QStringList out;
        for (const char* floor : {"app", "core", "ui", "plugins", "resources", "tests", "bench"}) {
            QDirIterator it(top + QLatin1Char('/') + QLatin1String(floor),
                            {QStringLiteral("*.h"), QStringLiteral("*.hpp"), QStringLiteral("*.c"),
                             QStringLiteral("*.cpp"), QStringLiteral("*.py")},
                            QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext())
                out << it.next().mid(top.size() + 1);
        }
        return out;
    }

    static QStringList linesOf(const QString& file) {
        QFile in(QStringLiteral(TEST_SOURCE_DIR) + QLatin1Char('/') + file);
        if (!in.open(QIODevice::ReadOnly)) return {};
        return QString::fromUtf8(in.readAll()).split(QLatin1Char('\n'));
    }

    /// "core/base" for "core/base/x.h", "app" for "app/main.cpp".
    static QString roomOf(const QString& file) {
        return file.startsWith(QLatin1String("app/")) ? QStringLiteral("app")
                                                      : file.section(QLatin1Char('/'), 0, 1);
    }

private Q_SLOTS:
    void includesFollowTheArrows() {
        static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*\"([^\"]+)\""));
        QStringList sins;
        for (const QString& file : sources()) {
            const QString room = roomOf(file);
            if (file.startsWith(QLatin1String("tests/")) || file.startsWith(QLatin1String("bench/")))
                continue; // tests may look into every room
            if (!arrows().contains(room)) {
                sins << file + QStringLiteral(": its room has no row in this test");
                continue;
            }
            for (const QString& line : linesOf(file)) {
                const auto match = include.match(line);
                if (!match.hasMatch() || !match.captured(1).contains(QLatin1Char('/')))
                    continue; // a neighbour, or something generated
                const QString target = roomOf(match.captured(1));
                if (target != room && !arrows()[room].contains(target))
                    sins << file + QStringLiteral(" includes ") + match.captured(1);
            }
        }
        QVERIFY2(sins.isEmpty(), qPrintable(sins.join(QLatin1Char('\n'))));
    }

    void coreKnowsNoQtAndFacesKnowNotEachOther() {
        static const QRegularExpression qt(QStringLiteral("^\\s*#\\s*include\\s*<Q"));
        QStringList sins;
        for (const QString& file : sources()) {
            const bool quiet =
                (file.startsWith(QLatin1String("core/")) && !file.startsWith(QLatin1String("core/async/"))) ||
                file.startsWith(QLatin1String("plugins/")) || file.startsWith(QLatin1String("ui/present/")) ||
                file.startsWith(QLatin1String("ui/cli/")) || file.startsWith(QLatin1String("ui/tui/")) ||
                file.startsWith(QLatin1String("ui/pages/")) || file.startsWith(QLatin1String("ui/report/")) ||
                file.startsWith(QLatin1String("app/"));
            for (const QString& line : quiet ? linesOf(file) : QStringList())
                if (qt.match(line).hasMatch()) sins << file + QStringLiteral(": ") + line;
        }
        QVERIFY2(sins.isEmpty(), qPrintable(sins.join(QLatin1Char('\n'))));
    }

    void noFileIsAGiant() {
        QStringList giants;
        for (const QString& file : sources())
            if (const auto lines = linesOf(file).size(); lines > 401)
                giants << QStringLiteral("%1 has %2 lines").arg(file).arg(lines);
        QVERIFY2(giants.isEmpty(), qPrintable(giants.join(QLatin1Char('\n'))));
    }

    void theSourcesWereFound() { QVERIFY(sources().size() > 100); }
};

QTEST_GUILESS_MAIN(TestHouse)
#include "tst_house.moc"

// SPDX-License-Identifier: MIT
#include "core/host/plugin_file.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using poolboard::host::PluginFile;

/// What was looked at is what is loaded, or it is noticed.
class TestPluginFile : public QObject {
    Q_OBJECT

    using Deed = std::function<void(const QString&)>;
    QTemporaryDir m_dir;

    static void write(const QString& path, const QByteArray& bytes) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
    }

private Q_SLOTS:
    void theHashIsThatOfTheFile() {
        const QString path = m_dir.filePath(QStringLiteral("hashed.so"));
        write(path, "bytes");
        const QByteArray hash = QCryptographicHash::hash("bytes", QCryptographicHash::Sha256).toHex();
        const std::string name = path.toStdString();
        QVERIFY(PluginFile::open(name, hash.toStdString()));
        QVERIFY(PluginFile::open(name, hash.toUpper().toStdString()));
        QVERIFY(PluginFile::open(name, ""));
        const auto other = PluginFile::open(name, std::string(64, '0'));
        QVERIFY(!other);
        QVERIFY(other.error().message.find("has changed") != std::string::npos);
        QVERIFY(!PluginFile::open(name + ".none", ""));
    }

    void whatHappensToTheFileIsNoticed_data() {
        QTest::addColumn<Deed>("deed");
        QTest::addColumn<bool>("still");
        QTest::newRow("nothing") << Deed([](const QString&) {}) << true;
        QTest::newRow("replaced by an equal one") << Deed([](const QString& path) {
            write(path + QLatin1Char('~'), "bytes");
            QFile::remove(path);
            QFile::rename(path + QLatin1Char('~'), path);
        }) << false;
        QTest::newRow("written over") << Deed([](const QString& path) { write(path, "BYTES!"); }) << false;
        QTest::newRow("deleted") << Deed([](const QString& path) { QFile::remove(path); }) << false;
    }
    void whatHappensToTheFileIsNoticed() {
        QFETCH(Deed, deed);
        QFETCH(bool, still);
        const QString path = m_dir.filePath(QStringLiteral("plugin.so"));
        write(path, "bytes");
        const auto file = PluginFile::open(path.toStdString(), "");
        QVERIFY(file);
        deed(path);
        QCOMPARE(file.value().isStillAt(path.toStdString()), still);
    }
};

QTEST_GUILESS_MAIN(TestPluginFile)
#include "tst_plugin_file.moc"

// SPDX-License-Identifier: MIT
#include "core/plugin/plugin_cache.h"
#include "core/plugin/registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <fcntl.h>
#include <sys/stat.h>

using namespace poolboard;
using plugin::PluginCache;

/// What was read of plugins is remembered, for as long as the files are the same.
class TestPluginCache : public QObject {
    Q_OBJECT

    std::string at(const char* name) const { return m_dir->filePath(QString::fromUtf8(name)).toStdString(); }
    std::string cacheFile() const { return at("cache/poolboard/plugins.json"); }
    QByteArray cached() const {
        QFile file(QString::fromStdString(cacheFile()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const std::string& path, const QByteArray& bytes) const {
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    static std::string pluginIn(const QTemporaryDir& folder) {
        return folder.filePath(QStringLiteral("workers/sample.so")).toStdString();
    }
    void copy(const char* variable) const {
        const QString to = QString::fromStdString(pluginIn(*m_dir));
        QFile::remove(to);
        QVERIFY(QFile::copy(qEnvironmentVariable(variable), to));
        ::chmod(to.toUtf8().constData(), 0755);
    }
    PluginInfo listed() const {
        const auto all = listPlugins({at("workers")});
        return all.size() == 1 ? all[0] : PluginInfo{};
    }
    static std::string hashIn(const std::string& digit) {
        std::string hash;
        for (int i = 0; i < 64; ++i)
            hash += digit;
        return hash;
    }

private Q_SLOTS:
    void initTestCase() {
        // An inode's own time cannot be set: all wait together until nothing about the files is young.
        for (auto& folder : m_folders) {
            m_dir = &folder;
            QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("workers")));
            ::chmod(at("workers").c_str(), 0700);
            copy("SAMPLE_PLUGIN");
        }
        timespec old[2]{{::time(nullptr) - 100, 0}, {::time(nullptr) - 100, 0}};
        for (const auto& folder : m_folders)
            QCOMPARE(::utimensat(AT_FDCWD, pluginIn(folder).c_str(), old, 0), 0);
        struct stat last {};
        QTRY_VERIFY(::stat(pluginIn(m_folders.back()).c_str(), &last) == 0 &&
                    last.st_ctim.tv_sec <= ::time(nullptr) - 2);
        m_next = m_folders.begin();
    }
    void init() {
        QVERIFY(m_next != m_folders.end());
        m_dir = &*m_next++;
        m_plugin = pluginIn(*m_dir);
        qputenv("XDG_CACHE_HOME", QByteArray::fromStdString(at("cache")));
    }
    void cleanup() { qunsetenv("XDG_CACHE_HOME"); }

    void aFileThatJustChangedIsNotRemembered() {
        copy("SAMPLE_PLUGIN");
        QVERIFY(listed().manifest);
        QVERIFY(!cached().contains("sample.so"));
    }

    void aKnownFileIsNotReadAgainAndAChangedOneIs() {
        const PluginInfo first = listed();
        QVERIFY(first.manifest);
        QByteArray text = cached();
        QVERIFY(text.contains(QByteArray::fromStdString(first.sha256)));
        struct stat info {};
        QCOMPARE(::stat(cacheFile().c_str(), &info), 0);
        QCOMPARE(info.st_mode & 0777u, 0600u);

        // A hash nobody would compute shows where it came from.
        write(cacheFile(), text.replace(first.sha256.c_str(), hashIn("a").c_str()));
        const PluginInfo known = listed();
        QCOMPARE(known.sha256, hashIn("a"));
        QCOMPARE(known.manifest->id, first.manifest->id);
        QCOMPARE(known.manifest->kinds.size(), first.manifest->kinds.size());
        QCOMPARE(inspectPlugin(m_plugin).sha256, first.sha256); // by its path: always read

        // Written in place with the same size and the same times, as far as a user can set them.
        QFile file(QString::fromStdString(m_plugin));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray whole = file.readAll();
        QVERIFY(file.seek(0) && file.write(whole) == whole.size());
        file.close();
        timespec same[2]{info.st_atim, {::time(nullptr) - 100, 0}};
        QCOMPARE(::utimensat(AT_FDCWD, m_plugin.c_str(), same, 0), 0);
        QCOMPARE(listed().sha256, first.sha256);
    }

    void anotherFileOfThatNameIsRead() {
        QCOMPARE(listed().manifest->id, std::string("sample"));
        copy("SINGLE_PLUGIN");
        QCOMPARE(listed().manifest->id, std::string("single"));
    }

    void trustIsNotRemembered() {
        QVERIFY(listed().manifest);
        ::chmod(m_plugin.c_str(), 0777);
        QVERIFY(listed().rejection);
        ::chmod(m_plugin.c_str(), 0755);
        ::chmod(at("workers").c_str(), 0777);
        QVERIFY(listed().rejection);
        ::chmod(at("workers").c_str(), 0700);
    }

    void aWrongCacheIsAsNone_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("{\"v\":1,");
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("another format") << QByteArray("{\"v\":2,\"files\":{}}");
        QTest::newRow("no files") << QByteArray("{\"v\":1,\"files\":3}");
        QTest::newRow("odd entries") << QByteArray(
            "{\"v\":1,\"files\":{\"a\":3,\"b\":{\"stamp\":4,\"sha256\":[],\"major\":-1}}}");
    }
    void aWrongCacheIsAsNone() {
        QFETCH(QByteArray, text);
        QVERIFY(QDir(m_dir->path()).mkpath(QStringLiteral("cache/poolboard")));
        write(cacheFile(), text);
        ::chmod(cacheFile().c_str(), 0600);
        QVERIFY(listed().manifest);
        QVERIFY(cached().contains("sample.so")); // and there is a right one now
    }

    void aCacheOthersMayWriteIsNotBelieved() {
        const PluginInfo first = listed();
        write(cacheFile(), cached().replace(first.sha256.c_str(), hashIn("b").c_str()));
        ::chmod(cacheFile().c_str(), 0666);
        QCOMPARE(listed().sha256, first.sha256);
    }

    void withoutAPlaceItWorks() {
        qputenv("XDG_CACHE_HOME", "/proc/nothere");
        QVERIFY(listed().manifest);
    }

    void filesThatAreGoneAreForgotten() {
        PluginCache cache(cacheFile());
        struct stat info {};
        QCOMPARE(::stat(m_plugin.c_str(), &info), 0);
        cache.remember(m_plugin, info, {{1, 0, "{}"}, hashIn("c")});
        cache.remember(at("workers/gone.so"), info, {{1, 0, "{}"}, hashIn("d")});
        QVERIFY(cache.find(at("workers/gone.so"), info));
        QVERIFY(!cache.find(at("workers/other.so"), info));
        cache.save();
        QVERIFY(cached().contains("sample.so"));
        QVERIFY(!cached().contains("gone.so"));
        QCOMPARE(PluginCache(cacheFile()).find(m_plugin, info)->sha256, hashIn("c"));
    }

private:
    std::array<QTemporaryDir, 16> m_folders; ///< one for each test and row
    std::array<QTemporaryDir, 16>::iterator m_next{};
    const QTemporaryDir* m_dir = nullptr;
    std::string m_plugin;
};

QTEST_GUILESS_MAIN(TestPluginCache)
#include "tst_plugin_cache.moc"

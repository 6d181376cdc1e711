// SPDX-License-Identifier: MIT
#include "core/plugin/registry.h"

#include <QCryptographicHash>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace poolboard;

namespace {

/// A folder of plugins that goes with the test.
class Folder {
public:
    Folder() { chmod(path().c_str(), 0700); }
    std::string path() const { return m_dir.path().toStdString(); }
    std::string file(const std::string& name) const { return path() + "/" + name; }
    std::string put(const char* variable, const std::string& name, mode_t mode = 0755) const {
        const std::string to = file(name);
        if (!QFile::copy(qEnvironmentVariable(variable), QString::fromStdString(to)))
            qFatal("cannot copy the plugin");
        ::chmod(to.c_str(), mode);
        return to;
    }
    std::string write(const std::string& name, const QByteArray& bytes) const {
        QFile file(QString::fromStdString(this->file(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
        return this->file(name);
    }

private:
    QTemporaryDir m_dir;
};

std::string errorOf(const Result<FoundWorker>& found) { return found.ok() ? "found" : found.error().text(); }

} // namespace

class TestRegistry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(qEnvironmentVariableIsSet("SAMPLE_PLUGIN"), "run through ctest"); }

    void theEnvironmentComesFirst() {
        qputenv("POOLBOARD_PLUGIN_PATH", "/a::/b c");
        qputenv("XDG_DATA_HOME", "/data");
        qputenv("POOLBOARD_PREFIX", "/opt/p");
        const auto folders = searchFolders();
        qunsetenv("POOLBOARD_PLUGIN_PATH");
        qunsetenv("XDG_DATA_HOME");
        qunsetenv("POOLBOARD_PREFIX");
        QCOMPARE(folders, (std::vector<std::string>{"/a", "/b c", "/data/poolboard/workers-1",
                                                    "/opt/p/lib/poolboard/workers-1"}));
    }

    void pluginsAreListedInOrderWithTheirHash() {
        const Folder folder;
        folder.put("SAMPLE_PLUGIN", "b.so");
        const std::string single = folder.put("SINGLE_PLUGIN", "a.so");
        folder.write("c.so", "not a plugin");
        folder.write("readme.txt", "x");
        folder.write(".hidden.so", "x");
        const auto plugins = listPlugins({folder.path(), "/nonexistent"});
        QCOMPARE(plugins.size(), size_t{3});
        QCOMPARE(plugins[0].path, single);
        QCOMPARE(plugins[0].manifest->id, std::string("single"));
        QFile file(QString::fromStdString(single));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QByteArray::fromStdString(plugins[0].sha256),
                 QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
        QCOMPARE(plugins[1].manifest->id, std::string("sample"));
        QVERIFY(!plugins[2].manifest);
        QCOMPARE(plugins[2].rejection->message, std::string("not a shared object (too short)"));
        QVERIFY(plugins[2].sha256.empty());
    }

    void anEarlierFolderShadowsALaterOne() {
        const Folder first, second;
        const std::string used = first.put("SAMPLE_PLUGIN", "mine.so");
        second.put("SAMPLE_PLUGIN", "sample.so");
        const auto plugins = listPlugins({first.path(), second.path(), first.path() + "/."});
        QCOMPARE(plugins.size(), size_t{2}); // a folder named twice is looked at once
        QVERIFY(!plugins[0].shadowed);
        QVERIFY(plugins[1].shadowed);
        const auto found = findWorker("sample/echo", {first.path(), second.path()});
        QVERIFY(found.ok());
        QCOMPARE(found.value().plugin.path, used);
    }

    void workersAreFoundByIdAndKind() {
        const Folder folder;
        folder.put("SAMPLE_PLUGIN", "sample.so");
        const std::string single = folder.put("SINGLE_PLUGIN", "single.so");
        const std::vector<std::string> where = {folder.path()};
        const auto found = findWorker("single", where);
        QVERIFY(found.ok());
        QCOMPARE(found.value().id(), std::string("single/only"));
        QCOMPARE(found.value().kindInfo().name, std::string("only"));
        QCOMPARE(found.value().plugin.sha256.size(), size_t{64});
        QCOMPARE(findWorker("sample/again", where).value().kind, std::string("again"));
        QCOMPARE(findWorker(single, {}).value().id(), std::string("single/only"));
        QCOMPARE(findWorker(folder.file("sample.so") + "/echo", {}).value().id(), std::string("sample/echo"));
    }

    void whatIsNotFoundIsExplained() {
        const Folder folder;
        const std::string sample = folder.put("SAMPLE_PLUGIN", "sample.so");
        folder.write("broken.so", "nothing");
        const std::vector<std::string> where = {folder.path()};
        QCOMPARE(
            errorOf(findWorker("sample", where)),
            std::string(
                "worker \"sample\": the plugin has several kinds: echo, again (say which: sample/echo)"));
        QCOMPARE(errorOf(findWorker("sample/ehco", where)),
                 std::string("worker \"sample/ehco\": the plugin sample has no kind \"ehco\" (did you mean "
                             "\"sample/echo\"?)"));
        QCOMPARE(
            errorOf(findWorker("sample/zzzzzz", where)),
            std::string(
                "worker \"sample/zzzzzz\": the plugin sample has no kind \"zzzzzz\" (it has: echo, again)"));
        QCOMPARE(errorOf(findWorker("smaple/echo", where)), "worker \"smaple/echo\": no such worker in " +
                                                                folder.path() +
                                                                " (did you mean \"sample/echo\"?)");
        QCOMPARE(errorOf(findWorker("other", where)),
                 "worker \"other\": no such worker in " + folder.path() + " (there is: sample)");
        QCOMPARE(errorOf(findWorker("broken", where)),
                 "worker \"broken\": " + folder.file("broken.so") + ": not a shared object (too short)");
        QCOMPARE(
            errorOf(findWorker("x", {})),
            std::string(
                "worker \"x\": no such worker in an empty search path (there is no usable plugin at all)"));
        QCOMPARE(errorOf(findWorker("/none/x.so", {})),
                 std::string("/none/x.so: cannot be opened: No such file or directory"));
        QCOMPARE(errorOf(findWorker("", where)),
                 std::string("worker: no worker was named (for example -w digest/sha256)"));
        QVERIFY(findWorker("x", where).error().code == ErrorCode::Start);
    }

    void aFileOthersMayChangeIsRefused() {
        const Folder folder;
        const std::string path = folder.put("SINGLE_PLUGIN", "single.so", 0757);
        QCOMPARE(errorOf(findWorker(path)),
                 path + ": not loaded: the file may be changed by other users (chmod go-w '" + path +
                     "', if you trust what is in it)");
        ::chmod(path.c_str(), 0755);
        QCOMPARE(errorOf(findWorker(path)), std::string("found"));
    }

    void aFolderOthersMayChangeIsRefused_data() {
        QTest::addColumn<uint>("mode");
        QTest::newRow("world-writable") << 0707u;
        QTest::newRow("sticky, as /tmp") << 01777u;
    }
    void aFolderOthersMayChangeIsRefused() {
        QFETCH(uint, mode);
        const Folder folder;
        const std::string path = folder.put("SINGLE_PLUGIN", "single.so");
        ::chmod(folder.path().c_str(), mode);
        const std::string reason =
            "not loaded: the folder " + folder.path() + " may be changed by other users";
        const auto byPath = findWorker(path);
        const auto listed = listPlugins({folder.path()});
        ::chmod(folder.path().c_str(), 0700);
        QVERIFY(!byPath.ok());
        QCOMPARE(byPath.error().message, reason);
        QCOMPARE(listed.at(0).rejection->message, reason);
        QVERIFY(!listed[0].manifest);
    }

    void aLinkIsFollowedToWhereTheFileReallyIs() {
        const Folder good, bad;
        const std::string path = bad.put("SINGLE_PLUGIN", "single.so");
        QCOMPARE(::symlink(path.c_str(), good.file("link.so").c_str()), 0);
        QCOMPARE(errorOf(findWorker("single", {good.path()})), std::string("found"));
        ::chmod(bad.path().c_str(), 0777);
        const auto found = findWorker(good.file("link.so"));
        ::chmod(bad.path().c_str(), 0700);
        QVERIFY(!found.ok());
        QVERIFY2(found.error().message.find(bad.path()) != std::string::npos, found.error().text().c_str());
    }

    void aFileOfAnotherUserIsRefused() {
        const Folder folder;
        const std::string path = folder.put("SINGLE_PLUGIN", "single.so");
        if (::geteuid() != 0) QSKIP("only root can give a file away");
        QCOMPARE(::chown(path.c_str(), 12345, 0), 0);
        QCOMPARE(findWorker(path).error().message,
                 std::string("not loaded: the file belongs to another user (id 12345)"));
    }

    void aGroupCountsAsOthersUnlessItIsPrivate() {
        const Folder folder;
        const std::string path = folder.put("SINGLE_PLUGIN", "single.so", 0775);
        if (::geteuid() != 0) QSKIP("only root can choose any group");
        QCOMPARE(errorOf(findWorker(path)), std::string("found")); // root's own group
        QCOMPARE(::chown(path.c_str(), 0, 12345), 0);
        ::chmod(path.c_str(), 0775);
        QVERIFY(!findWorker(path).ok());
    }
};

QTEST_GUILESS_MAIN(TestRegistry)
#include "tst_registry.moc"

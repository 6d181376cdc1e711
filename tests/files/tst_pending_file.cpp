// SPDX-License-Identifier: MIT
#include "plugins/files/pending_file.h"

#include "plugins/sdk/worker_types.hpp"
#include "tests/plugins/temp_folder.h"

#include <QtTest/QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace poolboard::files;
using poolboard::test::TempFolder;
namespace fs = std::filesystem;

namespace {

fs::path publish(const std::string& target, std::string_view bytes, IfExists policy) {
    PendingFile file(target);
    if (::write(file.fd(), bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
        throw std::runtime_error("write");
    return file.publish(policy);
}

size_t filesIn(const std::string& folder) {
    return static_cast<size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

} // namespace

class TestPendingFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFileAppearsWhole() {
        TempFolder folder;
        const std::string target = folder.at("new/sub folder/a\xff.jpg");
        QVERIFY(publish(target, "bytes", IfExists::Fail) == target);
        QCOMPARE(folder.read("new/sub folder/a\xff.jpg"), std::string("bytes"));
        const mode_t mask = ::umask(0);
        ::umask(mask);
        struct stat about {};
        ::stat(target.c_str(), &about);
        QCOMPARE(about.st_mode & 0777u, 0666u & ~mask);
    }

    void withoutPublishNothingRemains() {
        TempFolder folder;
        {
            PendingFile file(folder.at("a"));
            QCOMPARE(::write(file.fd(), "x", 1), ssize_t(1));
            QCOMPARE(file.size(), uint64_t(1));
        }
        QCOMPARE(filesIn(folder.path()), size_t(0));
    }

    void anExistingFileIsTreatedAsAsked() {
        TempFolder folder;
        const std::string target = folder.write("a.jpg", "old");
        QVERIFY_THROWS_EXCEPTION(poolboard::Failure, publish(target, "new", IfExists::Fail));
        QCOMPARE(folder.read("a.jpg"), std::string("old"));
        QCOMPARE(publish(target, "new", IfExists::Rename).filename().native(), std::string("a-2.jpg"));
        QCOMPARE(publish(target, "newer", IfExists::Rename).filename().native(), std::string("a-3.jpg"));
        QCOMPARE(publish(target, "newest", IfExists::Overwrite).filename().native(), std::string("a.jpg"));
        QCOMPARE(folder.read("a.jpg"), std::string("newest"));
        QCOMPARE(folder.read("a-2.jpg"), std::string("new"));
        QCOMPARE(filesIn(folder.path()), size_t(3));
    }

    void doingItAgainIsNoError() {
        TempFolder folder;
        const std::string target = folder.write("a.jpg", "same");
        for (const IfExists policy : {IfExists::Fail, IfExists::Rename, IfExists::Overwrite})
            QVERIFY(publish(target, "same", policy) == target);
        publish(target, "other", IfExists::Rename);
        QCOMPARE(publish(target, "other", IfExists::Rename).filename().native(), std::string("a-2.jpg"));
        QCOMPARE(filesIn(folder.path()), size_t(2));
    }

    void aPlaceThatCannotBeWrittenIsNamed() {
        TempFolder folder;
        folder.write("file", "x");
        try {
            PendingFile file(folder.at("file/sub/a.jpg"));
            QFAIL("expected an error");
        } catch (const std::system_error& error) {
            QVERIFY(std::string(error.what()).find(folder.at("file/sub")) != std::string::npos);
        }
    }

    void aNumberGoesBeforeTheExtension() {
        QCOMPARE(numbered("out/a.b.jpg", 2).native(), std::string("out/a.b-2.jpg"));
        QCOMPARE(numbered("a", 13).native(), std::string("a-13"));
    }
};

QTEST_GUILESS_MAIN(TestPendingFile)
#include "tst_pending_file.moc"

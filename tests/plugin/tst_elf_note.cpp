// SPDX-License-Identifier: MIT
#include "core/plugin/elf_note.h"
#include "core/plugin/manifest.h"

#include "core/base/unique_fd.h"
#include "plugins/sdk/worker.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <elf.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace poolboard;

class TestElfNote : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QByteArray m_good;

    QString copy(const QByteArray& bytes) const {
        const QString path = m_dir.filePath(QStringLiteral("copy.so"));
        QFile::remove(path);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the copy");
        return path;
    }
    static std::string messageOf(const QString& path) {
        const auto manifest = readManifest(path.toStdString());
        return manifest.ok() ? "good" : manifest.error().message;
    }
    std::string messageOf(const QByteArray& bytes) const { return messageOf(copy(bytes)); }
    static QByteArray outputOf(const QString& program, const QStringList& arguments) {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished();
        return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray("failed");
    }
    template <class T> QByteArray with(size_t offset, T value) const {
        QByteArray bytes = m_good;
        memcpy(bytes.data() + offset, &value, sizeof value);
        return bytes;
    }
    /// Where our note's description begins in the file.
    size_t descAt() const { return size_t(m_good.indexOf(QByteArray("poolboard\0\0\0\1\0\0\0", 16))) + 12; }

private Q_SLOTS:
    void initTestCase() {
        QFile file(qEnvironmentVariable("SAMPLE_PLUGIN"));
        QVERIFY2(file.open(QIODevice::ReadOnly), "run through ctest: SAMPLE_PLUGIN names the plugin");
        m_good = file.readAll();
        QCOMPARE(messageOf(m_good), std::string("good"));
    }

    void theManifestIsReadFromARealPlugin() {
        const auto manifest = readManifest(qgetenv("SAMPLE_PLUGIN").toStdString());
        QVERIFY(manifest.ok());
        QCOMPARE(manifest.value().id, std::string("sample"));
        QCOMPARE(int(manifest.value().abiMinor), POOLBOARD_ABI_MINOR);
        const UniqueFd fd(::open(qgetenv("SAMPLE_PLUGIN").constData(), O_RDONLY | O_CLOEXEC));
        const auto note = plugin::readNote(fd.get(), "x");
        QFile text(QStringLiteral(TEST_SOURCE_DIR "/tests/plugin/sample/sample.json"));
        QVERIFY(text.open(QIODevice::ReadOnly));
        QCOMPARE(QByteArray::fromStdString(note.value().json), text.readAll()); // every byte of it
    }

    void itSurvivesStrip() {
        const QString path = copy(m_good);
        outputOf(QStringLiteral("strip"), {QStringLiteral("--strip-all"), path});
        QVERIFY(QFile(path).size() < m_good.size());
        QCOMPARE(messageOf(path), std::string("good"));
    }

    void itIsReadWithoutSectionHeaders() {
        QByteArray bytes = with(offsetof(Elf64_Ehdr, e_shoff), uint64_t{0});
        QCOMPARE(messageOf(bytes), std::string("good"));
    }

    void exactlyOneSymbolIsExported() {
        const QByteArray symbols =
            outputOf(QStringLiteral("nm"), {QStringLiteral("-D"), QStringLiteral("--defined-only"),
                                            qEnvironmentVariable("SAMPLE_PLUGIN")});
        QCOMPARE(symbols.count('\n'), 1);
        QVERIFY2(symbols.endsWith(" T poolboard_worker_v1\n"), symbols);
    }

    void thePluginIsNeverUnloadedAndBindsAtOnce() {
        const QByteArray dynamic = outputOf(QStringLiteral("readelf"),
                                            {QStringLiteral("-dW"), qEnvironmentVariable("SAMPLE_PLUGIN")});
        QVERIFY2(dynamic.contains("NOW NODELETE"), dynamic);
    }

    void otherFilesAreRefusedWithASentence() {
        QCOMPARE(messageOf(QByteArray()), std::string("not a shared object (too short)"));
        QCOMPARE(messageOf(QByteArray(4096, 'x')), std::string("not a shared object (no ELF header)"));
        QCOMPARE(messageOf(QStringLiteral("/nonexistent/x.so")),
                 std::string("cannot be opened: No such file or directory"));
        QCOMPARE(messageOf(m_dir.path()), std::string("not a file"));
        const QByteArray fifo = m_dir.filePath(QStringLiteral("fifo.so")).toLocal8Bit();
        QCOMPARE(::mkfifo(fifo.constData(), 0600), 0);
        QCOMPARE(messageOf(QString::fromLocal8Bit(fifo)), std::string("not a file"));
        const auto self = readManifest("/proc/self/exe"); // an ELF file without our note
        QVERIFY(!self.ok());
        QCOMPARE(self.error().message, std::string("not a worker plugin: there is no manifest in it"));
    }

    void foreignHeadersAreRefused_data() {
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("value");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char* name, size_t offset, int value, int bytes, const char* message) {
            QTest::newRow(name) << int(offset) << value << bytes << QByteArray(message);
        };
        row("32 bits", EI_CLASS, ELFCLASS32, 1, "a 32-bit shared object; 64 bits are needed");
        row("big-endian", EI_DATA, ELFDATA2MSB, 1, "not a 64-bit little-endian shared object");
        row("machine", offsetof(Elf64_Ehdr, e_machine), EM_S390, 2,
            "built for another kind of machine (ELF machine 22,");
        row("object file", offsetof(Elf64_Ehdr, e_type), ET_REL, 2, "an ELF file, but not a shared object");
        row("no headers", offsetof(Elf64_Ehdr, e_phnum), 0, 2,
            "a shared object without usable program headers");
        row("many headers", offsetof(Elf64_Ehdr, e_phnum), 0xffff, 2,
            "a shared object without usable program headers");
        row("header size", offsetof(Elf64_Ehdr, e_phentsize), 1, 2,
            "a shared object without usable program headers");
        row("header place", offsetof(Elf64_Ehdr, e_phoff), -1, 4,
            "cut off or damaged: its program headers are outside the file");
    }
    void foreignHeadersAreRefused() {
        QFETCH(int, offset);
        QFETCH(int, value);
        QFETCH(int, bytes);
        QFETCH(QByteArray, message);
        QByteArray damaged = m_good;
        memcpy(damaged.data() + offset, &value, size_t(bytes));
        const QByteArray got = QByteArray::fromStdString(messageOf(damaged));
        QVERIFY2(got.startsWith(message), got);
    }

    void foreignNotesAreRefused() {
        const size_t desc = descAt();
        QCOMPARE(messageOf(with(desc, uint32_t{2})),
                 std::string("its manifest note has format 2; expected 1"));
        QCOMPARE(messageOf(with(desc + 4, uint16_t{2})),
                 std::string("built for worker ABI 2; this Poolboard has 1"));
        QCOMPARE(messageOf(with(desc + 8, uint32_t{2000000})),
                 std::string("its manifest is larger than 1 MiB"));
        QCOMPARE(messageOf(with(desc + 8, uint32_t{100000})), std::string("its manifest note is broken"));
        QCOMPARE(messageOf(with(desc - 20, uint32_t{4})),
                 std::string("cut off or damaged: its notes are broken"));
        QCOMPARE(messageOf(with(desc - 20, ~uint32_t{0})),
                 std::string("cut off or damaged: its notes are broken"));
        QCOMPARE(messageOf(with(desc - 24, ~uint32_t{0})),
                 std::string("cut off or damaged: its notes are broken"));
        QCOMPARE(messageOf(with(desc - 12, 'P')),
                 std::string("not a worker plugin: there is no manifest in it"));
        const UniqueFd fd(
            ::open(copy(with(desc + 4, uint16_t{2})).toLocal8Bit().constData(), O_RDONLY | O_CLOEXEC));
        QCOMPARE(int(plugin::readNote(fd.get(), "x").value().abiMajor), 2);
    }

    void aCutFileIsNeverTakenForGoodBeforeItsNoteIsWhole() {
        const int end = int(descAt()) + 16 +
                        int(QFile(QStringLiteral(TEST_SOURCE_DIR "/tests/plugin/sample/sample.json")).size());
        const QString path = copy(m_good);
        for (int length = end - 1; length >= 0; length -= 7) {
            QCOMPARE(::truncate(path.toLocal8Bit().constData(), length), 0);
            QVERIFY2(messageOf(path) != "good", qPrintable(QString::number(length)));
        }
    }

    void garbledBytesNeverCrash() {
        const int interesting = int(descAt()) + 64; // all headers and the note's head
        QVERIFY(interesting > 512 && interesting < 4096);
        const QString path = copy(m_good);
        const UniqueFd fd(::open(path.toLocal8Bit().constData(), O_WRONLY | O_CLOEXEC));
        int refused = 0;
        for (int offset = 0; offset < interesting; ++offset) {
            for (const char byte : {'\0', '\x7f', '\xff'}) {
                QCOMPARE(::pwrite(fd.get(), &byte, 1, offset), ssize_t{1});
                const std::string message = messageOf(path);
                QVERIFY(!message.empty());
                refused += message != "good";
            }
            QCOMPARE(::pwrite(fd.get(), m_good.constData() + offset, 1, offset), ssize_t{1});
        }
        QCOMPARE(messageOf(path), std::string("good"));
        QVERIFY(refused > 100);
    }
};

QTEST_GUILESS_MAIN(TestElfNote)
#include "tst_elf_note.moc"

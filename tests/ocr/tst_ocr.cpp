// SPDX-License-Identifier: MIT
#include "tests/plugins/fake_host.h"
#include "tests/plugins/temp_folder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>
#include <QtTest/QtTest>

#include <leptonica/allheaders.h>
#include <vips/vips.h>

using namespace poolboard::test;

namespace {

std::string words(const std::string& text) { return QString::fromStdString(text).simplified().toStdString(); }

size_t threads() {
    size_t count = 0;
    for ([[maybe_unused]] const auto& one : std::filesystem::directory_iterator("/proc/self/task"))
        ++count;
    return count;
}

} // namespace

/// The worker through its one exported function, on pictures of text made here.
class TestOcr : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(VIPS_INIT("test"), 0);
        m_hello = paint("hello.png", "Hello poolboard");
        m_number = paint("number.png", "Call 2024 now");
        std::string page;
        for (int line = 0; line < 12; ++line)
            page += "The quick brown fox jumps over the lazy dog\n";
        m_page = paint("page.png", page);
        m_blank = m_folder.at("blank.png");
        Pix* white = pixCreate(300, 200, 8);
        pixSetAll(white);
        pixWrite(m_blank.c_str(), white, IFF_PNG);
        pixDestroy(&white);
        m_two = m_folder.at("two.tiff");
        for (const std::string& each : {m_hello, m_number}) {
            Pix* read = pixRead(each.c_str());
            Pix* gray = pixConvertTo8(read, 0);
            QCOMPARE(pixWriteTiff(m_two.c_str(), gray, IFF_TIFF_ZIP, each == m_hello ? "w" : "a"), 0);
            pixDestroy(&gray), pixDestroy(&read);
        }
    }

    void textIsRead_data() {
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<std::string>("item");
        QTest::addColumn<std::string>("text");
        QTest::newRow("plain") << QByteArray("{}") << m_hello << std::string("Hello poolboard");
        QTest::newRow("a line") << QByteArray("{\"layout\":\"line\"}") << m_hello
                                << std::string("Hello poolboard");
        QTest::newRow("sparse") << QByteArray("{\"layout\":\"sparse\"}") << m_hello
                                << std::string("Hello poolboard");
        QTest::newRow("with a resolution")
            << QByteArray("{\"dpi\":300}") << m_hello << std::string("Hello poolboard");
        QTest::newRow("nothing to read") << QByteArray("{}") << m_blank << std::string();
        QTest::newRow("two pages") << QByteArray("{}") << m_two
                                   << std::string("Hello poolboard Call 2024 now");
    }
    void textIsRead() {
        QFETCH(QByteArray, params);
        QFETCH(std::string, item);
        QFETCH(std::string, text);
        QVERIFY(m_host.start("text", params.toStdString()).ok);
        const Answer answer = m_host.run(item);
        QVERIFY2(answer.ok, answer.message.c_str());
        QCOMPARE(answer.answers, 1);
        QCOMPARE(words(answer.bytes), text);
    }
    void pagesAreSeparated() {
        QVERIFY(m_host.start("text", "{}").ok);
        QCOMPARE(QByteArray::fromStdString(m_host.run(m_two).bytes).count('\f'), 1);
        QCOMPARE(QByteArray::fromStdString(m_host.run(m_hello).bytes).count('\f'), 0);
    }
    void onlyTheLettersThereAre() {
        QVERIFY(m_host.start("text", "{\"letters\":\"0123456789\"}").ok);
        const Answer answer = m_host.run(m_number);
        QVERIFY2(answer.bytes.find("2024") != std::string::npos, answer.bytes.c_str());
        for (const char c : answer.bytes)
            QVERIFY2(std::isdigit(static_cast<unsigned char>(c)) ||
                         std::isspace(static_cast<unsigned char>(c)),
                     answer.bytes.c_str());
    }
    void whereWordsStand() {
        QVERIFY(m_host.start("text", "{\"result\":\"words\"}").ok);
        const Answer answer = m_host.run(m_hello);
        QVERIFY2(answer.ok, answer.message.c_str());
        const QJsonArray pages = QJsonDocument::fromJson(QByteArray::fromStdString(answer.bytes))
                                     .object()[QLatin1String("pages")]
                                     .toArray();
        QCOMPARE(pages.size(), 1);
        QVERIFY(pages[0][QLatin1String("confidence")].toInt() > 60);
        const QJsonArray found = pages[0][QLatin1String("words")].toArray();
        QCOMPARE(found.size(), 2);
        QCOMPARE(found[1][QLatin1String("text")].toString(), QStringLiteral("poolboard"));
        const int end = found[0][QLatin1String("left")].toInt() + found[0][QLatin1String("width")].toInt();
        QVERIFY(end > 0 && found[1][QLatin1String("left")].toInt() > end);
        QVERIFY(found[0][QLatin1String("height")].toInt() > 10);
    }
    void asTesseractWritesIt() {
        QVERIFY(m_host.start("text", "{\"result\":\"tsv\"}").ok);
        const Answer tsv = m_host.run(m_two);
        QVERIFY(tsv.bytes.find("\tpoolboard\n") != std::string::npos);
        QVERIFY(tsv.bytes.starts_with("level\tpage_num\t"));
        QVERIFY(tsv.bytes.find("\n1\t2\t") != std::string::npos); // the second page
        QCOMPARE(QByteArray::fromStdString(tsv.bytes).count("page_num"), 1);
        QVERIFY(m_host.start("text", "{\"result\":\"hocr\"}").ok);
        const Answer hocr = m_host.run(m_two);
        QVERIFY(hocr.bytes.find("id='page_1'") != std::string::npos);
        QXmlStreamReader document(QByteArray::fromStdString(hocr.bytes));
        while (!document.atEnd())
            document.readNext();
        QVERIFY2(!document.hasError(), qPrintable(document.errorString()));
        QVERIFY2(hocr.bytes.find("id='page_2'") != std::string::npos, hocr.bytes.c_str());
    }

    void theModelIsLoadedInInit() {
        const Answer started = m_host.start("text", "{}");
        QVERIFY(started.ok);
        QCOMPARE(started.log.size(), size_t(1));
        QVERIFY2(started.log[0].starts_with("loaded the language model eng"), started.log[0].c_str());
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_host.run(m_hello).log.empty());
    }
    void aPageLeavesNothingForTheNext() {
        QVERIFY(m_host.start("text", "{}").ok);
        const std::string alone = m_host.run(m_hello).bytes;
        QVERIFY(m_host.run(m_page).ok);
        QCOMPARE(words(m_host.run(m_blank).bytes), std::string());
        QCOMPARE(m_host.run(m_hello).bytes, alone);
    }
    void itStartsNoThreads() {
        QVERIFY(m_host.start("text", "{}").ok);
        const size_t before = threads();
        FakeCall call;
        size_t most = 0;
        call.onProgress = [&](FakeCall&) { most = std::max(most, threads()); };
        QVERIFY(m_host.run(call, m_page).ok);
        QVERIFY(most > 0);
        QCOMPARE(most, before);
        QCOMPARE(threads(), before);
    }

    void progressGoesOn() {
        QVERIFY(m_host.start("text", "{}").ok);
        const Answer answer = m_host.run(m_page);
        QVERIFY2(answer.progress.size() > 20, std::to_string(answer.progress.size()).c_str());
        for (size_t i = 0; i < answer.progress.size(); ++i) {
            QCOMPARE(answer.progress[i].total, uint64_t(100));
            QVERIFY(i == 0 || answer.progress[i].done >= answer.progress[i - 1].done);
        }
        QCOMPARE(answer.progress.back().done, uint64_t(100));
    }
    void cancelledOnTheWay() {
        QVERIFY(m_host.start("text", "{}").ok);
        FakeCall call;
        call.onProgress = [](FakeCall& mine) {
            if (mine.answer.progress.back().done >= 20) mine.cancel();
        };
        const Answer answer = m_host.run(call, m_page);
        QCOMPARE(answer.code, int(POOLBOARD_E_CANCELLED));
        QVERIFY(answer.progress.back().done < 40);
        QCOMPARE(words(m_host.run(m_hello).bytes), std::string("Hello poolboard")); // and it goes on
    }

    void whatIsNoPictureFails_data() {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QByteArray>("said");
        const std::string whole = m_folder.read("hello.png");
        const auto file = [this](const char* name, std::string_view bytes) {
            return QByteArray::fromStdString(m_folder.write(name, bytes));
        };
        QTest::newRow("text") << file("text.png", "not at all a picture")
                              << QByteArray("not a picture of a known format");
        QTest::newRow("empty") << file("empty.png", "") << QByteArray("the file is empty");
        QTest::newRow("cut") << file("cut.png", std::string_view(whole).substr(0, whole.size() / 2))
                             << QByteArray("damaged");
        QTest::newRow("a PDF") << file("a.pdf", "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n")
                               << QByteArray("pdf/images");
        QTest::newRow("missing") << QByteArray("/nowhere/a.png")
                                 << QByteArray("cannot read /nowhere/a.png: No such file");
        QTest::newRow("a folder") << QByteArray::fromStdString(m_folder.path())
                                  << QByteArray("Is a directory");
        QTest::newRow("nothing") << QByteArray() << QByteArray("not a path");
    }
    void whatIsNoPictureFails() {
        QFETCH(QByteArray, item);
        QFETCH(QByteArray, said);
        QVERIFY(m_host.start("text", "{}").ok);
        const Answer answer = m_host.run(item.toStdString());
        QCOMPARE(answer.answers, 1);
        QCOMPARE(answer.code, int(POOLBOARD_E_INPUT));
        QVERIFY2(answer.message.find(said.toStdString()) != std::string::npos, answer.message.c_str());
    }
    void aModelThatIsNotThere() {
        const Answer answer = m_host.start("text", "{\"language\":\"tlh\"}");
        QCOMPARE(answer.code, int(POOLBOARD_E_PARAMS));
        QVERIFY2(answer.message.find("no model \"tlh\"") != std::string::npos &&
                     answer.message.find("there are: eng") != std::string::npos,
                 answer.message.c_str());
        const Answer nowhere = m_host.start("text", "{\"data_path\":\"" + m_folder.path() + "\"}");
        QVERIFY2(nowhere.message.find("there are: none") != std::string::npos, nowhere.message.c_str());
    }

private:
    std::string paint(const char* name, const std::string& text) {
        VipsImage *mask = nullptr, *wide = nullptr, *black = nullptr;
        const std::string path = m_folder.at(name);
        const bool made =
            vips_text(&mask, text.c_str(), "font", "DejaVu Sans 12", "dpi", 300, nullptr) == 0 &&
            vips_gravity(mask, &wide, VIPS_COMPASS_DIRECTION_CENTRE, vips_image_get_width(mask) + 80,
                         vips_image_get_height(mask) + 80, nullptr) == 0 &&
            vips_invert(wide, &black, nullptr) == 0 &&
            vips_image_write_to_file(black, path.c_str(), nullptr) == 0;
        if (!made) qFatal("no picture of text: %s", vips_error_buffer());
        for (VipsImage* image : {mask, wide, black})
            g_object_unref(image);
        return path;
    }

    TempFolder m_folder;
    std::string m_hello, m_number, m_page, m_blank, m_two;
    FakeHost m_host{TEST_BUILD_DIR "/lib/poolboard/workers-1/ocr.so"};
};

QTEST_GUILESS_MAIN(TestOcr)
#include "tst_ocr.moc"

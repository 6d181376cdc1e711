// SPDX-License-Identifier: MIT
#include "tests/pdf/make_pdf.h"
#include "tests/plugins/fake_host.h"
#include "tests/plugins/temp_folder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest/QtTest>

#include <vips/vips.h>

using namespace poolboard::test;
namespace fs = std::filesystem;

namespace {

QJsonObject objectOf(const Answer& answer) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(answer.bytes)).object();
}

struct Unref {
    void operator()(VipsImage* image) const { g_object_unref(image); }
};
using Picture = std::unique_ptr<VipsImage, Unref>;

double average(VipsImage* image) {
    double mean = 0;
    vips_avg(image, &mean, nullptr);
    return mean;
}

} // namespace

/// The worker through its one exported function, on real documents.
class TestPdf : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QCOMPARE(VIPS_INIT("test"), 0);
        m_three = m_folder.write("three.pdf", pdfOf({"One page", "Two pages", "Three pages"}));
        m_locked =
            TEST_SOURCE_DIR "/tests/pdf/locked.pdf"; // made by qpdf, AES of 128 bits, opened by "secret"
    }

    void theTextOfPages_data() {
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("all") << QByteArray("{}") << QByteArray("One page|\fTwo pages|\fThree pages|\f");
        QTest::newRow("some") << QByteArray("{\"pages\":\"3,1\"}") << QByteArray("Three pages|\fOne page|\f");
        QTest::newRow("none there") << QByteArray("{\"pages\":\"9\"}") << QByteArray("");
        QTest::newRow("raw") << QByteArray("{\"pages\":\"2\",\"layout\":\"raw\"}")
                             << QByteArray("Two pages|\f");
        QTest::newRow("physical") << QByteArray("{\"pages\":\"2\",\"layout\":\"physical\"}")
                                  << QByteArray("Two pages|\f");
    }
    void theTextOfPages() {
        QFETCH(QByteArray, params);
        QFETCH(QByteArray, text);
        QVERIFY(m_host.start("text", params.toStdString()).ok);
        const Answer answer = m_host.run(m_three);
        QVERIFY2(answer.ok, answer.message.c_str());
        QCOMPARE(answer.content, uint32_t(POOLBOARD_TEXT));
        QByteArray got; // layouts differ in the lines around a text
        for (const QByteArray& page : QByteArray::fromStdString(answer.bytes).split('\f'))
            got += page.trimmed().isEmpty() ? QByteArray() : page.trimmed() + QByteArray("|\f");
        QCOMPARE(got, text);
        QCOMPARE(QByteArray::fromStdString(answer.bytes).count('\f'), text.count('\f'));
    }
    void pagesAsJson() {
        QVERIFY(m_host.start("text", "{\"result\":\"pages\",\"pages\":\"2-\"}").ok);
        const Answer answer = m_host.run(m_three);
        QVERIFY2(answer.ok, answer.message.c_str());
        QCOMPARE(objectOf(answer)[QLatin1String("of")].toInt(), 3);
        const QJsonArray pages = objectOf(answer)[QLatin1String("pages")].toArray();
        QCOMPARE(pages.size(), 2);
        QCOMPARE(pages[1][QLatin1String("page")].toInt(), 3);
        QCOMPARE(pages[1][QLatin1String("text")].toString().trimmed(), QStringLiteral("Three pages"));
        QCOMPARE(answer.progress.size(), size_t(2));
        QCOMPARE(answer.progress[1].done, uint64_t(2));
        QCOMPARE(answer.progress[1].total, uint64_t(2));
    }

    void whatADocumentSaysOfItself() {
        QVERIFY(m_host.start("info", "{}").ok);
        const QJsonObject about = objectOf(m_host.run(m_three));
        QCOMPARE(about[QLatin1String("pages")].toInt(), 3);
        QCOMPARE(about[QLatin1String("version")].toString(), QStringLiteral("1.4"));
        QCOMPARE(about[QLatin1String("title")].toString(), QStringLiteral("The title"));
        QCOMPARE(about[QLatin1String("author")].toString(), QStringLiteral("Somebody"));
        QCOMPARE(about[QLatin1String("encrypted")].toBool(true), false);
        QCOMPARE(about[QLatin1String("width")].toDouble(), 595.0);
        QCOMPARE(about[QLatin1String("height")].toDouble(), 842.0);
    }

    void pagesArePainted_data() {
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("bands");
        QTest::newRow("png") << QByteArray("\"dpi\":72") << QByteArray("three-1.png three-2.png three-3.png")
                             << 595 << 3;
        QTest::newRow("finer") << QByteArray("\"dpi\":144,\"pages\":\"2\"") << QByteArray("three-2.png")
                               << 1190 << 3;
        QTest::newRow("jpg") << QByteArray("\"dpi\":72,\"pages\":\"1\",\"format\":\"jpg\"")
                             << QByteArray("three-1.jpg") << 595 << 3;
        QTest::newRow("tiff") << QByteArray("\"dpi\":72,\"pages\":\"1\",\"format\":\"tiff\"")
                              << QByteArray("three-1.tiff") << 595 << 3;
    }
    void pagesArePainted() {
        QFETCH(QByteArray, params);
        QFETCH(QByteArray, names);
        QFETCH(int, width);
        QFETCH(int, bands);
        TempFolder out;
        QVERIFY(paintInto(out, params.toStdString()).ok);
        const Answer answer = m_host.run(m_three);
        QVERIFY2(answer.ok, answer.message.c_str());
        const QJsonArray made = objectOf(answer)[QLatin1String("output")].toArray();
        const QByteArrayList wanted = names.split(' ');
        QCOMPARE(made.size(), wanted.size());
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            const std::string path = out.at(wanted[i].toStdString());
            QCOMPARE(made[i].toString().toStdString(), path);
            const Picture picture(vips_image_new_from_file(path.c_str(), nullptr));
            QVERIFY2(picture, path.c_str());
            QCOMPARE(vips_image_get_width(picture.get()), width);
            QCOMPARE(vips_image_get_bands(picture.get()), bands);
            const double mean = average(picture.get());
            QVERIFY2(mean > 230 && mean < 254.9, std::to_string(mean).c_str()); // some black on white
        }
    }
    void grayIsWithoutColour() {
        const std::string red =
            m_folder.write("red.pdf", pdfOf({") Tj ET 1 0 0 rg 50 50 300 300 re f BT ("}));
        for (const char* gray : {"false", "true"}) {
            TempFolder out;
            QVERIFY(paintInto(out, std::string("\"dpi\":72,\"gray\":") + gray).ok);
            QVERIFY(m_host.run(red).ok);
            const Picture picture(vips_image_new_from_file(out.at("red-1.png").c_str(), nullptr));
            QVERIFY(picture);
            double* pixel = nullptr;
            int bands = 0;
            QCOMPARE(vips_getpoint(picture.get(), &pixel, &bands, 100, 700, nullptr), 0);
            const bool same = bands == 1 || (pixel[0] == pixel[1] && pixel[1] == pixel[2]);
            const double first = pixel[0];
            g_free(pixel);
            QVERIFY2(first < 255 || !same, std::to_string(first).c_str()); // painted at all
            QCOMPARE(same, std::string(gray) == "true");
        }
    }
    void oftenIsLikeOnce() {
        TempFolder out;
        QVERIFY(paintInto(out, "\"dpi\":72,\"pages\":\"1\"").ok);
        QVERIFY(m_host.run(m_three).ok);
        QVERIFY(m_host.run(m_three).ok); // the same bytes are the same file
        const std::string other = m_folder.write("other/three.pdf", pdfOf({"Another", "", ""}));
        QCOMPARE(m_host.run(other).type, std::string("exists"));
    }
    void numbersSortAsPages() {
        TempFolder out;
        const std::string ten = m_folder.write("ten.pdf", pdfOf(std::vector<std::string>(10, "a")));
        QVERIFY(paintInto(out, "\"dpi\":20,\"pages\":\"2\"").ok);
        QVERIFY(m_host.run(ten).ok);
        QVERIFY(fs::exists(out.at("ten-02.png")));
    }
    void namesThatAreNotUtf8AreExactInBase64() {
        TempFolder out;
        const std::string odd = m_folder.write("o\xff.pdf", pdfOf({"a"}));
        QVERIFY(paintInto(out, "\"dpi\":20").ok);
        const QJsonObject made = objectOf(m_host.run(odd));
        const QByteArray exact = QByteArray::fromBase64(
            made[QLatin1String("output_base64")].toArray().at(0).toString().toLatin1());
        QCOMPARE(exact.toStdString(), out.at("o\xff-1.png"));
        QVERIFY(fs::exists(exact.toStdString()));
    }

    void lockedDocuments() {
        QVERIFY(m_host.start("text", "{}").ok);
        const Answer without = m_host.run(m_locked);
        QCOMPARE(without.type, std::string("locked"));
        QCOMPARE(without.code, int(POOLBOARD_E_DENIED));
        QVERIFY(m_host.start("text", "{\"password\":\"wrong\"}").ok);
        const Answer wrong = m_host.run(m_locked);
        QCOMPARE(wrong.type, std::string("locked"));
        QVERIFY2(wrong.message.find("wrong") == std::string::npos, wrong.message.c_str());
        QVERIFY(m_host.start("text", "{\"password\":\"secret\",\"pages\":\"1\"}").ok);
        const Answer right = m_host.run(m_locked);
        QVERIFY2(right.ok, right.message.c_str());
        QVERIFY(right.bytes.starts_with("Hello poolboard"));
    }

    void whatIsNoDocumentFails_data() {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QByteArray>("said");
        const QByteArray whole = QByteArray::fromStdString(pdfOf({"a"}));
        const auto file = [this](const char* name, std::string_view bytes) {
            return QByteArray::fromStdString(m_folder.write(name, bytes));
        };
        QTest::newRow("text") << file("text.pdf", "no document") << QByteArray("not a PDF document");
        QTest::newRow("empty file") << file("empty.pdf", "") << QByteArray("not a PDF document");
        QTest::newRow("cut") << file("cut.pdf", whole.left(100).toStdString())
                             << QByteArray("not a PDF document");
        QTest::newRow("missing") << QByteArray("/nowhere/a.pdf")
                                 << QByteArray("cannot read /nowhere/a.pdf: No such file");
        QTest::newRow("a folder") << QByteArray::fromStdString(m_folder.path())
                                  << QByteArray("Is a directory");
        QTest::newRow("nothing") << QByteArray() << QByteArray("not a path");
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << QByteArray("not a path");
    }
    void whatIsNoDocumentFails() {
        QFETCH(QByteArray, item);
        QFETCH(QByteArray, said);
        for (const char* kind : {"text", "info"}) {
            QVERIFY(m_host.start(kind, "{}").ok);
            const Answer answer = m_host.run(item.toStdString());
            QCOMPARE(answer.answers, 1);
            QCOMPARE(answer.code, int(POOLBOARD_E_INPUT));
            QVERIFY2(answer.message.find(said.toStdString()) != std::string::npos, answer.message.c_str());
        }
    }
    void aPageTooLargeToPaint() {
        TempFolder out;
        const std::string wide = m_folder.write("wide.pdf", pdfOf({"a"}, 14400));
        QVERIFY(paintInto(out, "\"dpi\":2400").ok);
        QCOMPARE(m_host.run(wide).type, std::string("too_large"));
        QVERIFY(fs::is_empty(out.path()));
    }
    void damageIsLogged() {
        std::string torn = pdfOf({"a page"});
        torn.replace(torn.find(" ET"), 3, " XX"); // no such operator
        QVERIFY(m_host.start("text", "{}").ok);
        const Answer answer = m_host.run(m_folder.write("torn.pdf", torn));
        QVERIFY2(answer.ok, answer.message.c_str());
        QVERIFY(answer.bytes.starts_with("a page"));
        QVERIFY(!answer.log.empty());
    }
    void cancelledBetweenPages() {
        QVERIFY(m_host.start("text", "{}").ok);
        FakeCall call;
        call.onProgress = [](FakeCall& mine) { mine.cancel(); };
        const Answer answer = m_host.run(call, m_three);
        QCOMPARE(answer.code, int(POOLBOARD_E_CANCELLED));
        QCOMPARE(answer.progress.size(), size_t(1));
    }
    void badParameters() {
        QCOMPARE(m_host.start("text", "{\"pages\":\"two\"}").code, int(POOLBOARD_E_PARAMS));
        QCOMPARE(m_host.start("images", "{}").code, int(POOLBOARD_E_PARAMS));
    }

private:
    Answer paintInto(const TempFolder& out, const std::string& params) {
        return m_host.start("images", "{\"output_dir\":\"" + out.path() + "\"," + params + "}");
    }

    TempFolder m_folder;
    std::string m_three, m_locked;
    FakeHost m_host{TEST_BUILD_DIR "/lib/poolboard/workers-1/pdf.so"};
};

QTEST_GUILESS_MAIN(TestPdf)
#include "tst_pdf.moc"

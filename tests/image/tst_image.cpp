// SPDX-License-Identifier: MIT
#include "plugins/image/picture.h"
#include "tests/plugins/fake_host.h"
#include "tests/plugins/temp_folder.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest/QtTest>

#include <vips/vips.h>

using namespace poolboard::test;
using poolboard::image::Picture;
namespace fs = std::filesystem;

namespace {

QJsonObject resultOf(const Answer& answer) {
    return QJsonDocument::fromJson(QByteArray::fromStdString(answer.bytes)).object();
}
std::string outputOf(const Answer& answer) {
    return resultOf(answer)[QLatin1String("output")].toString().toStdString();
}

std::string pair(const char* key, const std::string& value) {
    return std::string("\"") + key + "\":\"" + value + "\"";
}

Picture reopen(const std::string& path) { return Picture(vips_image_new_from_file(path.c_str(), nullptr)); }

} // namespace

/// The worker through its one exported function, on real files.
class TestImage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        poolboard::image::prepareVips();
        paint("photo.jpg", 1000, 600);
        paint("gray.png", 300, 200, 1);
        paint("logo.png", 400, 400, 4);
        paint("scan.tiff", 500, 300);
        paint("small.webp", 90, 60);
        paint("turned.jpg", 800, 400, 3, 6);
        const std::string photo = m_folder.read("photo.jpg");
        m_folder.write("cut.jpg", std::string_view(photo).substr(0, photo.size() / 2));
        m_folder.write("text.jpg", "this is not an image");
        m_folder.write("empty.jpg", "");
        m_folder.write("a [1]\xff\n.jpg", photo);
    }

    void thumbnailsFitTheBox_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("bands");
        const auto row = [](const char* title, const char* file, const char* params, const char* name, int w,
                            int h, int bands) {
            QTest::newRow(title) << QByteArray(file) << QByteArray(params) << QByteArray(name) << w << h
                                 << bands;
        };
        row("width", "photo.jpg", R"("width":200)", "photo.jpg", 200, 120, 3);
        row("height", "photo.jpg", R"("width":200,"height":60)", "photo.jpg", 100, 60, 3);
        row("gray", "gray.png", R"("width":150)", "gray.png", 150, 100, 1);
        row("alpha stays", "logo.png", R"("width":100)", "logo.png", 100, 100, 4);
        row("alpha on white", "logo.png", R"("width":100,"format":"jpg")", "logo.jpg", 100, 100, 3);
        row("tiff becomes jpg", "scan.tiff", R"("width":100)", "scan.jpg", 100, 60, 3);
        row("never larger", "small.webp", R"("width":320)", "small.webp", 90, 60, 3);
        row("upright", "turned.jpg", R"("width":100,"height":1000)", "turned.jpg", 100, 200, 3);
        row("webp", "photo.jpg", R"("width":100,"format":"webp")", "photo.webp", 100, 60, 3);
    }
    void thumbnailsFitTheBox() {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, params);
        QFETCH(QByteArray, name);
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(int, bands);
        TempFolder out;
        QVERIFY(start("thumbnail", out, params.toStdString()).ok);
        const Answer answer = m_host.run(m_folder.at(file.toStdString()));
        QVERIFY2(answer.ok, answer.message.c_str());
        QCOMPARE(answer.answers, 1);
        QCOMPARE(answer.content, uint32_t(POOLBOARD_JSON));
        QCOMPARE(outputOf(answer), out.at(name.toStdString()));
        QCOMPARE(resultOf(answer)[QLatin1String("bytes")].toInteger(),
                 qint64(fs::file_size(outputOf(answer))));
        const Picture made = reopen(outputOf(answer));
        QVERIFY(made);
        QCOMPARE(vips_image_get_width(made.get()), width);
        QCOMPARE(vips_image_get_height(made.get()), height);
        QCOMPARE(vips_image_get_bands(made.get()), bands);
        QCOMPARE(vips_image_get_orientation(made.get()), 1);
    }

    void resizeGoesBothWays_data() {
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("smaller") << QByteArray(R"("width":500)") << 500 << 300;
        QTest::newRow("larger") << QByteArray(R"("width":2000)") << 2000 << 1200;
        QTest::newRow("height alone") << QByteArray(R"("height":60)") << 100 << 60;
        QTest::newRow("into a box") << QByteArray(R"("width":100,"height":30)") << 50 << 30;
        QTest::newRow("stretched") << QByteArray(R"("width":100,"height":30,"stretch":true)") << 100 << 30;
        QTest::newRow("half") << QByteArray(R"("scale":0.5)") << 500 << 300;
    }
    void resizeGoesBothWays() {
        QFETCH(QByteArray, params);
        QFETCH(int, width);
        QFETCH(int, height);
        TempFolder out;
        QVERIFY(start("resize", out, params.toStdString()).ok);
        const Answer answer = m_host.run(m_folder.at("photo.jpg"));
        QVERIFY2(answer.ok, answer.message.c_str());
        QCOMPARE(resultOf(answer)[QLatin1String("width")].toInt(), width);
        QCOMPARE(resultOf(answer)[QLatin1String("height")].toInt(), height);
    }

    void convertChangesTheFormat_data() {
        QTest::addColumn<QByteArray>("format");
        for (const char* format : {"jpg", "png", "webp", "tiff"})
            QTest::newRow(format) << QByteArray(format);
    }
    void convertChangesTheFormat() {
        QFETCH(QByteArray, format);
        TempFolder out;
        QVERIFY(start("convert", out, pair("format", format.toStdString())).ok);
        for (const char* file : {"photo.jpg", "gray.png", "logo.png", "scan.tiff", "turned.jpg"}) {
            const Answer answer = m_host.run(m_folder.at(file));
            QVERIFY2(answer.ok, answer.message.c_str());
            QVERIFY(reopen(outputOf(answer)));
        }
        QCOMPARE(vips_image_get_height(reopen(out.at("turned." + format.toStdString())).get()), 800);
    }

    void oddNamesAreNames() {
        TempFolder out;
        QVERIFY(start("thumbnail", out, R"("width":50)").ok);
        const Answer answer = m_host.run(m_folder.at("a [1]\xff\n.jpg"));
        QVERIFY2(answer.ok, answer.message.c_str());
        QVERIFY(fs::exists(out.at("a [1]\xff\n.jpg")));
    }

    void badImagesFailAndLeaveNothing_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("file");
        for (const char* kind : {"thumbnail", "convert"})
            for (const char* file : {"cut.jpg", "text.jpg", "empty.jpg", "missing.jpg", "."})
                QTest::addRow("%s %s", kind, file) << QByteArray(kind) << QByteArray(file);
    }
    void badImagesFailAndLeaveNothing() {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, file);
        TempFolder out;
        QVERIFY(start(kind.constData(), out, kind == "convert" ? R"("format":"png")" : R"("width":100)").ok);
        const Answer answer = m_host.run(m_folder.at(file.toStdString()));
        QCOMPARE(answer.answers, 1);
        QVERIFY(!answer.ok);
        QVERIFY(!answer.message.empty());
        QVERIFY(answer.message.find('\n') == std::string::npos);
        QVERIFY(fs::is_empty(out.path()));
        QVERIFY(m_host.run(m_folder.at("photo.jpg")).ok); // the worker goes on
    }

    void progressIsInPixels() {
        TempFolder out;
        QVERIFY(start("convert", out, R"("format":"webp")").ok);
        const Answer answer = m_host.run(m_folder.at("photo.jpg"));
        QVERIFY(answer.progress.size() > 2);
        for (size_t i = 0; i < answer.progress.size(); ++i) {
            QVERIFY(answer.progress[i].done <= answer.progress[i].total);
            QVERIFY(i == 0 || answer.progress[i - 1].done <= answer.progress[i].done);
        }
        QCOMPARE(answer.progress.back().total, uint64_t(600'000));
    }

    void cancelStopsTheComputing() {
        TempFolder out;
        QVERIFY(start("convert", out, R"("format":"png")").ok);
        FakeCall call;
        call.onProgress = [](FakeCall& self) { self.cancel(); };
        const Answer answer = m_host.run(call, m_folder.at("photo.jpg"));
        QCOMPARE(answer.code, int32_t(POOLBOARD_E_CANCELLED));
        QVERIFY(answer.progress.empty() || answer.progress.back().done < answer.progress.back().total);
        QVERIFY(fs::is_empty(out.path()));
        QVERIFY(m_host.run(m_folder.at("photo.jpg")).ok);
    }

    void theSourceIsNeverReplaced() {
        const std::string before = m_folder.read("photo.jpg");
        QVERIFY(start("thumbnail", m_folder, R"("width":50,"if_exists":"overwrite")").ok);
        const Answer answer = m_host.run(m_folder.at("photo.jpg"));
        QCOMPARE(answer.type, std::string("exists"));
        QVERIFY(m_folder.read("photo.jpg") == before);
    }

    void twoSourcesOfOneNameDoNotMeet() {
        TempFolder in, out;
        in.write("a/x.jpg", m_folder.read("photo.jpg"));
        in.write("b/x.jpg", m_folder.read("turned.jpg"));
        QVERIFY(start("thumbnail", out, R"("width":50)").ok);
        QVERIFY(m_host.run(in.at("a/x.jpg")).ok);
        QVERIFY(m_host.run(in.at("a/x.jpg")).ok); // again: the same bytes
        QCOMPARE(m_host.run(in.at("b/x.jpg")).type, std::string("exists"));
        QVERIFY(start("thumbnail", out, pair("keep_tree_below", in.path())).ok);
        QVERIFY(m_host.run(in.at("b/x.jpg")).ok);
        QVERIFY(fs::exists(out.at("b/x.jpg")));
    }

    void badParametersAreTheWorkersFailure() {
        TempFolder out;
        QVERIFY(!m_host.start("thumbnail", R"({"width":50})").ok);
        QCOMPARE(start("resize", out, R"("quality":80)").message.substr(0, 20),
                 std::string("width, height, scale"));
        QVERIFY(!start("resize", out, R"("width":50,"scale":2)").ok);
        QVERIFY(!start("resize", out, R"("width":50,"stretch":true)").ok);
    }

private:
    Answer start(const char* kind, const TempFolder& out, const std::string& params) {
        return m_host.start(kind, "{" + pair("output_dir", out.path()) + "," + params + "}");
    }

    /// A gradient with some structure, so that encoders have work.
    void paint(const char* name, int width, int height, int bands = 3, int orientation = 1) {
        std::vector<unsigned char> pixels;
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x)
                for (int band = 0; band < bands; ++band)
                    pixels.push_back(static_cast<unsigned char>((x * (band + 1) + y * 3 + x * y / 50) % 256));
        const Picture raw(vips_image_new_from_memory_copy(pixels.data(), pixels.size(), width, height, bands,
                                                          VIPS_FORMAT_UCHAR));
        VipsImage* typed = nullptr;
        vips_copy(raw.get(), &typed, "interpretation",
                  bands == 1 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB, nullptr);
        const Picture picture(typed);
        if (orientation != 1) vips_image_set_int(picture.get(), VIPS_META_ORIENTATION, orientation);
        QCOMPARE(vips_image_write_to_file(picture.get(), m_folder.at(name).c_str(), nullptr), 0);
    }

    TempFolder m_folder;
    FakeHost m_host{TEST_BUILD_DIR "/lib/poolboard/workers-1/image.so"};
};

QTEST_GUILESS_MAIN(TestImage)
#include "tst_image.moc"

// SPDX-License-Identifier: MIT
#include "plugins/image/output_path.h"

#include "plugins/image/report.h"
#include "plugins/sdk/worker_types.hpp"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest/QtTest>

using namespace poolboard::image;

class TestOutputPath : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theNewFileHasItsPlace_data() {
        QTest::addColumn<QByteArray>("keep");
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* keep, const char* item, Format format,
                            const char* expected) {
            QTest::newRow(name) << QByteArray(keep) << QByteArray(item) << int(format)
                                << QByteArray(expected);
        };
        row("flat", "", "/in/a/b.png", Format::Jpeg, "out/b.jpg");
        row("its own extension stays", "", "/in/b.JPEG", Format::Jpeg, "out/b.JPEG");
        row("tif is tiff", "", "/in/b.tif", Format::Tiff, "out/b.tif");
        row("no extension", "", "/in/b", Format::Webp, "out/b.webp");
        row("two dots", "", "/in/b.tar.png", Format::Webp, "out/b.tar.webp");
        row("odd bytes", "", "/in/a\xff\n.png", Format::Png, "out/a\xff\n.png");
        row("tree", "/in", "/in/a/b/c.png", Format::Png, "out/a/b/c.png");
        row("tree, slash", "/in/", "/in/a/c.png", Format::Png, "out/a/c.png");
        row("tree, directly below", "/in", "/in/c.png", Format::Png, "out/c.png");
        row("tree, detour", "/in", "/in/x/../a/./c.png", Format::Png, "out/a/c.png");
        row("tree, relative", "photos", "photos/2024/c.png", Format::Png, "out/2024/c.png");
        row("tree, here", ".", "2024/c.png", Format::Png, "out/2024/c.png");
    }
    void theNewFileHasItsPlace() {
        QFETCH(QByteArray, keep);
        QFETCH(QByteArray, item);
        QFETCH(int, format);
        QFETCH(QByteArray, expected);
        const OutputPlace place{"out", keep.toStdString()};
        QCOMPARE(QByteArray::fromStdString(place.of(item.toStdString(), Format(format)).native()), expected);
    }

    void whatIsNotBelowHasNoPlace() {
        const OutputPlace place{"out", "/in/a"};
        for (const char* item : {"/in/b.png", "/in/ab/c.png", "/in/a/../b/c.png"})
            QVERIFY_THROWS_EXCEPTION(poolboard::Failure, place.of(item, Format::Png));
    }

    void theReportIsJson() {
        QCOMPARE(reportOf("a \"b\"\n.jpg", 3, 4, 5),
                 std::string("{\"output\":\"a \\\"b\\\"\\u000a.jpg\",\"width\":3,\"height\":4,\"bytes\":5}"));
        const QByteArray json = QByteArray::fromStdString(reportOf("a\xff", 3, 4, 5));
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        QCOMPARE(QByteArray::fromBase64(object[QLatin1String("output_base64")].toString().toLatin1()),
                 QByteArray("a\xff"));
    }
};

QTEST_GUILESS_MAIN(TestOutputPath)
#include "tst_output_path.moc"

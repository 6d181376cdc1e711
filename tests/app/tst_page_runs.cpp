// SPDX-License-Identifier: MIT
// The workers pdf and ocr in runs of the real program: a document, pictures of its pages, their text.
#include "program.h"
#include "tests/pdf/make_pdf.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <map>
#include <set>

namespace {

int count(const std::string& text, const std::string& word) {
    return static_cast<int>(QByteArray::fromStdString(text).count(word.c_str()));
}

} // namespace

class TestPageRuns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        std::ofstream(at("letter.pdf"), std::ios::binary) << poolboard::test::pdfOf(
            {"First page", "Second page", "Third page", "Fourth page", "Fifth page", "Sixth page"});
        Program painting(run({"-w", "pdf/images", "-p", "output_dir=" + at("pages"), "-p", "dpi=150", "-p",
                              "gray=true", ":::", at("letter.pdf")}));
        QCOMPARE(painting.wait(), 0);
    }

    void picturesOfPagesAreRead() {
        Program reading(run({"-w", "ocr", "-O", "text", "-j", "2", "-f", "files", "-i", at("pages")}));
        QCOMPARE(reading.wait(), 0);
        Program text(run({"-w", "pdf/text", "-O", "text", ":::", at("letter.pdf")}));
        QCOMPARE(text.wait(), 0);
        const auto words = [](const std::string& all) {
            return QString::fromStdString(all).replace(QLatin1Char('\f'), QLatin1Char(' ')).simplified();
        };
        QCOMPARE(words(reading.out()), words(text.out()));
        QVERIFY(words(text.out()).endsWith(QStringLiteral("Sixth page")));
    }

    void theModelIsLoadedOncePerWorker_data() {
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("processes") << QByteArray("processes");
        QTest::newRow("threads") << QByteArray("threads");
    }
    void theModelIsLoadedOncePerWorker() {
        QFETCH(QByteArray, kind);
        Program program(run({"-w", "ocr", "-O", "none", "--json", "-j", "2", "--kind", kind.toStdString(),
                             "-f", "files", "-i", at("pages")}));
        QCOMPARE(program.wait(), 0);
        QCOMPARE(count(program.err(), "\"type\":\"item_done\""), 6);
        const int loads = count(program.err(), "loaded the language model eng");
        std::map<int, int> said; // by worker, as the log says
        std::set<int> ready;     // on a busy machine one may be done with all before the other is
        for (const QByteArray& line : QByteArray::fromStdString(program.err()).split('\n')) {
            const QJsonObject event = QJsonDocument::fromJson(line).object();
            if (event[QLatin1String("state")] == QLatin1String("idle"))
                ready.insert(event[QLatin1String("worker")].toInt());
            if (!event[QLatin1String("text")].toString().startsWith(QLatin1String("loaded the language")))
                continue;
            ++said[event[QLatin1String("worker")].toInt()];
            QVERIFY2(event[QLatin1String("index")].isNull(),
                     line.constData()); // no item's, whatever runs beside
        }
        QVERIFY(!ready.empty());
        QVERIFY2(loads >= int(ready.size()) && loads <= 2, std::to_string(loads).c_str());
        for (const int worker : ready)
            QCOMPARE(said[worker], 1);
        QVERIFY(count(program.err(), "\"type\":\"item_progress\"") > 0);
    }

    void twoWorkersKeepTheirOwnState() {
        Program program(run({"-w", "ocr", "-O", "ndjson", "-j", "2", "--each", "result=text,tsv", "-f",
                             "files", "-i", at("pages")}));
        QCOMPARE(program.wait(), 0);
        const QByteArrayList records = QByteArray::fromStdString(program.out()).trimmed().split('\n');
        QCOMPARE(records.size(), 6);
        for (const QByteArray& record : records) {
            const bool first = record.contains("\"worker\":0");
            QVERIFY2(first || record.contains("\"worker\":1"), record.constData());
            QVERIFY2(record.contains("\"result\":\"level\\tpage_num") == !first, record.constData());
        }
    }

private:
    static Program::Words run(Program::Words words) {
        words.insert(words.begin(), {"--cli", "run", "--no-journal"});
        return words;
    }
    std::string at(const char* name) const {
        return m_folder.filePath(QString::fromUtf8(name)).toStdString();
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestPageRuns)
#include "tst_page_runs.moc"

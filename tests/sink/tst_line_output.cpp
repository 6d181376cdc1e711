// SPDX-License-Identifier: MIT
// Lines that are out before their outcome.
#include "tests/sink/sink_probe.h"

#include "core/sink/sink.h"

using namespace poolboard;

class TestLineOutput : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsOutAlreadyIsNotWrittenAgain_data() {
        QTest::addColumn<bool>("tag");
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<QByteArray>("err");
        QTest::newRow("plain") << false << QByteArray("1\n2\n3") << QByteArray("x\ny\n");
        QTest::newRow("tagged") << true << QByteArray("a\t1\na\t2\na\t3\n") << QByteArray("a\tx\na\ty\n");
    }
    void whatIsOutAlreadyIsNotWrittenAgain() {
        QFETCH(bool, tag);
        QFETCH(QByteArray, out);
        QFETCH(QByteArray, err);
        OutputSpec spec;
        spec.format = OutputFormat::Text;
        spec.lineBuffer = true;
        spec.tag = tag;
        Pipe results, diagnostics;
        {
            const Redirect toOut(STDOUT_FILENO, results.write.get());
            const Redirect toErr(STDERR_FILENO, diagnostics.write.get());
            auto output = openOutput(spec, {"/", SourceKind::None, true, false, -1});
            Sink& sink = *output.value().sink;
            Outcome whole = outcomeOf("a", "1\n2\n3");
            whole.diagnostics = "x\ny\n";
            whole.ahead = {2, 2};
            const bool written = sink.ahead({Ahead::Result, "a", "1\n"}).ok() &&
                                 sink.ahead({Ahead::Diagnostics, "a", "x\n"}).ok() &&
                                 sink.write(whole).ok() && sink.finish().ok();
            if (!written) qFatal("not written");
        }
        results.write.reset();
        diagnostics.write.reset();
        QCOMPARE(QByteArray::fromStdString(results.drain()), out);
        QCOMPARE(QByteArray::fromStdString(diagnostics.drain()), err);
    }

    void itIsForTextOnStandardOutput_data() {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("filter");
        QTest::addColumn<bool>("good");
        QTest::newRow("text") << int(OutputFormat::Text) << QString() << false << true;
        QTest::newRow("text, by name") << int(OutputFormat::Text) << QStringLiteral("-") << false << true;
        QTest::newRow("a file") << int(OutputFormat::Text) << QStringLiteral("out") << false << false;
        QTest::newRow("records") << int(OutputFormat::Ndjson) << QString() << false << false;
        QTest::newRow("nothing") << int(OutputFormat::None) << QString() << false << false;
        QTest::newRow("a filter") << int(OutputFormat::Text) << QString() << true << false;
    }
    void itIsForTextOnStandardOutput() {
        QFETCH(int, format);
        QFETCH(QString, path);
        QFETCH(bool, filter);
        OutputSpec spec;
        spec.lineBuffer = true;
        spec.format = OutputFormat(format);
        spec.path = path.toStdString();
        spec.filter = filter;
        const QTemporaryDir folder;
        QTEST(checkOutput(spec, {folder.path().toStdString(), SourceKind::None, true, false, -1}).ok(),
              "good");
    }
};

QTEST_GUILESS_MAIN(TestLineOutput)
#include "tst_line_output.moc"

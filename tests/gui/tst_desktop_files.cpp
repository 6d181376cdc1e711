// SPDX-License-Identifier: MIT
// That a desktop knows a job file when it sees one, and what opens it. What the files say beside that is
// checked by the desktop's own validators (desktop_entry, desktop_metainfo).
#include <QDir>
#include <QFile>
#include <QImage>
#include <QMimeDatabase>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

class TestDesktopFiles : public QObject {
    Q_OBJECT
    const QString m_type = u"application/x-poolboard-job"_s;
    const QTemporaryDir m_data;

private Q_SLOTS:
    void initTestCase() {
        // Before the first question: the database is read once.
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.path()));
        QVERIFY(QDir().mkpath(m_data.filePath(u"mime/packages"_s)));
        QVERIFY(QFile::copy(QStringLiteral(TEST_SOURCE_DIR "/resources/desktop/poolboard-job.xml"),
                            m_data.filePath(u"mime/packages/poolboard-job.xml"_s)));
        QCOMPARE(QProcess::execute(u"update-mime-database"_s, {m_data.filePath(u"mime"_s)}), 0);
    }

    void namesOfJobFiles_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("job");
        QTest::newRow("a job") << u"photos.poolboard.toml"_s << true;
        QTest::newRow("with dots") << u"my.best.photos.poolboard.toml"_s << true;
        QTest::newRow("another TOML file") << u"Cargo.toml"_s << false;
        QTest::newRow("only similar") << u"poolboard.toml.bak"_s << false;
    }
    void namesOfJobFiles() {
        QFETCH(QString, file);
        QFETCH(bool, job);
        const QMimeType type = QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchExtension);
        QCOMPARE(type.name() == m_type, job);
        if (job) QVERIFY2(type.inherits(u"text/plain"_s), "an editor opens it, too");
    }

    void theEntryOpensThem() {
        const QString entry =
            QStringLiteral(TEST_BUILD_DIR "/resources/desktop/io.github.poolboard.Poolboard.desktop");
        QFile file(entry);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY(text.contains(u"\nMimeType=%1;\n"_s.arg(m_type)));
        QVERIFY(text.contains(u"\nExec=poolboard %f\n"_s)); // opens; nothing is run by that
        QVERIFY(text.contains(u"\nExec=poolboard --demo\n"_s));
        QVERIFY2(!text.contains(u'@'), "a place was not filled in");
    }

    /// The site is made out of docs/, so its pictures are at the addresses the metainfo gives.
    void thePicturesOfTheMetainfoAreThoseOfTheSite() {
        QFile file(
            QStringLiteral(TEST_BUILD_DIR "/resources/desktop/io.github.poolboard.Poolboard.metainfo.xml"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader xml(&file);
        QString homepage;
        QSize said;
        int pictures = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) continue;
            const QXmlStreamAttributes attributes = xml.attributes();
            if (xml.name() == u"url"_s && attributes.value(u"type"_s) == u"homepage"_s)
                homepage = xml.readElementText();
            if (xml.name() != u"image"_s) continue;
            said = QSize(attributes.value(u"width"_s).toInt(), attributes.value(u"height"_s).toInt());
            const QString address = xml.readElementText();
            QVERIFY2(!homepage.isEmpty() && address.startsWith(homepage + u'/'), qPrintable(address));
            const QImage picture(QStringLiteral(TEST_SOURCE_DIR "/docs") + address.mid(homepage.size()));
            QVERIFY2(!picture.isNull(), qPrintable(address));
            QCOMPARE(said, picture.size());
            ++pictures;
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(homepage.startsWith(u"https://"_s));
        QVERIFY(pictures > 0);
    }
};

QTEST_GUILESS_MAIN(TestDesktopFiles)
#include "tst_desktop_files.moc"

// SPDX-License-Identifier: MIT
// That the window speaks its languages whole: every string of the sources is translated, keeps its marks, and
// is found at run time.
#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context, source;
    QStringList forms; ///< one, or one for each plural form of the language
    bool finished = true;
};

QList<Message> messagesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QList<Message> out;
    QString context;
    Message message;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"name"_s) context = xml.readElementText();
        if (xml.name() == u"source"_s) message.source = xml.readElementText();
        if (xml.name() != u"translation"_s) continue;
        message.finished = !xml.attributes().hasAttribute(u"type"_s);
        message.forms.clear();
        QString whole;
        while (xml.readNext() != QXmlStreamReader::EndElement) {
            if (xml.isStartElement())
                message.forms << xml.readElementText(); // a <numerusform>
            else
                whole += xml.text();
        }
        if (message.forms.isEmpty()) message.forms << whole;
        message.context = context;
        out << message;
    }
    return xml.hasError() ? QList<Message>() : out;
}

QStringList marks(const QString& text) {
    static const QRegularExpression mark(u"%[0-9n]|\\[\\*\\]"_s);
    QStringList out;
    for (auto it = mark.globalMatch(text); it.hasNext();)
        out << it.next().captured();
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

    static void addLanguages() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("overview");
        QTest::addColumn<QStringList>("plurals");
        QTest::newRow("German") << u"de"_s << u"Überblick"_s
                                << QStringList{u"%1 Element"_s, u"%1 Elemente"_s};
        QTest::newRow("Simplified Chinese") << u"zh_CN"_s << u"概览"_s << QStringList{u"%1 个项目"_s};
    }
    static QString fileOf(const QString& language) {
        return QStringLiteral(TEST_SOURCE_DIR "/ui/gui/translations/poolboard_%1.ts").arg(language);
    }

private Q_SLOTS:
    void everyStringOfTheSourcesIsTranslated_data() { addLanguages(); }
    void everyStringOfTheSourcesIsTranslated() {
        QFETCH(QString, language);
        const QTemporaryDir dir;
        const QString copy = dir.filePath(u"fresh.ts"_s);
        QVERIFY(QFile::copy(fileOf(language), copy));
        QProcess lupdate;
        lupdate.start(QStringLiteral(LUPDATE_PROGRAM),
                      {u"-silent"_s, u"-I"_s, QStringLiteral(TEST_SOURCE_DIR), u"-locations"_s, u"none"_s,
                       u"-no-obsolete"_s, QStringLiteral(TEST_SOURCE_DIR "/ui/gui"), u"-ts"_s, copy});
        QVERIFY(lupdate.waitForFinished(100'000));
        QCOMPARE(lupdate.exitCode(), 0);
        const QList<Message> messages = messagesOf(copy);
        QVERIFY(messages.size() > 300);
        QStringList wanting;
        for (const Message& message : messages)
            if (!message.finished || message.forms.contains(QString()))
                wanting << message.context + u": "_s + message.source;
        QVERIFY2(wanting.isEmpty(), qPrintable(u"not translated (run the target update_translations):\n"_s +
                                               wanting.join(u'\n')));
    }

    void whatIsFilledInStays_data() { addLanguages(); }
    void whatIsFilledInStays() {
        QFETCH(QString, language);
        const QList<Message> messages = messagesOf(fileOf(language));
        QVERIFY(!messages.isEmpty());
        for (const Message& message : messages)
            for (const QString& form : message.forms)
                QVERIFY2(marks(message.source) == marks(form), qPrintable(message.source + u" | "_s + form));
    }

    void itIsFoundAtRunTime_data() { addLanguages(); }
    void itIsFoundAtRunTime() {
        QFETCH(QString, language);
        QFETCH(QString, overview);
        QTranslator translator;
        QVERIFY(translator.load(QLocale(language), u"poolboard"_s, u"_"_s,
                                QStringLiteral(TEST_BUILD_DIR "/share/poolboard/translations")));
        QCOMPARE(translator.translate("poolboard::RunPage", "Overview"), overview);
        QVERIFY(!translator.translate("poolboard::MainWindow", "&Run").isEmpty());
        QVERIFY(!translator.translate("words", "Timed out").isEmpty());
        QFETCH(QStringList, plurals);
        QCOMPARE(translator.translate("Texts", "%1 items", nullptr, 1), plurals.first());
        QCOMPARE(translator.translate("Texts", "%1 items", nullptr, 2), plurals.last());
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"

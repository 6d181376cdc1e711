// SPDX-License-Identifier: MIT
#include "ui/cli/plugin_texts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace poolboard;

namespace {

PluginInfo resizePlugin() {
    WorkerKind kind;
    kind.name = "resize";
    kind.title = "Resize images";
    kind.prefers = WorkerKind::Prefers::Processes;
    Parameter width;
    width.name = "width";
    width.type = Parameter::Type::Integer;
    width.unit = "px";
    width.minimum = 1;
    width.maximum = 100;
    width.required = true;
    width.description = "Of the new image";
    Parameter key;
    key.name = "key";
    key.secret = true;
    key.defaultJson = "\"hunter2\"";
    key.defaultText = "hunter2";
    kind.schema.parameters = {width, key};
    Manifest manifest;
    manifest.id = "image";
    manifest.version = "1.2.0";
    manifest.license = "MIT";
    manifest.kinds = {kind};
    PluginInfo plugin;
    plugin.path = "/opt/w/image.so";
    plugin.folder = "/opt/w";
    plugin.manifest = manifest;
    return plugin;
}

PluginInfo refusedPlugin() {
    PluginInfo plugin;
    plugin.path = "/opt/w/bad.so";
    plugin.rejection = Error{ErrorCode::Start, "/opt/w/bad.so", "others may write it", ""};
    return plugin;
}

QByteArray bytes(const std::string& text) { return QByteArray::fromStdString(text); }

} // namespace

class TestPluginTexts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTableListsWorkersAndWhatWasRefused() {
        QCOMPARE(bytes(pluginTable({resizePlugin(), refusedPlugin()}, {"/opt/w"})),
                 QByteArray("WORKER        VERSION  WHAT IT DOES   FROM\n"
                            "image/resize  1.2.0    Resize images  /opt/w\n"
                            "\n"
                            "not offered: /opt/w/bad.so: others may write it\n"));
    }

    void aShadowedPluginIsSaid() {
        PluginInfo second = resizePlugin();
        second.shadowed = true;
        second.path = "/usr/w/image.so";
        QVERIFY(pluginTable({resizePlugin(), second}, {})
                    .ends_with("not offered: /usr/w/image.so: another plugin called image comes first\n"));
    }

    void aPageNamesWhatIsNotUsed() {
        PluginInfo second = resizePlugin(), other = resizePlugin();
        second.shadowed = other.shadowed = true;
        second.path = "/usr/w/image.so";
        other.manifest->id = "other";
        QCOMPARE(
            bytes(shadowedBy("image", {resizePlugin(), second, other, refusedPlugin()})),
            QByteArray("not used: /usr/w/image.so, version 1.2.0, is also called image and comes later\n"));
    }

    void aPageSaysHowManyAtOnce() {
        PluginInfo plugin = resizePlugin();
        QVERIFY(!bytes(workerPage({plugin, "resize"})).contains("at once"));
        plugin.manifest->kinds[0].concurrency = WorkerKind::Concurrency::Overlap;
        plugin.manifest->kinds[0].isolation = WorkerKind::Isolation::Process;
        const QByteArray page = bytes(workerPage({plugin, "resize"}));
        QVERIFY2(
            page.contains(
                "\n  takes many items at once (--in-flight)\n  one worker in a process, never several\n"),
            page.constData());
    }

    void aPageSaysWhyAPluginIsTrusted() {
        PluginInfo plugin = resizePlugin();
        plugin.sha256 = "abc123";
        QVERIFY(bytes(workerPage({plugin, "resize"}))
                    .contains("\n  trusted: only root and you may change it; SHA-256 abc123\n"));
        plugin.interpreter = "/usr/bin/python3"; // a text that one changes all day
        QVERIFY(!bytes(workerPage({plugin, "resize"})).contains("SHA-256"));
    }

    void withoutPluginsTheSearchedFoldersAreNamed() {
        QCOMPARE(bytes(pluginTable({}, {"/a", "/b"})), QByteArray("No workers were found in\n  /a\n  /b\n"));
    }

    void aPageShowsParametersWithoutSecrets() {
        const QByteArray page = bytes(workerPage({resizePlugin(), "resize"}));
        QVERIFY2(page.startsWith("image/resize 1.2.0 — Resize images\n"), page.constData());
        QVERIFY2(page.contains("width"), page.constData());
        QVERIFY2(page.contains(", in px, required"), page.constData());
        QVERIFY2(!page.contains("hunter2"), page.constData());
    }

    void jsonIsOneObjectALine() {
        const QList<QByteArray> lines =
            bytes(pluginsAsJson({resizePlugin(), refusedPlugin()})).trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        const QJsonObject worker = QJsonDocument::fromJson(lines[0]).object();
        QCOMPARE(worker.value(QLatin1String("id")).toString(), QStringLiteral("image/resize"));
        const QJsonObject width = worker.value(QLatin1String("params")).toArray().at(0).toObject();
        QCOMPARE(width.value(QLatin1String("type")).toString(), QStringLiteral("integer"));
        QCOMPARE(width.value(QLatin1String("maximum")).toInt(), 100);
        QVERIFY(!lines[0].contains("hunter2"));
        QCOMPARE(QJsonDocument::fromJson(lines[1]).object().value(QLatin1String("rejected")).toString(),
                 QStringLiteral("/opt/w/bad.so: others may write it"));
    }
};

QTEST_GUILESS_MAIN(TestPluginTexts)
#include "tst_plugin_texts.moc"

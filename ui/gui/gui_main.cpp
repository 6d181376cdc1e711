// SPDX-License-Identifier: MIT
// The door of the desktop library: poolboard loads it only for the desktop mode.
#include "core/base/layout.h"
#include "core/job/demo_jobs.h"
#include "ui/gui/desktop_link.h"
#include "ui/gui/icons.h"
#include "ui/gui/label_sides.h"
#include "ui/gui/languages.h"
#include "ui/gui/look.h"
#include "ui/gui/main_window.h"
#include "ui/gui/one_window.h"
#include "ui/gui/quit_signals.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <cstdio>
#include <cstdlib>

namespace {

/// Qt ends with abort() when no display can be opened; a person gets words instead.
void sayWhyNoWindow(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type != QtFatalMsg) {
        if (type != QtInfoMsg && type != QtDebugMsg) std::fprintf(stderr, "%s\n", qPrintable(message));
        return;
    }
    std::fputs("poolboard: there is no display for the desktop window. "
               "Use poolboard --tui in a terminal, or poolboard --cli in a script.\n",
               stderr);
    std::_Exit(2);
}

/// Only a bus that is there: libdbus would start one of its own, which nobody ends.
QDBusConnection desktopBus() {
    const bool there = !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
                       QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
    return there ? QDBusConnection::sessionBus() : QDBusConnection(QStringLiteral("none"));
}

bool noDisplay() {
    const auto unset = [](const char* name) { return qEnvironmentVariableIsEmpty(name); };
    return unset("DISPLAY") && unset("WAYLAND_DISPLAY") && unset("QT_QPA_PLATFORM");
}

} // namespace

extern "C" __attribute__((visibility("default"))) int poolboardGuiMain(int argc, char** argv) {
    using namespace poolboard;
    if (noDisplay()) sayWhyNoWindow(QtFatalMsg, {}, {});
    const QtMessageHandler before = qInstallMessageHandler(sayWhyNoWindow);
    QApplication app(argc, argv);
    qInstallMessageHandler(before);
    QApplication::setApplicationName(QStringLiteral("poolboard"));
    QApplication::setApplicationDisplayName(QStringLiteral("Poolboard"));
    QApplication::setDesktopFileName(QStringLiteral("io.github.poolboard.Poolboard"));
    QApplication::setWindowIcon(applicationIcon());

    const auto path = [](const std::string& bytes) {
        return QFile::decodeName(QByteArray::fromStdString(bytes));
    };
    const Languages languages(QLocale(), path(Layout::find().share()) + QStringLiteral("/translations"));
    keepLabelsAtTheirSide(app);

    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("job"), QStringLiteral("A job file to open; it is not run."),
                                 QStringLiteral("[JOB.poolboard.toml]"));
    // The person's own word on the command line, so nothing is asked.
    QCommandLineOption start(QStringLiteral("start"));
    start.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(start);
    // Of the menu entry.
    QCommandLineOption demo(QStringLiteral("demo")), create(QStringLiteral("new")),
        choose(QStringLiteral("open"));
    for (QCommandLineOption* option : {&demo, &create, &choose}) {
        option->setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(*option);
    }
    parser.addHelpOption();
    parser.process(app);
    QStringList jobs = parser.positionalArguments();
    if (parser.isSet(demo)) {
        const auto folder = demoJobs();
        if (!folder) {
            std::fprintf(stderr, "poolboard: %s\n", folder.error().text().c_str());
            return 1;
        }
        jobs.prepend(path(folder.value()) + QStringLiteral("/thumbnails.poolboard.toml"));
    }
    if (jobs.size() > 1 || (jobs.isEmpty() && parser.isSet(start))) {
        std::fputs(jobs.isEmpty() ? "poolboard: --start needs a job file\n"
                                  : "poolboard: one job file at a time; see poolboard --help\n",
                   stderr);
        return 2;
    }

    const OpenWish wish{jobs.isEmpty() ? QString() : QFileInfo(jobs.front()).absoluteFilePath(),
                        parser.isSet(start), qEnvironmentVariable("XDG_ACTIVATION_TOKEN"),
                        parser.isSet(create)   ? QStringLiteral("new")
                        : parser.isSet(choose) ? QStringLiteral("open")
                                               : QString()};
    OneWindow only(OneWindow::socketOfProfile());
    if (only.handOver(wish)) return 0;
    const QString settings = path(configDir()) + QStringLiteral("/dashboard.ini");
    // Before there is anything to look at.
    applyLook(lookOf(QSettings(settings, QSettings::IniFormat).value(kLookKey).toString()));
    MainWindow window(path(Layout::find().program()), settings);
    QuitSignals signals([&window] { window.cancelAndQuit(); });
    DesktopLink desktop(desktopBus(), &window);
    desktop.serve(&window, settings);
    QObject::connect(&only, &OneWindow::asked, &window, [&window](const OpenWish& asked) {
        window.comeToFront(asked.token);
        window.carryOut(asked);
    });
    window.show();
    window.carryOut(wish);
    if (wish.file.isEmpty() && wish.then.isEmpty()) window.restoreSession();
    return QApplication::exec();
}

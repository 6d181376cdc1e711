// SPDX-License-Identifier: MIT
// The door of the desktop library: poolboard loads it only for the desktop mode.
#include "core/base/layout.h"
#include "ui/gui/icons.h"
#include "ui/gui/look.h"
#include "ui/gui/main_window.h"
#include "ui/gui/quit_signals.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
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

    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("job"), QStringLiteral("A job file to open; it is not run."),
                                 QStringLiteral("[JOB.poolboard.toml]"));
    // The person's own word on the command line, so nothing is asked.
    QCommandLineOption start(QStringLiteral("start"));
    start.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(start);
    parser.addHelpOption();
    parser.process(app);
    const QStringList jobs = parser.positionalArguments();
    if (jobs.size() > 1 || (jobs.isEmpty() && parser.isSet(start))) {
        std::fputs(jobs.isEmpty() ? "poolboard: --start needs a job file\n"
                                  : "poolboard: one job file at a time; see poolboard --help\n",
                   stderr);
        return 2;
    }

    const auto path = [](const std::string& bytes) {
        return QFile::decodeName(QByteArray::fromStdString(bytes));
    };
    const QString settings = path(configDir()) + QStringLiteral("/dashboard.ini");
    // Before there is anything to look at.
    applyLook(lookOf(QSettings(settings, QSettings::IniFormat).value(kLookKey).toString()));
    MainWindow window(path(Layout::find().program()), settings);
    QuitSignals signals([&window] { window.cancelAndQuit(); });
    window.show();
    if (!jobs.isEmpty()) {
        if (parser.isSet(start))
            window.openAndRun(jobs.front());
        else
            window.openJob(jobs.front());
    }
    return QApplication::exec();
}

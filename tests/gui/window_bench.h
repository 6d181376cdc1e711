// SPDX-License-Identifier: MIT
// A window over the real program, in a home of its own.
#pragma once

#include "core/base/layout.h"
#include "tests/gui/script.h"
#include "ui/gui/main_window.h"
#include "ui/gui/run_session.h"

#include <QFile>
#include <QLabel>
#include <QTableView>
#include <memory>

namespace poolboard::test {
using namespace Qt::StringLiterals;

inline constexpr int kPatience = 60'000;

struct WindowBench {
    WindowBench() {
        window =
            std::make_unique<MainWindow>(QString::fromStdString(Layout::find().program()), home.settings());
        window->show();
    }
    QString label(const char* name) const {
        return window->findChild<QLabel*>(QString::fromLatin1(name))->text();
    }
    QTableView* table(const char* name) const {
        return window->findChild<QTableView*>(QString::fromLatin1(name));
    }
    const Snapshot& run() const { return window->session()->snapshot(); }
    /// A job of a hundred items, two at a time, each of which sleeps that long.
    QString sleepers(const char* seconds) const {
        const QString path = home.dir.filePath(u"sleep.poolboard.toml"_s);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write("[job]\nname = \"Sleep\"\n[source]\nkind = \"range\"\nrange = \"0..100\"\n[worker]\n"
                       "command = [\"sh\", \"-c\", \"sleep " +
                       QByteArray(seconds) + "\"]\n[pool]\nkind = \"processes\"\njobs = 2\n");
        return path;
    }
    script::Home home;
    std::unique_ptr<MainWindow> window;
};

} // namespace poolboard::test

// SPDX-License-Identifier: MIT
// A window over the stand-in for the engine, whose runs go on until they are told to stop.
#pragma once

#include "tests/gui/script.h"
#include "ui/gui/choice_dialog.h"
#include "ui/gui/main_window.h"
#include "ui/gui/roles.h"
#include "ui/gui/run_session.h"

#include <QAbstractButton>
#include <QAction>
#include <QFile>
#include <QListView>
#include <QPointer>
#include <QtTest>
#include <memory>
#include <vector>

namespace poolboard::test {
using namespace Qt::StringLiterals;

inline constexpr int kPatience = 30'000;

struct RunsBench {
    explicit RunsBench(const char* engine = "hold:40") {
        qputenv("FAKE_ENGINE", engine);
        restart();
    }
    /// Another window; what the one before has begun goes on.
    void restart() {
        window = std::make_unique<MainWindow>(qEnvironmentVariable("FAKE_ENGINE_PROGRAM"), home.settings());
        window->show();
        for (const auto signal : {&MainWindow::runBegan, &MainWindow::runFound})
            QObject::connect(window.get(), signal, window.get(),
                             [this](RunSession* session) { begun.push_back(session); });
    }
    /// Looks at the only run of the history, which goes on.
    void comeBack() {
        begun.clear();
        restart();
        auto* runs = find<QListView>("runList");
        if (!QTest::qWaitFor([&] { return runs->model()->rowCount() == 1; }, kPatience)) qFatal("no run");
        Q_EMIT runs->activated(runs->model()->index(0, 0));
        if (!running(1)) qFatal("not found");
    }
    ~RunsBench() {
        for (const QPointer<RunSession>& session : begun) {
            if (!session || !session->active()) continue;
            QSignalSpy over(session, &RunSession::over);
            session->stop(StopMode::Kill);
            if (over.isEmpty()) over.wait(kPatience);
        }
    }
    template <class T> T* find(const char* name) const {
        T* found = window->findChild<T*>(QString::fromLatin1(name));
        if (!found) qFatal("there is no %s", name);
        return found;
    }
    void open(const QString& name, const QString& file) {
        window->openJob(file);
        if (!QTest::qWaitFor([&] { return window->windowTitle() == name + u" – Poolboard"_s; }, kPatience))
            qFatal("no job");
    }
    /// Opens a job of that name and asks to run it.
    void run(const QString& name) {
        open(name, home.jobFile(name));
        find<QAction>("actionRun")->trigger();
    }
    /// Somebody does, in the job's file.
    void change(const QString& name) const {
        QFile file(home.jobFile(name));
        if (!file.open(QIODevice::Append)) qFatal("no job file");
        file.write("[output]\npath = \"elsewhere\"\n");
    }
    bool over(RunState state) const {
        return QTest::qWaitFor(
            [&] { return window->session() && window->session()->snapshot().state == state; }, kPatience);
    }
    void choose(const char* name) {
        if (!QTest::qWaitFor([&] { return window->findChild<ChoiceDialog*>(u"turnDialog"_s) != nullptr; },
                             kPatience))
            qFatal("nothing is asked");
        find<QAbstractButton>(name)->click();
    }
    bool running(size_t count) {
        return QTest::qWaitFor(
            [&] {
                size_t heard = 0;
                for (const auto& session : begun)
                    heard += session && session->active() && session->snapshot().done() == 40;
                return heard == count;
            },
            kPatience);
    }
    /// The next run of the queue waits for an answer.
    bool held() const {
        return QTest::qWaitFor(
            [&] { return subtitles("queueList").value(0) == u"its job file was changed"_s; }, kPatience);
    }
    void answerHeld(const char* answer) {
        find<QAbstractButton>("heldAnswer")->click();
        if (!QTest::qWaitFor([&] { return window->findChild<ChoiceDialog*>(u"changedDialog"_s) != nullptr; },
                             kPatience))
            qFatal("nothing is asked");
        find<ChoiceDialog>("changedDialog")
            ->findChild<QAbstractButton*>(QString::fromLatin1(answer))
            ->click();
    }
    QStringList subtitles(const char* list) const {
        QStringList out;
        const QAbstractItemModel* model = find<QListView>(list)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            out << model->index(row, 0).data(kSubtitleRole).toString();
        return out;
    }
    script::Home home;
    std::unique_ptr<MainWindow> window;
    std::vector<QPointer<RunSession>> begun;
};

} // namespace poolboard::test

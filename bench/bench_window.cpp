// SPDX-License-Identifier: MIT
// The window while a run of many items plays at full engine speed, and after it: how late the event loop
// comes, how long a look at another part of the items table takes, what the process holds and uses.
//
//   bench_window [--idle] JOB-FOLDER
//
// --idle: nobody looks through the tables; what the bare window costs. Prints `name value` lines for
// bench/window.
#include "bench/measured.h"
#include "core/base/layout.h"
#include "ui/gui/item_columns.h"
#include "ui/gui/items_model.h"
#include "ui/gui/main_window.h"
#include "ui/gui/run_session.h"

#include <QAbstractButton>
#include <QAbstractEventDispatcher>
#include <QApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableView>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

using namespace poolboard;
using namespace Qt::StringLiterals;

namespace {

constexpr int kBeatMs = 5;
constexpr int kOpenMs = 500; ///< how long the window has been there when the run begins

/// Milliseconds, gathered; sorted when asked.
struct Times {
    std::vector<double> ms;
    void add(double value) { ms.push_back(value); }
    void print(const char* name) {
        std::sort(ms.begin(), ms.end());
        const auto at = [this](double share) {
            return ms.empty() ? 0 : ms[static_cast<size_t>(share * static_cast<double>(ms.size() - 1))];
        };
        std::printf("%s_p50 %.3f\n%s_p99 %.3f\n%s_max %.3f\n", name, at(0.5), name, at(0.99), name, at(1));
    }
};

/// "VmRSS:" or "VmHWM:" of this process in MiB.
double memory(const char* name) {
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly)) return 0;
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine())
        if (line.startsWith(name)) return line.simplified().split(' ').value(1).toDouble() / 1024;
    return 0;
}

double threadMs() {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

double ownCpuSeconds() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6;
}

/// How late a timer comes that should come every 5 ms, and how long the loop works between two waits.
class Pulse : public QObject {
public:
    Pulse() {
        m_beat.setTimerType(Qt::PreciseTimer);
        connect(&m_beat, &QTimer::timeout, this, [this] {
            late.add(std::max(0.0, static_cast<double>(m_since.nsecsElapsed()) / 1e6 - kBeatMs));
            m_since.restart();
        });
        auto* loop = QAbstractEventDispatcher::instance();
        connect(loop, &QAbstractEventDispatcher::awake, this, [this] { m_began = threadMs(); });
        connect(loop, &QAbstractEventDispatcher::aboutToBlock, this,
                [this] { busy.add(threadMs() - m_began); });
        m_since.start();
        m_beat.start(kBeatMs);
    }
    void print(const char* when) {
        late.print((std::string(when) + "_late").c_str());
        busy.print((std::string(when) + "_busy").c_str());
    }
    Times late, busy;

private:
    QTimer m_beat;
    QElapsedTimer m_since;
    double m_began = threadMs();
};

/// Sleeps between two events: processEvents() with a time never waits, and what it burns would be the
/// window's.
void turnUntil(const std::function<bool()>& done) {
    if (done()) return;
    QEventLoop loop;
    QObject::connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, &loop,
                     [&] {
                         if (done()) loop.quit();
                     });
    QTimer::singleShot(120'000, &loop, [] { qFatal("it takes too long"); });
    loop.exec();
}

template <class T> T* part(MainWindow& window, const char* name) {
    auto* found = window.findChild<T*>(QString::fromLatin1(name));
    if (!found) qFatal("there is no %s", name);
    return found;
}

/// Somebody who scrolls through the table all the time, changes the filter, and looks at other tabs.
class Reader : public QObject {
public:
    explicit Reader(MainWindow& window) : m_window(window) {
        m_tabs = part<QTabWidget>(window, "tabs");
        m_tabs->setCurrentIndex(1);
        connect(&m_scroll, &QTimer::timeout, this, [this] {
            auto* table = part<QTableView>(m_window, "itemTable");
            QScrollBar* bar = table->verticalScrollBar();
            const int most = std::max(1, bar->maximum());
            bar->setValue(static_cast<int>((static_cast<qint64>(bar->value()) + most / 37 + 91) % most));
        });
        connect(&m_change, &QTimer::timeout, this, [this] {
            static const char* const kChips[] = {"chipFailed", "chipAll", "chipSucceeded", "chipRunning",
                                                 "chipAll"};
            part<QAbstractButton>(m_window, kChips[m_turn % 5])->click();
            m_tabs->setCurrentIndex(m_turn % 7 == 6 ? 3 : m_turn % 5 == 4 ? 0 : 1);
            part<QLineEdit>(m_window, "itemText")->setText(m_turn % 8 == 2 ? u"img_00"_s : QString());
            ++m_turn;
        });
        m_scroll.start(30);
        m_change.start(300);
    }

private:
    MainWindow& m_window;
    QTabWidget* m_tabs;
    QTimer m_scroll, m_change;
    int m_turn = 0;
};

bool lookedAtIsThere(const QTableView& table) {
    const int first = table.rowAt(0), last = table.rowAt(table.viewport()->height() - 1);
    const auto there = [&](int row) { return !table.model()->index(row, 0).data().toString().isEmpty(); };
    return first >= 0 && there(first) && (last < 0 || there(last));
}

/// Afterwards, each look at another place and each other filter by itself: how long until its rows are there.
void lookThrough(MainWindow& window) {
    auto* table = part<QTableView>(window, "itemTable");
    part<QTabWidget>(window, "tabs")->setCurrentIndex(1);
    part<QAbstractButton>(window, "chipAll")->click();
    turnUntil([&] { return table->model()->rowCount() > 0 && lookedAtIsThere(*table); });
    Times jump, filter;
    QElapsedTimer since;
    uint64_t place = 1;
    for (int look = 0; look < 400; ++look) {
        place = place * 6364136223846793005u + 1442695040888963407u;
        since.start();
        table->scrollTo(table->model()->index(
            static_cast<int>((place >> 33) % static_cast<uint64_t>(table->model()->rowCount())), 0));
        turnUntil([&] { return lookedAtIsThere(*table); });
        jump.add(static_cast<double>(since.nsecsElapsed()) / 1e6);
    }
    for (int look = 0; look < 60; ++look) {
        since.start();
        part<QAbstractButton>(window, look % 2 == 0 ? "chipFailed" : "chipSucceeded")->click();
        turnUntil([&] { return table->model()->rowCount() > 0 && lookedAtIsThere(*table); });
        filter.add(static_cast<double>(since.nsecsElapsed()) / 1e6);
    }
    jump.print("jump");
    filter.print("filter");

    // The whole run is looked through for a text, and brought into another order.
    part<QAbstractButton>(window, "chipAll")->click();
    auto* model = qobject_cast<ItemsModel*>(table->model());
    auto* text = part<QLineEdit>(window, "itemText");
    const auto whole = [&] { return !model->busy() && !model->wish().plain() && lookedAtIsThere(*table); };
    Times find, sort;
    for (const char16_t* wanted : {u"img_0999", u"IMG_0500", u"2025-07/img_05"}) {
        since.start();
        text->setText(QString::fromUtf16(wanted));
        turnUntil([&] { return model->wish().text == text->text() && whole(); });
        find.add(static_cast<double>(since.nsecsElapsed()) / 1e6);
    }
    text->clear();
    turnUntil([&] { return model->wish().plain(); });
    for (const int column : {ItemColumn::Took, ItemColumn::Input}) {
        since.start();
        table->horizontalHeader()->setSortIndicator(column, Qt::DescendingOrder);
        turnUntil(whole);
        sort.add(static_cast<double>(since.nsecsElapsed()) / 1e6);
    }
    find.print("find");
    sort.print("sort");
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const QString folder = words.back();
    const bool idle = words.contains(u"--idle"_s);
    MainWindow window(QString::fromStdString(Layout::find().program()), folder + u"/dashboard.ini"_s);
    window.resize(1250, 800);
    window.show();
    const QDeadlineTimer opened(kOpenMs);
    QTimer::singleShot(kOpenMs, &app, [] {}); // something to wake up for
    turnUntil([&] { return window.isVisible() && opened.hasExpired(); });
    const double before = memory("VmRSS:");

    window.openAndRun(folder + u"/bench.poolboard.toml"_s);
    turnUntil([&] { return window.session() && window.session()->snapshot().done() > 0; });
    const double cpuBefore = ownCpuSeconds();
    QElapsedTimer since;
    since.start();
    {
        std::optional<Pulse> pulse; // 200 wake-ups a second, which are not the window's
        std::unique_ptr<Reader> reader;
        if (!idle) {
            pulse.emplace();
            reader = std::make_unique<Reader>(window);
        }
        QObject::connect(window.session(), &RunSession::over, &app, &QCoreApplication::quit);
        QCoreApplication::exec();
        if (pulse) pulse->print("run");
    }
    const double seconds = static_cast<double>(since.nsecsElapsed()) / 1e9;
    const Snapshot last = window.session()->snapshot();
    std::printf("items %llu\nfailed %llu\nseconds %.3f\nitems_a_second %.0f\nwindow_cpu_share %.4f\n",
                static_cast<unsigned long long>(last.done()),
                static_cast<unsigned long long>(last.unsuccessful()), last.elapsed,
                static_cast<double>(last.done()) / last.elapsed, (ownCpuSeconds() - cpuBefore) / seconds);
    if (!idle) {
        Pulse pulse;
        lookThrough(window);
        pulse.print("look");
    }
    std::printf("memory_before %.1f\nmemory_after %.1f\nmemory_most %.1f\n", before, memory("VmRSS:"),
                memory("VmHWM:"));
    return last.state == RunState::Finished || last.state == RunState::FinishedWithFailures ? 0 : 1;
}

// SPDX-License-Identifier: MIT
#include "ui/gui/background.h"

#include <QCoreApplication>
#include <QThread>
#include <algorithm>

namespace poolboard {
namespace {

constexpr int kQuickThreads = 8, kLongThreads = 16; // most of them wait for a disk

struct Threads : QThreadPool {
    explicit Threads(int threads) { setMaxThreadCount(std::max(threads, QThread::idealThreadCount())); }
};

} // namespace

QThreadPool& backgroundPool(Lane lane) {
    static Threads quick(kQuickThreads), patient(kLongThreads);
    // Work ends with the application: at the program's exit things it needs are gone before the pools are.
    [[maybe_unused]] static const bool ended = [] {
        qAddPostRoutine([] {
            quick.waitForDone();
            patient.waitForDone();
        });
        return true;
    }();
    return lane == Lane::Quick ? quick : patient;
}

} // namespace poolboard

// SPDX-License-Identifier: MIT
#include "ui/gui/background.h"

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
    return lane == Lane::Quick ? quick : patient;
}

} // namespace poolboard

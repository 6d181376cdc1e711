// SPDX-License-Identifier: MIT
#pragma once

#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrent>
#include <utility>

namespace poolboard {

/// Where work waits for a thread. Long: what may take more than a moment (a person's source, a worker that is
/// looked at, a whole run), so that a page of items never stands behind it.
enum class Lane { Quick, Long };
QThreadPool& backgroundPool(Lane lane); ///< [any]

/// Runs `work` on [reader] and gives its value to `use` on [main]; never, when
/// `owner` is gone by then. At most once. `work` must own all it touches; the application waits for its end.
template <class Work, class Use>
void inBackground(QObject* owner, Work work, Use use, Lane lane = Lane::Quick) {
    using Value = std::invoke_result_t<Work>;
    auto* watcher = new QFutureWatcher<Value>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner,
                     [watcher, use = std::move(use)]() mutable {
                         watcher->deleteLater();
                         use(watcher->result());
                     });
    watcher->setFuture(QtConcurrent::run(&backgroundPool(lane), std::move(work)));
}

} // namespace poolboard

// SPDX-License-Identifier: MIT
#pragma once

#include <QFutureWatcher>
#include <QtConcurrent>
#include <utility>

namespace poolboard {

/// Runs `work` on [reader] and gives its value to `use` on [main]; never, when
/// `owner` is gone by then. At most once. `work` must own all it touches.
template <class Work, class Use> void inBackground(QObject* owner, Work work, Use use) {
    using Value = std::invoke_result_t<Work>;
    auto* watcher = new QFutureWatcher<Value>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner,
                     [watcher, use = std::move(use)]() mutable {
                         watcher->deleteLater();
                         use(watcher->result());
                     });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

} // namespace poolboard

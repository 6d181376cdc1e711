// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/unique_fd.h"

#include <QSocketNotifier>
#include <functional>
#include <memory>

namespace poolboard {

/// Turns the first SIGINT or SIGTERM into a call on [main]; a second one ends the
/// program at once, as without it. One of these at a time. [main]
class QuitSignals {
public:
    explicit QuitSignals(std::function<void()> asked);
    ~QuitSignals();

private:
    UniqueFd m_read, m_write;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace poolboard

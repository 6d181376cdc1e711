// SPDX-License-Identifier: MIT
#pragma once

#include "core/journal/journal_reader.h"

#include <QTabBar>

namespace poolboard {

/// The attempts of an item as tabs with their number and sign, the last one open: "✗ 1 │ ✓ 2". Hidden where
/// there was one. [main]
class AttemptsBar : public QTabBar {
    Q_OBJECT
public:
    explicit AttemptsBar(QWidget* parent = nullptr);
    void show(const ItemDetail& detail);
    void open(uint32_t number); ///< nothing happens where there is no earlier attempt of this number

Q_SIGNALS:
    /// What a person wants to see: null is the last attempt. Lives as long as the detail that is shown.
    void chosen(const poolboard::Attempt* attempt);

private:
    std::vector<Attempt> m_earlier;
};

} // namespace poolboard

// SPDX-License-Identifier: MIT
#pragma once

class QWidget;

namespace poolboard {

/// Makes Tab go through the page as one reads it, whatever the order its widgets were made in. [main]
void orderTabs(QWidget* page);

/// The wheel scrolls the page also where it passes over a choice or a slider: nobody wants to change a value
/// by it. [main]
void leaveWheelToPage(QWidget* field);

} // namespace poolboard

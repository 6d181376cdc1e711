// SPDX-License-Identifier: MIT
#pragma once

class QApplication;

namespace poolboard {

/// In a window that is read from right to left labels begin at the right, whatever they say. A QLabel asks
/// its words: a path, a number or a sentence that is not translated would stand at the far side, apart from
/// its name or its box. Holds for all labels that are shown from now on; does nothing in other windows.
/// [main]
void keepLabelsAtTheirSide(QApplication& application);

} // namespace poolboard

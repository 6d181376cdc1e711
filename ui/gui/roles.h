// SPDX-License-Identifier: MIT
#pragma once

#include <Qt>

namespace poolboard {

/// What the window's own delegates read beside the usual roles.
enum Roles {
    kProgressDoneRole = Qt::UserRole + 1, ///< quint64; invalid: no bar
    kProgressTotalRole,                   ///< quint64; 0: unknown
    kSubtitleRole,                        ///< QString, the second line of a two-line row
    kBriefSubtitlesRole,                  ///< QStringList, shorter and shorter: where that does not fit
    kItemIndexRole,                       ///< quint64, the item a row stands for
    kMutedRole,                           ///< bool: of secondary importance
    kMayRetryRole,                        ///< bool: the item did not succeed; invalid: not read yet
};

} // namespace poolboard

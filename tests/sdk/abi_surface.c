/* SPDX-License-Identifier: MIT
 *
 * A library that shows the whole worker ABI to abidiff: everything is reached
 * from its one function. ABI_BROKEN makes one that must be found out. */
#include <stdint.h>
#ifdef ABI_BROKEN
#define int64_t int32_t
#endif
#include "plugins/sdk/worker.h"

const poolboard_module* poolboard_worker_v1(const poolboard_offer* offer) {
    (void)offer;
    return 0;
}

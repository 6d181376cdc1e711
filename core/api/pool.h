// SPDX-License-Identifier: MIT
#pragma once

/// The C++ library of Poolboard, but for what speaks Qt (future.h, async_pool.h). #include <poolboard/pool.h>
#include "core/api/callables.h"
#include "core/api/debug.h"
#include "core/api/process_pool.h"
#include "core/api/with_progress.h"

/* SPDX-License-Identifier: MIT
 *
 * The layout of ABI 1.0, byte by byte. Compiled as C11, C17, C++20 and C++23.
 * A line may be added here (a field appended); none may ever change. */
#include "plugins/sdk/worker.h"

#include <assert.h>

#define SIZE(type, bytes) static_assert(sizeof(type) == (bytes), #type)
#define AT(type, field, offset, bytes)                                                                       \
    static_assert(offsetof(type, field) == (offset), #type "." #field);                                      \
    static_assert(sizeof(((type*)0)->field) == (bytes), #type "." #field)

static_assert(sizeof(void*) == 8, "the offsets below are those of 64-bit machines");

SIZE(poolboard_bytes, 16);
AT(poolboard_bytes, data, 0, 8);
AT(poolboard_bytes, len, 8, 8);

SIZE(poolboard_buffer, 56);
AT(poolboard_buffer, size, 0, 4);
AT(poolboard_buffer, content, 4, 4);
AT(poolboard_buffer, data, 8, 8);
AT(poolboard_buffer, len, 16, 8);
AT(poolboard_buffer, release, 24, 8);
AT(poolboard_buffer, owner, 32, 8);
AT(poolboard_buffer, diagnostics, 40, 16);

SIZE(poolboard_error, 96);
AT(poolboard_error, size, 0, 4);
AT(poolboard_error, code, 4, 4);
AT(poolboard_error, retry, 8, 4);
AT(poolboard_error, retry_after_ms, 12, 4);
AT(poolboard_error, replace_me, 16, 4);
AT(poolboard_error, exit_code, 20, 4);
AT(poolboard_error, signal_number, 24, 4);
AT(poolboard_error, reserved, 28, 4);
AT(poolboard_error, type, 32, 8);
AT(poolboard_error, message, 40, 8);
AT(poolboard_error, trace, 48, 8);
AT(poolboard_error, cause, 56, 8);
AT(poolboard_error, output, 64, 16);
AT(poolboard_error, diagnostics, 80, 16);

SIZE(poolboard_call, 88);
AT(poolboard_call, size, 0, 4);
AT(poolboard_call, reserved, 4, 4);
AT(poolboard_call, host_data, 8, 8);
AT(poolboard_call, finish, 16, 8);
AT(poolboard_call, fail, 24, 8);
AT(poolboard_call, alloc, 32, 8);
AT(poolboard_call, cancelled, 40, 8);
AT(poolboard_call, cancel_fd, 48, 8);
AT(poolboard_call, remaining_ns, 56, 8);
AT(poolboard_call, progress, 64, 8);
AT(poolboard_call, log, 72, 8);
AT(poolboard_call, ahead, 80, 8);

SIZE(poolboard_item, 48);
AT(poolboard_item, size, 0, 4);
AT(poolboard_item, passing, 4, 4);
AT(poolboard_item, id, 8, 8);
AT(poolboard_item, index, 16, 8);
AT(poolboard_item, attempt, 24, 4);
AT(poolboard_item, content, 28, 4);
AT(poolboard_item, body, 32, 16);

SIZE(poolboard_config, 56);
AT(poolboard_config, size, 0, 4);
AT(poolboard_config, pool, 4, 4);
AT(poolboard_config, worker_index, 8, 4);
AT(poolboard_config, worker_count, 12, 4);
AT(poolboard_config, max_in_flight, 16, 4);
AT(poolboard_config, reserved, 20, 4);
AT(poolboard_config, params, 24, 8);
AT(poolboard_config, plugin_dir, 32, 8);
AT(poolboard_config, scratch_dir, 40, 8);
AT(poolboard_config, shared, 48, 8);

SIZE(poolboard_host, 48);
AT(poolboard_host, size, 0, 4);
AT(poolboard_host, abi_minor, 4, 4);
AT(poolboard_host, host_data, 8, 8);
AT(poolboard_host, name, 16, 8);
AT(poolboard_host, version, 24, 8);
AT(poolboard_host, query, 32, 8);
AT(poolboard_host, log, 40, 8);

SIZE(poolboard_worker, 40);
AT(poolboard_worker, size, 0, 4);
AT(poolboard_worker, reserved, 4, 4);
AT(poolboard_worker, self, 8, 8);
AT(poolboard_worker, process, 16, 8);
AT(poolboard_worker, teardown, 24, 8);
AT(poolboard_worker, cancel, 32, 8);

SIZE(poolboard_module, 56);
AT(poolboard_module, size, 0, 4);
AT(poolboard_module, abi_minor, 4, 4);
AT(poolboard_module, id, 8, 8);
AT(poolboard_module, version, 16, 8);
AT(poolboard_module, init, 24, 8);
AT(poolboard_module, host_init, 32, 8);
AT(poolboard_module, host_teardown, 40, 8);
AT(poolboard_module, query, 48, 8);

SIZE(poolboard_offer, 32);
AT(poolboard_offer, size, 0, 4);
AT(poolboard_offer, abi_minor, 4, 4);
AT(poolboard_offer, host, 8, 8);
AT(poolboard_offer, reason, 16, 8);
AT(poolboard_offer, reason_cap, 24, 8);

static_assert(POOLBOARD_E_DEADLINE == -9 && POOLBOARD_E_INTERNAL == -1, "codes");
static_assert(POOLBOARD_RAW == 0 && POOLBOARD_TEXT == 1 && POOLBOARD_JSON == 2, "content");
static_assert(POOLBOARD_SINGLE == 0 && POOLBOARD_ARGS == 1 && POOLBOARD_KWARGS == 2, "passing");

/* SPDX-License-Identifier: MIT
 *
 * Puts the worker manifest into a plugin as an ELF note, so that it can be read
 * without running the plugin. Compiled into each plugin with POOLBOARD_MANIFEST
 * defined as the manifest's path in quotes: poolboard_add_worker() does it;
 * without CMake: -DPOOLBOARD_MANIFEST='"worker.json"'. The layout is described
 * in worker-manifest.md. */
#include <poolboard/worker.h>

#ifndef POOLBOARD_MANIFEST
#error "define POOLBOARD_MANIFEST as the path of worker.json, with the quotes"
#endif
    .section .note.poolboard.worker, "a", %note
    .balign 4
    .long 2f - 1f
    .long 6f - 3f
    .long 0x504F4F4C
1:  .asciz "poolboard"
2:  .balign 4
3:  .long 1
    .short POOLBOARD_ABI_MAJOR
    .short POOLBOARD_ABI_MINOR
    .long 5f - 4f
    .long 0
4:  .incbin POOLBOARD_MANIFEST
5:  .balign 4
6:
    .section .note.GNU-stack, "", %progbits

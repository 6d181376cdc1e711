/* SPDX-License-Identifier: MIT */
__attribute__((visibility("default"))) int secondSymbol(void);
int secondSymbol(void) { return 2; }

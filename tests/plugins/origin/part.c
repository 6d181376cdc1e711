/* SPDX-License-Identifier: MIT */
const char* originPart(void);
const char* originPart(void) { return "from the part"; }

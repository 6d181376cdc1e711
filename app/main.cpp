// SPDX-License-Identifier: MIT
#include "app/frontend.h"

int main(int argc, char** argv) { return poolboard::runFrontend(argc, argv); }

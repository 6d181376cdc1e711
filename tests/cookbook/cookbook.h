// SPDX-License-Identifier: MIT
#pragma once

#include <cstdlib>
#include <iostream>

/// What an example says must be so: it ends with status 1 otherwise. Not assert(), which may be switched off.
#define SHOW(what)                                                                                           \
    do {                                                                                                     \
        if (!(what)) {                                                                                       \
            std::cerr << __FILE__ << ":" << __LINE__ << ": not so: " #what "\n";                             \
            std::exit(1);                                                                                    \
        }                                                                                                    \
    } while (false)

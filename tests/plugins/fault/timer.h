/* SPDX-License-Identifier: MIT
 * One thread that calls functions at their time: what an event loop is to a
 * worker that keeps several items in flight. */
#pragma once

typedef struct timer timer;
/* Called on the timer's thread. Not 0: again in so many seconds. */
typedef double timer_function(void* argument);

timer* timer_new(void);
void timer_add(timer*, double seconds, timer_function*, void* argument); /* any thread */
void timer_free(timer*); /* drops what is not due yet; joins */

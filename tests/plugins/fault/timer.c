/* SPDX-License-Identifier: MIT */
#include "tests/plugins/fault/timer.h"

#include "tests/plugins/fault/tools.h"

#include <pthread.h>
#include <stdlib.h>

typedef struct alarm_entry {
    struct alarm_entry* next; /* sorted by time */
    double due;
    timer_function* function;
    void* argument;
} alarm_entry;

struct timer {
    pthread_mutex_t mutex;
    pthread_cond_t changed;
    pthread_t thread;
    alarm_entry* first;
    int stopping;
};

static void insert(timer* self, alarm_entry* entry) {
    alarm_entry** at = &self->first;
    while (*at != NULL && (*at)->due <= entry->due)
        at = &(*at)->next;
    entry->next = *at;
    *at = entry;
}

static void wait_until(timer* self, double due) {
    const struct timespec t = {(time_t)due, (long)((due - (double)(time_t)due) * 1e9)};
    pthread_cond_timedwait(&self->changed, &self->mutex, &t);
}

static void* run(void* argument) {
    timer* self = argument;
    pthread_mutex_lock(&self->mutex);
    while (!self->stopping) {
        alarm_entry* entry = self->first;
        if (entry == NULL) {
            pthread_cond_wait(&self->changed, &self->mutex);
        } else if (entry->due > now_seconds()) {
            wait_until(self, entry->due);
        } else {
            self->first = entry->next;
            pthread_mutex_unlock(&self->mutex);
            const double again = entry->function(entry->argument);
            pthread_mutex_lock(&self->mutex);
            if (again > 0) {
                entry->due = now_seconds() + again;
                insert(self, entry);
            } else {
                free(entry);
            }
        }
    }
    pthread_mutex_unlock(&self->mutex);
    return NULL;
}

timer* timer_new(void) {
    timer* self = calloc(1, sizeof *self);
    pthread_mutex_init(&self->mutex, NULL);
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&self->changed, &attributes);
    pthread_condattr_destroy(&attributes);
    if (pthread_create(&self->thread, NULL, run, self) != 0) abort();
    return self;
}

void timer_add(timer* self, double seconds, timer_function* function, void* argument) {
    alarm_entry* entry = calloc(1, sizeof *entry);
    entry->due = now_seconds() + seconds;
    entry->function = function;
    entry->argument = argument;
    pthread_mutex_lock(&self->mutex);
    insert(self, entry);
    pthread_cond_signal(&self->changed);
    pthread_mutex_unlock(&self->mutex);
}

void timer_free(timer* self) {
    pthread_mutex_lock(&self->mutex);
    self->stopping = 1;
    pthread_cond_signal(&self->changed);
    pthread_mutex_unlock(&self->mutex);
    pthread_join(self->thread, NULL);
    while (self->first != NULL) {
        alarm_entry* entry = self->first;
        self->first = entry->next;
        free(entry);
    }
    pthread_mutex_destroy(&self->mutex);
    pthread_cond_destroy(&self->changed);
    free(self);
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The clock decides only when something is shown, never what is planned.
#include "cli/watch.h"

#include "base/clock.h"
#include "base/language.h"
#include "base/text.h"
#include "output/terminal.h"

#include <inttypes.h>

enum { FIRST_MILLISECONDS = 1000, NEXT_MILLISECONDS = 100 };

static void show_questions(int64_t asked) {
    struct text_buffer line = {0};
    text_buffer_print(&line, _("Looking for the reasons: solve %" PRId64), asked);
    terminal_line(line.bytes, stderr);
    text_buffer_release(&line);
}

static void show(const struct watch *watch, const struct progress *progress) {
    if (watch->asked != NULL) {
        show_questions(*watch->asked);
    } else if (progress->is_lottery) {
        terminal_line(_("The lottery decides what is still equal"), stderr);
    } else if (progress->goal == NONE) {
        terminal_line(_("Looking for a first plan"), stderr);
    } else {
        terminal_progress(watch->problem->goals[progress->goal],
                          progress->has_value ? &progress->value : NULL, progress->bound, stderr);
    }
}

static void hear(void *context, const struct progress *progress) {
    struct watch *watch = context;
    int64_t now = clock_milliseconds();
    if (now >= watch->next) {
        watch->next = now + NEXT_MILLISECONDS;
        watch->is_shown = true;
        show(watch, progress);
    }
}

void watch_begin(struct watch *watch, struct settings *settings) {
    watch->next = clock_milliseconds() + FIRST_MILLISECONDS;
    settings->listener = hear;
    settings->context = watch;
}

void watch_end(struct watch *watch) {
    if (watch->is_shown) {
        terminal_clear_line(stderr);
        watch->is_shown = false;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// An explanation as people read it: what counting shows, the conflict as one paragraph and row by
// row, and what would help.
#include "explain/explain.h"

#include "base/day.h"

#include <inttypes.h>
#include <string.h>

enum { NAMES_MOST = 6, LINE_WIDTH = 80 };

// "October 2027".
static void tell_month(int32_t day, struct text_buffer *out) {
    static const char *const names[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};
    int month = day_month(day);
    text_buffer_print(out, "%s %d", names[month % 12], month / 12);
}

static const char *plural(int64_t count) {
    return count == 1 ? "" : "s";
}

static const char *before_item(size_t position, size_t count) {
    return position == 0 ? "" : position + 1 == count ? " and " : ", ";
}

static void tell_place(const struct origin *at, struct text_buffer *out) {
    text_buffer_print(out, " (%s:%zu)", at->file, at->line);
}

void shortage_tell(const struct shortage *shortage, struct text_buffer *out) {
    text_buffer_print(out, "%" PRId64 " place%s for %" PRId64 " %s in ", shortage->places,
                      plural(shortage->places), shortage->people,
                      shortage->people == 1 ? "person" : "people");
    tell_month(shortage->day, out);
}

// "Kari (candidates.csv:2), Ola (candidates.csv:3) and Per (candidates.csv:5)", or how many.
static void tell_people(const struct programme *programme, const int *candidates, size_t count,
                        struct text_buffer *out) {
    if (count > NAMES_MOST) {
        text_buffer_print(out, "%zu people", count);
        return;
    }
    for (size_t c = 0; c < count; c++) {
        const struct candidate *candidate = &programme->candidates[candidates[c]];
        text_buffer_print(out, "%s%s", before_item(c, count), candidate->name);
        tell_place(&candidate->at, out);
    }
}

static void tell_offers(const struct programme *programme, const struct shortage *shortage,
                        struct text_buffer *out) {
    size_t count = shortage->offer_count;
    if (count == 0) {
        text_buffer_add(out, "there is no company that they may go to");
        return;
    }
    text_buffer_print(
        out, "there %s only %" PRId64 " place%s for them: ", shortage->places == 1 ? "is" : "are",
        shortage->places, plural(shortage->places));
    if (count > NAMES_MOST) {
        text_buffer_print(out, "in %zu offers", count);
    }
    for (size_t o = 0; o < count && count <= NAMES_MOST; o++) {
        const struct offer *offer = &programme->offers[shortage->offers[o]];
        text_buffer_print(out, "%s%s", before_item(o, count),
                          programme->companies[offer->company].name);
        tell_place(&offer->at, out);
    }
}

// In the conflict alone, counting may show it all.
static void tell_reason(const struct programme *programme, const struct shortage *reason,
                        struct text_buffer *out) {
    size_t applicants = (size_t)reason->people - reason->candidate_count;
    tell_people(programme, reason->candidates, reason->candidate_count, out);
    if (applicants > 0) {
        text_buffer_print(out, "%s%zu applicant%s, as admit_min asks",
                          reason->candidate_count > 0 ? " and " : "", applicants,
                          plural((int64_t)applicants));
    }
    text_buffer_add(out, reason->people == 1 ? " needs a place in " : " need a place in ");
    tell_month(reason->day, out);
    text_buffer_add(out, ", but then ");
    tell_offers(programme, reason, out);
    text_buffer_add(out, ". ");
}

static bool is_counted(const struct programme *programme, const struct shortage *reason,
                       const struct input *input) {
    bool is_counted = false;
    for (size_t c = 0; c < reason->candidate_count; c++) {
        is_counted |= input->kind == INPUT_PERSON && reason->candidates[c] == input->index;
    }
    for (size_t o = 0; o < reason->offer_count; o++) {
        int offer = reason->offers[o];
        bool is_own = programme->offers[offer].id[0] == '\0';
        is_counted |= input->kind == INPUT_OFFER && offer == input->index;
        is_counted |= input->kind == INPUT_COMPANY && is_own &&
                      programme->offers[offer].company == input->index;
    }
    return is_counted;
}

// The people of the conflict whom counting has not told of; returns how many things were told.
static size_t tell_others(const struct programme *programme, const struct explanation *explanation,
                          struct text_buffer *out) {
    struct arena arena = {0};
    int *people = arena_new(&arena, explanation->conflict_count, sizeof *people);
    size_t count = 0;
    for (size_t i = 0; i < explanation->conflict_count; i++) {
        const struct input *input = &explanation->conflict[i];
        if (input->kind == INPUT_PERSON && !is_counted(programme, &explanation->reason, input)) {
            people[count++] = input->index;
        }
    }
    if (count > 0) {
        tell_people(programme, people, count, out);
        text_buffer_add(out, " must be placed");
    }
    arena_release(&arena);
    return count > 0;
}

// What counting has not told, one thing after another: what people must have first.
static void tell_rest(const struct programme *programme, const struct explanation *explanation,
                      struct text_buffer *out) {
    static const enum input_kind order[] = {INPUT_DECISION, INPUT_LINK,  INPUT_RULE,
                                            INPUT_COMPANY,  INPUT_OFFER, INPUT_HISTORY};
    size_t told = tell_others(programme, explanation, out);
    for (size_t k = 0; k < sizeof order / sizeof *order; k++) {
        for (size_t i = 0; i < explanation->conflict_count; i++) {
            const struct input *input = &explanation->conflict[i];
            if (input->kind == order[k] && !is_counted(programme, &explanation->reason, input) &&
                told++ < NAMES_MOST) {
                text_buffer_add(out, told == 1 ? "" : "; ");
                input_tell(programme, input, out);
                tell_place(&input->at, out);
            }
        }
    }
    if (told > NAMES_MOST) {
        text_buffer_print(out, "; and %zu more", told - NAMES_MOST);
    }
    text_buffer_add(out, told > 0 ? ". " : "");
}

static void tell_rows(const struct programme *programme, const struct input *rows, size_t count,
                      struct text_buffer *out) {
    for (size_t i = 0; i < count; i++) {
        text_buffer_print(out, "  %s:%zu: ", rows[i].at.file, rows[i].at.line);
        input_tell(programme, &rows[i], out);
        text_buffer_add(out, "\n");
    }
}

// Words in lines of a terminal's width, and an empty line behind.
static void wrap(const char *text, struct text_buffer *out) {
    size_t width = 0;
    while (*text != '\0') {
        size_t length = strcspn(text, " "), word = text_width(text, length);
        bool is_new = width > 0 && width + 1 + word > LINE_WIDTH;
        text_buffer_add(out, is_new ? "\n" : width > 0 ? " " : "");
        text_buffer_add_bytes(out, text, length);
        width = is_new || width == 0 ? word : width + 1 + word;
        text += length + strspn(text + length, " ");
    }
    text_buffer_add(out, "\n\n");
}

static void tell_conflict(const struct programme *programme, const struct explanation *explanation,
                          struct text_buffer *out) {
    size_t count = explanation->conflict_count;
    struct text_buffer words = {0};
    if (explanation->reason.is_there) {
        tell_reason(programme, &explanation->reason, &words);
    }
    tell_rest(programme, explanation, &words);
    if (count == 1) {
        text_buffer_add(&words, "This one row cannot be kept, whatever becomes of all others:");
    } else {
        text_buffer_print(&words,
                          "These %zu rows cannot all be kept, whatever becomes of all others; "
                          "without any one of them, the rest of them can:",
                          count);
    }
    wrap(words.bytes, out);
    tell_rows(programme, explanation->conflict, count, out);
    text_buffer_release(&words);
    if (explanation->fact_count > 0) {
        text_buffer_add(out, "\nLeft as they are, since without them even less could be kept:\n\n");
        tell_rows(programme, explanation->facts, explanation->fact_count, out);
    }
}

static void tell_change(const struct programme *programme, const struct easing *change,
                        struct text_buffer *out) {
    const struct origin *at = &change->input.at;
    if (at->line > 0) {
        text_buffer_print(out, "  %s:%zu: ", at->file, at->line);
    } else {
        text_buffer_add(out, "  a new rule: ");
    }
    easing_tell(programme, change, out);
    text_buffer_add(out, "\n");
}

static void tell_repairs(const struct programme *programme, const struct explanation *explanation,
                         struct text_buffer *out) {
    bool together = explanation->repair_count == 1 && explanation->repairs[0].count > 1;
    if (explanation->gave_up) {
        text_buffer_add(out, "\nNo single change makes a plan possible, and no small combination "
                             "was found.\n");
    } else if (together) {
        text_buffer_add(out, "\nNo single change makes a plan possible. These together do:\n\n");
    } else {
        text_buffer_print(out, "\n%s makes a plan possible:\n\n",
                          explanation->repair_count == 1 ? "Only this change"
                                                         : "Each of these changes alone");
    }
    for (size_t r = 0; r < explanation->repair_count; r++) {
        for (size_t c = 0; c < explanation->repairs[r].count; c++) {
            tell_change(programme, &explanation->repairs[r].changes[c], out);
        }
    }
}

void explanation_tell_short(const struct explanation *explanation, struct text_buffer *out) {
    size_t count = explanation->conflict_count;
    if (explanation->shortage.is_there) {
        shortage_tell(&explanation->shortage, out);
    } else {
        text_buffer_add(out, "what cannot all be kept is ");
    }
    for (size_t i = 0; i < count && (i < NAMES_MOST || count == NAMES_MOST + 1); i++) {
        const struct origin *at = &explanation->conflict[i].at;
        text_buffer_print(out, "%s%s:%zu", before_item(i, count), at->file, at->line);
    }
    if (count > NAMES_MOST + 1) {
        text_buffer_print(out, " and %zu rows more", count - NAMES_MOST);
    }
}

void explanation_tell(const struct programme *programme, const struct explanation *explanation,
                      struct text_buffer *out) {
    text_buffer_add(out, "No plan exists.\n\n");
    if (explanation->shortage.is_there) {
        shortage_tell(&explanation->shortage, out);
        text_buffer_add(out, ".\n\n");
    }
    tell_conflict(programme, explanation, out);
    if (explanation->repair_count > 0 || explanation->gave_up) {
        tell_repairs(programme, explanation, out);
    }
}

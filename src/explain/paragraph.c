// SPDX-License-Identifier: GPL-3.0-or-later
//
// An explanation as people read it: what counting shows, the conflict as one paragraph and row by
// row, and what would help.
#include "explain/explain.h"

#include "base/day.h"
#include "base/language.h"

#include <inttypes.h>
#include <string.h>

enum { NAMES_MOST = 6, LINE_WIDTH = 80, MONTHS = 12 };

static const char *month_told(int32_t day, struct arena *arena) {
    static const char *const months[MONTHS] = {
        N_("January %d"),   N_("February %d"), N_("March %d"),    N_("April %d"),
        N_("May %d"),       N_("June %d"),     N_("July %d"),     N_("August %d"),
        N_("September %d"), N_("October %d"),  N_("November %d"), N_("December %d"),
    };
    int month = day_month(day);
    return arena_print(arena, _(months[month % MONTHS]), month / MONTHS);
}

// There are fewer places than people: one person has none.
void shortage_tell(const struct shortage *shortage, struct text_buffer *out) {
    struct arena arena = {0};
    const char *month = month_told(shortage->day, &arena);
    if (shortage->people == 1) {
        text_buffer_print(out, _("0 places for 1 person in %s"), month);
    } else {
        text_buffer_print(out,
                          ngettext("%" PRId64 " place for %" PRId64 " people in %s",
                                   "%" PRId64 " places for %" PRId64 " people in %s",
                                   (unsigned long)shortage->places),
                          shortage->places, shortage->people, month);
    }
    arena_release(&arena);
}

// "Kari (candidates.csv:2)".
static const char *name_told(const char *name, const struct origin *at, struct arena *arena) {
    return arena_print(arena, "%s (%s:%zu)", name, at->file, at->line);
}

// "Kari (candidates.csv:2), Ola (candidates.csv:3) and Per (candidates.csv:5)", or how many; NULL
// for nobody.
static const char *people_told(const struct programme *programme, const int *candidates,
                               size_t count, struct arena *arena) {
    const char *people = NULL;
    if (count > NAMES_MOST) {
        return arena_print(arena, ngettext("%zu person", "%zu people", count), count);
    }
    for (size_t c = 0; c < count; c++) {
        const struct candidate *candidate = &programme->candidates[candidates[c]];
        people = language_list(arena, people, name_told(candidate->name, &candidate->at, arena),
                               c + 1 == count);
    }
    return people;
}

static const char *offers_told(const struct programme *programme, const struct shortage *shortage,
                               struct arena *arena) {
    const char *offers = NULL;
    size_t count = shortage->offer_count;
    if (count > NAMES_MOST) {
        return arena_print(arena, ngettext("in %zu offer", "in %zu offers", count), count);
    }
    for (size_t o = 0; o < count; o++) {
        const struct offer *offer = &programme->offers[shortage->offers[o]];
        const char *name = programme->companies[offer->company].name;
        offers = language_list(arena, offers, name_told(name, &offer->at, arena), o + 1 == count);
    }
    return offers;
}

// Whom counting tells of, and applicants who must come besides.
static const char *needy_told(const struct programme *programme, const struct shortage *reason,
                              struct arena *arena) {
    size_t applicants = (size_t)reason->people - reason->candidate_count;
    const char *people = people_told(programme, reason->candidates, reason->candidate_count, arena);
    if (applicants == 0) {
        return people;
    }
    const char *format = ngettext("%zu applicant, as admit_min asks",
                                  "%zu applicants, as admit_min asks", applicants);
    return language_list(arena, people, arena_print(arena, format, applicants), true);
}

static const char *few_told(const struct programme *programme, const struct shortage *reason,
                            struct arena *arena) {
    if (reason->offer_count == 0) {
        return _("but then there is no company that they may go to");
    }
    return arena_print(arena,
                       ngettext("but then there is only %" PRId64 " place for them: %s",
                                "but then there are only %" PRId64 " places for them: %s",
                                (unsigned long)reason->places),
                       reason->places, offers_told(programme, reason, arena));
}

// In the conflict alone, counting may show it all.
static void tell_reason(const struct programme *programme, const struct shortage *reason,
                        struct text_buffer *out) {
    struct arena arena = {0};
    text_buffer_print(
        out,
        ngettext("%s needs a place in %s", "%s need a place in %s", (unsigned long)reason->people),
        needy_told(programme, reason, &arena), month_told(reason->day, &arena));
    text_buffer_print(out, ", %s. ", few_told(programme, reason, &arena));
    arena_release(&arena);
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
        text_buffer_print(out, _("%s must be placed"),
                          people_told(programme, people, count, &arena));
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
                text_buffer_print(out, " (%s:%zu)", input->at.file, input->at.line);
            }
        }
    }
    if (told > NAMES_MOST) {
        text_buffer_add(out, "; ");
        text_buffer_print(out, _("and %zu more"), told - NAMES_MOST);
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
        text_buffer_add(&words, _("This one row cannot be kept, whatever becomes of all others:"));
    } else {
        text_buffer_print(&words,
                          _("These %zu rows cannot all be kept, whatever becomes of all others; "
                            "without any one of them, the rest of them can:"),
                          count);
    }
    wrap(words.bytes, out);
    tell_rows(programme, explanation->conflict, count, out);
    text_buffer_release(&words);
    if (explanation->fact_count > 0) {
        text_buffer_print(out, "\n%s\n\n",
                          _("Left as they are, since without them even less could be kept:"));
        tell_rows(programme, explanation->facts, explanation->fact_count, out);
    }
}

static void tell_change(const struct programme *programme, const struct easing *change,
                        struct text_buffer *out) {
    const struct origin *at = &change->input.at;
    if (at->line > 0) {
        text_buffer_print(out, "  %s:%zu: ", at->file, at->line);
    } else {
        text_buffer_print(out, "  %s: ", _("a new rule"));
    }
    easing_tell(programme, change, out);
    text_buffer_add(out, "\n");
}

// Whether what follows helps by itself.
static const char *repairs_told(const struct explanation *explanation) {
    if (explanation->gave_up) {
        return _("No single change makes a plan possible, and no small combination was found.");
    }
    if (explanation->repair_count > 1) {
        return _("Each of these changes alone makes a plan possible:");
    }
    return explanation->repairs[0].count > 1
               ? _("No single change makes a plan possible. These together do:")
               : _("Only this change makes a plan possible:");
}

static void tell_repairs(const struct programme *programme, const struct explanation *explanation,
                         struct text_buffer *out) {
    text_buffer_print(out, explanation->gave_up ? "\n%s\n" : "\n%s\n\n", repairs_told(explanation));
    for (size_t r = 0; r < explanation->repair_count; r++) {
        for (size_t c = 0; c < explanation->repairs[r].count; c++) {
            tell_change(programme, &explanation->repairs[r].changes[c], out);
        }
    }
}

static const char *rows_told(const struct input *rows, size_t count, struct arena *arena) {
    const char *places = NULL;
    size_t most = count == NAMES_MOST + 1 ? count : NAMES_MOST;
    for (size_t i = 0; i < count && i < most; i++) {
        const char *place = arena_print(arena, "%s:%zu", rows[i].at.file, rows[i].at.line);
        places = language_list(arena, places, place, i + 1 == count);
    }
    if (count > most) {
        const char *format = ngettext("%zu row more", "%zu rows more", count - most);
        places = language_list(arena, places, arena_print(arena, format, count - most), true);
    }
    return places;
}

void explanation_tell_short(const struct explanation *explanation, struct text_buffer *out) {
    struct arena arena = {0};
    if (explanation->shortage.is_there) {
        shortage_tell(&explanation->shortage, out);
    } else {
        text_buffer_print(out, _("what cannot all be kept is %s"),
                          rows_told(explanation->conflict, explanation->conflict_count, &arena));
    }
    arena_release(&arena);
}

void explanation_tell(const struct programme *programme, const struct explanation *explanation,
                      struct text_buffer *out) {
    text_buffer_print(out, "%s\n\n", _("No plan exists."));
    if (explanation->shortage.is_there) {
        shortage_tell(&explanation->shortage, out);
        text_buffer_add(out, ".\n\n");
    }
    tell_conflict(programme, explanation, out);
    if (explanation->repair_count > 0 || explanation->gave_up) {
        tell_repairs(programme, explanation, out);
    }
}

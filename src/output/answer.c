// SPDX-License-Identifier: GPL-3.0-or-later
//
// A number of a goal always stands beside what it would be instead of, and says whether that is
// worse or better.
#include "output/answer.h"

#include "base/language.h"
#include "output/telling.h"
#include "output/words.h"

#include <inttypes.h>

void answer_goal(const struct goal_change *change, struct text_buffer *out) {
    struct goal_result result = {.goal = change->goal, .rank = change->rank};
    bool is_better = (change->after > change->before) == goal_kind(change->goal)->maximise;
    char name[GOAL_NAME_SIZE];
    text_buffer_add(out, "      ");
    text_buffer_print(out,
                      is_better ? _("%s: %" PRId64 " instead of %" PRId64 ", better (%s)\n")
                                : _("%s: %" PRId64 " instead of %" PRId64 ", worse (%s)\n"),
                      goal_result_told(&result, name), change->after, change->before,
                      goal_in_words(change->goal));
}

void answer_goals(const struct goal_changes *goals, struct text_buffer *out) {
    for (size_t g = 0; g < goals->count; g++) {
        answer_goal(&goals->items[g], out);
    }
}

static bool is_one_person(const struct alternative *alternative) {
    bool is_one = true;
    for (size_t h = 1; h < alternative->holder_count; h++) {
        is_one = is_one && text_equal(alternative->holders[h]->candidate_id,
                                      alternative->holders[0]->candidate_id);
    }
    return is_one;
}

void answer_holders(const struct programme *programme, const struct alternative *alternative,
                    struct text_buffer *out) {
    struct arena arena = {0};
    struct text_buffer holders = {0};
    size_t count = alternative->holder_count;
    const struct placement **rows = arena_new(&arena, count, sizeof *rows);
    for (size_t h = 0; h < count; h++) {
        rows[h] = alternative->holders[h];
    }
    if (count > 0) {
        tell_rows(programme, rows, count, true, &holders);
        tell_line(out,
                  is_one_person(alternative) ? _("The place is held by %s.")
                                             : _("The places are held by %s."),
                  holders.bytes);
    }
    text_buffer_release(&holders);
    arena_release(&arena);
}

// "      companies.csv:4: 2 places at Moelven instead of 1".
static void add_remarks(const struct remarks *remarks, struct text_buffer *out) {
    for (size_t r = 0; r < remarks->count; r++) {
        const struct remark *remark = &remarks->items[r];
        text_buffer_add(out, "      ");
        if (remark->at.line > 0) {
            text_buffer_print(out, "%s:%zu: ", remark->at.file, remark->at.line);
        }
        text_buffer_print(out, "%s\n", remark->text);
    }
}

// `one` takes a name; `several` a number and names.
static void add_group(const struct programme *programme, const struct people *people,
                      const char *one, const char *several, struct text_buffer *out) {
    struct text_buffer names = {0};
    tell_people(programme, people, &names);
    if (people->count == 1) {
        tell_line(out, one, names.bytes);
    } else if (people->count > 1) {
        tell_line(out, several, people->count, names.bytes);
    }
    text_buffer_release(&names);
}

// Whoever would pay for it with their place comes first.
static void add_others(const struct programme *programme, const struct alternative *alternative,
                       struct text_buffer *out) {
    add_group(programme, &alternative->lost, _("%s would be left without a place."),
              _("%zu others would be left without a place: %s."), out);
    add_group(programme, &alternative->gained, _("%s would get a place."),
              _("%zu others would get a place: %s."), out);
    add_group(programme, &alternative->moved, _("%s would move."), _("%zu others would move: %s."),
              out);
    if (alternative->lost.count + alternative->gained.count + alternative->moved.count == 0) {
        tell_line(out, _("Nobody else would move."));
    }
}

static bool has_published(const struct schedule *plan, int candidate) {
    for (size_t r = 0; r < plan->count; r++) {
        const struct placement *row = &plan->placements[r];
        if (row->candidate == candidate && row->status == PLACEMENT_PUBLISHED) {
            return true;
        }
    }
    return false;
}

static void add_then(const struct programme *programme, const struct schedule *plan,
                     const struct alternative *alternative, struct text_buffer *out) {
    struct text_buffer path = {0};
    tell_path(programme, alternative->path, &path);
    tell_line(out,
              has_published(plan, alternative->candidate) ? _("The rest of the path would be %s.")
                                                          : _("The path would be %s."),
              path.bytes);
    text_buffer_release(&path);
    add_others(programme, alternative, out);
}

static bool offers_nothing(const struct programme *programme, int company) {
    size_t first = 0, last = 0;
    if (company != NONE) {
        programme_offers(programme, company, &first, &last);
    }
    return company != NONE && first == last;
}

enum obstacle { OFFERS_NOTHING, NO_PATH, NO_PLAN };

static enum obstacle obstacle_of(const struct programme *programme,
                                 const struct alternative *alternative) {
    return alternative->kind == ALTERNATIVE_CLASHES          ? NO_PLAN
           : offers_nothing(programme, alternative->company) ? OFFERS_NOTHING
                                                             : NO_PATH;
}

// Where no row is named, none would help alone, as for somebody who is not there on those days; or
// a limit was reached.
static void add_bars(const struct programme *programme, const struct alternative *alternative,
                     struct text_buffer *out) {
    enum { NO_ROW, ONE_ROW, SEVERAL_ROWS };
    static const char *const sentences[][SEVERAL_ROWS + 1] = {
        [OFFERS_NOTHING] = {N_("It offers no places."),
                            N_("It offers no places, because of this row:"),
                            N_("It offers no places, because of these rows together:")},
        [NO_PATH] = {N_("No path leads there."), N_("No path leads there, because of this row:"),
                     N_("No path leads there, because of these rows together:")},
        [NO_PLAN] = {N_("Then no plan exists."), N_("Then no plan exists, because of this row:"),
                     N_("Then no plan exists, because of these rows together:")},
    };
    size_t count = alternative->bars.count;
    size_t rows = count < SEVERAL_ROWS ? count : SEVERAL_ROWS;
    tell_line(out, "%s", _(sentences[obstacle_of(programme, alternative)][rows]));
    add_remarks(&alternative->bars, out);
}

void answer_tell(const struct programme *programme, const struct schedule *plan,
                 const struct alternative *alternative, struct text_buffer *out) {
    switch (alternative->kind) {
    case ALTERNATIVE_EQUAL:
        tell_line(out, _("It would be as good by every goal: the lottery alone decided."));
        add_then(programme, plan, alternative, out);
        break;
    case ALTERNATIVE_COSTS:
        tell_line(out, _("It would cost, goal by goal; the first one decides:"));
        answer_goals(&alternative->goals, out);
        add_then(programme, plan, alternative, out);
        break;
    case ALTERNATIVE_SHUT:
    case ALTERNATIVE_CLASHES:
        add_bars(programme, alternative, out);
        break;
    case ALTERNATIVE_UNKNOWN:
        tell_line(out, _("Not known: a limit was reached before the answer."));
        break;
    }
}

void answer_remedies(const struct alternative *alternative, struct text_buffer *out) {
    if (alternative->remedies.count > 0) {
        tell_line(out, alternative->remedies.count == 1
                           ? _("With this change a best plan would have it:")
                           : _("With any one of these changes a best plan would have it:"));
        add_remarks(&alternative->remedies, out);
    }
}

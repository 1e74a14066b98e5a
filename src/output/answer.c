// SPDX-License-Identifier: GPL-3.0-or-later
//
// A number of a goal always stands beside what it would be instead of, and says whether that is
// worse or better.
#include "output/answer.h"

#include "output/telling.h"
#include "output/words.h"

#include <inttypes.h>

void answer_goal(const struct goal_change *change, struct text_buffer *out) {
    struct goal_result result = {.goal = change->goal, .rank = change->rank};
    bool is_better = (change->after > change->before) == goal_kind(change->goal)->maximise;
    char name[GOAL_NAME_SIZE];
    text_buffer_print(out, "      %s: %" PRId64 " instead of %" PRId64 ", %s (%s)\n",
                      goal_result_name(&result, name), change->after, change->before,
                      is_better ? "better" : "worse", goal_in_words(change->goal));
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
    size_t count = alternative->holder_count;
    const struct placement **rows = arena_new(&arena, count, sizeof *rows);
    for (size_t h = 0; h < count; h++) {
        rows[h] = alternative->holders[h];
    }
    if (count > 0) {
        text_buffer_print(out, "    The place%s held by ",
                          is_one_person(alternative) ? " is" : "s are");
        tell_rows(programme, rows, count, true, out);
        text_buffer_add(out, ".\n");
    }
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

// "    2 others would move: Kari and Ola.", "    Kari would move."
static void add_group(const struct programme *programme, const struct people *people,
                      const char *what, struct text_buffer *out) {
    if (people->count == 0) {
        return;
    }
    text_buffer_add(out, "    ");
    if (people->count > 1) {
        text_buffer_print(out, "%zu others %s: ", people->count, what);
    }
    tell_people(programme, people, out);
    text_buffer_print(out, "%s%s.\n", people->count == 1 ? " " : "",
                      people->count == 1 ? what : "");
}

// Whoever would pay for it with their place comes first.
static void add_others(const struct programme *programme, const struct alternative *alternative,
                       struct text_buffer *out) {
    add_group(programme, &alternative->lost, "would be left without a place", out);
    add_group(programme, &alternative->gained, "would get a place", out);
    add_group(programme, &alternative->moved, "would move", out);
    if (alternative->lost.count + alternative->gained.count + alternative->moved.count == 0) {
        text_buffer_add(out, "    Nobody else would move.\n");
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
    text_buffer_print(out, "    %s would be ",
                      has_published(plan, alternative->candidate) ? "The rest of the path"
                                                                  : "The path");
    tell_path(programme, alternative->path, out);
    text_buffer_add(out, ".\n");
    add_others(programme, alternative, out);
}

// Where no row is named, none would help alone, as for somebody who is not there on those days; or
// a limit was reached.
static void add_bars(const struct alternative *alternative, const char *what,
                     struct text_buffer *out) {
    if (alternative->bars.count == 0) {
        text_buffer_print(out, "    %s.\n", what);
    } else {
        text_buffer_print(out, "    %s, because of %s:\n", what,
                          alternative->bars.count == 1 ? "this row" : "these rows together");
        add_remarks(&alternative->bars, out);
    }
}

static bool offers_nothing(const struct programme *programme, int company) {
    size_t first = 0, last = 0;
    if (company != NONE) {
        programme_offers(programme, company, &first, &last);
    }
    return company != NONE && first == last;
}

void answer_tell(const struct programme *programme, const struct schedule *plan,
                 const struct alternative *alternative, struct text_buffer *out) {
    switch (alternative->kind) {
    case ALTERNATIVE_EQUAL:
        text_buffer_add(out, "    It would be as good by every goal: the lottery alone decided.\n");
        add_then(programme, plan, alternative, out);
        break;
    case ALTERNATIVE_COSTS:
        text_buffer_add(out, "    It would cost, goal by goal; the first one decides:\n");
        answer_goals(&alternative->goals, out);
        add_then(programme, plan, alternative, out);
        break;
    case ALTERNATIVE_SHUT:
        add_bars(alternative,
                 offers_nothing(programme, alternative->company) ? "It offers no places"
                                                                 : "No path leads there",
                 out);
        break;
    case ALTERNATIVE_CLASHES:
        add_bars(alternative, "Then no plan exists", out);
        break;
    case ALTERNATIVE_UNKNOWN:
        text_buffer_add(out, "    Not known: a limit was reached before the answer.\n");
        break;
    }
}

void answer_remedies(const struct alternative *alternative, struct text_buffer *out) {
    if (alternative->remedies.count > 0) {
        text_buffer_add(out, alternative->remedies.count == 1
                                 ? "    With this change it would cost nothing:\n"
                                 : "    With any one of these changes it would cost nothing:\n");
        add_remarks(&alternative->remedies, out);
    }
}

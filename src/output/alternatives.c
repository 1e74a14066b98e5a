// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sentences that can be read aloud to whoever asks. A number of a goal always stands beside what it
// would be instead of.
#include "output/alternatives.h"

#include "output/words.h"

#include <inttypes.h>

static const char *candidate_name(const struct programme *programme, int candidate) {
    return programme->candidates[candidate].name;
}

static const char *company_name(const struct programme *programme, int company) {
    return programme->companies[company].name;
}

// "Kari Nordmann (C-012)".
static void add_candidate(const struct programme *programme, int candidate,
                          struct text_buffer *out) {
    const struct candidate *who = &programme->candidates[candidate];
    text_buffer_print(out, "%s (%s)", who->name, who->id);
}

// "Moelven (module 1)", "Moelven (modules 1-2)": a run of a path.
static void add_stay(const struct programme *programme, int company, int first, int last,
                     struct text_buffer *out) {
    text_buffer_add(out, company_name(programme, company));
    if (first == last) {
        text_buffer_print(out, " (module %d)", first + 1);
    } else {
        text_buffer_print(out, " (modules %d-%d)", first + 1, last + 1);
    }
}

static void add_path(const struct programme *programme, const int *path, struct text_buffer *out) {
    const char *between = "";
    for (int t = 0, last = 0; t < MODULES_MAX; t = last + 1) {
        last = t;
        while (last + 1 < MODULES_MAX && path[last + 1] == path[t]) {
            last++;
        }
        if (path[t] != NONE) {
            text_buffer_add(out, between);
            add_stay(programme, path[t], t, last, out);
            between = ", ";
        }
    }
}

static void add_people(const struct programme *programme, const struct people *people,
                       struct text_buffer *out) {
    for (size_t p = 0; p < people->count; p++) {
        text_buffer_print(out, "%s%s", p == 0 ? "" : ", ",
                          candidate_name(programme, people->items[p]));
    }
}

// "  companies.csv:4: 2 places at Moelven instead of 1".
static void add_remark(const struct remark *remark, struct text_buffer *out) {
    text_buffer_add(out, "      ");
    if (remark->at.line > 0) {
        text_buffer_print(out, "%s:%zu: ", remark->at.file, remark->at.line);
    }
    text_buffer_print(out, "%s\n", remark->text);
}

static void add_remarks(const struct remarks *remarks, struct text_buffer *out) {
    for (size_t r = 0; r < remarks->count; r++) {
        add_remark(&remarks->items[r], out);
    }
}

static void add_goal(const struct goal_change *change, struct text_buffer *out) {
    struct goal_result result = {.goal = change->goal, .rank = change->rank};
    char name[GOAL_NAME_SIZE];
    text_buffer_print(out, "      %s: %" PRId64 " instead of %" PRId64 " (%s)\n",
                      goal_result_name(&result, name), change->after, change->before,
                      goal_in_words(change->goal));
}

static void add_goals(const struct goal_changes *goals, struct text_buffer *out) {
    for (size_t g = 0; g < goals->count; g++) {
        add_goal(&goals->items[g], out);
    }
}

// "    2 others would move: Kari, Ola.\n"
static void add_group(const struct programme *programme, const struct people *people,
                      const char *one, const char *many, struct text_buffer *out) {
    if (people->count > 0) {
        text_buffer_print(out, "    %zu %s: ", people->count, people->count == 1 ? one : many);
        add_people(programme, people, out);
        text_buffer_add(out, ".\n");
    }
}

static void add_others(const struct programme *programme, const struct alternative *alternative,
                       struct text_buffer *out) {
    add_group(programme, &alternative->lost, "other would be left without a place",
              "others would be left without a place", out);
    add_group(programme, &alternative->gained, "other would get a place",
              "others would get a place", out);
    add_group(programme, &alternative->moved, "other would move", "others would move", out);
    if (alternative->lost.count + alternative->gained.count + alternative->moved.count == 0) {
        text_buffer_add(out, "    Nobody else would move.\n");
    }
}

static void add_then(const struct programme *programme, const struct alternative *alternative,
                     struct text_buffer *out) {
    text_buffer_add(out, "    The path would be ");
    add_path(programme, alternative->path, out);
    text_buffer_add(out, ".\n");
    add_others(programme, alternative, out);
}

static void add_answer(const struct programme *programme, const struct alternative *alternative,
                       struct text_buffer *out) {
    switch (alternative->kind) {
    case ALTERNATIVE_EQUAL:
        text_buffer_add(out, "    It would be as good by every goal: the lottery alone decided.\n");
        add_then(programme, alternative, out);
        break;
    case ALTERNATIVE_COSTS:
        text_buffer_add(out, "    It would cost, the first goal that is worse first:\n");
        add_goals(&alternative->goals, out);
        add_then(programme, alternative, out);
        break;
    case ALTERNATIVE_SHUT:
        text_buffer_add(out, alternative->bars.count == 1
                                 ? "    No path leads there, because of this row:\n"
                                 : "    No path leads there, because of these rows together:\n");
        add_remarks(&alternative->bars, out);
        break;
    case ALTERNATIVE_CLASHES:
        text_buffer_add(out, "    No plan can keep everything that must be and this as well.\n");
        break;
    case ALTERNATIVE_UNKNOWN:
        text_buffer_add(out, "    Not known: a limit was reached before the answer.\n");
        break;
    }
}

static void add_holders(const struct programme *programme, const struct alternative *alternative,
                        struct text_buffer *out) {
    for (size_t h = 0; h < alternative->holder_count; h++) {
        const struct placement *row = alternative->holders[h];
        const char *name = row->candidate != NONE ? candidate_name(programme, row->candidate)
                                                  : placement_name(row);
        text_buffer_print(out, "%s%s (module %d)", h == 0 ? "    The places are held by " : ", ",
                          name, row->module + 1);
        if (row->status == PLACEMENT_PUBLISHED) {
            text_buffer_add(out, ", published");
        }
    }
    if (alternative->holder_count > 0) {
        text_buffer_add(out, ".\n");
    }
}

static void add_title(const struct programme *programme, const struct alternatives *alternatives,
                      size_t index, struct text_buffer *out) {
    const struct alternative *alternative = &alternatives->items[index];
    if (alternatives->asked == ALTERNATIVES_SUGGEST) {
        text_buffer_print(out, "%zu. ", index + 1);
    }
    if (alternatives->candidate == NONE) {
        add_candidate(programme, alternative->candidate, out);
        text_buffer_print(out, ", wish %d, rank %d with the company\n", alternative->wish_rank,
                          alternative->company_rank);
    } else if (alternative->company == NONE) {
        text_buffer_add(out, "A place anywhere\n");
    } else {
        text_buffer_print(out, "%s, wish %d\n", company_name(programme, alternative->company),
                          alternative->wish_rank);
    }
}

static void add_alternative(const struct programme *programme,
                            const struct alternatives *alternatives, size_t index,
                            struct text_buffer *out) {
    const struct alternative *alternative = &alternatives->items[index];
    text_buffer_add(out, "\n");
    add_title(programme, alternatives, index, out);
    if (alternatives->asked == ALTERNATIVES_WHY) {
        add_holders(programme, alternative, out);
    }
    add_answer(programme, alternative, out);
    if (alternative->remedies.count > 0) {
        text_buffer_add(out, "    Any one of these changes would have given it:\n");
        add_remarks(&alternative->remedies, out);
    }
}

// Where somebody is, or who is in a company: rows of the plan.
static void add_rows(const struct programme *programme, const struct alternatives *alternatives,
                     struct text_buffer *out) {
    bool of_company = alternatives->candidate == NONE;
    const char *between = "";
    for (size_t r = 0; r < alternatives->plan->count; r++) {
        const struct placement *row = &alternatives->plan->placements[r];
        bool counts = of_company ? row->company == alternatives->company
                                 : row->candidate == alternatives->candidate;
        if (counts && row->company != NONE) {
            const char *name = !of_company              ? company_name(programme, row->company)
                               : row->candidate != NONE ? candidate_name(programme, row->candidate)
                                                        : placement_name(row);
            text_buffer_print(out, "%s%s (module %d%s)", between, name, row->module + 1,
                              row->status == PLACEMENT_PUBLISHED ? ", published" : "");
            between = ", ";
        }
    }
    text_buffer_add(out, between[0] == '\0' ? (of_company ? "nobody" : "no place") : "");
    text_buffer_add(out, ".\n");
}

static void add_worth(const struct programme *programme, const struct place_worth *worth,
                      struct text_buffer *out) {
    const struct offer *offer = &programme->offers[worth->offer];
    text_buffer_print(out, "\nOne more place (%s:%zu, %d instead of %d)\n", offer->at.file,
                      offer->at.line, offer->places + 1, offer->places);
    if (worth->is_priced) {
        text_buffer_add(out, "    By the prices of the proof it can be worth at most:\n");
        add_goal(&worth->price, out);
    } else if (worth->has_price) {
        text_buffer_add(out, "    By the prices of the proof it is worth nothing.\n");
    }
    if (!worth->is_known) {
        text_buffer_add(out, "    Tried: not known, a limit was reached before the answer.\n");
    } else if (worth->goals.count == 0) {
        text_buffer_add(out, "    Tried: no goal would be better.\n");
    } else {
        text_buffer_add(out, "    Tried, it is worth:\n");
        add_goals(&worth->goals, out);
    }
}

static void add_heading(const struct programme *programme, const struct alternatives *alternatives,
                        struct text_buffer *out) {
    bool of_company = alternatives->candidate == NONE;
    if (of_company) {
        const struct company *company = &programme->companies[alternatives->company];
        text_buffer_print(out, "%s (%s) has ", company->name, company->id);
    } else {
        add_candidate(programme, alternatives->candidate, out);
        text_buffer_add(out, " has ");
    }
    add_rows(programme, alternatives, out);
    if (alternatives->detail != NULL) {
        text_buffer_print(out, "%s\n", alternatives->detail);
    }
    if (alternatives->asked == ALTERNATIVES_SUGGEST && alternatives->count > 0) {
        text_buffer_add(out, alternatives->keeps_others
                                 ? "\nAlternatives while everybody else stays where they are; "
                                   "what costs least comes first:\n"
                                 : "\nAlternatives, everybody else placed as well as the goals "
                                   "then allow; what costs least comes first:\n");
    }
}

static const char *nothing_to_say(const struct alternatives *alternatives) {
    if (alternatives->asked == ALTERNATIVES_SUGGEST) {
        return "\nThere is no alternative that the rules allow.\n";
    }
    return alternatives->candidate != NONE && alternatives->company != NONE
               ? "\nThat is on the path already.\n"
           : alternatives->company != NONE
               ? "\nNobody whom the company ranked better is somewhere else.\n"
               : "\nThere is no company that they wished more.\n";
}

void alternatives_text(const struct programme *programme, const struct alternatives *alternatives,
                       struct text_buffer *out) {
    add_heading(programme, alternatives, out);
    for (size_t a = 0; a < alternatives->count; a++) {
        add_alternative(programme, alternatives, a, out);
    }
    if (alternatives->count == 0 && alternatives->is_asked) {
        text_buffer_add(out, nothing_to_say(alternatives));
    }
    for (size_t w = 0; w < alternatives->worth_count; w++) {
        add_worth(programme, &alternatives->worths[w], out);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sentences that can be read aloud to whoever asks. A number of a goal always stands beside what it
// would be instead of, and says whether that is worse or better.
#include "output/alternatives.h"

#include "output/telling.h"
#include "output/words.h"

#include <inttypes.h>

static const char *company_name(const struct programme *programme, int company) {
    return programme->companies[company].name;
}

// "Kari Nordmann (C-012)".
static void add_candidate(const struct programme *programme, int candidate,
                          struct text_buffer *out) {
    const struct candidate *who = &programme->candidates[candidate];
    text_buffer_print(out, "%s (%s)", who->name, who->id);
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

static void add_goal(const struct goal_change *change, struct text_buffer *out) {
    struct goal_result result = {.goal = change->goal, .rank = change->rank};
    bool is_better = (change->after > change->before) == goal_kind(change->goal)->maximise;
    char name[GOAL_NAME_SIZE];
    text_buffer_print(out, "      %s: %" PRId64 " instead of %" PRId64 ", %s (%s)\n",
                      goal_result_name(&result, name), change->after, change->before,
                      is_better ? "better" : "worse", goal_in_words(change->goal));
}

static void add_goals(const struct goal_changes *goals, struct text_buffer *out) {
    for (size_t g = 0; g < goals->count; g++) {
        add_goal(&goals->items[g], out);
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

static void add_answer(const struct programme *programme, const struct schedule *plan,
                       const struct alternative *alternative, struct text_buffer *out) {
    switch (alternative->kind) {
    case ALTERNATIVE_EQUAL:
        text_buffer_add(out, "    It would be as good by every goal: the lottery alone decided.\n");
        add_then(programme, plan, alternative, out);
        break;
    case ALTERNATIVE_COSTS:
        text_buffer_add(out, "    It would cost, goal by goal; the first one decides:\n");
        add_goals(&alternative->goals, out);
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

static bool is_one_person(const struct alternative *alternative) {
    bool is_one = true;
    for (size_t h = 1; h < alternative->holder_count; h++) {
        is_one = is_one && text_equal(alternative->holders[h]->candidate_id,
                                      alternative->holders[0]->candidate_id);
    }
    return is_one;
}

static void add_holders(const struct programme *programme, const struct alternative *alternative,
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

static void add_wish(const struct programme *programme, const struct alternative *alternative,
                     struct text_buffer *out) {
    const struct candidate *candidate = &programme->candidates[alternative->candidate];
    if (candidate_wishes(candidate, alternative->company)) {
        text_buffer_print(out, ", wish %d", alternative->wish_rank);
    } else {
        text_buffer_add(out, candidate->wish_count > 0 ? ", not on the list of wishes"
                                                       : ", no list of wishes");
    }
}

static bool has_ranked(const struct programme *programme, int company) {
    for (size_t r = 0; r < programme->rating_count; r++) {
        const struct rating *rating = &programme->ratings[r];
        if (rating->company == company && rating->company_rank > 0) {
            return true;
        }
    }
    return false;
}

// A company that ranked nobody has no opinion.
static void add_company_rank(const struct programme *programme,
                             const struct alternative *alternative, struct text_buffer *out) {
    int company = alternative->company;
    const struct rating *rating = programme_rating(programme, alternative->candidate, company);
    if (rating != NULL && rating->company_rank > 0) {
        text_buffer_print(out, ", rank %d with the company", alternative->company_rank);
    } else if (has_ranked(programme, company)) {
        text_buffer_add(out, ", not ranked by the company");
    }
}

// Where somebody is; with NONE, who is in a company.
static void add_present(const struct programme *programme, const struct schedule *plan,
                        int candidate, int company, struct text_buffer *out) {
    struct arena arena = {0};
    const struct placement **rows = arena_new(&arena, plan->count, sizeof *rows);
    bool of_company = candidate == NONE;
    size_t count = 0;
    for (size_t r = 0; r < plan->count; r++) {
        const struct placement *row = &plan->placements[r];
        bool counts = of_company ? row->company == company : row->candidate == candidate;
        if (counts && row->company != NONE) {
            rows[count++] = row;
        }
    }
    tell_rows(programme, rows, count, of_company, out);
    text_buffer_add(out, count > 0 ? ".\n" : of_company ? "nobody.\n" : "no place.\n");
    arena_release(&arena);
}

static void add_title(const struct programme *programme, const struct alternatives *alternatives,
                      size_t index, struct text_buffer *out) {
    const struct alternative *alternative = &alternatives->items[index];
    if (alternatives->asked == ALTERNATIVES_SUGGEST) {
        text_buffer_print(out, "%zu. ", index + 1);
    }
    if (alternative->company == NONE) {
        text_buffer_add(out, "A place anywhere\n");
    } else if (alternatives->candidate == NONE) {
        add_candidate(programme, alternative->candidate, out);
        add_wish(programme, alternative, out);
        add_company_rank(programme, alternative, out);
        text_buffer_add(out, "\n    Has ");
        add_present(programme, alternatives->plan, alternative->candidate, NONE, out);
    } else {
        text_buffer_add(out, company_name(programme, alternative->company));
        add_wish(programme, alternative, out);
        text_buffer_add(out, "\n");
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
    add_answer(programme, alternatives->plan, alternative, out);
    if (alternative->remedies.count > 0) {
        text_buffer_add(out, alternative->remedies.count == 1
                                 ? "    With this change it would cost nothing:\n"
                                 : "    With any one of these changes it would cost nothing:\n");
        add_remarks(&alternative->remedies, out);
    }
}

static void add_heading(const struct programme *programme, const struct alternatives *alternatives,
                        struct text_buffer *out) {
    if (alternatives->candidate == NONE) {
        const struct company *company = &programme->companies[alternatives->company];
        text_buffer_print(out, "%s (%s)", company->name, company->id);
    } else {
        add_candidate(programme, alternatives->candidate, out);
    }
    text_buffer_add(out, " has ");
    add_present(programme, alternatives->plan, alternatives->candidate, alternatives->company, out);
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

static void add_nothing(const struct programme *programme, const struct alternatives *alternatives,
                        struct text_buffer *out) {
    int candidate = alternatives->candidate, company = alternatives->company;
    text_buffer_add(out, "\n");
    if (alternatives->asked == ALTERNATIVES_SUGGEST) {
        text_buffer_add(out, alternatives->keeps_others
                                 ? "There is no alternative while everybody else stays where "
                                   "they are.\n"
                                 : "There is no alternative for which a plan exists.\n");
    } else if (candidate != NONE && company != NONE) {
        text_buffer_print(out, "%s is on the path already.\n", company_name(programme, company));
    } else if (candidate != NONE) {
        text_buffer_add(out, "There is no company that they wished more.\n");
    } else if (has_ranked(programme, company)) {
        text_buffer_add(out, "Nobody whom the company ranked better is somewhere else.\n");
    } else {
        text_buffer_add(out, "The company has ranked nobody.\n");
    }
}

// What a solve has shown, and what the prices allow.
static void add_worth(const struct programme *programme, const struct place_worth *worth,
                      struct text_buffer *out) {
    const struct offer *offer = &programme->offers[worth->offer];
    bool is_own = offer->id[0] == '\0';
    text_buffer_print(out, "\nOne more place%s%s (%s:%zu: %d instead of %d)\n",
                      is_own ? "" : " in the offer ", offer->id, offer->at.file, offer->at.line,
                      offer->places + 1, offer->places);
    if (!worth->is_known) {
        text_buffer_add(out, "    Not known: a limit was reached before the answer.\n");
    } else if (worth->goals.count == 0) {
        text_buffer_add(out, "    It was tried and is worth nothing: no goal would be better.\n");
    } else {
        text_buffer_add(out, "    It was tried, and this is what it would be worth:\n");
        add_goals(&worth->goals, out);
    }
    if (worth->is_priced) {
        text_buffer_add(out, "    The prices of the proof leave no room for more than this:\n");
        add_goal(&worth->price, out);
    } else if (worth->has_price) {
        text_buffer_add(out, "    By the prices of the proof it is worth nothing, too.\n");
    }
}

void alternatives_text(const struct programme *programme, const struct alternatives *alternatives,
                       struct text_buffer *out) {
    add_heading(programme, alternatives, out);
    for (size_t a = 0; a < alternatives->count; a++) {
        add_alternative(programme, alternatives, a, out);
    }
    if (alternatives->count == 0 && alternatives->is_asked) {
        add_nothing(programme, alternatives, out);
    }
    for (size_t w = 0; w < alternatives->worth_count; w++) {
        add_worth(programme, &alternatives->worths[w], out);
    }
}

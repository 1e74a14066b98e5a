// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sentences that can be read aloud to whoever asks.
#include "output/alternatives.h"

#include "output/answer.h"
#include "output/telling.h"

#include <string.h>

static const char *company_name(const struct programme *programme, int company) {
    return programme->companies[company].name;
}

// "Kari Nordmann (C-012)".
static void add_candidate(const struct programme *programme, int candidate,
                          struct text_buffer *out) {
    const struct candidate *who = &programme->candidates[candidate];
    text_buffer_print(out, "%s (%s)", who->name, who->id);
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
    if (alternatives->kind == ALTERNATIVES_SUGGEST) {
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

static bool has_path(const struct alternative *alternative) {
    return alternative->kind == ALTERNATIVE_EQUAL || alternative->kind == ALTERNATIVE_COSTS;
}

// An earlier question about the same candidate whose plan gives this as well: the path is the same.
static const struct alternative *told_before(const struct alternatives *alternatives,
                                             size_t index) {
    const struct alternative *alternative = &alternatives->items[index];
    for (size_t a = 0; a < index && has_path(alternative); a++) {
        const struct alternative *other = &alternatives->items[a];
        if (has_path(other) && other->candidate == alternative->candidate &&
            memcmp(other->path, alternative->path, sizeof other->path) == 0) {
            return other;
        }
    }
    return NULL;
}

static void add_alternative(const struct programme *programme,
                            const struct alternatives *alternatives, size_t index,
                            struct text_buffer *out) {
    const struct alternative *alternative = &alternatives->items[index];
    const struct alternative *before = told_before(alternatives, index);
    text_buffer_add(out, "\n");
    add_title(programme, alternatives, index, out);
    if (alternatives->kind == ALTERNATIVES_WHY) {
        answer_holders(programme, alternative, out);
    }
    if (before != NULL) {
        text_buffer_print(out, "    The plan told above for %s gives this, too.\n",
                          before->company == NONE ? "a place anywhere"
                                                  : company_name(programme, before->company));
    } else {
        answer_tell(programme, alternatives->plan, alternative, out);
    }
    answer_remedies(alternative, out);
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
    if (alternatives->kind == ALTERNATIVES_SUGGEST && alternatives->count > 0) {
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
    if (alternatives->kind == ALTERNATIVES_SUGGEST) {
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
        answer_goals(&worth->goals, out);
    }
    if (worth->is_priced) {
        text_buffer_add(out, "    The prices of the proof leave no room for more than this:\n");
        answer_goal(&worth->price, out);
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

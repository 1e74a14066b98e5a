// SPDX-License-Identifier: GPL-3.0-or-later
//
// Sentences that can be read aloud to whoever asks.
#include "output/alternatives.h"

#include "base/language.h"
#include "output/answer.h"
#include "output/telling.h"

#include <string.h>

static const char *company_name(const struct programme *programme, int company) {
    return programme->companies[company].name;
}

static void add_wish(const struct programme *programme, const struct alternative *alternative,
                     struct text_buffer *out) {
    const struct candidate *candidate = &programme->candidates[alternative->candidate];
    text_buffer_add(out, ", ");
    if (candidate_wishes(candidate, alternative->company)) {
        text_buffer_print(out, _("wish %d"), alternative->wish_rank);
    } else {
        text_buffer_add(out, candidate->wish_count > 0 ? _("not on the list of wishes")
                                                       : _("no list of wishes"));
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
        text_buffer_add(out, ", ");
        text_buffer_print(out, _("rank %d with the company"), alternative->company_rank);
    } else if (has_ranked(programme, company)) {
        text_buffer_print(out, ", %s", _("not ranked by the company"));
    }
}

// Where somebody is; with NONE, who is in a company. False: nowhere, or nobody.
static bool tell_present(const struct programme *programme, const struct schedule *plan,
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
    arena_release(&arena);
    return count > 0;
}

// Where a candidate is who could be in the company instead.
static void add_place(const struct programme *programme, const struct schedule *plan, int candidate,
                      struct text_buffer *out) {
    struct text_buffer place = {0};
    if (tell_present(programme, plan, candidate, NONE, &place)) {
        tell_line(out, _("Has %s."), place.bytes);
    } else {
        tell_line(out, _("Has no place."));
    }
    text_buffer_release(&place);
}

static void add_title(const struct programme *programme, const struct alternatives *alternatives,
                      size_t index, struct text_buffer *out) {
    const struct alternative *alternative = &alternatives->items[index];
    if (alternatives->kind == ALTERNATIVES_SUGGEST) {
        text_buffer_print(out, "%zu. ", index + 1);
    }
    if (alternative->company == NONE) {
        text_buffer_print(out, "%s\n", _("A place anywhere"));
    } else if (alternatives->candidate == NONE) {
        const struct candidate *candidate = &programme->candidates[alternative->candidate];
        text_buffer_print(out, "%s (%s)", candidate->name, candidate->id);
        add_wish(programme, alternative, out);
        add_company_rank(programme, alternative, out);
        text_buffer_add(out, "\n");
        add_place(programme, alternatives->plan, alternative->candidate, out);
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
    if (before != NULL && before->company == NONE) {
        tell_line(out, _("The plan told above for a place anywhere gives this, too."));
    } else if (before != NULL) {
        tell_line(out, _("The plan told above for %s gives this, too."),
                  company_name(programme, before->company));
    } else {
        answer_tell(programme, alternatives->plan, alternative, out);
    }
    answer_remedies(alternative, out);
}

// Whoever was asked about, and where they are or who is there.
static void add_subject(const struct programme *programme, const struct alternatives *alternatives,
                        struct text_buffer *out) {
    int candidate = alternatives->candidate, company = alternatives->company;
    bool is_company = candidate == NONE;
    const char *name =
        is_company ? company_name(programme, company) : programme->candidates[candidate].name;
    const char *id =
        is_company ? programme->companies[company].id : programme->candidates[candidate].id;
    struct text_buffer present = {0};
    if (tell_present(programme, alternatives->plan, candidate, company, &present)) {
        text_buffer_print(out, _("%s (%s) has %s.\n"), name, id, present.bytes);
    } else {
        text_buffer_print(
            out, is_company ? _("%s (%s) has nobody.\n") : _("%s (%s) has no place.\n"), name, id);
    }
    text_buffer_release(&present);
}

static void add_heading(const struct programme *programme, const struct alternatives *alternatives,
                        struct text_buffer *out) {
    add_subject(programme, alternatives, out);
    if (alternatives->detail != NULL) {
        text_buffer_print(out, "%s\n", alternatives->detail);
    }
    if (alternatives->kind == ALTERNATIVES_SUGGEST && alternatives->count > 0) {
        text_buffer_print(out, "\n%s\n",
                          alternatives->keeps_others
                              ? _("Alternatives while everybody else stays where they are; what "
                                  "costs least comes first:")
                              : _("Alternatives, everybody else placed as well as the goals then "
                                  "allow; what costs least comes first:"));
    }
}

static void add_nothing(const struct programme *programme, const struct alternatives *alternatives,
                        struct text_buffer *out) {
    int candidate = alternatives->candidate, company = alternatives->company;
    text_buffer_add(out, "\n");
    if (alternatives->kind == ALTERNATIVES_SUGGEST) {
        text_buffer_add(out, alternatives->keeps_others
                                 ? _("There is no alternative while everybody else stays where "
                                     "they are.\n")
                                 : _("There is no alternative for which a plan exists.\n"));
    } else if (candidate != NONE && company != NONE) {
        text_buffer_print(out, _("%s is on the path already.\n"), company_name(programme, company));
    } else if (candidate != NONE) {
        text_buffer_add(out, _("There is no company that they wished more.\n"));
    } else if (has_ranked(programme, company)) {
        text_buffer_add(out, _("Nobody whom the company ranked better is somewhere else.\n"));
    } else {
        text_buffer_add(out, _("The company has ranked nobody.\n"));
    }
}

// The places of a company without offers have no name.
static void add_worth_title(const struct offer *offer, struct text_buffer *out) {
    int more = offer->places + 1;
    text_buffer_add(out, "\n");
    if (offer->id[0] == '\0') {
        text_buffer_print(out, _("One more place (%s:%zu: %d instead of %d)\n"), offer->at.file,
                          offer->at.line, more, offer->places);
    } else {
        text_buffer_print(out, _("One more place in the offer %s (%s:%zu: %d instead of %d)\n"),
                          offer->id, offer->at.file, offer->at.line, more, offer->places);
    }
}

// What a solve has shown, and what the prices allow.
static void add_worth(const struct programme *programme, const struct place_worth *worth,
                      struct text_buffer *out) {
    add_worth_title(&programme->offers[worth->offer], out);
    if (!worth->is_known) {
        tell_line(out, _("Not known: a limit was reached before the answer."));
    } else if (worth->goals.count == 0) {
        tell_line(out, _("It was tried and is worth nothing: no goal would be better."));
    } else {
        tell_line(out, _("It was tried, and this is what it would be worth:"));
        answer_goals(&worth->goals, out);
    }
    if (worth->is_priced) {
        tell_line(out, _("The prices of the proof leave no room for more than this:"));
        answer_goal(&worth->price, out);
    } else if (worth->has_price) {
        tell_line(out, _("By the prices of the proof it is worth nothing, too."));
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

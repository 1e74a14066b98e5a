// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rows that may stand between one person and one company: of those of the whole programme only
// what speaks of one of the two; and what shuts a door between them without being a limit for
// anybody else.
#include "explain/change.h"

// A rule about who may apply, loosened for somebody who keeps it, would only let in others.
static bool concerns(const struct intake *intake, enum rule rule, const struct candidate *who) {
    if (rule == RULE_EDUCATION_YEARS_MIN) {
        return who->education_years < intake_rule(intake, rule); // what is not known is less, too
    }
    return rule != RULE_LATE_START_DAYS || who->available_first_day > intake->modules[0].first_day;
}

static bool is_between(const struct programme *programme, const struct input *input, int candidate,
                       int company) {
    const struct candidate *who = &programme->candidates[candidate];
    const struct intake *intake = &programme->intakes[who->intake];
    switch (input->kind) {
    case INPUT_RULE:
        return input_governs(input, intake) && concerns(intake, (enum rule)input->index, who);
    case INPUT_COMPANY:
        return input->index == company;
    case INPUT_OFFER:
        return programme->offers[input->index].company == company;
    case INPUT_DECISION:
        return programme->decisions[input->index].candidate == candidate;
    case INPUT_LINK:
        return programme->links[input->index].candidate == candidate ||
               programme->links[input->index].other == candidate;
    case INPUT_HISTORY:
        return programme->history.placements[input->index].candidate == candidate;
    default:
        return false;
    }
}

static void add_refusals(const struct programme *programme, int candidate, int company,
                         struct inputs *inputs) {
    const struct candidate *who = &programme->candidates[candidate];
    const struct rating *rating = programme_rating(programme, candidate, company);
    for (size_t r = 0; r < who->refuse_count; r++) {
        if (who->refuses[r] == company) {
            inputs_add(inputs, INPUT_REFUSES, (size_t)candidate, &who->at);
        }
    }
    if (rating != NULL && rating->company_refuses) {
        inputs_add(inputs, INPUT_COMPANY_REFUSES, (size_t)(rating - programme->ratings),
                   &rating->at);
    }
}

// What an offer has from its company stands in the company's row.
static const struct origin *at_disciplines(const struct company *company,
                                           const struct offer *offer) {
    return offer->disciplines.keys == company->disciplines.keys ? &company->at : &offer->at;
}

static const struct origin *at_dates(const struct company *company, const struct offer *offer) {
    bool is_membership = offer->first_day == company->member_first_day &&
                         offer->last_day == company->member_last_day;
    return is_membership ? &company->at : &offer->at;
}

static void add_offers(const struct programme *programme, int company, struct inputs *inputs) {
    const struct company *of = &programme->companies[company];
    size_t first = 0, last = 0;
    programme_offers(programme, company, &first, &last);
    for (size_t o = first; o < last; o++) {
        const struct offer *offer = &programme->offers[o];
        if (offer->disciplines.count > 0) {
            inputs_add(inputs, INPUT_DISCIPLINES, o, at_disciplines(of, offer));
        }
        inputs_add(inputs, INPUT_DATES, o, at_dates(of, offer));
    }
}

void inputs_list_between(const struct programme *programme, int candidate, int company,
                         struct inputs *inputs) {
    struct inputs all = {0};
    inputs_list(programme, &all);
    for (size_t i = 0; i < all.count; i++) {
        const struct input *input = &all.items[i];
        if (is_between(programme, input, candidate, company)) {
            inputs_add(inputs, input->kind, (size_t)input->index, &input->at);
        }
    }
    inputs_release(&all);
    if (company != NONE) {
        add_refusals(programme, candidate, company, inputs);
        add_offers(programme, company, inputs);
    }
    inputs_sort(inputs);
}

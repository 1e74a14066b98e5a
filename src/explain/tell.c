// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows and changes in the people's words, each on a line of its own.
#include "explain/explain.h"

#include "base/day.h"
#include "base/number.h"
#include "explain/change.h"

#include <inttypes.h>

enum { EDUCATION_DECIMALS = 2, MONEY_DECIMALS = 2 };

static const char *plural(int64_t count) {
    return count == 1 ? "" : "s";
}

static const char *name_of(const struct programme *programme, int candidate) {
    return programme->candidates[candidate].name;
}

static const char *company_name(const struct programme *programme, int company) {
    return programme->companies[company].name;
}

// "4", "3.5", "no", "all" (no limit).
static void tell_value(enum rule rule, int64_t value, struct text_buffer *out) {
    char number[NUMBER_TEXT_SIZE];
    if (value == RULE_OPEN) {
        text_buffer_add(out, "all");
    } else if (rule_kind(rule)->type == RULE_TYPE_YES_NO) {
        text_buffer_add(out, value != 0 ? "yes" : "no");
    } else {
        int decimals = rule_kind(rule)->type == RULE_TYPE_YEARS ? EDUCATION_DECIMALS : 0;
        text_buffer_add(out, number_to_text(value, decimals, '.', number));
    }
}

static void tell_money(int64_t amount, struct text_buffer *out) {
    char number[NUMBER_TEXT_SIZE];
    text_buffer_add(out, number_to_text(amount, MONEY_DECIMALS, '.', number));
}

static void tell_history(const struct programme *programme, int index, struct text_buffer *out) {
    const struct placement *row = &programme->history.placements[index];
    char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
    const char *name =
        row->candidate != NONE ? name_of(programme, row->candidate) : placement_name(row);
    text_buffer_print(out, "%s is %s at %s from %s to %s", name, placement_status_word(row->status),
                      company_name(programme, row->company), day_to_text(row->first_day, first),
                      day_to_text(row->last_day, last));
}

static void tell_company(const struct programme *programme, int index, struct text_buffer *out) {
    const struct company *company = &programme->companies[index];
    const char *between = " has";
    text_buffer_add(out, company->name);
    if (company->places != NO_PLACES) {
        text_buffer_print(out, "%s %d place%s at the same time", between, company->places,
                          plural(company->places));
        between = ",";
    }
    if (company->max_months != NO_LIMIT) {
        text_buffer_print(out, "%s %d months at most", between, company->max_months);
        between = ",";
    }
    if (company->budget != NO_LIMIT) {
        text_buffer_print(out, "%s a budget of ", between);
        tell_money(company->budget, out);
    }
}

// " in the offer B-7", but for a company's own.
static void tell_in_offer(const struct offer *offer, struct text_buffer *out) {
    if (offer->id[0] != '\0') {
        text_buffer_print(out, " in the offer %s", offer->id);
    }
}

static void tell_offer(const struct programme *programme, int index, struct text_buffer *out) {
    const struct offer *offer = &programme->offers[index];
    text_buffer_print(out, "%s has %d place%s", company_name(programme, offer->company),
                      offer->places, plural(offer->places));
    tell_in_offer(offer, out);
}

// " for 2027" where there are several intakes and not all of them follow the row.
static void tell_intakes(const struct programme *programme, const struct input *input,
                         struct text_buffer *out) {
    size_t governed = 0, only = 0;
    for (size_t i = 0; i < programme->intake_count; i++) {
        bool is_governed = input_governs(input, &programme->intakes[i]);
        governed += is_governed;
        only = is_governed ? i : only;
    }
    if (governed == 1 && programme->intake_count > 1) {
        text_buffer_print(out, " for %s", programme->intakes[only].label);
    }
}

static void tell_rule(const struct programme *programme, const struct input *input,
                      struct text_buffer *out) {
    enum rule rule = (enum rule)input->index;
    text_buffer_print(out, "%s is ", rule_kind(rule)->name);
    tell_value(rule, input_rule_value(programme, input), out);
    tell_intakes(programme, input, out);
}

static void tell_link(const struct programme *programme, int index, struct text_buffer *out) {
    const struct link *link = &programme->links[index];
    text_buffer_print(out, "%s and %s must be %s: %s", name_of(programme, link->candidate),
                      name_of(programme, link->other),
                      link->kind == LINK_APART ? "apart" : "near each other", link->reason);
}

static void tell_decision(const struct programme *programme, int index, struct text_buffer *out) {
    const struct decision *decision = &programme->decisions[index];
    text_buffer_print(out, "%s %s be at %s", name_of(programme, decision->candidate),
                      decision->kind == DECISION_MUST ? "must" : "must not",
                      company_name(programme, decision->company));
    if (decision->module != NONE) {
        text_buffer_print(out, " in module %d", decision->module + 1);
    }
    text_buffer_print(out, ": %s", decision->reason);
}

static void tell_refuses(const struct programme *programme, int index, struct text_buffer *out) {
    const struct candidate *candidate = &programme->candidates[index];
    text_buffer_print(out, "%s refuses", candidate->name);
    for (size_t r = 0; r < candidate->refuse_count; r++) {
        text_buffer_print(out, "%s %s", r == 0 ? "" : ",",
                          company_name(programme, candidate->refuses[r]));
    }
}

static void tell_company_refuses(const struct programme *programme, int index,
                                 struct text_buffer *out) {
    const struct rating *rating = &programme->ratings[index];
    text_buffer_print(out, "%s refuses %s", company_name(programme, rating->company),
                      name_of(programme, rating->candidate));
}

static void tell_disciplines(const struct programme *programme, int index,
                             struct text_buffer *out) {
    const struct offer *offer = &programme->offers[index];
    text_buffer_print(out, "%s takes only", company_name(programme, offer->company));
    for (size_t d = 0; d < offer->disciplines.count; d++) {
        text_buffer_print(out, "%s %s", d == 0 ? "" : ",", offer->disciplines.words[d]);
    }
    tell_in_offer(offer, out);
}

static void tell_dates(const struct programme *programme, int index, struct text_buffer *out) {
    const struct offer *offer = &programme->offers[index];
    char day[DAY_TEXT_SIZE];
    text_buffer_print(out, "%s has places only", company_name(programme, offer->company));
    if (offer->first_day != DAY_ALWAYS) {
        text_buffer_print(out, " from %s", day_to_text(offer->first_day, day));
    }
    if (offer->last_day != DAY_FOREVER) {
        text_buffer_print(out, " to %s", day_to_text(offer->last_day, day));
    }
    tell_in_offer(offer, out);
}

void input_tell(const struct programme *programme, const struct input *input,
                struct text_buffer *out) {
    switch (input->kind) {
    case INPUT_HISTORY:
        tell_history(programme, input->index, out);
        break;
    case INPUT_COMPANY:
        tell_company(programme, input->index, out);
        break;
    case INPUT_OFFER:
        tell_offer(programme, input->index, out);
        break;
    case INPUT_RULE:
        tell_rule(programme, input, out);
        break;
    case INPUT_PERSON:
        text_buffer_print(out, "%s is %s and must be placed", name_of(programme, input->index),
                          status_word(programme->candidates[input->index].status));
        break;
    case INPUT_LINK:
        tell_link(programme, input->index, out);
        break;
    case INPUT_DECISION:
        tell_decision(programme, input->index, out);
        break;
    case INPUT_REFUSES:
        tell_refuses(programme, input->index, out);
        break;
    case INPUT_COMPANY_REFUSES:
        tell_company_refuses(programme, input->index, out);
        break;
    case INPUT_DISCIPLINES:
        tell_disciplines(programme, input->index, out);
        break;
    case INPUT_DATES:
        tell_dates(programme, input->index, out);
        break;
    case INPUT_KINDS:
        break;
    }
}

// The rule admit_max is not asked for where nobody applies.
static void change_person_tell(const struct programme *programme, int index,
                               struct text_buffer *out) {
    const struct candidate *candidate = &programme->candidates[index];
    const struct intake *intake = &programme->intakes[candidate->intake];
    text_buffer_print(out, "%s as an applicant instead of %s", candidate->name,
                      status_word(candidate->status));
    if (intake->rules.at[RULE_ADMIT_MAX].line == 0) {
        text_buffer_add(out, "; applicants also need the rule admit_max, such as all");
    }
}

static void change_all_tell(const struct programme *programme, const struct input *input,
                            struct text_buffer *out) {
    static const char *const orders[INPUT_KINDS] = {
        [INPUT_COMPANY] = "without any limit: ",
        [INPUT_OFFER] = "without any limit: ",
        [INPUT_RULE] = "without the rule: ",
        [INPUT_LINK] = "without the link: ",
        [INPUT_DECISION] = "without the decision: ",
        [INPUT_REFUSES] = "without the refusal: ",
        [INPUT_COMPANY_REFUSES] = "without the refusal: ",
        [INPUT_DISCIPLINES] = "open to every discipline: ",
        [INPUT_DATES] = "open at all times: ",
        [INPUT_PERSON] = "",
        [INPUT_HISTORY] = "cancelled: ",
    };
    if (input->kind == INPUT_PERSON) {
        change_person_tell(programme, input->index, out);
    } else {
        text_buffer_add(out, orders[input->kind]);
        input_tell(programme, input, out);
    }
}

static void change_places_tell(const struct programme *programme, const struct easing *change,
                               struct text_buffer *out) {
    int index = change->input.index;
    bool is_offer = change->input.kind == INPUT_OFFER;
    const struct offer *offer = is_offer ? &programme->offers[index] : NULL;
    int company = is_offer ? offer->company : index;
    int before = is_offer ? offer->places : programme->companies[index].places;
    text_buffer_print(out, "%" PRId64 " place%s at %s instead of %d", change->value,
                      plural(change->value), company_name(programme, company), before);
    if (is_offer) {
        text_buffer_print(out, " in the offer %s", offer->id);
    }
}

static void change_company_tell(const struct company *company, const struct easing *change,
                                struct text_buffer *out) {
    if (change->lever == LEVER_MONTHS) {
        text_buffer_print(out, "max_months %" PRId64 " at %s instead of %d", change->value,
                          company->name, company->max_months);
    } else {
        text_buffer_add(out, "a budget of ");
        tell_money(change->value, out);
        text_buffer_print(out, " at %s instead of ", company->name);
        tell_money(company->budget, out);
    }
}

static void change_rule_tell(const struct programme *programme, const struct easing *change,
                             struct text_buffer *out) {
    enum rule rule = (enum rule)change->input.index;
    text_buffer_print(out, "%s ", rule_kind(rule)->name);
    tell_value(rule, change->value, out);
    text_buffer_add(out, " instead of ");
    tell_value(rule, input_rule_value(programme, &change->input), out);
    tell_intakes(programme, &change->input, out);
}

void easing_tell(const struct programme *programme, const struct easing *change,
                 struct text_buffer *out) {
    switch (change->lever) {
    case LEVER_ALL:
        change_all_tell(programme, &change->input, out);
        break;
    case LEVER_PLACES:
        change_places_tell(programme, change, out);
        break;
    case LEVER_MONTHS:
    case LEVER_BUDGET:
        change_company_tell(&programme->companies[change->input.index], change, out);
        break;
    case LEVER_RULE:
        change_rule_tell(programme, change, out);
        break;
    }
}

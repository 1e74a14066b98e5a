// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows and changes in the people's words, each on a line of its own.
#include "explain/explain.h"

#include "base/day.h"
#include "base/language.h"
#include "base/number.h"
#include "explain/change.h"

#include <inttypes.h>

enum { EDUCATION_DECIMALS = 2, MONEY_DECIMALS = 2 };

static const char *name_of(const struct programme *programme, int candidate) {
    return programme->candidates[candidate].name;
}

static const char *company_name(const struct programme *programme, int company) {
    return programme->companies[company].name;
}

// "4", "3.5", "no", "all" (no limit).
static const char *value_told(enum rule rule, int64_t value, char number[static NUMBER_TEXT_SIZE]) {
    if (value == RULE_OPEN) {
        return _("all");
    }
    if (rule_kind(rule)->type == RULE_TYPE_YES_NO) {
        return value != 0 ? _("yes") : _("no");
    }
    int decimals = rule_kind(rule)->type == RULE_TYPE_YEARS ? EDUCATION_DECIMALS : 0;
    return number_to_text(value, decimals, language_point(), number);
}

static const char *money_told(int64_t amount, char number[static NUMBER_TEXT_SIZE]) {
    return number_to_text(amount, MONEY_DECIMALS, language_point(), number);
}

static void tell_history(const struct programme *programme, int index, struct text_buffer *out) {
    const struct placement *row = &programme->history.placements[index];
    char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
    const char *name =
        row->candidate != NONE ? name_of(programme, row->candidate) : placement_name(row);
    text_buffer_print(out, _("%s is %s at %s from %s to %s"), name,
                      _(placement_status_word(row->status)), company_name(programme, row->company),
                      day_to_text(row->first_day, first), day_to_text(row->last_day, last));
}

// At least one of its limits is set: nothing else stands in a conflict.
static void tell_company(const struct programme *programme, int index, struct text_buffer *out) {
    const struct company *company = &programme->companies[index];
    struct arena arena = {0};
    const char *limits = NULL, *limit;
    char number[NUMBER_TEXT_SIZE];
    if (company->places != NO_PLACES) {
        limit = ngettext("%d place at the same time", "%d places at the same time",
                         (unsigned long)company->places);
        limits = language_list(&arena, limits, arena_print(&arena, limit, company->places), false);
    }
    if (company->max_months != NO_LIMIT) {
        limit =
            ngettext("%d month at most", "%d months at most", (unsigned long)company->max_months);
        limits =
            language_list(&arena, limits, arena_print(&arena, limit, company->max_months), false);
    }
    if (company->budget != NO_LIMIT) {
        limit = arena_print(&arena, _("a budget of %s"), money_told(company->budget, number));
        limits = language_list(&arena, limits, limit, false);
    }
    text_buffer_print(out, _("%s has %s"), company->name, limits);
    arena_release(&arena);
}

static void tell_offer(const struct programme *programme, int index, struct text_buffer *out) {
    const struct offer *offer = &programme->offers[index];
    text_buffer_print(out,
                      ngettext("%s has %d place in the offer %s",
                               "%s has %d places in the offer %s", (unsigned long)offer->places),
                      company_name(programme, offer->company), offer->places, offer->id);
}

// "2027" where there are several intakes and this one alone follows the row, or NULL.
static const char *only_intake(const struct programme *programme, const struct input *input) {
    size_t governed = 0, only = 0;
    for (size_t i = 0; i < programme->intake_count; i++) {
        bool is_governed = input_governs(input, &programme->intakes[i]);
        governed += is_governed;
        only = is_governed ? i : only;
    }
    return governed == 1 && programme->intake_count > 1 ? programme->intakes[only].label : NULL;
}

static void tell_rule(const struct programme *programme, const struct input *input,
                      struct text_buffer *out) {
    enum rule rule = (enum rule)input->index;
    char number[NUMBER_TEXT_SIZE];
    const char *value = value_told(rule, input_rule_value(programme, input), number);
    const char *intake = only_intake(programme, input);
    if (intake == NULL) {
        text_buffer_print(out, _("%s is %s"), rule_told(rule), value);
    } else {
        text_buffer_print(out, _("%s is %s for %s"), rule_told(rule), value, intake);
    }
}

static void tell_link(const struct programme *programme, int index, struct text_buffer *out) {
    static const char *const sentences[] = {
        [LINK_APART] = N_("%s and %s must be apart: %s"),
        [LINK_NEAR] = N_("%s and %s must be near each other: %s"),
    };
    const struct link *link = &programme->links[index];
    text_buffer_print(out, _(sentences[link->kind]), name_of(programme, link->candidate),
                      name_of(programme, link->other), link->reason);
}

static void tell_decision(const struct programme *programme, int index, struct text_buffer *out) {
    static const char *const of_path[] = {
        [DECISION_MUST] = N_("%s must be at %s: %s"),
        [DECISION_MUST_NOT] = N_("%s must not be at %s: %s"),
    };
    static const char *const of_module[] = {
        [DECISION_MUST] = N_("%s must be at %s in module %d: %s"),
        [DECISION_MUST_NOT] = N_("%s must not be at %s in module %d: %s"),
    };
    const struct decision *decision = &programme->decisions[index];
    const char *name = name_of(programme, decision->candidate);
    const char *company = company_name(programme, decision->company);
    if (decision->module == NONE) {
        text_buffer_print(out, _(of_path[decision->kind]), name, company, decision->reason);
    } else {
        text_buffer_print(out, _(of_module[decision->kind]), name, company, decision->module + 1,
                          decision->reason);
    }
}

static void tell_refuses(const struct programme *programme, int index, struct text_buffer *out) {
    const struct candidate *candidate = &programme->candidates[index];
    struct arena arena = {0};
    const char *companies = NULL;
    for (size_t r = 0; r < candidate->refuse_count; r++) {
        companies =
            language_list(&arena, companies, company_name(programme, candidate->refuses[r]), false);
    }
    text_buffer_print(out, _("%s refuses %s"), candidate->name, companies);
    arena_release(&arena);
}

static void tell_company_refuses(const struct programme *programme, int index,
                                 struct text_buffer *out) {
    const struct rating *rating = &programme->ratings[index];
    text_buffer_print(out, _("%s refuses %s"), company_name(programme, rating->company),
                      name_of(programme, rating->candidate));
}

// The offer is named, but for a company's own.
static void tell_disciplines(const struct programme *programme, int index,
                             struct text_buffer *out) {
    const struct offer *offer = &programme->offers[index];
    const char *company = company_name(programme, offer->company), *words = NULL;
    struct arena arena = {0};
    for (size_t d = 0; d < offer->disciplines.count; d++) {
        words = language_list(&arena, words, offer->disciplines.words[d], false);
    }
    if (offer->id[0] == '\0') {
        text_buffer_print(out, _("%s takes only %s"), company, words);
    } else {
        text_buffer_print(out, _("%s takes only %s in the offer %s"), company, words, offer->id);
    }
    arena_release(&arena);
}

// Open at one end or at none: what is always open shuts nobody out.
static const char *days_told(const struct offer *offer, struct arena *arena) {
    char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
    day_to_text(offer->first_day, first);
    day_to_text(offer->last_day, last);
    if (offer->first_day == DAY_ALWAYS) {
        return arena_print(arena, _("to %s"), last);
    }
    return offer->last_day == DAY_FOREVER ? arena_print(arena, _("from %s"), first)
                                          : arena_print(arena, _("from %s to %s"), first, last);
}

static void tell_dates(const struct programme *programme, int index, struct text_buffer *out) {
    const struct offer *offer = &programme->offers[index];
    const char *company = company_name(programme, offer->company);
    struct arena arena = {0};
    const char *days = days_told(offer, &arena);
    if (offer->id[0] == '\0') {
        text_buffer_print(out, _("%s has places only %s"), company, days);
    } else {
        text_buffer_print(out, _("%s has places only %s in the offer %s"), company, days,
                          offer->id);
    }
    arena_release(&arena);
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
        text_buffer_print(out, _("%s is %s and must be placed"), name_of(programme, input->index),
                          _(status_word(programme->candidates[input->index].status)));
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
    const char *order = intake->rules.at[RULE_ADMIT_MAX].line == 0
                            ? _("%s as an applicant instead of %s; applicants also need the rule "
                                "admit_max, such as all")
                            : _("%s as an applicant instead of %s");
    text_buffer_print(out, order, candidate->name, _(status_word(candidate->status)));
}

static void change_all_tell(const struct programme *programme, const struct input *input,
                            struct text_buffer *out) {
    static const char *const orders[INPUT_KINDS] = {
        [INPUT_COMPANY] = N_("without any limit: %s"),
        [INPUT_OFFER] = N_("without any limit: %s"),
        [INPUT_RULE] = N_("without the rule: %s"),
        [INPUT_LINK] = N_("without the link: %s"),
        [INPUT_DECISION] = N_("without the decision: %s"),
        [INPUT_REFUSES] = N_("without the refusal: %s"),
        [INPUT_COMPANY_REFUSES] = N_("without the refusal: %s"),
        [INPUT_DISCIPLINES] = N_("open to every discipline: %s"),
        [INPUT_DATES] = N_("open at all times: %s"),
        [INPUT_HISTORY] = N_("cancelled: %s"),
    };
    if (input->kind == INPUT_PERSON) {
        change_person_tell(programme, input->index, out);
    } else {
        struct text_buffer row = {0};
        input_tell(programme, input, &row);
        text_buffer_print(out, _(orders[input->kind]), row.bytes);
        text_buffer_release(&row);
    }
}

static void change_places_tell(const struct programme *programme, const struct easing *change,
                               struct text_buffer *out) {
    const struct company *company = &programme->companies[change->input.index];
    text_buffer_print(out,
                      ngettext("%" PRId64 " place at %s instead of %d",
                               "%" PRId64 " places at %s instead of %d",
                               (unsigned long)change->value),
                      change->value, company->name, company->places);
}

static void change_offer_tell(const struct programme *programme, const struct easing *change,
                              struct text_buffer *out) {
    const struct offer *offer = &programme->offers[change->input.index];
    text_buffer_print(out,
                      ngettext("%" PRId64 " place at %s instead of %d in the offer %s",
                               "%" PRId64 " places at %s instead of %d in the offer %s",
                               (unsigned long)change->value),
                      change->value, company_name(programme, offer->company), offer->places,
                      offer->id);
}

static void change_months_tell(const struct programme *programme, const struct easing *change,
                               struct text_buffer *out) {
    const struct company *company = &programme->companies[change->input.index];
    text_buffer_print(out, _("max_months %" PRId64 " at %s instead of %d"), change->value,
                      company->name, company->max_months);
}

static void change_budget_tell(const struct programme *programme, const struct easing *change,
                               struct text_buffer *out) {
    const struct company *company = &programme->companies[change->input.index];
    char now[NUMBER_TEXT_SIZE], before[NUMBER_TEXT_SIZE];
    text_buffer_print(out, _("a budget of %s at %s instead of %s"), money_told(change->value, now),
                      company->name, money_told(company->budget, before));
}

static void change_rule_tell(const struct programme *programme, const struct easing *change,
                             struct text_buffer *out) {
    enum rule rule = (enum rule)change->input.index;
    char one[NUMBER_TEXT_SIZE], other[NUMBER_TEXT_SIZE];
    const char *now = value_told(rule, change->value, one);
    const char *before = value_told(rule, input_rule_value(programme, &change->input), other);
    const char *intake = only_intake(programme, &change->input);
    if (intake == NULL) {
        text_buffer_print(out, _("%s %s instead of %s"), rule_told(rule), now, before);
    } else {
        text_buffer_print(out, _("%s %s instead of %s for %s"), rule_told(rule), now, before,
                          intake);
    }
}

void easing_tell(const struct programme *programme, const struct easing *change,
                 struct text_buffer *out) {
    switch (change->lever) {
    case LEVER_ALL:
        change_all_tell(programme, &change->input, out);
        break;
    case LEVER_PLACES:
        if (change->input.kind == INPUT_OFFER) {
            change_offer_tell(programme, change, out);
        } else {
            change_places_tell(programme, change, out);
        }
        break;
    case LEVER_MONTHS:
        change_months_tell(programme, change, out);
        break;
    case LEVER_BUDGET:
        change_budget_tell(programme, change, out);
        break;
    case LEVER_RULE:
        change_rule_tell(programme, change, out);
        break;
    }
}

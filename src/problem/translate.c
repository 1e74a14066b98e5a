// SPDX-License-Identifier: GPL-3.0-or-later
//
// The way back from indices to people.
#include "problem/translate.h"

#include "base/day.h"
#include "base/language.h"
#include "base/memory.h"
#include "base/number.h"

#include <inttypes.h>

bool outcome_is_settled(const struct outcome *outcome) {
    bool good = outcome->verdict == VERDICT_PLANNED;
    for (int g = 0; g < outcome->result_count; g++) {
        good = good && outcome->results[g].status != GOAL_BEST;
    }
    return good;
}

void outcome_release(struct outcome *outcome) {
    memory_free(outcome->has_path);
    memory_free(outcome->plans);
    memory_free(outcome->ties);
    for (int g = 0; g < outcome->result_count; g++) {
        memory_free(outcome->certificates[g].row);
    }
    *outcome = (struct outcome){0};
}

// Rows that stay as they are: of those who are in the history alone, and of candidates what is
// published or leave, as long as they have a path, or it is no part of their path.
static bool is_carried(const struct programme *programme, const struct problem *problem,
                       const struct outcome *outcome, const struct placement *row) {
    if (row->candidate == NONE) {
        return row->status != PLACEMENT_CANCELLED;
    }
    const struct candidate *candidate = &programme->candidates[row->candidate];
    int i = problem->person_of[row->candidate];
    bool is_fixed = row->status == PLACEMENT_PUBLISHED || row->status == PLACEMENT_LEAVE;
    bool is_begun = candidate->has_withdrawn_from && row->first_day < candidate->withdrawn_from;
    bool is_out = status_stays_out(candidate->status);
    bool is_of_path = row->intake == candidate->intake;
    bool has_path = i != NONE && outcome->plans[i].person != NONE;
    return is_fixed && (is_out ? is_begun : has_path || !is_of_path);
}

static void carry_history(const struct programme *programme, const struct problem *problem,
                          const struct outcome *outcome, struct schedule *schedule) {
    for (size_t r = 0; r < programme->history.count; r++) {
        const struct placement *row = &programme->history.placements[r];
        if (is_carried(programme, problem, outcome, row)) {
            schedule_add(schedule, row);
        }
    }
}

static void add_plan(const struct programme *programme, const struct problem *problem,
                     const struct plan *plan, struct schedule *schedule) {
    const struct person *person = &problem->persons[plan->person];
    const struct intake *intake = &programme->intakes[person->calendar];
    for (int t = 0; t < intake->module_count; t++) {
        struct placement placement = {
            .candidate_id = programme->candidates[person->candidate].id,
            .candidate = person->candidate,
            .intake = person->calendar,
            .module = t,
            .first_day = intake->modules[t].first_day,
            .last_day = intake->modules[t].last_day,
            .offer = plan->offer[t],
            .status = PLACEMENT_PROPOSED,
        };
        if (plan->offer[t] != NONE) {
            placement.company = problem->offer_company[plan->offer[t]];
            schedule_add(schedule, &placement);
        }
    }
}

void translate_schedule(const struct programme *programme, const struct problem *problem,
                        const struct outcome *outcome, struct schedule *schedule) {
    carry_history(programme, problem, outcome, schedule);
    for (int i = 0; i < problem->person_count; i++) {
        if (outcome->plans[i].person != NONE) {
            add_plan(programme, problem, &outcome->plans[i], schedule);
        }
    }
    schedule_sort(schedule);
}

static const char *describe_education(const struct programme *programme,
                                      const struct candidate *candidate, struct arena *arena) {
    const struct intake *intake = &programme->intakes[candidate->intake];
    const struct origin *rule = &intake->rules.at[RULE_EDUCATION_YEARS_MIN];
    char least[NUMBER_TEXT_SIZE], years[NUMBER_TEXT_SIZE];
    number_to_text(intake_rule(intake, RULE_EDUCATION_YEARS_MIN), 2, language_point(), least);
    if (candidate->education_years == NOT_KNOWN) {
        return arena_print(arena, _("%s:%zu asks for %s years of education; how many is unknown."),
                           rule->file, rule->line, least);
    }
    number_to_text(candidate->education_years, 2, language_point(), years);
    return arena_print(arena, _("%s:%zu asks for %s years of education; there are %s."), rule->file,
                       rule->line, least, years);
}

static const char *describe_availability(const struct programme *programme,
                                         const struct candidate *candidate, struct arena *arena) {
    const struct intake *intake = &programme->intakes[candidate->intake];
    char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
    day_to_text(intake->modules[0].first_day, first);
    day_to_text(intake->modules[intake->module_count - 1].last_day, last);
    return arena_print(arena, _("%s:%zu is not available for all of %s to %s."), candidate->at.file,
                       candidate->at.line, first, last);
}

// The lowest and highest mark among the applicants admitted to an intake.
struct marks {
    int64_t lowest, highest;
    bool any;
};

static struct marks marks_admitted(const struct problem *problem, const struct outcome *outcome,
                                   int intake) {
    struct marks marks = {.lowest = INT64_MAX};
    for (int i = 0; i < problem->person_count; i++) {
        const struct person *person = &problem->persons[i];
        if (outcome->plans[i].person != NONE && person->calendar == intake && person->mark > 0) {
            marks.lowest = person->mark < marks.lowest ? person->mark : marks.lowest;
            marks.highest = person->mark > marks.highest ? person->mark : marks.highest;
            marks.any = true;
        }
    }
    return marks;
}

static const char *describe_chosen(bool is_canonical) {
    return is_canonical ? _("The goals are best served with this person placed.")
                        : _("Placed in the best schedule found; a limit stopped the proof that "
                            "none serves the goals better.");
}

static const char *describe_not_chosen(const struct candidate *candidate, struct marks marks,
                                       bool is_canonical, struct arena *arena) {
    char own[NUMBER_TEXT_SIZE], lowest[NUMBER_TEXT_SIZE], highest[NUMBER_TEXT_SIZE];
    const char *why =
        is_canonical
            ? _("No schedule with this person placed serves the goals and the lottery as well.")
            : _("Not placed in the best schedule found; a limit stopped the proof that none "
                "serves the goals better.");
    if (!marks.any || candidate->assessment == NOT_KNOWN) {
        return why;
    }
    number_to_text(candidate->assessment, 2, language_point(), own);
    number_to_text(marks.lowest, 2, language_point(), lowest);
    number_to_text(marks.highest, 2, language_point(), highest);
    const char *mark =
        arena_print(arena, _("The mark is %s, and the applicants admitted have from %s to %s."),
                    own, lowest, highest);
    return arena_print(arena, "%s %s", why, mark);
}

static const char *describe(const struct programme *programme, const struct candidate *candidate,
                            enum reason reason, struct marks marks, bool is_canonical,
                            struct arena *arena) {
    switch (reason) {
    case REASON_ADMITTED:
    case REASON_DECLINED:
    case REASON_WITHDRAWN:
        return arena_print(arena, _("%s:%zu has the status %s."), candidate->at.file,
                           candidate->at.line, _(status_word(candidate->status)));
    case REASON_CHOSEN:
        return describe_chosen(is_canonical);
    case REASON_EDUCATION:
        return describe_education(programme, candidate, arena);
    case REASON_NOT_ASSESSED:
        return arena_print(arena, _("%s:%zu has no mark, while others of the intake have one."),
                           candidate->at.file, candidate->at.line);
    case REASON_NOT_AVAILABLE:
        return describe_availability(programme, candidate, arena);
    case REASON_NO_PATH:
        return _("No path keeps all the rules about this one person, even if nobody else came.");
    case REASON_NOT_CHOSEN:
        return describe_not_chosen(candidate, marks, is_canonical, arena);
    }
    return "";
}

// A decision about the whole path names no module.
static const char *describe_decision(const struct programme *programme,
                                     const struct decision *decision, struct arena *arena) {
    static const char *const of_path[] = {
        [DECISION_MUST] = N_("%s:%zu: must be at %s (%s)."),
        [DECISION_MUST_NOT] = N_("%s:%zu: must not be at %s (%s)."),
    };
    static const char *const of_module[] = {
        [DECISION_MUST] = N_("%s:%zu: must be at %s in module %d (%s)."),
        [DECISION_MUST_NOT] = N_("%s:%zu: must not be at %s in module %d (%s)."),
    };
    const struct origin *at = &decision->at;
    const char *company = programme->companies[decision->company].id;
    return decision->module == NONE
               ? arena_print(arena, _(of_path[decision->kind]), at->file, at->line, company,
                             decision->reason)
               : arena_print(arena, _(of_module[decision->kind]), at->file, at->line, company,
                             decision->module + 1, decision->reason);
}

// What people have decided about somebody is told with their reason, whatever came of it.
static const char *add_decisions(const struct programme *programme, int candidate,
                                 const char *detail, struct arena *arena) {
    for (size_t d = 0; d < programme->decision_count; d++) {
        const struct decision *decision = &programme->decisions[d];
        if (decision->candidate == candidate) {
            detail =
                arena_print(arena, "%s %s", detail, describe_decision(programme, decision, arena));
        }
    }
    return detail;
}

static const char *add_links(const struct programme *programme, int candidate, const char *detail,
                             struct arena *arena) {
    static const char *const sentences[] = {
        [LINK_APART] = N_("%s:%zu: apart from %s (%s)."),
        [LINK_NEAR] = N_("%s:%zu: near %s (%s)."),
    };
    for (size_t l = 0; l < programme->link_count; l++) {
        const struct link *link = &programme->links[l];
        bool is_one = link->candidate == candidate, is_other = link->other == candidate;
        if (is_one || is_other) {
            int other = is_one ? link->other : link->candidate;
            const char *told =
                arena_print(arena, _(sentences[link->kind]), link->at.file, link->at.line,
                            programme->candidates[other].id, link->reason);
            detail = arena_print(arena, "%s %s", detail, told);
        }
    }
    return detail;
}

static enum reason reason_of(const struct programme *programme, const struct problem *problem,
                             const struct outcome *outcome, size_t candidate) {
    int i = problem->person_of[candidate];
    if (i == NONE) {
        return problem->barred[candidate];
    }
    if (outcome->plans[i].person != NONE) {
        bool must = status_must_be_placed(programme->candidates[candidate].status);
        return must ? REASON_ADMITTED : REASON_CHOSEN;
    }
    return outcome->has_path[i] ? REASON_NOT_CHOSEN : REASON_NO_PATH;
}

void translate_results(const struct programme *programme, const struct problem *problem,
                       const struct outcome *outcome, struct results *results) {
    results->items = arena_new(&results->arena, programme->candidate_count, sizeof *results->items);
    results->count = programme->candidate_count;
    struct marks *marks = arena_new(&results->arena, programme->intake_count, sizeof *marks);
    for (size_t i = 0; i < programme->intake_count; i++) {
        marks[i] = marks_admitted(problem, outcome, (int)i);
    }
    for (size_t c = 0; c < programme->candidate_count; c++) {
        enum reason reason = reason_of(programme, problem, outcome, c);
        const char *detail = describe(programme, &programme->candidates[c], reason,
                                      marks[programme->candidates[c].intake], outcome->is_canonical,
                                      &results->arena);
        detail = add_decisions(programme, (int)c, detail, &results->arena);
        detail = add_links(programme, (int)c, detail, &results->arena);
        results->items[c] =
            (struct result){.candidate = (int)c, .reason = reason, .detail = detail};
    }
}

static struct price price_of_row(const struct problem *problem, int index) {
    static const enum price_kind kinds[] = {
        [ROW_PLACES] = PRICE_OFFER,
        [ROW_ADMIT] = PRICE_ADMIT,
        [ROW_MONTHS] = PRICE_MONTHS,
        [ROW_PROMISE] = PRICE_PROMISE,
        [ROW_MIN_PLACES] = PRICE_MIN_PLACES,
        [ROW_DISCIPLINE_MAX] = PRICE_DISCIPLINE_MAX,
        [ROW_DISCIPLINE] = PRICE_DISCIPLINE_THERE,
        [ROW_APART] = PRICE_APART,
        [ROW_NEAR] = PRICE_NEAR,
        [ROW_NEAR_PLACED] = PRICE_NEAR_PLACED,
    };
    const struct row *row = &problem->rows[index];
    bool is_discipline = row->kind == ROW_DISCIPLINE || row->kind == ROW_DISCIPLINE_MAX;
    return (struct price){.kind = kinds[row->kind],
                          .index = row->a,
                          .part = is_discipline ? row->b : row->c,
                          .day = row->day};
}

static struct price price_of_held(const struct measure *measure) {
    switch (measure->kind) {
    case MEASURE_MUST:
        return (struct price){.kind = PRICE_MUST};
    case MEASURE_INTAKE:
        return (struct price){.kind = PRICE_ADMIT_MIN, .index = measure->intake};
    case MEASURE_DISCIPLINES:
        return (struct price){.kind = PRICE_DISCIPLINES_MIN, .index = measure->intake};
    case MEASURE_GOAL:
    case MEASURE_RANK:
    case MEASURE_OWN_COMPANY: // never held
    case MEASURE_OWN_OFFER:
    case MEASURE_KEPT:
        return (struct price){
            .kind = PRICE_GOAL, .index = (int)measure->goal, .part = measure->rank};
    }
    return (struct price){0};
}

static void add_price(const struct goal_result *result, struct price price, int64_t amount,
                      struct proof *proof) {
    price.goal = result->goal;
    price.rank = result->rank;
    price.price = amount;
    if (amount != 0) {
        proof_add(proof, &price);
    }
}

void translate_proof(const struct problem *problem, const struct outcome *outcome,
                     struct proof *proof) {
    for (int g = 0; g < outcome->result_count; g++) {
        const struct certificate *certificate = &outcome->certificates[g];
        const struct goal_result *result = &outcome->results[g];
        struct price bound = {.goal = result->goal,
                              .rank = result->rank,
                              .kind = PRICE_BOUND,
                              .price = result->best_possible};
        if (!certificate->is_given) {
            continue;
        }
        proof_add(proof, &bound);
        for (int r = 0; r < problem->row_count; r++) {
            add_price(result, price_of_row(problem, r), certificate->row[r], proof);
        }
        for (int h = 0; h < certificate->held_count; h++) {
            add_price(result, price_of_held(&outcome->held[h]), certificate->held[h], proof);
        }
    }
}

void translate_doubts(const struct programme *programme, const struct problem *problem,
                      const struct outcome *outcome, struct findings *findings) {
    for (int i = 0; i < problem->person_count && outcome->verdict == VERDICT_PLANNED; i++) {
        const struct candidate *candidate = &programme->candidates[problem->persons[i].candidate];
        if (!problem->persons[i].must && !outcome->has_path[i]) {
            findings_add(findings, FINDING_APPLICANT_PATHLESS, &candidate->at, candidate->id,
                         _("Even if nobody else came: look at disciplines, wishes, refusals, "
                           "decisions and the rules about paths."));
        }
    }
}

static void report_pathless(const struct programme *programme, const struct problem *problem,
                            const struct outcome *outcome, struct findings *findings) {
    for (int i = 0; i < problem->person_count; i++) {
        const struct person *person = &problem->persons[i];
        const struct candidate *candidate = &programme->candidates[person->candidate];
        if (person->must && !outcome->has_path[i]) {
            findings_add(
                findings, FINDING_NO_PATH, &candidate->at, candidate->id,
                _("The status is %s, so a path is needed. Look at availability, disciplines, "
                  "refusals, wishes, decisions and the rules about paths."),
                _(status_word(candidate->status)));
        }
    }
}

void translate_failure(const struct programme *programme, const struct problem *problem,
                       const struct outcome *outcome, struct findings *findings) {
    const struct intake *intake = &programme->intakes[outcome->calendar];
    switch (outcome->verdict) {
    case VERDICT_PERSON_PATHLESS:
        report_pathless(programme, problem, outcome, findings);
        break;
    case VERDICT_NOT_ALL_PLACED:
        findings_add(findings, FINDING_NOT_ALL_PLACED, NULL, NULL,
                     _("%" PRId64 " people have the status offered or admitted; at most %" PRId64
                       " of them can have a path at the same time. More places, a higher admit_max "
                       "or max_months, or fewer decisions would help."),
                     outcome->wanted, outcome->reached);
        break;
    case VERDICT_ADMIT_MIN:
        findings_add(
            findings, FINDING_ADMIT_MIN_OUT_OF_REACH, &intake->rules.at[RULE_ADMIT_MIN],
            rule_told(RULE_ADMIT_MIN),
            ngettext("At most %" PRId64 " person can have a path; the rule asks for %" PRId64 ".",
                     "At most %" PRId64 " people can have a path; the rule asks for %" PRId64 ".",
                     (unsigned long)outcome->reached),
            outcome->reached, outcome->wanted);
        break;
    case VERDICT_DISCIPLINES:
        findings_add(findings, FINDING_DISCIPLINES_OUT_OF_REACH,
                     &intake->rules.at[RULE_DISCIPLINES_MIN], rule_told(RULE_DISCIPLINES_MIN),
                     ngettext("At most %" PRId64 " discipline can be placed; the rule asks for "
                              "%" PRId64 ".",
                              "At most %" PRId64
                              " different disciplines can be placed; the rule asks for "
                              "%" PRId64 ".",
                              (unsigned long)outcome->reached),
                     outcome->reached, outcome->wanted);
        break;
    case VERDICT_ADMIT_MAX:
        findings_add(findings, FINDING_ADMIT_MAX_PASSED, &intake->rules.at[RULE_ADMIT_MAX],
                     rule_told(RULE_ADMIT_MAX),
                     ngettext("%" PRId64 " more person than that is in the history alone.",
                              "%" PRId64 " more people than that are in the history alone.",
                              (unsigned long)outcome->reached),
                     outcome->reached);
        break;
    case VERDICT_PLANNED:
    case VERDICT_LIMIT:
    case VERDICT_FAILED:
    case VERDICT_MEMORY:
        break;
    }
}

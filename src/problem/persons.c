// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who may be placed, and where: every rule about one person that can be told offer by offer becomes
// a closed door in `allowed`. What needs the whole path (stays, groups, visits) is left to the plan
// generator.
#include "base/array.h"
#include "base/text.h"
#include "problem/build.h"

#include <string.h>

// The first and the last module to be planned; NONE when there is none.
static int open_module(const struct person *person, bool is_last) {
    int module = NONE;
    for (int s = 0; s < person->step_count; s++) {
        bool is_open = person->steps[s].kind == STEP_OPEN;
        module = is_open && (module == NONE || is_last) ? person->steps[s].module : module;
    }
    return module;
}

// The last day on which somebody may come: so many days into the first module.
static int64_t last_start(const struct intake *intake, int first) {
    const struct module *module = &intake->modules[first];
    int64_t late = module->first_day + intake_rule(intake, RULE_LATE_START_DAYS);
    return late < module->last_day ? late : module->last_day;
}

static bool is_available(const struct intake *intake, const struct candidate *candidate,
                         const struct person *person) {
    int first = open_module(person, false), last = open_module(person, true);
    return first == NONE || (candidate->available_first_day <= last_start(intake, first) &&
                             candidate->available_last_day >= intake->modules[last].last_day);
}

// What stands against an applicant by the rules about who may be admitted.
static enum reason bar_applicant(const struct intake *intake, const struct candidate *candidate,
                                 const struct person *person, const struct layout *layout,
                                 bool assesses) {
    int64_t education_min = intake_rule(intake, RULE_EDUCATION_YEARS_MIN);
    if (education_min > 0 && candidate->education_years < education_min) {
        return REASON_EDUCATION;
    }
    if (assesses && candidate->assessment == NOT_KNOWN) {
        return REASON_NOT_ASSESSED;
    }
    if (layout->lost > 0 || layout->leaves > 0) {
        return REASON_NO_PATH;
    }
    return is_available(intake, candidate, person) ? REASON_CHOSEN : REASON_NOT_AVAILABLE;
}

// Why a candidate cannot be placed at all; REASON_CHOSEN when nothing stands against it.
static enum reason bar(const struct programme *programme, const struct candidate *candidate,
                       const struct person *person, const struct layout *layout, bool assesses) {
    if (status_stays_out(candidate->status)) {
        return candidate->status == STATUS_DECLINED ? REASON_DECLINED : REASON_WITHDRAWN;
    }
    if (person->visited_count > 0 || (person->must && layout->open > 0)) {
        return REASON_CHOSEN;
    }
    if (layout->open == 0) {
        return REASON_NO_PATH;
    }
    return bar_applicant(&programme->intakes[candidate->intake], candidate, person, layout,
                         assesses);
}

static bool has_visited(const struct person *person, int company) {
    for (int v = 0; v < person->visited_count; v++) {
        if (person->visited[v] == company) {
            return true;
        }
    }
    return false;
}

// Companies that have been visited have left the list; wishes are sorted by group.
static void rank_wishes(const struct candidate *candidate, const struct problem *problem,
                        struct person *person) {
    int rank = 0, group = 0;
    for (size_t i = 0; i < candidate->wish_count; i++) {
        const struct wish *wish = &candidate->wishes[i];
        if (!has_visited(person, wish->company)) {
            rank += wish->group != group;
            group = wish->group;
            person->wish_rank[wish->company] = (uint16_t)rank;
        }
    }
    for (int k = 0; k < problem->company_count; k++) {
        if (person->wish_rank[k] == 0) {
            person->wish_rank[k] = (uint16_t)(rank + 1);
        }
    }
}

static int home_of(const struct programme *programme, const struct problem *problem,
                   const struct candidate *candidate) {
    for (size_t k = 0; k < programme->company_count; k++) {
        if (text_equal(programme->companies[k].municipality, candidate->municipality)) {
            return problem->group[k][GROUP_MUNICIPALITY];
        }
    }
    return NONE;
}

static void rate(const struct programme *programme, const struct company_ranks *ranks,
                 const struct problem *problem, struct person *person) {
    for (int k = 0; k < problem->company_count; k++) {
        const struct rating *rating = programme_rating(programme, person->candidate, k);
        person->company_rank[k] = company_rank_of(ranks, k, rating);
        if (rating != NULL) {
            person->candidate_points[k] = (uint16_t)rating->candidate_points;
            person->company_points[k] = (uint16_t)rating->company_points;
        }
    }
}

static bool is_wished(const struct candidate *candidate, int company) {
    for (size_t i = 0; i < candidate->wish_count; i++) {
        if (candidate->wishes[i].company == company) {
            return true;
        }
    }
    return false;
}

static bool is_refused(const struct programme *programme, const struct person *person,
                       const struct candidate *candidate, int company) {
    const struct rating *rating = programme_rating(programme, person->candidate, company);
    for (size_t i = 0; i < candidate->refuse_count; i++) {
        if (candidate->refuses[i] == company) {
            return true;
        }
    }
    return rating != NULL && rating->company_refuses;
}

static bool offer_fits(const struct offer *offer, const struct candidate *candidate) {
    return offer->places > 0 && (offer->disciplines.count == 0 ||
                                 disciplines_meet(&offer->disciplines, &candidate->disciplines));
}

// Opens the doors that the offers, the person and the companies leave open.
static void open_doors(const struct programme *programme, const struct problem *problem,
                       struct person *person) {
    const struct candidate *candidate = &programme->candidates[person->candidate];
    const struct intake *intake = &programme->intakes[candidate->intake];
    bool only_wishes = intake_rule(intake, RULE_OUTSIDE_WISHES) == 0 && candidate->wish_count > 0;
    if (!is_available(intake, candidate, person)) {
        return;
    }
    for (int o = 0; o < problem->offer_count; o++) {
        const struct offer *offer = &programme->offers[o];
        bool open = offer_fits(offer, candidate) &&
                    !is_refused(programme, person, candidate, offer->company) &&
                    (!only_wishes || is_wished(candidate, offer->company));
        for (int s = 0; s < person->step_count; s++) {
            int t = person->steps[s].module;
            if (person->steps[s].kind == STEP_OPEN) {
                person->allowed[t * problem->offer_count + o] =
                    open &&
                    offer_spans(offer, intake->modules[t].first_day, intake->modules[t].last_day);
            }
        }
    }
}

// Closes the doors of module `module` (or of all) at the company, or everywhere else.
static void close_doors(const struct problem *problem, struct person *person, int module,
                        int company, bool everywhere_else) {
    int modules = problem->calendars[person->calendar].module_count;
    for (int t = 0; t < modules; t++) {
        for (int o = 0; o < problem->offer_count && (module == NONE || module == t); o++) {
            if ((problem->offer_company[o] == company) != everywhere_else) {
                person->allowed[t * problem->offer_count + o] = false;
            }
        }
    }
}

static bool must_visit(const struct person *person, int company) {
    for (int v = 0; v < person->visit_count; v++) {
        if (person->visits[v] == company) {
            return true;
        }
    }
    return false;
}

static void decide(const struct programme *programme, struct problem *problem) {
    for (size_t i = 0; i < programme->decision_count; i++) {
        const struct decision *decision = &programme->decisions[i];
        int index = problem->person_of[decision->candidate];
        struct person *person = index == NONE ? NULL : &problem->persons[index];
        if (person == NULL) {
            continue;
        }
        if (decision->kind == DECISION_MUST_NOT) {
            close_doors(problem, person, decision->module, decision->company, false);
        } else if (decision->module != NONE) {
            close_doors(problem, person, decision->module, decision->company, true);
        } else if (!has_visited(person, decision->company) &&
                   !must_visit(person, decision->company)) {
            person->visits[person->visit_count++] = decision->company;
        }
    }
}

static size_t decisions_about(const struct programme *programme, int candidate) {
    size_t count = 0;
    for (size_t i = 0; i < programme->decision_count; i++) {
        count += programme->decisions[i].candidate == candidate;
    }
    return count;
}

static void fill_person(const struct programme *programme, const struct company_ranks *ranks,
                        const struct candidate *candidate, struct problem *problem,
                        struct person *person) {
    struct arena *arena = &problem->arena;
    size_t companies = (size_t)problem->company_count;
    size_t doors = (size_t)problem->offer_count * MODULES_MAX;
    size_t decisions = decisions_about(programme, person->candidate);
    person->allowed = arena_new(arena, doors, sizeof *person->allowed);
    person->wish_rank = arena_new(arena, companies, sizeof *person->wish_rank);
    person->company_rank = arena_new(arena, companies, sizeof *person->company_rank);
    person->candidate_points = arena_new(arena, companies, sizeof *person->candidate_points);
    person->company_points = arena_new(arena, companies, sizeof *person->company_points);
    person->visits = arena_new(arena, decisions, sizeof *person->visits);
    person->must = person->must || person->visited_count > 0;
    person->mark = person->must || candidate->assessment == NOT_KNOWN ? 0 : candidate->assessment;
    person->home = home_of(programme, problem, candidate);
    rank_wishes(candidate, problem, person);
    rate(programme, ranks, problem, person);
    open_doors(programme, problem, person);
}

static void add_person(const struct programme *programme, const struct company_ranks *ranks,
                       int candidate_index, bool assesses, struct problem *problem) {
    const struct candidate *candidate = &programme->candidates[candidate_index];
    struct person *person = &problem->persons[problem->person_count];
    struct layout layout;
    *person = (struct person){
        .candidate = candidate_index,
        .calendar = candidate->intake,
        .must = status_must_be_placed(candidate->status),
        .discipline = NONE,
        .discipline_max_row = NONE,
    };
    build_steps(programme, problem, person, &layout);
    enum reason reason = bar(programme, candidate, person, &layout, assesses);
    problem->person_of[candidate_index] = NONE;
    problem->barred[candidate_index] = reason;
    if (reason == REASON_CHOSEN) {
        problem->person_of[candidate_index] = problem->person_count++;
        fill_person(programme, ranks, candidate, problem, person);
    }
}

// A place in the lottery order.
struct ticket {
    const struct digest *number;
    int candidate;
};

static int compare_tickets(const void *left, const void *right) {
    const struct ticket *a = left, *b = right;
    int order = memcmp(a->number->bytes, b->number->bytes, sizeof a->number->bytes);
    return order != 0 ? order : (a->candidate > b->candidate) - (a->candidate < b->candidate);
}

static struct ticket *draw_tickets(const struct programme *programme, struct problem *problem) {
    struct ticket *tickets =
        arena_new(&problem->arena, programme->candidate_count, sizeof *tickets);
    for (size_t i = 0; i < programme->candidate_count; i++) {
        tickets[i] = (struct ticket){&programme->candidates[i].lottery, (int)i};
    }
    array_sort(tickets, programme->candidate_count, sizeof *tickets, compare_tickets);
    return tickets;
}

void build_persons(const struct programme *programme, struct problem *problem) {
    size_t count = programme->candidate_count;
    problem->persons = arena_new(&problem->arena, count, sizeof *problem->persons);
    problem->person_of = arena_new(&problem->arena, count, sizeof *problem->person_of);
    problem->barred = arena_new(&problem->arena, count, sizeof *problem->barred);
    bool *assesses = arena_new(&problem->arena, programme->intake_count, sizeof *assesses);
    for (size_t i = 0; i < programme->intake_count; i++) {
        assesses[i] = programme_assesses(programme, (int)i);
    }
    struct company_ranks *ranks = company_ranks_new(programme);
    const struct ticket *tickets = draw_tickets(programme, problem);
    for (size_t i = 0; i < count; i++) {
        int c = tickets[i].candidate;
        add_person(programme, ranks, c, assesses[programme->candidates[c].intake], problem);
    }
    company_ranks_free(ranks);
    decide(programme, problem);
}

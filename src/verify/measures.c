// SPDX-License-Identifier: GPL-3.0-or-later
//
// What each goal counts, written down a second time from its definition. `wish_profile` is many
// numbers and counted in worth.c. The weight of a module is
// its months in units of the greatest common divisor of all module lengths.
#include "base/text.h"
#include "verify/fit.h"
#include "verify/measure.h"
#include "verify/say.h"

static void add_mark(const struct ledger *ledger, const struct path *path, struct tally *tally) {
    (void)ledger;
    const struct candidate *candidate = path->candidate;
    if (is_applicant(candidate, path->past) && candidate->assessment != NOT_KNOWN) {
        tally_add(tally, candidate->assessment);
    }
}

static void add_person(const struct ledger *ledger, const struct path *path, struct tally *tally) {
    (void)ledger;
    (void)path;
    tally_add(tally, 1);
}

static void raise_to_wish(const struct ledger *ledger, const struct entry *entry,
                          struct tally *tally) {
    (void)ledger;
    tally_raise(tally, wish_rank(entry->candidate, entry->past, entry->company_index));
}

static int64_t shared_say(const struct ledger *ledger, int64_t of_candidate, int64_t of_company) {
    return (100 - ledger->company_weight) * of_candidate + ledger->company_weight * of_company;
}

static void add_wish(const struct ledger *ledger, const struct entry *entry, struct tally *tally) {
    const struct programme *programme = ledger->judgement->programme;
    int candidate = (int)(entry->candidate - programme->candidates);
    int wish = wish_rank(entry->candidate, entry->past, entry->company_index);
    int company = company_rank(&ledger->opinions, programme, candidate, entry->company_index);
    tally_add_times(tally, entry->weight, shared_say(ledger, wish - 1, company - 1));
}

static void add_points(const struct ledger *ledger, const struct entry *entry,
                       struct tally *tally) {
    const struct programme *programme = ledger->judgement->programme;
    int candidate = (int)(entry->candidate - programme->candidates);
    const struct rating *rating = programme_rating(programme, candidate, entry->company_index);
    if (rating != NULL) {
        tally_add_times(tally, entry->weight,
                        shared_say(ledger, rating->candidate_points, rating->company_points));
    }
}

static void add_cost(const struct ledger *ledger, const struct entry *entry, struct tally *tally) {
    (void)ledger;
    tally_add_times(tally, entry->months, entry->company->cost_per_month);
}

static void add_home(const struct ledger *ledger, const struct entry *entry, struct tally *tally) {
    const char *home = entry->candidate->municipality;
    if (home[0] != '\0' && text_equal(home, entry->company->municipality)) {
        tally_add_times(tally, ledger->home_weight, entry->weight);
    }
}

static const char *sector_of(const struct company *company) {
    return company->sector;
}

static const char *municipality_of(const struct company *company) {
    return company->municipality;
}

// How many different known sectors or municipalities a path visits.
static int64_t count_different(const struct judgement *judgement, const struct path *path,
                               const char *(*of)(const struct company *)) {
    int64_t different = 0;
    for (int v = 0; v < path->visit_count; v++) {
        const char *here = of(company_of_row(judgement, path->visits[v]));
        bool is_new = here[0] != '\0';
        for (int before = 0; before < v; before++) {
            is_new &= !text_equal(here, of(company_of_row(judgement, path->visits[before])));
        }
        different += is_new;
    }
    return different;
}

static void add_sectors(const struct ledger *ledger, const struct path *path, struct tally *tally) {
    tally_add(tally, count_different(ledger->judgement, path, sector_of));
}

static void add_municipalities(const struct ledger *ledger, const struct path *path,
                               struct tally *tally) {
    tally_add_times(tally, 100, count_different(ledger->judgement, path, municipality_of));
}

static void add_permanent(const struct ledger *ledger, const struct entry *entry,
                          struct tally *tally) {
    (void)ledger;
    tally_add(tally, entry->is_last && entry->company->permanent_post);
}

static const struct measure measures[GOALS] = {
    [GOAL_PLACED] = {.path = add_person},
    [GOAL_PROMISED] = {.all = count_promised},
    [GOAL_CHANGES] = {.all = count_changes},
    [GOAL_ASSESSMENT] = {.path = add_mark},
    [GOAL_WORST_WISH] = {.row = raise_to_wish},
    [GOAL_WISHES] = {.row = add_wish},
    [GOAL_POINTS] = {.row = add_points},
    [GOAL_VARIETY] = {.path = add_sectors},
    [GOAL_PERMANENT] = {.row = add_permanent},
    [GOAL_REGION] = {.row = add_home, .path = add_municipalities},
    [GOAL_COST] = {.row = add_cost},
};

struct entry entry_of(const struct ledger *ledger, const struct path *path, int t, int company) {
    int64_t months = path->intake->modules[t].months;
    return (struct entry){
        .candidate = path->candidate,
        .past = path->past,
        .company_index = company,
        .company = &ledger->judgement->programme->companies[company],
        .months = months,
        .weight = months / ledger->month_unit,
        .is_last = t == path->intake->module_count - 1,
    };
}

const struct measure *measure_of(enum goal goal) {
    return &measures[goal];
}

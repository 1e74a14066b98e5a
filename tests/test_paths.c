// SPDX-License-Identifier: GPL-3.0-or-later
//
// The plan generator against plain enumeration: every sequence of offers is tried, and kept if it
// is a path.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "solve/paths.h"

#include <stdbool.h>
#include <string.h>

enum { COMPANIES = 4, OFFERS = 6, MODULES = 4 };

// A problem with one person, built by hand.
struct small {
    struct calendar calendar;
    struct person person;
    int visits[2];
    bool allowed[MODULES_MAX * OFFERS];
    int group[COMPANIES][GROUPS];
    int offer_company[OFFERS];
    struct problem problem;
    int64_t worth[MODULES_MAX * OFFERS];
    uint64_t random;

    // The menu: every offer in every module; `doors` has their worth.
    int first[MODULES_MAX + 1], offer[MODULES_MAX * OFFERS], company[COMPANIES];
    uint16_t stop[MODULES_MAX * OFFERS];
    int64_t doors[MODULES_MAX * OFFERS];
};

static int draw(struct small *small, int choices) {
    // splitmix64 (Steele, Lea, Flood 2014)
    uint64_t z = (small->random += UINT64_C(0x9e3779b97f4a7c15));
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return (int)((z ^ (z >> 31)) % (uint64_t)choices);
}

static void draw_rules(struct small *small) {
    struct calendar *calendar = &small->calendar;
    calendar->module_count = 1 + draw(small, MODULES);
    calendar->companies_min = 1 + draw(small, 2);
    calendar->companies_max = calendar->companies_min + draw(small, 3);
    if (calendar->companies_max > calendar->module_count) {
        calendar->companies_max = calendar->module_count;
    }
    calendar->stay_min = 1 + draw(small, 2);
    calendar->stay_max = calendar->stay_min + draw(small, 3);
    for (int g = 0; g < GROUPS; g++) {
        calendar->group_max[g] = draw(small, 2) == 0 ? 1 : MODULES_MAX;
    }
}

// Nothing is published: every module is to be planned.
static void lay_steps(struct small *small) {
    small->person.step_count = small->calendar.module_count;
    for (int t = 0; t < small->calendar.module_count; t++) {
        small->person.steps[t] = (struct step){STEP_OPEN, t, NONE, 1, false};
    }
}

static void draw_world(struct small *small) {
    for (int k = 0; k < COMPANIES; k++) {
        for (int g = 0; g < GROUPS; g++) {
            small->group[k][g] = draw(small, 3) - 1;
        }
    }
    for (int o = 0; o < OFFERS; o++) {
        small->offer_company[o] = o * COMPANIES / OFFERS;
    }
    for (int i = 0; i < MODULES_MAX * OFFERS; i++) {
        small->worth[i] = draw(small, 4) == 0 ? PATH_CLOSED : draw(small, 9) - 4;
    }
    small->visits[0] = draw(small, COMPANIES);
    memset(small->allowed, true, sizeof small->allowed);
    small->person = (struct person){.allowed = small->allowed,
                                    .visits = small->visits,
                                    .visit_count = draw(small, 4) == 0 ? 1 : 0};
    small->problem = (struct problem){.calendars = &small->calendar,
                                      .calendar_count = 1,
                                      .persons = &small->person,
                                      .person_count = 1,
                                      .company_count = COMPANIES,
                                      .group = small->group,
                                      .offer_company = small->offer_company,
                                      .offer_count = OFFERS};
    lay_steps(small);
}

// The companies of a plan in the order of its stays, and whether every stay has a good length.
static bool stays_fit(const struct small *small, const struct plan *plan, int *companies,
                      int *count) {
    int length = 0;
    *count = 0;
    for (int t = 0; t < small->calendar.module_count; t++) {
        int company = small->offer_company[plan->offer[t]];
        if (*count > 0 && companies[*count - 1] == company) {
            length++;
            continue;
        }
        if (*count > 0 &&
            (length < small->calendar.stay_min || length > small->calendar.stay_max)) {
            return false;
        }
        companies[(*count)++] = company;
        length = 1;
    }
    return length >= small->calendar.stay_min && length <= small->calendar.stay_max;
}

static bool companies_fit(const struct small *small, const int *companies, int count) {
    for (int a = 0; a < count; a++) {
        for (int g = 0; g < GROUPS; g++) {
            int same = 0;
            for (int b = 0; b < count; b++) {
                int group = small->group[companies[a]][g];
                same += group != NONE && group == small->group[companies[b]][g];
            }
            if (same > small->calendar.group_max[g]) {
                return false;
            }
        }
        for (int b = 0; b < a; b++) {
            if (companies[a] == companies[b]) {
                return false;
            }
        }
    }
    return count >= small->calendar.companies_min && count <= small->calendar.companies_max;
}

static bool is_path(const struct small *small, const struct plan *plan) {
    int companies[MODULES_MAX], count = 0;
    bool fits = stays_fit(small, plan, companies, &count) && companies_fit(small, companies, count);
    for (int v = 0; v < small->person.visit_count; v++) {
        bool visited = false;
        for (int c = 0; c < count; c++) {
            visited = visited || companies[c] == small->visits[v];
        }
        fits = fits && visited;
    }
    return fits;
}

static struct menu menu_of(struct small *small) {
    int doors = 0;
    for (int k = 0; k < COMPANIES; k++) {
        small->company[k] = k;
    }
    for (int t = 0; t < small->calendar.module_count; t++) {
        small->first[t] = doors;
        for (int o = 0; o < small->problem.offer_count; o++) {
            small->offer[doors] = o;
            small->stop[doors] = (uint16_t)small->offer_company[o];
            small->doors[doors++] = small->worth[t * OFFERS + o];
        }
        small->first[t + 1] = doors;
    }
    static const int64_t no_bonus[GROUPS] = {0};
    return (struct menu){.calendar = &small->calendar,
                         .bonus = no_bonus,
                         .first = small->first,
                         .offer = small->offer,
                         .stop = small->stop,
                         .company = small->company,
                         .company_count = small->problem.company_count};
}

struct enumeration {
    int64_t least, best;
    int count; // of paths worth at least `least`
    bool found;
};

static void enumerate(const struct small *small, struct plan *plan, int t, int64_t sum,
                      struct enumeration *all) {
    if (t == small->calendar.module_count) {
        if (is_path(small, plan)) {
            all->count += sum >= all->least;
            all->best = !all->found || sum > all->best ? sum : all->best;
            all->found = true;
        }
        return;
    }
    for (int o = 0; o < OFFERS; o++) {
        int64_t worth = small->worth[t * OFFERS + o];
        if (worth != PATH_CLOSED) {
            plan->offer[t] = o;
            enumerate(small, plan, t + 1, sum + worth, all);
        }
    }
}

struct visited {
    const struct small *small;
    int count;
    bool good;
};

static bool visit(void *context, const struct plan *plan, int64_t worth) {
    struct visited *visited = context;
    int64_t sum = 0;
    for (int t = 0; t < visited->small->calendar.module_count; t++) {
        sum += visited->small->worth[t * OFFERS + plan->offer[t]];
    }
    visited->good = visited->good && sum == worth && is_path(visited->small, plan);
    visited->count++;
    return true;
}

static void the_best_path_and_all_good_ones_are_those_of_plain_enumeration(void **state) {
    (void)state;
    int with_paths = 0;
    for (uint64_t seed = 1; seed <= 3000; seed++) {
        struct small small = {.random = seed};
        struct plan plan = {0};
        draw_rules(&small);
        draw_world(&small);
        struct enumeration all = {.least = draw(&small, 8) - 4};
        enumerate(&small, &plan, 0, 0, &all);
        struct paths *paths = paths_new(&small.problem);
        struct menu menu = menu_of(&small);
        int64_t best = 0;
        bool found = paths_best(paths, &menu, small.doors, PATH_CLOSED + 1, &plan, &best);
        assert_int_equal(found, all.found);
        if (found) {
            assert_int_equal(best, all.best);
            assert_true(is_path(&small, &plan));
        }
        struct visited visited = {.small = &small, .good = true};
        assert_true(paths_all(paths, &menu, small.doors, all.least, visit, &visited));
        assert_int_equal(visited.count, all.count);
        assert_true(visited.good);
        with_paths += found;
        paths_free(paths);
    }
    // The worlds must not be so poor that nothing was compared.
    assert_true(with_paths > 1000);
}

static bool stop_at_once(void *context, const struct plan *plan, int64_t worth) {
    (void)plan;
    (void)worth;
    ++*(int *)context;
    return false;
}

// Two companies, two modules, no further rules: the paths are AB and BA.
static void two_by_two(struct small *small) {
    draw_world(small);
    small->calendar = (struct calendar){.module_count = 2,
                                        .companies_min = 2,
                                        .companies_max = 2,
                                        .stay_min = 1,
                                        .stay_max = 2,
                                        .group_max = {MODULES_MAX, MODULES_MAX, MODULES_MAX}};
    small->person.visit_count = 0;
    small->problem.company_count = 2;
    small->problem.offer_count = 2;
    small->offer_company[1] = 1;
    memset(small->worth, 0, sizeof small->worth);
    lay_steps(small);
}

static void looking_at_paths_stops_when_asked_to(void **state) {
    (void)state;
    struct small small = {.random = 1};
    two_by_two(&small);
    struct paths *paths = paths_new(&small.problem);
    struct menu menu = menu_of(&small);
    int count = 0;
    assert_false(paths_all(paths, &menu, small.doors, 0, stop_at_once, &count));
    assert_int_equal(count, 1);
    paths_free(paths);
}

static void a_list_of_plans_leaves_no_others(void **state) {
    (void)state;
    struct small small = {.random = 1};
    two_by_two(&small);
    struct paths *paths = paths_new(&small.problem);
    struct plan only = {.person = 0, .offer = {1, 0}}, plan;
    int64_t best = 0;
    small.worth[1] = -5;
    struct menu menu = menu_of(&small);
    assert_true(paths_best(paths, &menu, small.doors, PATH_CLOSED + 1, &plan, &best));
    assert_int_equal(plan.offer[0], 0);
    menu.list = &only;
    menu.list_count = 1;
    assert_true(paths_best(paths, &menu, small.doors, PATH_CLOSED + 1, &plan, &best));
    assert_int_equal(plan.offer[0], 1);
    assert_int_equal(best, -5);
    paths_free(paths);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_best_path_and_all_good_ones_are_those_of_plain_enumeration),
        cmocka_unit_test(looking_at_paths_stops_when_asked_to),
        cmocka_unit_test(a_list_of_plans_leaves_no_others),
    };
    return cmocka_run_group_tests_name("paths", tests, NULL, NULL);
}

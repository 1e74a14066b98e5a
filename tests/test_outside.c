// SPDX-License-Identifier: GPL-3.0-or-later
//
// Problems from outside, written as programmes. Their best values are in print, or found here by
// searches that know nothing of the solver.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/text.h"
#include "problem/translate.h"
#include "support/planned.h"
#include "support/random_programme.h"

#include <string.h>

enum { MOST = 15, CUBE = 5, FILES = 6 };

// What is told of each file, and how it begins.
enum { COMPANY, OFFER, PERSON, RATING, DECISION, RULE };
static const char *const begins[FILES][2] = {
    {"companies.csv", "company,places,sector\n"},
    {"offers.csv", "offer,company,module,places\n"},
    {"candidates.csv", "candidate,status,wishes\n"},
    {"ratings.csv", "candidate,company,candidate_points\n"},
    {"decisions.csv", "candidate,company,module,kind,reason\n"},
    {"rules.csv", "rule,value\nstart,2026-09-01\nadmit_max,all\ncompany_weight,0\n"},
};

struct reply {
    enum verdict verdict;
    int64_t value[GOALS]; // placed: also where not all can be that must
};

// Whatever is planned is complete, kept by the stranger, and proven as it claims.
static struct reply plan(struct text_buffer rows[FILES]) {
    struct world world = {0};
    struct planned planned = {0};
    bool proven[GOALS];
    for (int f = 0; f < FILES; f++) {
        struct text_buffer csv = {0};
        text_buffer_print(&csv, "%s%s", begins[f][1], rows[f].length > 0 ? rows[f].bytes : "");
        folder_add(&world.folder, begins[f][0], csv.bytes, csv.length);
        text_buffer_release(&csv);
        text_buffer_release(&rows[f]);
    }
    assert_true(given_programme(&world, NULL));
    when_planned(&world, &planned);
    struct reply reply = {planned.outcome.verdict, {[GOAL_PLACED] = planned.outcome.reached}};
    if (reply.verdict == VERDICT_PLANNED) {
        translate_proof(&planned.problem, &planned.outcome, &planned.proof);
        assert_true(planned.accepted && planned.outcome.is_canonical &&
                    verify_proof(&world.programme, &planned.worth, &planned.proof, proven,
                                 &world.findings));
        memcpy(reply.value, planned.worth.value, sizeof reply.value);
    }
    planned_release(&planned);
    world_release(&world);
    return reply;
}

static void rate(struct text_buffer *rows, int people, int companies, int points[MOST][MOST]) {
    for (int cell = 0; cell < people * companies; cell++) {
        int i = cell / companies, j = cell % companies;
        text_buffer_print(rows, "p%d,c%d,%d\n", i, j, points[i][j]);
    }
}

static void draw_points(uint64_t seed, int below, int points[MOST][MOST]) {
    struct dice dice = {seed};
    for (int cell = 0; cell < MOST * MOST; cell++) {
        points[cell / MOST][cell % MOST] = dice_below(&dice, below);
    }
}

// The largest sum with one number of each row and column: row by row, for every set of columns.
static int assignment_most(int worth[MOST][MOST]) {
    static int most[1 << MOST];
    for (int set = 1; set < 1 << MOST; set++) {
        int row = __builtin_popcount((unsigned)set) - 1;
        most[set] = INT32_MIN;
        for (int j = 0; j < MOST; j++) {
            int sum = set >> j & 1 ? most[set ^ 1 << j] + worth[row][j] : INT32_MIN;
            most[set] = sum > most[set] ? sum : most[set];
        }
    }
    return most[(1 << MOST) - 1];
}

// One place for each, and two goals in either order. Wishes begin anywhere. Returns the points.
static int64_t expect_assignment(bool wishes_first, int points[MOST][MOST]) {
    struct text_buffer rows[FILES] = {0};
    int worth[MOST][MOST];
    text_buffer_print(&rows[RULE], "modules,1\ncompanies_min,1\ngoals,placed > %s\n",
                      wishes_first ? "wishes > points" : "points > wishes");
    for (int i = 0; i < MOST; i++) {
        text_buffer_print(&rows[COMPANY], "c%d,1,\n", i);
        text_buffer_print(&rows[PERSON], "p%d,admitted,", i);
        for (int rank = 0; rank < MOST; rank++) {
            int j = (i * i + rank) % MOST;
            worth[i][j] = wishes_first ? points[i][j] - 1000 * rank : 1000 * points[i][j] - rank;
            text_buffer_print(&rows[PERSON], "c%d%s", j, rank < MOST - 1 ? " > " : "\n");
        }
    }
    rate(&rows[RATING], MOST, MOST, points);
    struct reply reply = plan(rows);
    int64_t wishes = reply.value[GOAL_WISHES] / 100, sum = reply.value[GOAL_POINTS] / 100;
    assert_int_equal(wishes_first ? sum - 1000 * wishes : 1000 * sum - wishes,
                     assignment_most(worth));
    return sum;
}

// Machol and Wien 1976: the cost is the row times the column, and n (n + 1) (n + 2) / 6 at least.
static void assignment_that_is_hard_in_print_costs_what_is_in_print(void **state) {
    (void)state;
    int points[MOST][MOST];
    for (int cell = 0; cell < MOST * MOST; cell++) {
        points[cell / MOST][cell % MOST] = 1000 - (cell / MOST + 1) * (cell % MOST + 1);
    }
    assert_int_equal(expect_assignment(false, points), 1000 * MOST - 15 * 16 * 17 / 6);
}

static void second_goal_is_the_best_that_the_first_one_leaves(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 8; seed++) {
        int points[MOST][MOST];
        draw_points(seed, 4, points); // few, so that there are ties
        expect_assignment(seed % 2, points);
    }
}

// Tries all triples of a person, a company of module 1 and one of module 2 and of another sector
// (the row below all people says which). Somebody placed counts more than all points.
static int triples(int points[MOST][MOST], int i, int used) {
    int most = i < CUBE ? triples(points, i + 1, used) : 0;
    for (int pair = 0; i < CUBE && pair < CUBE * CUBE; pair++) {
        int j = pair / CUBE, k = CUBE + pair % CUBE, both = 1 << j | 1 << k;
        if ((used & both) == 0 && points[CUBE][j] % 3 != points[CUBE][k] % 3) {
            int sum = 10000 + points[i][j] + points[i][k] + triples(points, i + 1, used | both);
            most = sum > most ? sum : most;
        }
    }
    return most;
}

static void three_indices_are_as_good_as_all_triples_tried(void **state) {
    (void)state;
    for (uint64_t seed = 0; seed < 10; seed++) {
        struct text_buffer rows[FILES] = {0};
        int points[MOST][MOST];
        draw_points(seed, 100, points);
        rate(&rows[RATING], CUBE, 2 * CUBE, points);
        for (int j = 0; j < 2 * CUBE; j++) {
            text_buffer_print(&rows[COMPANY], "c%d,,s%d\n", j, points[CUBE][j] % 3);
            text_buffer_print(&rows[OFFER], "o%d,c%d,%d,1\n", j, j, j / CUBE + 1);
        }
        text_buffer_add(&rows[PERSON], "p0,,\np1,,\np2,,\np3,,\np4,,\n");
        text_buffer_add(&rows[RULE], "modules,2\nsame_sector_max,1\ngoals,placed > points\n");
        struct reply reply = plan(rows);
        assert_int_equal(10000 * reply.value[GOAL_PLACED] + reply.value[GOAL_POINTS] / 100,
                         triples(points, 0, 0));
    }
}

// A Latin square: people are rows, modules are columns, companies are symbols.
struct square {
    int size, most, given[MOST][MOST]; // given: a symbol, or no symbol and an open cell
    unsigned used[MOST];               // by column, the symbols in it while rows are counted
};

// Finds how many rows there can be at most, from a cell on. Any row may be left out.
static void count_rows(struct square *square, int row, int column, unsigned used, int placed) {
    int size = square->size;
    if (column == size) {
        count_rows(square, row + 1, 0, 0, placed + 1);
    } else if (placed + size - row > square->most && row == size) {
        square->most = placed;
    } else if (placed + size - row > square->most) {
        for (int s = 0; s < size; s++) {
            bool fits = square->given[row][column] == s || square->given[row][column] >= size;
            if (fits && ((used | square->used[column]) >> s & 1) == 0) {
                square->used[column] ^= 1U << s;
                count_rows(square, row, column + 1, used | 1U << s, placed);
                square->used[column] ^= 1U << s;
            }
        }
        if (column == 0) {
            count_rows(square, row + 1, 0, 0, placed);
        }
    }
}

static struct reply plan_square(const struct square *square, bool must) {
    struct text_buffer rows[FILES] = {0};
    int size = square->size;
    text_buffer_print(&rows[RULE], "module_months,1\nstay_max_modules,1\nmodules,%d\n", size);
    text_buffer_print(&rows[RULE], "companies_min,%d\ncompanies_max,%d\n", size, size);
    for (int i = 0; i < size; i++) {
        text_buffer_print(&rows[COMPANY], "c%d,1,\n", i);
        text_buffer_print(&rows[PERSON], "p%d,%s,\n", i, must ? "admitted" : "");
        for (int t = 0; t < size; t++) {
            if (square->given[i][t] < size) {
                text_buffer_print(&rows[DECISION], "p%d,c%d,%d,must,given\n", i,
                                  square->given[i][t], t + 1);
            }
        }
    }
    return plan(rows);
}

// Some cells of the cyclic square. Where rows are shifted, their symbols may clash.
static struct square drawn(int size, uint64_t seed, bool is_shifted) {
    struct square square = {.size = size};
    draw_points(seed, 100, square.given);
    for (int cell = 0; cell < MOST * MOST; cell++) {
        int i = cell / MOST, t = cell % MOST, shift = is_shifted ? square.given[i][MOST - 1] : i;
        square.given[i][t] = square.given[i][t] < 45 ? (shift + t) % size : size;
    }
    count_rows(&square, 0, 0, 0, 0);
    return square;
}

static void given_cells_cost_a_latin_square_no_row_but_where_they_clash(void **state) {
    (void)state;
    int impossible = 0;
    for (uint64_t seed = 0; seed < 24; seed++) {
        bool is_shifted = seed % 2;
        struct square square = drawn(is_shifted ? 5 : 5 + (int)seed % 3, seed, is_shifted);
        bool is_possible = square.most == square.size;
        assert_int_equal(plan_square(&square, false).value[GOAL_PLACED], square.most);
        struct reply all = plan_square(&square, true);
        assert_int_equal(all.verdict, is_possible ? VERDICT_PLANNED : VERDICT_NOT_ALL_PLACED);
        assert_int_equal(all.value[GOAL_PLACED], square.most);
        impossible += !is_possible;
    }
    assert_in_range(impossible, 3, 12);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(assignment_that_is_hard_in_print_costs_what_is_in_print),
        cmocka_unit_test(second_goal_is_the_best_that_the_first_one_leaves),
        cmocka_unit_test(three_indices_are_as_good_as_all_triples_tried),
        cmocka_unit_test(given_cells_cost_a_latin_square_no_row_but_where_they_clash),
    };
    return cmocka_run_group_tests_name("outside", tests, NULL, NULL);
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// A solver that did not finish is printed as having taken more than the time it had; `ratio` is
// then more than what is printed, too.
#include "bench/table.h"

#include "base/array.h"
#include "base/memory.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>

enum { CELL_SIZE = 24 };

// Smaller numbers get more decimals; never more than seven characters.
static const char *number_cell(char *cell, double number) {
    int decimals = number < 10 ? 3 : number < 1000 ? 1 : 0;
    snprintf(cell, CELL_SIZE, "%.*f", decimals, number);
    return cell;
}

// A number that may only be a limit. The cell has room for one more.
static const char *limit_cell(char *cell, double number, bool is_exact) {
    cell[0] = '>';
    number_cell(cell + 1, number);
    return is_exact ? cell + 1 : cell;
}

static const char *value_cell(char *cell, const struct answer *answer) {
    snprintf(cell, CELL_SIZE, "%" PRId64, answer->value);
    return answer->has_value ? cell : "-";
}

static const char *gap_cell(char *cell, const struct answer *answer) {
    double gap = answer_gap(answer);
    snprintf(cell, CELL_SIZE, gap < 10 ? "%.4f" : "%.1f", gap);
    return !answer->has_value || !answer->has_bound ? "-" : gap > 0 ? cell : "0";
}

// Whether the answer is as good as was asked for: within the gap of the class.
static bool is_settled(const struct answer *answer, const struct bench_class *class) {
    return answer->run.finished && answer->has_value && answer->has_bound &&
           1e4 * answer_gap(answer) <= (double)class->gap;
}

static double goal_gap(const struct goal_result *result) {
    double value = (double)result->value, best = (double)result->best_possible;
    return value == best ? 0 : 100 * fabs(value - best) / fmax(fabs(value), 1);
}

// The same for all that kull was asked for.
static bool ours_is_settled(const struct row_measured *row) {
    bool settled = is_settled(&row->ours.wishes, row->class);
    for (int g = 0; g < row->ours.goal_count; g++) {
        settled = settled && 1e4 * goal_gap(&row->ours.goals[g]) <= (double)row->class->gap;
    }
    return settled && (row->ours.is_canonical || !row->class->of_coordinator);
}

// Seconds of the quickest other solver; one that did not settle it took at least what it took.
static double best_peer(const struct row_measured *row, bool *settled) {
    double best = INFINITY;
    *settled = false;
    for (int p = 0; p < PEERS; p++) {
        const struct answer *peer = &row->peers[p];
        bool good = peer->asked && is_settled(peer, row->class);
        bool better = good ? !*settled || peer->run.seconds < best
                           : peer->asked && !*settled && peer->run.seconds < best;
        best = better ? peer->run.seconds : best;
        *settled = *settled || good;
    }
    return best;
}

static const char *status_cell(const struct row_measured *row) {
    const struct ours *ours = &row->ours;
    if (!ours->wishes.run.finished) {
        return "time";
    }
    if (!ours->wishes.has_value) {
        return "no plan";
    }
    return goal_status_word(ours_status(ours));
}

void table_print_head(void) {
    printf("%-36s %-22s %-22s %-22s\n", "", "kull", "cbc", "glpsol");
    printf("%-19s %2s %-7s %5s", "class", "", "status", "MB");
    for (int solver = 0; solver < 1 + PEERS; solver++) {
        printf(" %7s %6s %7s", "value", "gap %", "s");
    }
    printf(" %7s\n", "ratio");
}

static void print_answer(const struct answer *answer, bool settled) {
    char value[CELL_SIZE], gap[CELL_SIZE], seconds[CELL_SIZE + 1];
    printf(" %7s %6s %7s", value_cell(value, answer), gap_cell(gap, answer),
           answer->asked ? limit_cell(seconds, answer->run.seconds, settled) : "-");
}

// Earlier goals that were not settled, on lines of their own.
static void print_open_goals(const struct ours *ours) {
    for (int g = 0; g < ours->goal_count; g++) {
        const struct goal_result *result = &ours->goals[g];
        if (result->status == GOAL_BEST && result->goal != GOAL_WISHES) {
            printf("%23s%s: %" PRId64 ", best possible %" PRId64 ", gap %.4f %%\n", "",
                   goal_kind(result->goal)->name, result->value, result->best_possible,
                   goal_gap(result));
        }
    }
}

// How many times longer the better of the other solvers took; NAN where that means nothing.
static double ratio_of(const struct row_measured *row, bool *settled) {
    double best = best_peer(row, settled);
    bool means = isfinite(best) && ours_is_settled(row);
    return means ? best / row->ours.wishes.run.seconds : NAN;
}

void table_print_row(const struct row_measured *row) {
    const struct answer *ours = &row->ours.wishes;
    char cell[CELL_SIZE + 1];
    bool settled = false;
    double ratio = ratio_of(row, &settled);
    printf("%-19s %2" PRIu64 " %-7s %5.0f", row->class->name, row->seed, status_cell(row),
           ours->run.megabytes);
    print_answer(ours, ours->run.finished);
    for (int p = 0; p < PEERS; p++) {
        print_answer(&row->peers[p], is_settled(&row->peers[p], row->class));
    }
    printf(" %7s\n", isnan(ratio) ? "-" : limit_cell(cell, ratio, settled));
    print_open_goals(&row->ours);
    if (row->class->of_coordinator && ours->has_value && !row->ours.is_canonical) {
        printf("%23sthe lottery was not carried through\n", "");
    }
    fflush(stdout);
}

// Medians.

static int compare_numbers(const void *left, const void *right) {
    double a = *(const double *)left, b = *(const double *)right;
    return (a > b) - (a < b);
}

// The middle one, the lower of two. Sorts the numbers.
static double median(double *numbers, size_t count) {
    array_sort(numbers, count, sizeof *numbers, compare_numbers);
    return count > 0 ? numbers[(count - 1) / 2] : NAN;
}

typedef double row_number(const struct row_measured *row);

static double our_gap(const struct row_measured *row) {
    return row->ours.wishes.has_value ? answer_gap(&row->ours.wishes) : INFINITY;
}

static double our_seconds(const struct row_measured *row) {
    return row->ours.wishes.run.seconds;
}

static double our_megabytes(const struct row_measured *row) {
    return row->ours.wishes.run.megabytes;
}

static double command_seconds(const struct row_measured *row) {
    return row->command.finished ? row->command.seconds : NAN;
}

static double cbc_seconds(const struct row_measured *row) {
    return row->peers[PEER_CBC].asked ? row->peers[PEER_CBC].run.seconds : NAN;
}

static double glpsol_seconds(const struct row_measured *row) {
    return row->peers[PEER_GLPSOL].asked ? row->peers[PEER_GLPSOL].run.seconds : NAN;
}

static double row_ratio(const struct row_measured *row) {
    bool settled = false;
    return ratio_of(row, &settled);
}

static const struct {
    const char *title;
    row_number *number;
} medians[] = {
    {"gap %", our_gap},           {"s", our_seconds},     {"MB", our_megabytes},
    {"match s", command_seconds}, {"cbc s", cbc_seconds}, {"glpsol s", glpsol_seconds},
    {"ratio", row_ratio},
};

enum { MEDIANS = (int)(sizeof medians / sizeof *medians) };

static void print_medians_of(const struct row_measured *rows, size_t count) {
    double *numbers = memory_new(count, sizeof *numbers);
    size_t settled = 0;
    for (size_t r = 0; r < count; r++) {
        settled += ours_is_settled(&rows[r]);
    }
    printf("%-19s %5zu %7zu", rows[0].class->name, count, settled);
    for (int m = 0; m < MEDIANS; m++) {
        char cell[CELL_SIZE];
        size_t known = 0;
        for (size_t r = 0; r < count; r++) {
            double number = medians[m].number(&rows[r]);
            numbers[known] = number;
            known += isnan(number) ? 0 : 1;
        }
        double middle = median(numbers, known);
        printf(" %9s", isfinite(middle) ? number_cell(cell, middle) : "-");
    }
    printf("\n");
    memory_free(numbers);
}

void table_print_medians(const struct table_measured *table) {
    printf("\nMedians. A solver that was stopped counts with the time it had.\n");
    printf("%-19s %5s %7s", "class", "seeds", "settled");
    for (int m = 0; m < MEDIANS; m++) {
        printf(" %9s", medians[m].title);
    }
    printf("\n");
    for (size_t first = 0, last = 0; first < table->count; first = last) {
        while (last < table->count && table->rows[last].class == table->rows[first].class) {
            last++;
        }
        print_medians_of(&table->rows[first], last - first);
    }
}

// Growth: the slope of the straight line through log(seconds) over log(candidates), by least
// squares.
void table_print_growth(const struct table_measured *table) {
    double count = 0, x = 0, y = 0, xx = 0, xy = 0;
    for (size_t r = 0; r < table->count; r++) {
        const struct row_measured *row = &table->rows[r];
        if (row->class->in_family && ours_is_settled(row)) {
            double candidates = log(row->class->shape.persons);
            double seconds = log(row->ours.wishes.run.seconds);
            count += 1;
            x += candidates;
            y += seconds;
            xx += candidates * candidates;
            xy += candidates * seconds;
        }
    }
    double spread = count * xx - x * x;
    if (spread > 1e-6) {
        printf("\nTime grows with candidates to the power of %.2f (n x n/5 x 3, load 1.2).\n",
               (count * xy - x * y) / spread);
    }
}

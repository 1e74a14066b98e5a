// SPDX-License-Identifier: GPL-3.0-or-later
//
// The fairness of a schedule as one table: the first column says what a row is about.
#include "output/fairness.h"

#include "output/csv_table.h"

static const char *const headers[] = {"part",    "candidate", "intake",      "module", "company",
                                      "wish",    "rather",    "rather_wish", "offer",  "instead",
                                      "modules", "people",    "goal",        "value",  "could_be",
                                      "plans",   NULL};

// One row of the table; what is zero is blank.
struct row {
    const char *part;
    const struct placement *at; // candidate, intake, module and company
    const char *company;        // where there is no `at`
    int wish;
    const struct blocking_pair *pair;
    const struct rank_count *count;
    const struct candidate *candidate; // where there is no `at`
    const struct goal_result *worse;
    int64_t plans;
};

static void write_text(struct writer *writer, const char *text) {
    writer_text(writer, text != NULL ? text : "");
}

static void write_whole(struct writer *writer, int64_t number) {
    if (number > 0) {
        writer_whole(writer, number);
    } else {
        writer_blank(writer);
    }
}

static void write_place(struct writer *writer, const struct programme *programme,
                        const struct row *row) {
    const struct placement *at = row->at;
    const struct candidate *candidate = row->candidate;
    int intake = at != NULL ? at->intake : candidate != NULL ? candidate->intake : NONE;
    write_text(writer, at != NULL ? at->candidate_id : candidate != NULL ? candidate->id : NULL);
    write_text(writer, intake != NONE ? programme->intakes[intake].label : NULL);
    write_whole(writer, at != NULL ? at->module + 1 : 0);
    write_text(writer, at != NULL ? programme->companies[at->company].id : row->company);
    write_whole(writer, row->wish);
}

static void write_pair(struct writer *writer, const struct programme *programme,
                       const struct blocking_pair *pair) {
    const struct placement *holder = pair != NULL ? pair->holder : NULL;
    write_text(writer, pair != NULL ? programme->companies[pair->company].id : NULL);
    write_whole(writer, pair != NULL ? pair->wish_rank : 0);
    write_text(writer, pair != NULL ? programme->offers[pair->offer].id : NULL);
    write_text(writer, holder != NULL ? holder->candidate_id : NULL);
}

static void write_worse(struct writer *writer, const struct goal_result *worse) {
    char name[GOAL_NAME_SIZE];
    if (worse == NULL) {
        writer_blank(writer);
        writer_blank(writer);
        writer_blank(writer);
        return;
    }
    writer_text(writer, goal_result_name(worse, name));
    writer_whole(writer, worse->value);
    writer_whole(writer, worse->best_possible);
}

static void write_row(struct writer *writer, const struct programme *programme, struct row row) {
    writer_text(writer, row.part);
    write_place(writer, programme, &row);
    write_pair(writer, programme, row.pair);
    if (row.count != NULL) {
        writer_whole(writer, row.count->modules);
        writer_whole(writer, row.count->people);
    } else {
        writer_blank(writer);
        writer_blank(writer);
    }
    write_worse(writer, row.worse);
    write_whole(writer, row.plans);
    writer_end_row(writer);
}

static void write_people(struct writer *writer, const struct programme *programme, const char *part,
                         const int *candidates, size_t count) {
    for (size_t i = 0; i < count; i++) {
        write_row(writer, programme,
                  (struct row){part, .candidate = &programme->candidates[candidates[i]]});
    }
}

// Where it is not known of anybody, one row without a candidate says so.
static void write_lottery(struct writer *writer, const struct programme *programme,
                          const struct lottery_account *lottery) {
    if (lottery->state == LOTTERY_NOT_BEST) {
        write_row(writer, programme, (struct row){"worse", .worse = &lottery->worse});
    } else if (lottery->state == LOTTERY_UNKNOWN) {
        write_row(writer, programme, (struct row){"unknown"});
    } else if (lottery->state == LOTTERY_TOLD) {
        write_people(writer, programme, "lottery", lottery->decided, lottery->decided_count);
        write_people(writer, programme, "unknown", lottery->unknown, lottery->unknown_count);
        write_row(writer, programme, (struct row){"equal", .plans = lottery->plans_least});
    }
}

void fairness_csv(const struct programme *programme, const struct fairness *fairness,
                  struct csv_style style, struct text_buffer *out) {
    struct writer writer = {0};
    csv_begin(&writer, style.dialect, headers);
    for (int rank = 1; rank <= fairness->rank_count; rank++) {
        write_row(&writer, programme,
                  (struct row){"wish", .wish = rank, .count = &fairness->ranks[rank - 1]});
    }
    for (size_t i = 0; i < fairness->worst_count; i++) {
        write_row(&writer, programme,
                  (struct row){"worst", fairness->worst[i], .wish = fairness->rank_count});
    }
    for (size_t i = 0; i < fairness->idle_count; i++) {
        const char *company = programme->companies[fairness->idle[i]].id;
        write_row(&writer, programme, (struct row){"nobody", .company = company});
    }
    for (size_t i = 0; i < fairness->pair_count; i++) {
        const struct blocking_pair *pair = &fairness->pairs[i];
        write_row(&writer, programme,
                  (struct row){"pair", pair->row, .wish = pair->row_rank, .pair = pair});
    }
    write_lottery(&writer, programme, &fairness->lottery);
    csv_finish(&writer, out);
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The history keeps what it has promised; what it had drafted, the schedule says anew.
#include "domain/publication.h"

#include "base/memory.h"
#include "domain/presence.h"

#include <string.h>

// True when two rows say the same, whatever their status.
static bool says_same(const struct placement *a, const struct placement *b) {
    return strcmp(a->candidate_id, b->candidate_id) == 0 && a->intake == b->intake &&
           a->module == b->module && a->first_day == b->first_day && a->last_day == b->last_day &&
           a->company == b->company && a->offer == b->offer;
}

static bool is_published_already(const struct schedule *history, const struct placement *row) {
    const struct placement *end = NULL;
    const struct placement *old = schedule_person(history, row->candidate_id, &end);
    while (old < end && !(old->status == PLACEMENT_PUBLISHED && says_same(old, row))) {
        old++;
    }
    return old < end;
}

void schedule_recall(const struct programme *programme, struct schedule *schedule) {
    for (size_t i = 0; i < schedule->count; i++) {
        struct placement *row = &schedule->placements[i];
        if (row->candidate != NONE && placement_is_draft(row) &&
            is_published_already(&programme->history, row)) {
            row->status = PLACEMENT_PUBLISHED;
        }
    }
}

// The open modules by intake, bit t for module t.
static unsigned *find_open(const struct programme *programme, const struct schedule *schedule) {
    unsigned *open = memory_new(programme->intake_count, sizeof *open);
    for (size_t i = 0; i < schedule->count; i++) {
        const struct placement *row = &schedule->placements[i];
        if (row->candidate != NONE && placement_is_draft(row)) {
            open[row->intake] |= 1u << row->module;
        }
    }
    return open;
}

// The lowest `count` of the bits.
static unsigned first_bits(unsigned bits, int count) {
    unsigned first = 0;
    for (int bit = 0; bit < MODULES_MAX && count > 0; bit++) {
        first |= bits & 1u << bit;
        count -= (int)(bits >> bit & 1);
    }
    return first;
}

// Rows are told apart by where they were added, so that those of the history come first.
static void add_row(struct publication *publication, const struct placement *row,
                    enum placement_status status) {
    struct placement added = *row;
    added.status = status;
    added.at.line = publication->history.count + 1;
    schedule_add(&publication->history, &added);
}

static void keep_history(struct publication *publication, const struct schedule *history) {
    for (size_t i = 0; i < history->count; i++) {
        const struct placement *row = &history->placements[i];
        if (row->candidate == NONE || !placement_is_draft(row)) {
            add_row(publication, row, row->status);
        }
    }
}

// What is not in the history already, and is a place of somebody in candidates.csv.
static bool is_new(const struct programme *programme, const struct placement *row) {
    return row->candidate != NONE && row->company != NONE &&
           (placement_is_draft(row) || row->status == PLACEMENT_PUBLISHED) &&
           !is_published_already(&programme->history, row);
}

// True when the row becomes a promise.
static bool take_row(struct publication *publication, const struct placement *row, unsigned first) {
    bool is_promised = row->status == PLACEMENT_PUBLISHED || (first >> row->module & 1) != 0;
    add_row(publication, row, is_promised ? PLACEMENT_PUBLISHED : PLACEMENT_DRAFT);
    publication->promised += is_promised;
    publication->drafts += !is_promised;
    return is_promised;
}

static int count_bits(unsigned bits) {
    int count = 0;
    for (; bits != 0; bits &= bits - 1) {
        count++;
    }
    return count;
}

static int most_open(const unsigned *open, size_t count) {
    int most = 0;
    for (size_t i = 0; i < count; i++) {
        int here = count_bits(open[i]);
        most = here > most ? here : most;
    }
    return most;
}

// `most` at most, and never below nothing.
static int take_months(int64_t *left, int most) {
    int64_t taken = *left < most ? *left : most;
    taken = taken > 0 ? taken : 0;
    *left -= taken;
    return (int)taken;
}

// Who has had too many months is promised nothing yet, whatever promised_months says.
static struct given *count_given(const struct programme *programme,
                                 const struct schedule *promised) {
    struct given *given = memory_new(programme->company_count, sizeof *given);
    int64_t *months = memory_new(programme->company_count, sizeof *months);
    schedule_count_months(programme, promised, months);
    for (size_t k = 0; k < programme->company_count; k++) {
        const struct company *company = &programme->companies[k];
        bool is_due = (int64_t)company->promised_months + company->balance_months > 0;
        int64_t left = is_due ? months[k] : 0;
        given[k].promised_months = take_months(&left, company->promised_months);
        given[k].balance_months = take_months(&left, company->balance_months);
    }
    memory_free(months);
    return given;
}

static bool is_same_history(const struct schedule *a, const struct schedule *b) {
    bool same = a->count == b->count;
    for (size_t i = 0; same && i < a->count; i++) {
        same = a->placements[i].status == b->placements[i].status &&
               says_same(&a->placements[i], &b->placements[i]);
    }
    return same;
}

void publication_make(struct publication *publication, const struct programme *programme,
                      const struct schedule *schedule, int modules) {
    unsigned *open = find_open(programme, schedule);
    struct schedule promised = {0};
    publication->open = most_open(open, programme->intake_count);
    keep_history(publication, &programme->history);
    for (size_t i = 0; i < schedule->count; i++) {
        const struct placement *row = &schedule->placements[i];
        if (is_new(programme, row) &&
            take_row(publication, row, first_bits(open[row->intake], modules))) {
            schedule_add(&promised, row);
        }
    }
    memory_free(open);
    publication->given = count_given(programme, &promised);
    schedule_release(&promised);
    schedule_sort(&publication->history);
    publication->changes = !is_same_history(&publication->history, &programme->history);
}

void publication_release(struct publication *publication) {
    schedule_release(&publication->history);
    memory_free(publication->given);
    *publication = (struct publication){0};
}

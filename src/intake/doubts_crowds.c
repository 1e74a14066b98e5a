// SPDX-License-Identifier: GPL-3.0-or-later
//
// More people than places. Facts are taken in the order in which they begin, and their last days in
// order: whoever begins as number p (from 1) of an offer, of whom e have left by then, is number
// p - e.
#include "base/array.h"
#include "base/language.h"
#include "intake/doubts.h"

static int compare_begins(const void *left, const void *right) {
    const struct fact *a = left, *b = right;
    int order = (a->row->offer > b->row->offer) - (a->row->offer < b->row->offer);
    if (order == 0) {
        order = (a->row->first_day > b->row->first_day) - (a->row->first_day < b->row->first_day);
    }
    return order != 0 ? order
                      : (a->row->at.line > b->row->at.line) - (a->row->at.line < b->row->at.line);
}

static int compare_days(const void *left, const void *right) {
    int32_t a = *(const int32_t *)left, b = *(const int32_t *)right;
    return (a > b) - (a < b);
}

// Somebody who is still there when the fact begins, from before it.
static const struct placement *somebody_there(const struct fact *fact) {
    const struct fact *other = fact - 1;
    while (other->last_day < fact->row->first_day) {
        other--;
    }
    return other->row;
}

static void report_crowd(struct reader *reader, const struct fact *fact) {
    const struct offer *offer = &reader->programme->offers[fact->row->offer];
    const char *company = reader->programme->companies[offer->company].id;
    if (offer->places == 0) {
        findings_add(reader->findings, FINDING_HISTORY_CROWDED, &fact->row->at, company,
                     _("%s:%zu has 0 places; %s."), offer->at.file, offer->at.line,
                     what_helps(fact->row));
    } else {
        const struct placement *other = somebody_there(fact);
        findings_add(reader->findings, FINDING_HISTORY_CROWDED, &fact->row->at, company,
                     ngettext("%s:%zu has %d place, and %s:%zu holds one of them; %s.",
                              "%s:%zu has %d places, and %s:%zu holds one of them; %s.",
                              (unsigned long)offer->places),
                     offer->at.file, offer->at.line, offer->places, other->at.file, other->at.line,
                     what_helps(fact->row));
    }
}

// The facts are those of one offer.
static void doubt_crowd(struct reader *reader, const struct fact *facts, size_t count) {
    const struct offer *offer = &reader->programme->offers[facts->row->offer];
    int32_t *ends = arena_new(&reader->arena, count, sizeof *ends);
    size_t left = 0;
    for (size_t i = 0; i < count; i++) {
        ends[i] = facts[i].last_day;
    }
    array_sort(ends, count, sizeof *ends, compare_days);
    for (size_t i = 0; i < count; i++) {
        while (ends[left] < facts[i].row->first_day) {
            left++;
        }
        if (i + 1 - left > (size_t)offer->places &&
            !is_past(reader->programme, facts[i].last_day)) {
            report_crowd(reader, &facts[i]);
        }
    }
}

void doubt_crowds(struct reader *reader, struct fact *facts, size_t count) {
    array_sort(facts, count, sizeof *facts, compare_begins);
    for (size_t first = 0, end = 0; first < count; first = end) {
        while (end < count && facts[end].row->offer == facts[first].row->offer) {
            end++;
        }
        if (facts[first].row->offer != NONE) {
            doubt_crowd(reader, &facts[first], end - first);
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Doubts about disciplines: one that only people have, and several in a cell that count as one.
#include "base/array.h"
#include "base/language.h"
#include "base/memory.h"
#include "base/text.h"
#include "intake/doubts.h"

#include <string.h>

enum { DOUBTS_MOST = 200 }; // different disciplines; more findings are never printed

// Case-folded disciplines.
struct keys {
    const char **texts;
    size_t count, capacity;
};

static void add_keys(struct keys *keys, const struct disciplines *disciplines) {
    for (size_t d = 0; d < disciplines->count; d++) {
        keys->texts = array_room(keys->texts, keys->count, &keys->capacity, sizeof *keys->texts);
        keys->texts[keys->count++] = disciplines->keys[d];
    }
}

static void add_asked(struct keys *keys, const struct programme *programme) {
    for (size_t o = 0; o < programme->offer_count; o++) {
        add_keys(keys, &programme->offers[o].disciplines);
    }
}

static void add_learnt(struct keys *keys, const struct programme *programme) {
    for (size_t c = 0; c < programme->candidate_count; c++) {
        add_keys(keys, &programme->candidates[c].disciplines);
    }
}

static void sort_keys(struct keys *keys) {
    array_sort(keys->texts, keys->count, sizeof *keys->texts, text_compare);
}

// The keys are sorted.
static bool has_key(const struct keys *keys, const char *key) {
    return array_find(&key, keys->texts, keys->count, sizeof *keys->texts, text_compare) <
           keys->count;
}

static bool is_named(const char *key, const char *const *keys, size_t count) {
    for (size_t i = 0; i < count; i++) {
        if (text_equal(key, keys[i])) {
            return true;
        }
    }
    return false;
}

static void report_discipline(struct reader *reader, const struct candidate *candidate,
                              const char *word, const char *near) {
    if (near != NULL) {
        findings_add(reader->findings, FINDING_DISCIPLINE_UNKNOWN, &candidate->at, word,
                     _("Did you mean '%s'?"), near);
    } else {
        findings_add(reader->findings, FINDING_DISCIPLINE_UNKNOWN, &candidate->at, word,
                     _("Several disciplines in one cell are divided by |."));
    }
}

// Each discipline once, and only where companies name disciplines at all.
static void doubt_learnt(struct reader *reader) {
    struct keys asked = {0};
    const char *reported[DOUBTS_MOST];
    size_t reports = 0;
    add_asked(&asked, reader->programme);
    sort_keys(&asked);
    for (size_t c = 0; c < reader->programme->candidate_count && asked.count > 0; c++) {
        const struct candidate *candidate = &reader->programme->candidates[c];
        for (size_t d = 0; d < candidate->disciplines.count && reports < DOUBTS_MOST; d++) {
            const char *key = candidate->disciplines.keys[d];
            if (!has_key(&asked, key) && !is_named(key, reported, reports)) {
                reported[reports++] = key;
                report_discipline(reader, candidate, candidate->disciplines.words[d],
                                  text_nearest(key, asked.texts, asked.count));
            }
        }
    }
    memory_free(asked.texts);
}

// The first part that somebody names by itself, or NULL.
static const char *part_alone(struct reader *reader, const char *joined, const struct keys *keys) {
    static const char dividers[] = ",;/"; // of whoever does not know |
    const char *end = joined + strlen(joined);
    bool is_whole = strpbrk(joined, dividers) == NULL;
    for (const char *at = joined; at < end && !is_whole; at++) {
        size_t length = strcspn(at, dividers);
        const char *part = text_normal(&reader->arena, at, length);
        if (has_key(keys, part)) {
            return part;
        }
        at += length;
    }
    return NULL;
}

// A list divided by other signs counts as one discipline that hardly anybody has.
static void doubt_joined(struct reader *reader, const struct disciplines *disciplines,
                         const struct origin *at, const struct keys *keys) {
    for (size_t d = 0; d < disciplines->count; d++) {
        const char *part = part_alone(reader, disciplines->keys[d], keys);
        if (part != NULL) {
            findings_add(reader->findings, FINDING_DISCIPLINES_JOINED, at, disciplines->words[d],
                         _("Another row has '%s' alone; several disciplines in one cell are "
                           "divided by |."),
                         part);
        }
    }
}

// An offer that names none has those of its company.
static void doubt_asked(struct reader *reader) {
    const struct programme *programme = reader->programme;
    struct keys keys = {0};
    add_asked(&keys, programme);
    add_learnt(&keys, programme);
    sort_keys(&keys);
    for (size_t k = 0; k < programme->company_count; k++) {
        const struct company *company = &programme->companies[k];
        doubt_joined(reader, &company->disciplines, &company->at, &keys);
    }
    for (size_t o = 0; o < programme->offer_count; o++) {
        const struct offer *offer = &programme->offers[o];
        const struct company *company = &programme->companies[offer->company];
        if (offer->disciplines.words != company->disciplines.words) {
            doubt_joined(reader, &offer->disciplines, &offer->at, &keys);
        }
    }
    memory_free(keys.texts);
}

void doubt_disciplines(struct reader *reader) {
    doubt_learnt(reader);
    doubt_asked(reader);
}

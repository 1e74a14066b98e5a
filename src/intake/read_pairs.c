// SPDX-License-Identifier: GPL-3.0-or-later
//
// The files whose rows join two others: ratings.csv, decisions.csv and links.csv.
#include "base/array.h"
#include "base/language.h"
#include "base/text.h"
#include "intake/reader.h"

#include <stddef.h>
#include <string.h>

static int compare_ints(int a, int b) {
    return (a > b) - (a < b);
}

static int compare_lines(const struct origin *a, const struct origin *b) {
    return (a->line > b->line) - (a->line < b->line);
}

static void read_rating(struct reader *reader, struct record *record, void *into) {
    struct programme *programme = into;
    struct rating rating = {
        .candidate = reader_candidate(reader, record, RATING_CANDIDATE),
        .company = reader_company(reader, record, RATING_COMPANY),
        .company_rank = record_whole(record, RATING_COMPANY_RANK),
        .candidate_points = record_whole(record, RATING_CANDIDATE_POINTS),
        .company_points = record_whole(record, RATING_COMPANY_POINTS),
        .company_refuses = record_number(record, RATING_COMPANY_REFUSES) != 0,
        .at = reader_row_origin(reader, record),
    };
    bool says_nothing = true;
    for (int column = RATING_COMPANY_RANK; column <= RATING_COMPANY_REFUSES; column++) {
        says_nothing = says_nothing && record_blank(record, column);
    }
    if (says_nothing && record->good) {
        findings_add(reader->findings, FINDING_RATING_EMPTY, &rating.at, NULL,
                     _("Fill in a rank, points or a refusal, or delete the row."));
    }
    if (record->good) {
        programme->ratings[programme->rating_count++] = rating;
    }
}

static int compare_rating_pairs(const void *left, const void *right) {
    const struct rating *a = left, *b = right;
    int order = compare_ints(a->candidate, b->candidate);
    return order != 0 ? order : compare_ints(a->company, b->company);
}

static int compare_ratings(const void *left, const void *right) {
    const struct rating *a = left, *b = right;
    int order = compare_rating_pairs(a, b);
    return order != 0 ? order : compare_lines(&a->at, &b->at);
}

void read_ratings(struct reader *reader, struct programme *programme) {
    static const struct twins twins = {.file = FILE_RATINGS,
                                       .finding = FINDING_RATING_TWICE,
                                       .item_size = sizeof(struct rating),
                                       .origin_offset = offsetof(struct rating, at),
                                       .compare = compare_rating_pairs};
    programme->ratings = arena_new(&programme->arena, reader->tables[FILE_RATINGS].row_count,
                                   sizeof *programme->ratings);
    reader_rows(reader, FILE_RATINGS, read_rating, programme);
    array_sort(programme->ratings, programme->rating_count, sizeof *programme->ratings,
               compare_ratings);
    programme->rating_count =
        reader_drop_twins(reader, &twins, programme->ratings, programme->rating_count);
}

static void read_decision(struct reader *reader, struct record *record, void *into) {
    struct programme *programme = into;
    struct decision decision = {
        .candidate = reader_candidate(reader, record, DECISION_CANDIDATE),
        .company = reader_company(reader, record, DECISION_COMPANY),
        .module = NONE,
        .kind = (enum decision_kind)record_number(record, DECISION_KIND),
        .reason = reader_keep(reader, record_text(record, DECISION_REASON)),
        .at = reader_row_origin(reader, record),
    };
    if (decision.candidate != NONE) {
        int intake = programme->candidates[decision.candidate].intake;
        decision.module = reader_module(reader, record, DECISION_MODULE, intake);
    }
    if (record->good) {
        programme->decisions[programme->decision_count++] = decision;
    }
}

static int compare_decision_texts(const void *left, const void *right) {
    const struct decision *a = left, *b = right;
    int order = compare_ints(a->candidate, b->candidate);
    order = order != 0 ? order : compare_ints(a->company, b->company);
    order = order != 0 ? order : compare_ints(a->module, b->module);
    return order != 0 ? order : compare_ints((int)a->kind, (int)b->kind);
}

static int compare_decisions(const void *left, const void *right) {
    const struct decision *a = left, *b = right;
    int order = compare_decision_texts(a, b);
    return order != 0 ? order : compare_lines(&a->at, &b->at);
}

// One wants the company, the other does not, in the same module.
static bool contradict(const struct decision *a, const struct decision *b) {
    const struct decision *must_not = a->kind == DECISION_MUST_NOT ? a : b;
    const struct decision *must = must_not == a ? b : a;
    return must->kind == DECISION_MUST && must_not->kind == DECISION_MUST_NOT &&
           (must_not->module == NONE || must_not->module == must->module);
}

// Decisions about one person and company follow each other and are few, so this looks only a
// little way back.
static const struct decision *opposite_of(const struct decision *decision,
                                          const struct decision *first) {
    for (const struct decision *other = decision; other-- > first;) {
        if (other->candidate != decision->candidate || other->company != decision->company) {
            return NULL;
        }
        if (contradict(decision, other)) {
            return other;
        }
    }
    return NULL;
}

static void warn_about_pair(struct reader *reader, const struct decision *a,
                            const struct decision *b) {
    const struct decision *later = a->at.line > b->at.line ? a : b;
    const struct decision *earlier = later == a ? b : a;
    findings_add(reader->findings, FINDING_DECISIONS_CONTRADICT, &later->at,
                 reader->programme->candidates[a->candidate].id, _("The other decision is %s:%zu."),
                 earlier->at.file, earlier->at.line);
}

// Two decisions that no path can keep: there and not there, or two companies in one module.
static void warn_about_contradictions(struct reader *reader, const struct programme *programme) {
    const struct decision *must[MODULES_MAX] = {0}; // by module, of the candidate
    for (size_t i = 0; i < programme->decision_count; i++) {
        const struct decision *decision = &programme->decisions[i];
        if (i > 0 && decision[-1].candidate != decision->candidate) {
            memset(must, 0, sizeof must);
        }
        const struct decision *other = opposite_of(decision, programme->decisions);
        if (decision->kind == DECISION_MUST && decision->module != NONE) {
            other = other != NULL ? other : must[decision->module];
            must[decision->module] = decision;
        }
        if (other != NULL) {
            warn_about_pair(reader, decision, other);
        }
    }
}

void read_decisions(struct reader *reader, struct programme *programme) {
    static const struct twins twins = {.file = FILE_DECISIONS,
                                       .finding = FINDING_DECISION_TWICE,
                                       .item_size = sizeof(struct decision),
                                       .origin_offset = offsetof(struct decision, at),
                                       .compare = compare_decision_texts};
    programme->decisions = arena_new(&programme->arena, reader->tables[FILE_DECISIONS].row_count,
                                     sizeof *programme->decisions);
    reader_rows(reader, FILE_DECISIONS, read_decision, programme);
    array_sort(programme->decisions, programme->decision_count, sizeof *programme->decisions,
               compare_decisions);
    programme->decision_count =
        reader_drop_twins(reader, &twins, programme->decisions, programme->decision_count);
    warn_about_contradictions(reader, programme);
}

static void read_link(struct reader *reader, struct record *record, void *into) {
    struct programme *programme = into;
    struct link link = {
        .candidate = reader_candidate(reader, record, LINK_CANDIDATE),
        .other = reader_candidate(reader, record, LINK_OTHER),
        .kind = (enum link_kind)record_number(record, LINK_KIND),
        .reason = reader_keep(reader, record_text(record, LINK_REASON)),
        .at = reader_row_origin(reader, record),
    };
    if (record->good && link.candidate == link.other) {
        record_report(record, FINDING_LINK_TO_SELF, LINK_OTHER, record_text(record, LINK_OTHER),
                      _("A link needs two different people."));
    }
    // A link has no direction; the smaller index first makes twins equal.
    if (link.candidate > link.other) {
        int other = link.candidate;
        link.candidate = link.other;
        link.other = other;
    }
    if (record->good) {
        programme->links[programme->link_count++] = link;
    }
}

static int compare_link_pairs(const void *left, const void *right) {
    const struct link *a = left, *b = right;
    int order = compare_ints(a->candidate, b->candidate);
    order = order != 0 ? order : compare_ints(a->other, b->other);
    return order != 0 ? order : compare_ints((int)a->kind, (int)b->kind);
}

static int compare_links(const void *left, const void *right) {
    const struct link *a = left, *b = right;
    int order = compare_link_pairs(a, b);
    return order != 0 ? order : compare_lines(&a->at, &b->at);
}

void read_links(struct reader *reader, struct programme *programme) {
    static const struct twins twins = {.file = FILE_LINKS,
                                       .finding = FINDING_LINK_TWICE,
                                       .item_size = sizeof(struct link),
                                       .origin_offset = offsetof(struct link, at),
                                       .compare = compare_link_pairs};
    programme->links = arena_new(&programme->arena, reader->tables[FILE_LINKS].row_count,
                                 sizeof *programme->links);
    reader_rows(reader, FILE_LINKS, read_link, programme);
    array_sort(programme->links, programme->link_count, sizeof *programme->links, compare_links);
    programme->link_count =
        reader_drop_twins(reader, &twins, programme->links, programme->link_count);
}

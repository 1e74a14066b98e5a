// SPDX-License-Identifier: GPL-3.0-or-later
//
// Doubts: what the files may say, but hardly anybody means. A misspelt discipline or a lost column
// breaks no rule; it only leaves people out, and the plan would be proven best all the same.
#include "intake/doubts.h"

#include "base/array.h"
#include "base/language.h"
#include "base/memory.h"
#include "base/number.h"
#include "base/text.h"

#include <stddef.h>
#include <string.h>

static bool any_place(const struct programme *programme) {
    for (size_t o = 0; o < programme->offer_count; o++) {
        if (programme->offers[o].places > 0) {
            return true;
        }
    }
    return false;
}

static void doubt_places(struct reader *reader) {
    struct origin at = {.file = reader->totals[FILE_COMPANIES].file};
    if (reader->programme->company_count > 0 && !any_place(reader->programme)) {
        findings_add(reader->findings, FINDING_NO_PLACES, &at, NULL,
                     _("Fill in the column places (plasser), or write offers.csv."));
    }
}

struct spelling {
    const char *folded, *text;
    const struct origin *at;
};

static int compare_spellings(const void *left, const void *right) {
    const struct spelling *a = left, *b = right;
    int order = strcmp(a->folded, b->folded);
    order = order != 0 ? order : strcmp(a->text, b->text);
    return order != 0 ? order : (a->at->line > b->at->line) - (a->at->line < b->at->line);
}

// Sectors, municipalities and owners are compared letter by letter, so two spellings are two
// things.
static void doubt_spellings(struct reader *reader, size_t text_offset) {
    const struct programme *programme = reader->programme;
    size_t count = programme->company_count;
    struct spelling *spellings = arena_new(&reader->arena, count, sizeof *spellings);
    for (size_t k = 0; k < count; k++) {
        const char *company = (const char *)&programme->companies[k];
        const char *text = *(const char *const *)(const void *)(company + text_offset);
        spellings[k] =
            (struct spelling){text_folded(&reader->arena, text), text, &programme->companies[k].at};
    }
    array_sort(spellings, count, sizeof *spellings, compare_spellings);
    for (size_t k = 1; k < count; k++) {
        const struct spelling *one = &spellings[k - 1], *other = &spellings[k];
        if (text_equal(one->folded, other->folded) && !text_equal(one->text, other->text)) {
            findings_add(reader->findings, FINDING_NEARLY_SAME, other->at, other->text,
                         _("%s:%zu writes '%s'; write both the same if they mean the same."),
                         one->at->file, one->at->line, one->text);
        }
    }
}

static bool takes(const struct programme *programme, int company,
                  const struct candidate *candidate) {
    size_t first = 0, last = 0;
    programme_offers(programme, company, &first, &last);
    bool any = first == last; // a company that offers nothing is another matter
    for (size_t o = first; o < last; o++) {
        const struct disciplines *asked = &programme->offers[o].disciplines;
        any = any || asked->count == 0 || disciplines_meet(asked, &candidate->disciplines);
    }
    return any;
}

// "law, economics and biology"; NULL: none, or too many to be read.
static const char *disciplines_told(const struct disciplines *disciplines, struct arena *arena) {
    enum { TOLD_MOST = 12 };
    const char *told = NULL;
    size_t count = disciplines->count <= TOLD_MOST ? disciplines->count : 0;
    for (size_t d = 0; d < count; d++) {
        told = language_list(arena, told, disciplines->words[d], d + 1 == count);
    }
    return told;
}

// The offers of the company all ask for disciplines; one that names none has those of the company.
static void report_closed(struct reader *reader, const struct wish *wish) {
    const struct programme *programme = reader->programme;
    const struct company *company = &programme->companies[wish->company];
    struct arena arena = {0};
    size_t first = 0, last = 0;
    programme_offers(programme, wish->company, &first, &last);
    const struct offer *offer = &programme->offers[first];
    bool is_own = offer->disciplines.words == company->disciplines.words;
    const struct origin *at = is_own ? &company->at : &offer->at;
    const char *asked = disciplines_told(&offer->disciplines, &arena);
    findings_add(reader->findings, FINDING_WISH_CLOSED, &wish->at, company->id,
                 asked != NULL ? _("%s:%zu takes only %s.") : _("%s:%zu takes other disciplines."),
                 at->file, at->line, asked);
    arena_release(&arena);
}

static void doubt_wishes(struct reader *reader) {
    const struct programme *programme = reader->programme;
    for (size_t c = 0; c < programme->candidate_count; c++) {
        const struct candidate *candidate = &programme->candidates[c];
        for (size_t w = 0; w < candidate->wish_count && !status_stays_out(candidate->status); w++) {
            if (!takes(programme, candidate->wishes[w].company, candidate)) {
                report_closed(reader, &candidate->wishes[w]);
            }
        }
    }
}

static int compare_marks(const void *left, const void *right) {
    int64_t a = *(const int64_t *)left, b = *(const int64_t *)right;
    return (a > b) - (a < b);
}

static void report_mark(struct reader *reader, const struct candidate *candidate, int64_t median) {
    enum { DECIMALS = 2 };
    char own[NUMBER_TEXT_SIZE], usual[NUMBER_TEXT_SIZE];
    number_to_text(median, DECIMALS, language_point(), usual);
    findings_add(reader->findings, FINDING_MARK_FAR_OFF, &candidate->at,
                 number_to_text(candidate->assessment, DECIMALS, language_point(), own),
                 candidate->assessment > median
                     ? _("Half of those marks are %s or less; is a decimal comma missing?")
                     : _("Half of those marks are %s or more; is a decimal comma misplaced?"),
                 usual);
}

// A lost comma makes ten times as much of a mark, one in the wrong place a tenth, and who is
// admitted hangs on it.
static void doubt_marks(struct reader *reader, int intake) {
    enum { FEW = 5, MANY_TIMES = 5 };
    const struct programme *programme = reader->programme;
    int64_t *marks = memory_new(programme->candidate_count, sizeof *marks);
    size_t count = 0;
    for (size_t c = 0; c < programme->candidate_count; c++) {
        const struct candidate *candidate = &programme->candidates[c];
        if (candidate->intake == intake && candidate->assessment > 0) {
            marks[count++] = candidate->assessment;
        }
    }
    array_sort(marks, count, sizeof *marks, compare_marks);
    for (size_t c = 0; c < programme->candidate_count && count >= FEW; c++) {
        const struct candidate *candidate = &programme->candidates[c];
        int64_t median = marks[(count - 1) / 2], mark = candidate->assessment;
        bool is_far = mark >= MANY_TIMES * median || mark * MANY_TIMES < median;
        if (candidate->intake == intake && mark > 0 && is_far) {
            report_mark(reader, candidate, median);
        }
    }
    memory_free(marks);
}

// Nobody studies for so long; a comma is lost, or school, or the age, was counted.
static void doubt_education(struct reader *reader) {
    enum { MOST = 1500, DECIMALS = 2 };
    char years[NUMBER_TEXT_SIZE];
    for (size_t c = 0; c < reader->programme->candidate_count; c++) {
        const struct candidate *candidate = &reader->programme->candidates[c];
        if (candidate->education_years > MOST) {
            number_to_text(candidate->education_years, DECIMALS, language_point(), years);
            findings_add(reader->findings, FINDING_EDUCATION_FAR_OFF, &candidate->at, years,
                         _("Only years of study after school count; is a decimal comma missing?"));
        }
    }
}

bool is_past(const struct programme *programme, int32_t last_day) {
    int64_t plan_from = programme->rules.value[RULE_PLAN_FROM];
    return plan_from != RULE_OPEN && last_day < plan_from;
}

// Whoever is near somebody without a path gets none.
static void doubt_links(struct reader *reader) {
    const struct programme *programme = reader->programme;
    for (size_t l = 0; l < programme->link_count; l++) {
        const struct link *link = &programme->links[l];
        const struct candidate *one = &programme->candidates[link->candidate];
        const struct candidate *other = &programme->candidates[link->other];
        if (link->kind == LINK_NEAR &&
            status_stays_out(one->status) != status_stays_out(other->status)) {
            const struct candidate *out = status_stays_out(one->status) ? one : other;
            findings_add(reader->findings, FINDING_LINK_NEAR_NOBODY, &link->at, out->id,
                         _("%s:%zu says %s; a link of the kind near places both or neither."),
                         out->at.file, out->at.line, _(status_word(out->status)));
        }
    }
}

void raise_doubts(struct reader *reader) {
    // A row that was rejected would raise doubts about those that were not.
    if (reader->findings->errors > 0) {
        return;
    }
    doubt_places(reader);
    doubt_disciplines(reader);
    doubt_spellings(reader, offsetof(struct company, sector));
    doubt_spellings(reader, offsetof(struct company, municipality));
    doubt_spellings(reader, offsetof(struct company, owner));
    doubt_wishes(reader);
    doubt_links(reader);
    doubt_education(reader);
    for (size_t i = 0; i < reader->programme->intake_count; i++) {
        doubt_marks(reader, (int)i);
    }
    doubt_history(reader);
    doubt_events(reader);
}

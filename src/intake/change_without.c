// SPDX-License-Identifier: GPL-3.0-or-later
//
// --without-company and --without-candidate. What began before plan_from is a fact and stays; what
// begins from that day on (without plan_from: everything) is not there. Wishes and opinions stay
// what they were, so that the goals of both plans count the same: whoever loses a first wish is
// seen to lose it.
#include "base/day.h"
#include "base/text.h"
#include "domain/candidate.h"
#include "intake/reader.h"
#include "table/edit.h"

// What cells may call somebody: the id, or a name that nobody else bears; "" is neither.
struct named {
    const char *id, *name;
};

static bool is_named(const struct named *named, const char *text) {
    return text[0] != '\0' && (text_equal(text, named->id) || text_equal(text, named->name));
}

static const char *plan_from(struct reader *reader) {
    const char *day = "";
    for (size_t i = 0; i < reader->tables[FILE_RULES].row_count; i++) {
        const char *rule = change_text(reader, FILE_RULES, i, RULE_NAME);
        if (reader_rule(reader, rule) == RULE_PLAN_FROM) {
            day = change_text(reader, FILE_RULES, i, RULE_VALUE);
        }
    }
    return day;
}

static bool is_fact(const struct reader *reader, size_t row, const char *plan_from_text) {
    int32_t first = 0, first_planned = 0;
    const char *from = change_text(reader, FILE_HISTORY, row, PLACEMENT_FROM);
    return day_from_text(plan_from_text, &first_planned) && day_from_text(from, &first) &&
           first < first_planned;
}

// Leaves out the rows of a file that name somebody in one of two columns; of the history, those
// that are no facts. True when any row named them.
static bool drop_rows(struct reader *reader, enum file_kind kind, int column, int other,
                      const struct named *named) {
    struct table *table = &reader->tables[kind];
    bool *is_dropped = arena_new(&reader->arena, table->row_count, sizeof *is_dropped);
    const char *from = kind == FILE_HISTORY ? plan_from(reader) : "";
    bool any = false;
    for (size_t i = 0; i < table->row_count && reader->headers[kind].good; i++) {
        bool is_about = is_named(named, change_text(reader, kind, i, column)) ||
                        is_named(named, change_text(reader, kind, i, other));
        any |= is_about;
        is_dropped[i] = is_about && !table->rows[i].broken &&
                        !(kind == FILE_HISTORY && is_fact(reader, i, from));
    }
    table_drop_rows(table, is_dropped);
    return any;
}

// A name that several rows bear names nobody; it is reported where it is used.
static struct named named_by(const struct reader *reader, enum file_kind kind, size_t row, int id,
                             int name) {
    const char *id_text = change_text(reader, kind, row, id);
    const char *name_text = change_text(reader, kind, row, name);
    for (size_t i = 0; i < reader->tables[kind].row_count; i++) {
        if (i != row && (text_equal(change_text(reader, kind, i, name), name_text) ||
                         text_equal(change_text(reader, kind, i, id), name_text))) {
            name_text = "";
        }
    }
    return (struct named){id_text, name_text};
}

void apply_without_company(struct reader *reader, const struct change *change) {
    static const int blanked[] = {COMPANY_PLACES, COMPANY_PROMISED_MONTHS, COMPANY_BALANCE_MONTHS,
                                  COMPANY_FEE, COMPANY_FEE_WITH_TRAINEE};
    size_t row = 0;
    if (!reader->whole[FILE_COMPANIES] || !change_row(reader, change, FILE_COMPANIES, &row)) {
        return;
    }
    struct named company = named_by(reader, FILE_COMPANIES, row, COMPANY_ID, COMPANY_NAME);
    for (size_t i = 0; i < sizeof blanked / sizeof *blanked; i++) {
        if (change_text(reader, FILE_COMPANIES, row, blanked[i])[0] != '\0') {
            change_cell(reader, change, FILE_COMPANIES, row, blanked[i], "");
        }
    }
    drop_rows(reader, FILE_OFFERS, OFFER_COMPANY, NONE, &company);
    drop_rows(reader, FILE_DECISIONS, DECISION_COMPANY, NONE, &company);
    drop_rows(reader, FILE_HISTORY, PLACEMENT_COMPANY, NONE, &company);
}

static void withdraw(struct reader *reader, const struct change *change, size_t row) {
    const struct word *words = file_schema(FILE_CANDIDATES)->columns[CANDIDATE_STATUS].words;
    const char *text = change_text(reader, FILE_CANDIDATES, row, CANDIDATE_STATUS);
    int status = STATUS_APPLICANT;
    bool is_said = word_value(words, text, &status);
    if (is_said && status_stays_out((enum status)status)) {
        return;
    }
    change_cell(reader, change, FILE_CANDIDATES, row, CANDIDATE_STATUS,
                status_word(STATUS_WITHDRAWN));
    change_cell(reader, change, FILE_CANDIDATES, row, CANDIDATE_WITHDRAWN_FROM, plan_from(reader));
}

void apply_without_candidate(struct reader *reader, const struct change *change) {
    struct named candidate = {change->key, ""};
    size_t row = 0;
    if (!reader->whole[FILE_CANDIDATES]) {
        return;
    }
    bool is_listed = change_finds_row(reader, change, FILE_CANDIDATES);
    if (!is_listed && drop_rows(reader, FILE_HISTORY, PLACEMENT_CANDIDATE, NONE, &candidate)) {
        return; // only the history knew them
    }
    if (change_row(reader, change, FILE_CANDIDATES, &row)) {
        candidate = named_by(reader, FILE_CANDIDATES, row, CANDIDATE_ID, CANDIDATE_NAME);
        withdraw(reader, change, row);
        drop_rows(reader, FILE_HISTORY, PLACEMENT_CANDIDATE, NONE, &candidate);
        drop_rows(reader, FILE_LINKS, LINK_CANDIDATE, LINK_OTHER, &candidate);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The columns of a plan: what stands above them, and what they hold.
#include "output/plan_headers.h"

#include "domain/goal.h"
#include "domain/result.h"
#include "output/table_schema.h"

static const struct sheet_header schedule_headers[] = {
    {"candidate", "kandidat"},
    {"intake", "kull"},
    {"module", "modul"},
    {"from", "fra"},
    {"to", "til"},
    {"company", "bedrift"},
    {"offer", "tilbud"},
    {"status", "status"},
    {"candidate_name", "kandidatnavn"},
    {"company_name", "bedriftsnavn"},
    {0},
};

static const char *placed_word(int reason) {
    return reason <= REASON_NOT_CHOSEN ? result_status_word((enum reason)reason) : NULL;
}

static const char *every_reason_word(int reason) {
    return reason <= REASON_NOT_CHOSEN ? reason_word((enum reason)reason) : NULL;
}

static const char *proof_word(int status) {
    return status <= GOAL_BEST ? goal_status_word((enum goal_status)status) : NULL;
}

const char *plan_direction(bool maximise) {
    return maximise ? "max" : "min";
}

static const char *direction_word(int maximise) {
    return maximise <= 1 ? plan_direction(maximise == 1) : NULL;
}

static const struct sheet_header results_headers[] = {
    {"candidate", "kandidat", .required = true, .is_key = true},
    {"intake", "kull"},
    {"status", "status", .required = true, .word = placed_word},
    {"reason", "grunn", .required = true, .word = every_reason_word},
    {"detail", "forklaring", .required = true},
    {"candidate_name", "kandidatnavn", .required = true},
    {0},
};

static const struct sheet_header usage_headers[] = {
    {"company", "bedrift", .required = true},
    {"intake", "kull"},
    {"module", "modul", SHEET_NUMBER},
    {"from", "fra", SHEET_DAY},
    {"to", "til", SHEET_DAY},
    {"offered", "tilbudt", SHEET_NUMBER},
    {"taken", "brukt", SHEET_NUMBER},
    {"left", "ledig", SHEET_NUMBER},
    {"promised", "lovet", SHEET_NUMBER, .required = true},
    {"given", "gitt", SHEET_NUMBER, .required = true},
    {"owed", "skyldig", SHEET_NUMBER, .required = true},
    {"company_name", "bedriftsnavn", .required = true},
    {0},
};

static const struct sheet_header costs_headers[] = {
    {"company", "bedrift"},
    {"month", "måned", SHEET_MONTH, .required = true},
    {"trainees", "traineer", SHEET_NUMBER},
    {"newly_planned", "nyplanlagt", SHEET_NUMBER},
    {"cost", "kostnad", SHEET_NUMBER, AMOUNT_DECIMALS},
    {"fee", "kontingent", SHEET_NUMBER, AMOUNT_DECIMALS},
    {"total", "sum", SHEET_NUMBER, AMOUNT_DECIMALS},
    {"spent", "utgift", SHEET_NUMBER, AMOUNT_DECIMALS},
    {"company_name", "bedriftsnavn"},
    {0},
};

static const struct sheet_header summary_headers[] = {
    {"goal", "mål", .required = true, .is_key = true},
    {"direction", "retning", .word = direction_word},
    {"value", "verdi", SHEET_NUMBER, AMOUNT_DECIMALS, .required = true},
    {"best_possible", "best_mulig", SHEET_NUMBER},
    {"status", "status", .word = proof_word},
    {0},
};

const struct sheet_header *plan_headers(enum plan_table table) {
    static const struct sheet_header *const headers[] = {
        [PLAN_SCHEDULE] = schedule_headers, [PLAN_RESULTS] = results_headers,
        [PLAN_USAGE] = usage_headers,       [PLAN_COSTS] = costs_headers,
        [PLAN_SUMMARY] = summary_headers,
    };
    return headers[table];
}

// Every word once: several reasons share a status.
static const char *const *words_of(const struct sheet_header *header, struct arena *arena) {
    size_t most = 0, count = 0;
    if (header->word == NULL) {
        return NULL;
    }
    while (header->word((int)most) != NULL) {
        most++;
    }
    const char **words = arena_new(arena, most + 1, sizeof *words);
    for (size_t i = 0; i < most; i++) {
        const char *word = header->word((int)i);
        size_t same = 0;
        while (same < count && !text_equal(words[same], word)) {
            same++;
        }
        count += same == count;
        words[same] = word;
    }
    return words;
}

static struct field field_of(const struct sheet_header *header, struct arena *arena) {
    static const enum field_type types[] = {
        [SHEET_BLANK] = FIELD_TEXT,   [SHEET_TEXT] = FIELD_TEXT, [SHEET_WORD] = FIELD_TEXT,
        [SHEET_NUMBER] = FIELD_WHOLE, [SHEET_DAY] = FIELD_DAY,   [SHEET_MONTH] = FIELD_MONTH};
    return (struct field){.name = header->name,
                          .norwegian = header->norwegian,
                          .type = header->decimals > 0 ? FIELD_NUMBER : types[header->type],
                          .required = header->required,
                          .is_key = header->is_key,
                          .words = words_of(header, arena)};
}

void plan_tables(struct table_schema tables[static PLAN_TABLES], struct arena *arena) {
    static const char *const names[PLAN_TABLES] = {"results.csv", "usage.csv", "costs.csv",
                                                   "summary.csv"};
    for (size_t i = 0; i < PLAN_TABLES; i++) {
        const struct sheet_header *headers = plan_headers(PLAN_RESULTS + (enum plan_table)i);
        size_t count = 0;
        while (headers[count].name != NULL) {
            count++;
        }
        struct field *fields = arena_new(arena, count, sizeof *fields);
        for (size_t c = 0; c < count; c++) {
            fields[c] = field_of(&headers[c], arena);
        }
        tables[i] = (struct table_schema){.file = names[i], .fields = fields, .count = count};
    }
}

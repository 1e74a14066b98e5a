// SPDX-License-Identifier: GPL-3.0-or-later
//
// One table for everything: `part` says what a row tells of its alternative.
#include "output/alternatives.h"

#include "output/csv_table.h"

static const char *const headers[] = {
    "number", "candidate", "company", "wish",   "company_rank", "answer", "part", "goal", "before",
    "after",  "who",       "at",      "module", "file",         "line",   "text", NULL};

// What one row says beside whose alternative it is of; what is zero is blank.
struct said {
    const char *part;
    const struct goal_change *goal;
    const char *who, *at;
    int module; // from 1
    const struct remark *remark;
};

static void write_text(struct writer *writer, const char *text) {
    writer_text(writer, text != NULL ? text : "");
}

static void write_positive(struct writer *writer, int64_t value) {
    if (value > 0) {
        writer_whole(writer, value);
    } else {
        writer_blank(writer);
    }
}

static void write_said(struct writer *writer, const struct said *said) {
    const struct goal_change *goal = said->goal;
    const struct remark *remark = said->remark;
    char name[GOAL_NAME_SIZE];
    writer_text(writer, said->part);
    if (goal != NULL) {
        struct goal_result result = {.goal = goal->goal, .rank = goal->rank};
        writer_text(writer, goal_result_name(&result, name));
        writer_whole(writer, goal->before);
        writer_whole(writer, goal->after);
    } else {
        writer_blank(writer);
        writer_blank(writer);
        writer_blank(writer);
    }
    write_text(writer, said->who);
    write_text(writer, said->at);
    write_positive(writer, said->module);
    write_text(writer, remark != NULL && remark->at.line > 0 ? remark->at.file : NULL);
    write_positive(writer, remark != NULL ? (int64_t)remark->at.line : 0);
    write_text(writer, remark != NULL ? remark->text : NULL);
    writer_end_row(writer);
}

// A table that is being written, and the alternative it is at.
struct sheet {
    struct writer writer;
    const struct programme *programme;
    const struct alternative *alternative;
    size_t number;
};

static void add(struct sheet *sheet, struct said said) {
    const struct alternative *of = sheet->alternative;
    const struct programme *programme = sheet->programme;
    writer_whole(&sheet->writer, (int64_t)sheet->number);
    writer_text(&sheet->writer, programme->candidates[of->candidate].id);
    write_text(&sheet->writer, of->company != NONE ? programme->companies[of->company].id : NULL);
    write_positive(&sheet->writer, of->wish_rank);
    write_positive(&sheet->writer, of->company_rank);
    writer_text(&sheet->writer, alternative_word(of->kind));
    write_said(&sheet->writer, &said);
}

static void add_people(struct sheet *sheet, const char *part, const struct people *people) {
    for (size_t p = 0; p < people->count; p++) {
        const char *id = sheet->programme->candidates[people->items[p]].id;
        add(sheet, (struct said){.part = part, .who = id});
    }
}

static void add_remarks(struct sheet *sheet, const char *part, const struct remarks *remarks) {
    for (size_t r = 0; r < remarks->count; r++) {
        add(sheet, (struct said){.part = part, .remark = &remarks->items[r]});
    }
}

static bool has_path(const struct alternative *alternative) {
    return alternative->kind == ALTERNATIVE_EQUAL || alternative->kind == ALTERNATIVE_COSTS;
}

static void add_alternative(struct sheet *sheet) {
    const struct alternative *of = sheet->alternative;
    const struct company *companies = sheet->programme->companies;
    add(sheet, (struct said){.part = "answer"});
    for (size_t g = 0; g < of->goals.count; g++) {
        add(sheet, (struct said){.part = "goal", .goal = &of->goals.items[g]});
    }
    for (int t = 0; t < MODULES_MAX && has_path(of); t++) {
        if (of->path[t] != NONE) {
            add(sheet,
                (struct said){.part = "path", .at = companies[of->path[t]].id, .module = t + 1});
        }
    }
    add_people(sheet, "moved", &of->moved);
    add_people(sheet, "lost", &of->lost);
    add_people(sheet, "gained", &of->gained);
    for (size_t h = 0; h < of->holder_count; h++) {
        const struct placement *row = of->holders[h];
        add(sheet,
            (struct said){.part = "holder", .who = row->candidate_id, .module = row->module + 1});
    }
    add_remarks(sheet, "bar", &of->bars);
    add_remarks(sheet, "remedy", &of->remedies);
}

static void write_worth_row(struct sheet *sheet, const struct company *company,
                            const struct offer *offer, const char *part,
                            const struct goal_change *goal) {
    struct remark place = {offer->at, offer->id};
    writer_blank(&sheet->writer);
    writer_blank(&sheet->writer);
    writer_text(&sheet->writer, company->id);
    writer_blank(&sheet->writer);
    writer_blank(&sheet->writer);
    writer_blank(&sheet->writer);
    write_said(&sheet->writer, &(struct said){.part = part, .goal = goal, .remark = &place});
}

// "one_more": tried; "price": what it can be worth at most.
static void add_worth(struct sheet *sheet, const struct place_worth *worth) {
    const struct offer *offer = &sheet->programme->offers[worth->offer];
    const struct company *company = &sheet->programme->companies[offer->company];
    if (worth->is_priced) {
        write_worth_row(sheet, company, offer, "price", &worth->price);
    }
    if (worth->goals.count == 0) {
        write_worth_row(sheet, company, offer, worth->is_known ? "one_more" : "unknown", NULL);
    }
    for (size_t g = 0; g < worth->goals.count; g++) {
        write_worth_row(sheet, company, offer, "one_more", &worth->goals.items[g]);
    }
}

void alternatives_csv(const struct programme *programme, const struct alternatives *alternatives,
                      struct csv_style style, struct text_buffer *out) {
    struct sheet sheet = {.programme = programme};
    csv_begin(&sheet.writer, style.dialect, headers);
    for (size_t a = 0; a < alternatives->count; a++) {
        sheet.alternative = &alternatives->items[a];
        sheet.number = a + 1;
        add_alternative(&sheet);
    }
    for (size_t w = 0; w < alternatives->worth_count; w++) {
        add_worth(&sheet, &alternatives->worths[w]);
    }
    csv_finish(&sheet.writer, out);
}

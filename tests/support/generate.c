// SPDX-License-Identifier: GPL-3.0-or-later
//
// A drawn world, written down as the files of a programme.
#include "support/generate.h"

#include "base/memory.h"
#include "support/draw.h"
#include "table/writer.h"

#include <stdio.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *const disciplines[DISCIPLINES] = {
    "mechanical engineering",
    "economics",
    "computer science",
    "electrical engineering",
    "industrial economics",
    "law",
    "automation",
    "renewable energy",
    "logistics",
    "materials science",
    "marketing",
    "psychology",
    "food science",
    "political science",
};

static const char *const sectors[SECTORS] = {"industry",    "public", "energy",   "finance",
                                             "technology",  "food",   "forestry", "housing",
                                             "engineering", "health"};

static const char *const municipalities[MUNICIPALITIES] = {
    "Hamar",  "Gjøvik",      "Lillehammer",  "Ringsaker",   "Elverum",
    "Stange", "Østre Toten", "Vestre Toten", "Kongsvinger", "Nord-Aurdal"};

static void open_file(struct writer *writer, const char *const columns[], size_t count) {
    writer_open(writer, (struct dialect){.delimiter = ','});
    for (size_t c = 0; c < count; c++) {
        writer_text(writer, columns[c]);
    }
    writer_end_row(writer);
}

static void close_file(struct writer *writer, const char *name, struct folder *folder) {
    folder_add(folder, name, writer->text.bytes, writer->text.length);
    writer_release(writer);
}

static void write_id(struct writer *writer, char letter, int number) {
    char id[16];
    snprintf(id, sizeof id, "%c-%05d", letter, number + 1);
    writer_text(writer, id);
}

static void write_disciplines(struct writer *writer, uint32_t set) {
    struct text_buffer list = {0};
    text_buffer_add(&list, "");
    for (int d = 0; d < DISCIPLINES; d++) {
        if ((set >> d & 1) != 0) {
            text_buffer_print(&list, "%s%s", list.length > 0 ? "|" : "", disciplines[d]);
        }
    }
    writer_text(writer, list.bytes);
    text_buffer_release(&list);
}

static void write_companies(const struct drawn *drawn, struct folder *folder) {
    static const char *const columns[] = {"company", "sector",      "municipality",
                                          "places",  "disciplines", "promised_months"};
    struct writer writer;
    open_file(&writer, columns, COUNT(columns));
    for (int k = 0; k < drawn->shape->companies; k++) {
        const struct company_drawn *company = &drawn->companies[k];
        write_id(&writer, 'K', k);
        writer_text(&writer, sectors[company->sector]);
        writer_text(&writer, municipalities[company->municipality]);
        writer_whole(&writer, company->places);
        write_disciplines(&writer, company->takes);
        writer_whole(&writer, company->promised);
        writer_end_row(&writer);
    }
    close_file(&writer, "companies.csv", folder);
}

static void write_wishes(struct writer *writer, const struct candidate_drawn *candidate) {
    struct text_buffer list = {0};
    text_buffer_add(&list, "");
    for (int w = 0; w < candidate->wish_count; w++) {
        const char *divider = (candidate->ties >> w & 1) != 0 ? " = " : " > ";
        text_buffer_print(&list, "%sK-%05d", w > 0 ? divider : "", candidate->wishes[w] + 1);
    }
    writer_text(writer, list.bytes);
    text_buffer_release(&list);
}

static void write_candidates(const struct drawn *drawn, struct folder *folder) {
    static const char *const columns[] = {"candidate", "discipline", "municipality", "wishes"};
    struct writer writer;
    open_file(&writer, columns, COUNT(columns));
    for (int i = 0; i < drawn->shape->persons; i++) {
        const struct candidate_drawn *candidate = &drawn->candidates[i];
        write_id(&writer, 'C', i);
        write_disciplines(&writer, candidate->has);
        writer_text(&writer, municipalities[candidate->municipality]);
        write_wishes(&writer, candidate);
        writer_end_row(&writer);
    }
    close_file(&writer, "candidates.csv", folder);
}

static void write_number(struct writer *writer, const char *rule, int number) {
    writer_text(writer, rule);
    writer_whole(writer, number);
    writer_end_row(writer);
}

static void write_text(struct writer *writer, const char *rule, const char *text) {
    writer_text(writer, rule);
    writer_text(writer, text);
    writer_end_row(writer);
}

static void write_rules(const struct shape *shape, struct folder *folder) {
    static const char *const columns[] = {"rule", "value"};
    struct writer writer;
    open_file(&writer, columns, COUNT(columns));
    write_text(&writer, "start", "2026-09-01");
    write_number(&writer, "modules", shape->modules);
    write_number(&writer, "module_months", shape->months);
    write_number(&writer, "companies_min", 2);
    write_number(&writer, "companies_max", 3);
    write_number(&writer, "admit_max", drawn_cohort(shape));
    if (shape->same_sector_max > 0) {
        write_number(&writer, "same_sector_max", shape->same_sector_max);
    }
    write_text(&writer, "goals", "placed > promised > wishes");
    write_text(&writer, "lottery_seed", "benchmark");
    close_file(&writer, "rules.csv", folder);
}

static void write_ratings(struct drawn *drawn, struct folder *folder) {
    static const char *const columns[] = {"candidate", "company", "company_rank"};
    struct ranked *ranked = memory_new((size_t)drawn->shape->persons, sizeof *ranked);
    struct writer writer;
    open_file(&writer, columns, COUNT(columns));
    for (int k = 0; k < drawn->shape->companies; k++) {
        int count = drawn_ranking(drawn, k, ranked);
        for (int i = 0; i < count; i++) {
            write_id(&writer, 'C', ranked[i].candidate);
            write_id(&writer, 'K', k);
            writer_whole(&writer, ranked[i].rank);
            writer_end_row(&writer);
        }
    }
    close_file(&writer, "ratings.csv", folder);
    memory_free(ranked);
}

void generate(const struct shape *shape, uint64_t seed, struct folder *folder) {
    struct drawn drawn;
    drawn_make(shape, seed, &drawn);
    write_companies(&drawn, folder);
    write_candidates(&drawn, folder);
    write_rules(shape, folder);
    write_ratings(&drawn, folder);
    drawn_release(&drawn);
}

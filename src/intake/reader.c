// SPDX-License-Identifier: GPL-3.0-or-later
//
// The common part of all readers: walking rows, keeping texts, looking up what cells refer to.
#include "intake/reader.h"

#include "base/language.h"
#include "base/text.h"
#include "table/fragile.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

// Looking for what was meant takes time, and more findings than these are never printed.
enum { SUGGESTIONS_MOST = 200, COMPARED_MOST = 2000000 };

void reader_open(struct reader *reader, enum file_kind kind, const struct source *source) {
    const struct file_schema *schema = file_schema(kind);
    struct table *table = &reader->tables[kind];
    reader->present[kind] = true;
    bool is_complete =
        source->stands_for != NULL
            ? table_read_sheet(source->name, source->bytes, source->length, table, reader->findings)
            : table_read(source->name, source->bytes, source->length, header_knows, schema, table,
                         reader->findings);
    if (table->column_count > 0) {
        header_read(schema, table, &reader->headers[kind], reader->findings);
    }
    reader->whole[kind] = is_complete && reader->headers[kind].good;
    reader->totals[kind].file = arena_copy(reader->keep, source->name);
    reader->totals[kind].rows = table->row_count;
}

void reader_rows(struct reader *reader, enum file_kind kind, row_reader *read, void *into) {
    const struct table *table = &reader->tables[kind];
    struct file_totals *totals = &reader->totals[kind];
    for (size_t i = 0; i < table->row_count && reader->headers[kind].good; i++) {
        if (!table->rows[i].broken) {
            struct record record;
            record_read(table, &reader->headers[kind], &table->rows[i], &record, reader->findings);
            read(reader, &record, into);
            totals->accepted += record.good;
        }
    }
    totals->rejected = totals->rows - totals->accepted;
}

// The text of a cell in a broken row, or "" when nobody can say what it should have been.
static const char *broken_text(const struct header *header, const struct row *row, int column) {
    int position = header->position[column];
    if (position < 0) {
        return "";
    }
    const struct cell *cell = row_cell(row, (size_t)position);
    size_t width = text_characters(cell->text, strlen(cell->text));
    bool is_sound = cell->width == width || cell->width == width + strlen("\"\"");
    return is_sound && text_is_clean(cell->text) ? cell->text : "";
}

void reader_add_broken(struct reader *reader, enum file_kind kind, int id, int name,
                       struct directory *directory) {
    const struct table *table = &reader->tables[kind];
    const struct header *header = &reader->headers[kind];
    bool is_expected = reader->present[kind] || file_schema(kind)->required;
    directory->has_gaps = is_expected && !reader->whole[kind];
    for (size_t i = 0; i < table->row_count && header->good; i++) {
        const struct row *row = &table->rows[i];
        const char *id_text = row->broken ? broken_text(header, row, id) : "";
        const char *name_text = row->broken ? broken_text(header, row, name) : "";
        const char *key = id_text[0] != '\0' ? id_text : name_text;
        struct origin at = table_row_origin(table, row);
        if (key[0] != '\0') {
            const char *other = name_text[0] != '\0' ? name_text : NULL;
            directory_add(directory, key, other, ENTRY_REJECTED, &at);
        } else if (row->broken) {
            directory->has_gaps = true;
        }
    }
}

// The cell of the id, where there is one.
static struct origin twin_origin(const struct reader *reader, const struct twins *twins,
                                 const struct origin *row_at) {
    const struct table *table = &reader->tables[twins->file];
    int position = twins->has_id ? reader->headers[twins->file].position[0] : NONE;
    size_t low = 0, high = table->row_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (table->rows[middle].line < row_at->line) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    const struct cell *cell =
        position != NONE ? row_cell(&table->rows[low], (size_t)position) : NULL;
    return cell != NULL && cell->text[0] != '\0' ? table_cell_origin(table, cell) : *row_at;
}

static void report_twin(struct reader *reader, const struct twins *twins, const char *before,
                        const char *item) {
    const struct origin *first = (const void *)(before + twins->origin_offset);
    const struct origin *second = (const void *)(item + twins->origin_offset);
    const char *const *id = (const void *)item;
    struct origin at = twin_origin(reader, twins, second);
    findings_add(reader->findings, twins->finding, &at, twins->has_id ? *id : NULL,
                 _("The first one is %s:%zu."), first->file, first->line);
    if (finding_phrase(twins->finding)->severity == SEVERITY_ERROR) {
        reader->totals[twins->file].accepted--;
        reader->totals[twins->file].rejected++;
    }
}

size_t reader_drop_twins(struct reader *reader, const struct twins *twins, void *items,
                         size_t count) {
    char *bytes = items;
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        const char *item = bytes + i * twins->item_size;
        const char *before = kept > 0 ? bytes + (kept - 1) * twins->item_size : NULL;
        if (before != NULL && twins->compare(before, item) == 0) {
            report_twin(reader, twins, before, item);
        } else {
            memmove(bytes + kept * twins->item_size, item, twins->item_size);
            kept++;
        }
    }
    return kept;
}

static int compare_ids(const void *left, const void *right) {
    return text_compare(left, right);
}

// Rows with the same id by their line.
static int compare_ids_and_lines(const void *left, const void *right, void *origin_offset) {
    const struct origin *a = (const void *)((const char *)left + *(const size_t *)origin_offset);
    const struct origin *b = (const void *)((const char *)right + *(const size_t *)origin_offset);
    int order = compare_ids(left, right);
    return order != 0 ? order : (a->line > b->line) - (a->line < b->line);
}

size_t reader_sort_by_id(struct reader *reader, enum file_kind file, void *items, size_t count,
                         size_t item_size, size_t origin_offset) {
    struct twins twins = {.file = file,
                          .finding = FINDING_ID_TWICE,
                          .item_size = item_size,
                          .origin_offset = origin_offset,
                          .has_id = true,
                          .compare = compare_ids};
    if (count > 1) {
        qsort_r(items, count, item_size, compare_ids_and_lines, &origin_offset);
    }
    return reader_drop_twins(reader, &twins, items, count);
}

const char *reader_keep(struct reader *reader, const char *text) {
    return text[0] == '\0' ? "" : arena_copy(reader->keep, text);
}

struct origin reader_keep_origin(struct reader *reader, struct origin at) {
    at.text = at.text == NULL ? NULL : reader_keep(reader, at.text);
    at.note = at.note == NULL ? NULL : reader_keep(reader, at.note);
    for (int kind = 0; kind < FILE_SCHEMAS; kind++) {
        if (reader->tables[kind].file == at.file && at.file != NULL) {
            at.file = reader->totals[kind].file;
        }
    }
    return at;
}

struct origin reader_row_origin(struct reader *reader, const struct record *record) {
    return reader_keep_origin(reader, table_row_origin(record->table, record->row));
}

void reader_warn_fragile(struct record *record, int column) {
    const char *text = record_text(record, column);
    if (text[0] != '\0' && text_is_fragile(text)) {
        record_report(record, FINDING_ID_FRAGILE, column, text,
                      _("It looks like a number, a date, a formula or true and false; choose an id "
                        "like C-17."));
    }
}

// The id of a row, or the name that stands in for it; reports a row that has neither.
const char *reader_id(struct reader *reader, struct record *record, int id, int name) {
    const char *text = record_text(record, record_blank(record, id) ? name : id);
    if (text[0] == '\0') {
        record_report(record, FINDING_CELL_EMPTY, id, record_column_name(record, id),
                      _("Give an id, or a name that can stand in for it."));
    } else if (strpbrk(text, ">=|\n\r\t") != NULL && record->good) {
        record_report(record, FINDING_ID_CHARACTER, name, text,
                      _("Give this row an id of its own."));
    } else if (!record_blank(record, id)) {
        reader_warn_fragile(record, id);
    }
    return reader_keep(reader, text);
}

struct disciplines reader_disciplines(struct reader *reader, struct record *record, int column) {
    struct parts parts = record_parts(record, column, "|", &reader->arena);
    struct disciplines disciplines = {
        .words = arena_new(reader->keep, parts.count, sizeof *disciplines.words),
        .keys = arena_new(reader->keep, parts.count, sizeof *disciplines.keys),
        .count = parts.count,
    };
    for (size_t i = 0; i < parts.count; i++) {
        disciplines.words[i] = reader_keep(reader, parts.texts[i]);
        disciplines.keys[i] = text_folded(reader->keep, parts.texts[i]);
    }
    return disciplines;
}

// Reports a look-up that failed. `otherwise` is a hint for when nothing is near; NULL: none.
static void report_lookup(struct reader *reader, struct record *record, enum lookup lookup,
                          const struct directory *directory, enum finding_kind unknown,
                          const char *text, const struct origin *at, const char *otherwise) {
    record->good = false;
    if (lookup == LOOKUP_AMBIGUOUS) {
        findings_add(reader->findings, FINDING_AMBIGUOUS_NAME, at, text,
                     _("Write the id instead."));
    } else if (lookup == LOOKUP_UNKNOWN) {
        reader->compared += directory->id_count + directory->name_count;
        bool few = reader->findings->count < SUGGESTIONS_MOST && reader->compared < COMPARED_MOST;
        const struct entry *near = few ? directory_nearest(directory, text) : NULL;
        if (near != NULL) {
            findings_add(reader->findings, unknown, at, text,
                         _("%s:%zu has '%s'; ids are compared letter by letter."), near->at.file,
                         near->at.line, near->key);
        } else {
            findings_add(reader->findings, unknown, at, text, otherwise == NULL ? NULL : "%s",
                         otherwise);
        }
    }
}

static int look_up(struct reader *reader, struct record *record, const struct directory *directory,
                   enum finding_kind unknown, const char *text, const struct origin *at,
                   const char *otherwise) {
    int index = NONE;
    enum lookup lookup = directory_find(directory, text, &index);
    if (lookup == LOOKUP_FOUND) {
        return index;
    }
    report_lookup(reader, record, lookup, directory, unknown, text, at, otherwise);
    return NONE;
}

int reader_company_at(struct reader *reader, struct record *record, const char *text,
                      const struct origin *at, const char *division) {
    bool is_list = division != NULL && strpbrk(text, ",;/|>=") != NULL;
    return look_up(reader, record, &reader->companies, FINDING_UNKNOWN_COMPANY, text, at,
                   is_list ? _(division) : NULL);
}

int reader_company(struct reader *reader, struct record *record, int column) {
    struct origin at = record_origin(record, column);
    const char *text = record_text(record, column);
    return text[0] == '\0' ? NONE : reader_company_at(reader, record, text, &at, NULL);
}

int reader_candidate(struct reader *reader, struct record *record, int column) {
    struct origin at = record_origin(record, column);
    const char *text = record_text(record, column);
    return text[0] == '\0' ? NONE
                           : look_up(reader, record, &reader->candidates, FINDING_UNKNOWN_CANDIDATE,
                                     text, &at, NULL);
}

// Intakes are few, and years are all near each other: every intake is named. NULL: too many.
static const char *intakes_told(const struct programme *programme, struct arena *arena) {
    enum { TOLD_MOST = 12 };
    const char *labels = NULL;
    size_t count = programme->intake_count;
    for (size_t i = 0; i < count && count <= TOLD_MOST; i++) {
        labels = language_list(arena, labels, programme->intakes[i].label, i + 1 == count);
    }
    if (labels == NULL) {
        return NULL;
    }
    return labels[0] == '\0'
               ? _("The only intake has no name; leave this blank.")
               : arena_print(arena,
                             ngettext("The only intake is %s.", "The intakes are %s.", count),
                             labels);
}

static void report_intake(struct reader *reader, struct record *record, int column) {
    struct arena arena = {0};
    bool few = reader->findings->count < SUGGESTIONS_MOST;
    const char *told = few ? intakes_told(reader->programme, &arena) : NULL;
    record_report(record, FINDING_UNKNOWN_INTAKE, column, record_text(record, column),
                  told == NULL ? NULL : "%s", told);
    arena_release(&arena);
}

static int find_intake(struct reader *reader, struct record *record, int column) {
    int index = NONE;
    enum lookup lookup = directory_find(&reader->intakes, record_text(record, column), &index);
    if (lookup == LOOKUP_UNKNOWN) {
        report_intake(reader, record, column);
    }
    record->good &= lookup == LOOKUP_FOUND;
    return lookup == LOOKUP_FOUND ? index : NONE;
}

int reader_intake(struct reader *reader, struct record *record, int column) {
    if (!record_blank(record, column)) {
        return find_intake(reader, record, column);
    }
    if (reader->programme->intake_count == 1) {
        return 0;
    }
    if (reader->programme->intake_count > 1) {
        record_report(record, FINDING_CELL_EMPTY, column, record_column_name(record, column),
                      _("There are several intakes; name one of them."));
    }
    record->good = false;
    return NONE;
}

void reader_check_dates(struct record *record, int from, int to) {
    bool both = !record_blank(record, from) && !record_blank(record, to);
    if (both && record->good && record_number(record, from) > record_number(record, to)) {
        record_report(record, FINDING_DATES_REVERSED, to, record_text(record, to),
                      _("It begins on %s; both days count."), record_text(record, from));
    }
}

int reader_module(struct reader *reader, struct record *record, int column, int intake) {
    int module = record_whole(record, column) - 1;
    if (intake == NONE || record_blank(record, column) || module < 0) {
        return NONE;
    }
    int count = reader->programme->intakes[intake].module_count;
    if (count > 0 && module >= count) {
        record_report(record, FINDING_MODULE_UNKNOWN, column, record_text(record, column),
                      _("Its modules go from 1 to %d."), count);
        return NONE;
    }
    return module;
}

int reader_goal(struct reader *reader, const char *text) {
    const char *folded = text_folded(&reader->arena, text);
    for (int goal = 0; goal < GOALS; goal++) {
        if (text_equal(folded, goal_kind((enum goal)goal)->name) ||
            text_equal(folded, goal_kind((enum goal)goal)->norwegian)) {
            return goal;
        }
    }
    return NONE;
}

int reader_own_offer(const struct programme *programme, int company) {
    size_t first = 0, last = 0;
    programme_offers(programme, company, &first, &last);
    return first < last && programme->offers[first].id[0] == '\0' ? (int)first : NONE;
}

void reader_release(struct reader *reader) {
    for (int kind = 0; kind < FILE_SCHEMAS; kind++) {
        table_release(&reader->tables[kind]);
    }
    directory_release(&reader->intakes);
    directory_release(&reader->companies);
    directory_release(&reader->offers);
    directory_release(&reader->candidates);
    arena_release(&reader->arena);
}

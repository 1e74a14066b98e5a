// SPDX-License-Identifier: GPL-3.0-or-later
//
// What all readers share: the tables, the programme that grows, and the directories to look things
// up.
#ifndef INTAKE_READER_H
#define INTAKE_READER_H

#include "domain/programme.h"
#include "domain/proof.h"
#include "intake/change.h"
#include "intake/directory.h"
#include "intake/reading.h"
#include "intake/record.h"

struct reader {
    const struct programme *programme; // as far as it is known
    struct arena *keep;                // owns the texts of what is read
    struct findings *findings;
    struct table tables[FILE_SCHEMAS];
    struct header headers[FILE_SCHEMAS];
    bool present[FILE_SCHEMAS];
    bool whole[FILE_SCHEMAS]; // read to the end, below a good header
    bool rules_unclear; // a rule that seems to be missing may be in a row that was not understood
    struct file_totals totals[FILE_SCHEMAS];
    size_t compared; // ids and names that were looked at for suggestions
    struct directory intakes, companies, offers, candidates;
    struct arena arena; // what only reading needs
};

// Calls `read` for every row of a file that could be read, and counts: a record that is still good
// afterwards is accepted. `into` is what the rows are read into.
typedef void row_reader(struct reader *reader, struct record *record, void *into);
void reader_rows(struct reader *reader, enum file_kind kind, row_reader *read, void *into);

// Of rows that say the same, the first one stays: removes from a sorted array every item that
// equals the one before, reports it, and counts it as rejected when the finding is an error.
struct twins {
    enum file_kind file;
    enum finding_kind finding;
    size_t item_size;
    size_t origin_offset; // of the item's struct origin
    bool has_id;          // the item begins with its id, a const char *
    int (*compare)(const void *, const void *);
};
size_t reader_drop_twins(struct reader *reader, const struct twins *twins, void *items,
                         size_t count);

// Sorts items that begin with their id (a const char *) by it, and drops twins. Returns how many
// are left.
size_t reader_sort_by_id(struct reader *reader, enum file_kind file, void *items, size_t count,
                         size_t item_size, size_t origin_offset);

// Copies that live as long as what is read.
const char *reader_keep(struct reader *reader, const char *text);
struct origin reader_keep_origin(struct reader *reader, struct origin at);
struct origin reader_row_origin(struct reader *reader, const struct record *record);

// Puts the rows that could not be read into the directory of their file, so that nobody who refers
// to them is blamed.
void reader_add_broken(struct reader *reader, enum file_kind kind, int id, int name,
                       struct directory *directory);

// The id of a row, or the name that stands in for it; reports a row that has neither.
const char *reader_id(struct reader *reader, struct record *record, int id, int name);

// Warns about an id that a spreadsheet would change.
void reader_warn_fragile(struct record *record, int column);

// The discipline list of a cell.
struct disciplines reader_disciplines(struct reader *reader, struct record *record, int column);

// Looks a cell up. NONE when it cannot be found; then it has been reported, unless the row it means
// was itself rejected. The record is bad in both cases.
int reader_company(struct reader *reader, struct record *record, int column);
int reader_candidate(struct reader *reader, struct record *record, int column);

// A company in a list. `division`, marked with N_ or NULL, is a hint for whoever divides the list
// by other signs.
int reader_company_at(struct reader *reader, struct record *record, const char *text,
                      const struct origin *at, const char *division);

// The intake named in a cell; the only one there is when the cell is blank.
int reader_intake(struct reader *reader, struct record *record, int column);

// Reports `from` after `to`.
void reader_check_dates(struct record *record, int from, int to);

// The module of an intake, from 0; reports one that the intake does not have, and gives NONE.
int reader_module(struct reader *reader, struct record *record, int column, int intake);

// Where findings about a change stand.
struct origin change_origin(const struct change *change);

// The row of a change by its key, in a file whose rows have one; false when there is none, which
// has been reported.
bool change_row(struct reader *reader, const struct change *change, enum file_kind kind,
                size_t *row);

// Whether there is such a row; reports nothing.
bool change_finds_row(struct reader *reader, const struct change *change, enum file_kind kind);

// Whether the rows of a file have an id of their own.
bool change_has_rows(enum file_kind kind);

// The text of a cell; "" where the column is absent.
const char *change_text(const struct reader *reader, enum file_kind kind, size_t row, int column);

// Sets a cell, in a new column where the file lacks it.
void change_cell(struct reader *reader, const struct change *change, enum file_kind kind,
                 size_t row, int column, const char *text);

// Makes the changes of a what-if in the tables, first what is set, then who is left out.
void apply_changes(struct reader *reader, const struct changes *changes);
void apply_set(struct reader *reader, const struct change *change);
void apply_rule(struct reader *reader, const struct change *change);
void apply_without_company(struct reader *reader, const struct change *change);
void apply_without_candidate(struct reader *reader, const struct change *change);

// One reader per file kind, in the order in which they need each other.
void read_rules(struct reader *reader, struct programme *programme);
void read_companies(struct reader *reader, struct programme *programme);
void read_offers(struct reader *reader, struct programme *programme);
void read_candidates(struct reader *reader, struct programme *programme);
void read_ratings(struct reader *reader, struct programme *programme);
void read_decisions(struct reader *reader, struct programme *programme);
void read_links(struct reader *reader, struct programme *programme);
void read_history(struct reader *reader, struct programme *programme);
void read_events(struct reader *reader, struct programme *programme);

// Reads a table of placements, of the history or of a schedule. A history may know what the
// programme has forgotten; a schedule may not.
void read_placements(struct reader *reader, bool is_history, struct schedule *schedule);

void read_proof(struct reader *reader, struct proof *proof);

// The goal with this name in either language, or NONE.
int reader_goal(struct reader *reader, const char *text);

// The rule with this name in either language, or NONE.
int reader_rule(struct reader *reader, const char *text);

// The value of a rule whose cells are read like those of a column of its type: no months, text or
// goals.
int64_t reader_rule_value(struct reader *reader, struct record *record, int rule);

// What a company offers by itself, or NONE. It has no id, and so comes first among the company's
// offers.
int reader_own_offer(const struct programme *programme, int company);

// Reports people who must be placed and for whom nothing can be planned.
void check_open_modules(struct reader *reader);

// Warns about what is allowed, but was probably not meant.
void raise_doubts(struct reader *reader);

// Opens the table of one file kind and finds its columns.
void reader_open(struct reader *reader, enum file_kind kind, const struct source *source);

// The same for the file of this kind in a folder; reports one that must be there and is not, and
// one that is there in both languages.
void reader_open_file(struct reader *reader, const struct folder *folder, enum file_kind kind);

void reader_release(struct reader *reader);

#endif

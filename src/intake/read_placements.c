// SPDX-License-Identifier: GPL-3.0-or-later
//
// Placements: the rows of history.csv, and of a schedule that somebody wants to have judged. One
// format, one reader; a history may hold people and offers that the programme has forgotten.
#include "base/array.h"
#include "base/day.h"
#include "base/language.h"
#include "base/text.h"
#include "intake/reader.h"

#include <string.h>

struct placements {
    struct schedule *schedule;
    bool is_history;
};

static int compare_people(const void *left, const void *right) {
    const struct placement *a = left, *b = right;
    return strcmp(a->candidate_id, b->candidate_id);
}

static bool history_has(const struct schedule *history, const char *candidate_id) {
    struct placement key = {.candidate_id = candidate_id};
    return array_find(&key, history->placements, history->count, sizeof key, compare_people) <
           history->count;
}

// Somebody the programme does not know may be carried along by its history.
static int read_person(struct reader *reader, struct record *record, bool is_history) {
    const char *id = record_text(record, PLACEMENT_CANDIDATE);
    int index = NONE;
    if (directory_find(&reader->candidates, id, &index) == LOOKUP_UNKNOWN &&
        (is_history || history_has(&reader->programme->history, id))) {
        return NONE;
    }
    return reader_candidate(reader, record, PLACEMENT_CANDIDATE);
}

// A schedule repeats what the history says, also where the company has no places of its own or not
// this offer any more.
static bool history_was_there(const struct schedule *history, const struct placement *placement,
                              const char *offer) {
    for (size_t i = 0; i < history->count; i++) {
        const struct placement *row = &history->placements[i];
        const char *gone = row->gone_offer != NULL ? row->gone_offer : "";
        bool is_fixed = row->candidate == NONE || row->status == PLACEMENT_PUBLISHED;
        if (is_fixed && row->company == placement->company && row->offer == NONE &&
            text_equal(gone, offer) && text_equal(row->candidate_id, placement->candidate_id)) {
            return true;
        }
    }
    return false;
}

static int read_own_offer(struct reader *reader, struct record *record,
                          const struct placement *placement, bool is_history) {
    int own = reader_own_offer(reader->programme, placement->company);
    if (own != NONE) {
        return own;
    }
    if (!is_history && !history_was_there(&reader->programme->history, placement, "")) {
        record_report(record, FINDING_NOT_THE_COMPANYS_OWN, PLACEMENT_COMPANY,
                      record_text(record, PLACEMENT_COMPANY),
                      _("Its places stand among the offers, each with an id."));
    }
    return NONE;
}

// Nobody can look up an offer that is gone; the placement keeps its id.
static void read_gone_offer(struct reader *reader, struct record *record,
                            struct placement *placement, bool is_history) {
    const char *id = record_text(record, PLACEMENT_OFFER);
    if (is_history || history_was_there(&reader->programme->history, placement, id)) {
        placement->gone_offer = reader_keep(reader, id);
    } else {
        record_report(record, FINDING_UNKNOWN_OFFER, PLACEMENT_OFFER, id,
                      _("No offer of the programme has this id."));
    }
}

static int read_offer(struct reader *reader, struct record *record, struct placement *placement,
                      bool is_history) {
    int index = NONE;
    const char *id = record_text(record, PLACEMENT_OFFER);
    enum lookup lookup = directory_find(&reader->offers, id, &index);
    record->good &= lookup == LOOKUP_FOUND || lookup == LOOKUP_UNKNOWN;
    if (lookup == LOOKUP_UNKNOWN) {
        read_gone_offer(reader, record, placement, is_history);
    } else if (lookup == LOOKUP_FOUND &&
               reader->programme->offers[index].company != placement->company) {
        const struct offer *offer = &reader->programme->offers[index];
        record_report(record, FINDING_OFFER_OF_OTHER_COMPANY, PLACEMENT_OFFER, id,
                      _("%s:%zu offers it for '%s'."), offer->at.file, offer->at.line,
                      reader->programme->companies[offer->company].id);
    }
    return index;
}

static void check_company(struct record *record, enum placement_status status) {
    bool blank = record_blank(record, PLACEMENT_COMPANY);
    if (status == PLACEMENT_LEAVE && !blank) {
        record_report(record, FINDING_COMPANY_ON_LEAVE, PLACEMENT_COMPANY,
                      record_text(record, PLACEMENT_COMPANY),
                      _("Leave the company blank, or write another status."));
    } else if (status != PLACEMENT_LEAVE && status != PLACEMENT_CANCELLED && blank) {
        record_report(record, FINDING_CELL_EMPTY, PLACEMENT_COMPANY,
                      record_column_name(record, PLACEMENT_COMPANY),
                      _("Only a row with the status leave has none."));
    }
}

// Where nothing is said, a candidate's own: a schedule that was written when there was one intake
// without a name can be read when there are more.
static int read_intake(struct reader *reader, struct record *record, int candidate) {
    bool is_blank = record_blank(record, PLACEMENT_INTAKE);
    int own = candidate != NONE ? reader->programme->candidates[candidate].intake : NONE;
    return is_blank && own != NONE ? own : reader_intake(reader, record, PLACEMENT_INTAKE);
}

// Names are for the reader; but somebody who edits one may believe that it counts.
static void check_name(struct record *record, int column, const struct directory *directory,
                       const char *own_id, const char *own_name) {
    const char *name = record_text(record, column);
    int other = NONE;
    if (name[0] != '\0' && !text_equal(name, own_id) && !text_equal(name, own_name) &&
        directory_find(directory, name, &other) == LOOKUP_FOUND) {
        record_report(record, FINDING_NAME_OF_ANOTHER, column, name,
                      _("This row counts for '%s'; if the other is meant, write that id."), own_id);
    }
}

static void check_names(struct reader *reader, struct record *record,
                        const struct placement *placement) {
    if (placement->candidate != NONE) {
        const struct candidate *own = &reader->programme->candidates[placement->candidate];
        check_name(record, PLACEMENT_CANDIDATE_NAME, &reader->candidates, own->id, own->name);
    }
    if (placement->company != NONE) {
        const struct company *own = &reader->programme->companies[placement->company];
        check_name(record, PLACEMENT_COMPANY_NAME, &reader->companies, own->id, own->name);
    }
}

static void read_placement(struct reader *reader, struct record *record, void *into) {
    const struct placements *placements = into;
    struct placement placement = {
        .status = (enum placement_status)record_number(record, PLACEMENT_STATUS),
        .candidate_id = reader_keep(reader, record_text(record, PLACEMENT_CANDIDATE)),
        .candidate = read_person(reader, record, placements->is_history),
        .first_day = record_whole(record, PLACEMENT_FROM),
        .last_day = record_whole(record, PLACEMENT_TO),
        .company = reader_company(reader, record, PLACEMENT_COMPANY),
        .offer = NONE,
        .at = reader_row_origin(reader, record),
    };
    placement.intake = read_intake(reader, record, placement.candidate);
    if (!record_blank(record, PLACEMENT_CANDIDATE_NAME)) {
        placement.candidate_name =
            reader_keep(reader, record_text(record, PLACEMENT_CANDIDATE_NAME));
    }
    check_company(record, placement.status);
    reader_check_dates(record, PLACEMENT_FROM, PLACEMENT_TO);
    placement.module = reader_module(reader, record, PLACEMENT_MODULE, placement.intake);
    if (placement.candidate != NONE) {
        placement.candidate_id = reader->programme->candidates[placement.candidate].id;
    }
    if (placement.company != NONE) {
        placement.offer = record_blank(record, PLACEMENT_OFFER)
                              ? read_own_offer(reader, record, &placement, placements->is_history)
                              : read_offer(reader, record, &placement, placements->is_history);
    }
    if (!placements->is_history) {
        check_names(reader, record, &placement);
    }
    if (record->good) {
        schedule_add(placements->schedule, &placement);
    }
}

// True when the row lies within its module; says so when it does not.
static bool is_inside_module(struct reader *reader, const struct placement *placement) {
    const struct intake *intake = &reader->programme->intakes[placement->intake];
    const struct module *module = &intake->modules[placement->module];
    char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
    if (placement->module >= intake->module_count ||
        (placement->first_day >= module->first_day && placement->last_day <= module->last_day)) {
        return true;
    }
    findings_add(reader->findings, FINDING_PLACEMENT_OUTSIDE_MODULE, &placement->at,
                 placement->candidate_id, _("Module %d goes from %s to %s."), placement->module + 1,
                 day_to_text(module->first_day, first), day_to_text(module->last_day, last));
    return false;
}

// True when the row before, of any person or none, leaves this one its days; says so when not.
static bool is_apart(struct reader *reader, const struct placement *placement,
                     const struct placement *before) {
    if (before == NULL || !text_equal(before->candidate_id, placement->candidate_id) ||
        placement->first_day > before->last_day) {
        return true;
    }
    findings_add(reader->findings, FINDING_PLACEMENTS_OVERLAP, &placement->at,
                 placement->candidate_id, _("The other row is %s:%zu."), before->at.file,
                 before->at.line);
    return false;
}

// Rows are sorted by person, module and first day. Cancelled rows may lie anywhere.
static void check_history(struct reader *reader, const struct schedule *history) {
    const struct placement *before = NULL;
    for (size_t i = 0; i < history->count; i++) {
        const struct placement *placement = &history->placements[i];
        if (placement->status != PLACEMENT_CANCELLED) {
            bool is_inside = is_inside_module(reader, placement);
            bool is_good = is_apart(reader, placement, before) && is_inside;
            reader->totals[FILE_HISTORY].accepted -= !is_good;
            before = placement;
        }
    }
}

void read_placements(struct reader *reader, bool is_history, struct schedule *schedule) {
    struct placements placements = {.schedule = schedule, .is_history = is_history};
    reader_rows(reader, FILE_HISTORY, read_placement, &placements);
    schedule_sort(schedule);
    if (is_history) {
        check_history(reader, schedule);
    }
}

void read_history(struct reader *reader, struct programme *programme) {
    read_placements(reader, true, &programme->history);
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Hints are sentences with places, dates and numbers in them; here the parts are put into words.
#include "verify/say.h"

#include "base/day.h"
#include "base/language.h"

const char *say_place(struct judgement *judgement, const struct origin *at) {
    return at->line == 0 ? arena_copy(&judgement->arena, at->file != NULL ? at->file : "")
                         : arena_print(&judgement->arena, "%s:%zu", at->file, at->line);
}

const char *say_rule(struct judgement *judgement, const struct rules *rules, enum rule rule) {
    const struct origin *at = &rules->at[rule];
    return at->line != 0 ? say_place(judgement, at)
                         : arena_print(&judgement->arena, _("The default of %s"), rule_told(rule));
}

const char *say_row(struct judgement *judgement, const char *id, const struct placement *row) {
    return row->at.line == 0
               ? arena_print(&judgement->arena, "'%s'", id)
               : arena_print(&judgement->arena, "'%s' (%s:%zu)", id, row->at.file, row->at.line);
}

const char *say_intake(struct judgement *judgement, const struct intake *intake) {
    return intake->label[0] == '\0'
               ? _("the intake")
               : arena_print(&judgement->arena, _("intake '%s'"), intake->label);
}

const char *say_days(struct judgement *judgement, int32_t first_day, int32_t last_day) {
    char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
    day_to_text(first_day, first);
    day_to_text(last_day, last);
    if (first_day > last_day) {
        return _("on no day");
    }
    if (first_day == DAY_ALWAYS && last_day == DAY_FOREVER) {
        return _("always");
    }
    if (first_day == DAY_ALWAYS) {
        return arena_print(&judgement->arena, _("until %s"), last);
    }
    return last_day == DAY_FOREVER
               ? arena_print(&judgement->arena, _("from %s on"), first)
               : arena_print(&judgement->arena, _("from %s to %s"), first, last);
}

const char *say_disciplines(struct judgement *judgement, const struct disciplines *disciplines) {
    const char *said = NULL;
    for (size_t i = 0; i < disciplines->count; i++) {
        said = language_list(&judgement->arena, said, disciplines->words[i], false);
    }
    return said == NULL ? _("no discipline") : said;
}

const struct origin *place_of_row(const struct path *path, const struct placement *row) {
    return row->at.line != 0 || path->candidate == NULL ? &row->at : &path->candidate->at;
}

const struct company *company_of_row(const struct judgement *judgement,
                                     const struct placement *row) {
    return &judgement->programme->companies[row->company];
}

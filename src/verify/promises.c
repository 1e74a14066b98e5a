// SPDX-License-Identifier: GPL-3.0-or-later
//
// Promises that were made before: months to companies, people to offers, companies to people.
#include "verify/measure.h"

static void count_company_promises(const struct judgement *judgement, struct tally *tally) {
    for (size_t k = 0; k < judgement->programme->company_count; k++) {
        const struct company *company = &judgement->programme->companies[k];
        int64_t promised = (int64_t)company->promised_months + company->balance_months;
        if (promised > judgement->months[k]) {
            tally_add(tally, promised - judgement->months[k]);
        }
    }
}

// The promise of one offer holds in every module to be planned that lies wholly inside it.
static void count_offer_promise(const struct judgement *judgement, size_t offer_index,
                                const struct intake *intake, struct tally *tally) {
    const struct offer *offer = &judgement->programme->offers[offer_index];
    for (int t = 0; t < intake->module_count; t++) {
        const struct module *module = &intake->modules[t];
        if (offer_has_promise(judgement->programme, offer, intake, t)) {
            int64_t held = seats_held(judgement, (int)offer_index, module->first_day);
            int64_t lacking = offer->min_places > held ? offer->min_places - held : 0;
            tally_add_times(tally, module->months, lacking);
        }
    }
}

void count_promised(const struct judgement *judgement, struct tally *tally) {
    const struct programme *programme = judgement->programme;
    count_company_promises(judgement, tally);
    for (size_t o = 0; o < programme->offer_count; o++) {
        for (size_t i = 0; programme->offers[o].min_places > 0 && i < programme->intake_count;
             i++) {
            count_offer_promise(judgement, o, &programme->intakes[i], tally);
        }
    }
}

// True when the same module of the same intake is published as well.
static bool is_published_too(const struct past *past, const struct placement *draft) {
    bool is = false;
    for (const struct placement *row = past->first; row < past->end; row++) {
        is |= row->status == PLACEMENT_PUBLISHED && row->intake == draft->intake &&
              row->module == draft->module;
    }
    return is;
}

bool is_counted_draft(const struct judgement *judgement, const struct placement *row) {
    return placement_is_draft(row) && row->candidate != NONE &&
           !is_published_too(&judgement->pasts[row->candidate], row);
}

int64_t drafts_kept(const struct past *past, int intake, int module, int company) {
    int64_t kept = 0;
    for (const struct placement *row = past->first; row < past->end; row++) {
        kept += placement_is_draft(row) && row->intake == intake && row->module == module &&
                row->company == company;
    }
    return kept;
}

// Another offer of the same company is no change; a path that is gone is one in every module.
static bool is_kept(const struct judgement *judgement, const struct placement *draft) {
    const struct path *path = judgement->path_of[draft->candidate];
    return path != NULL && draft->intake == path->candidate->intake &&
           path->module[draft->module] != NULL &&
           path->module[draft->module]->company == draft->company;
}

void count_changes(const struct judgement *judgement, struct tally *tally) {
    const struct schedule *history = &judgement->programme->history;
    for (size_t i = 0; i < history->count; i++) {
        const struct placement *row = &history->placements[i];
        if (is_counted_draft(judgement, row) && !is_kept(judgement, row)) {
            tally_add(tally, 1);
        }
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// What one person could hold: every offer that no rule about one person closes, module by module,
// and what each company adds to the goals. Rules about the whole path are left to the search; so is
// a decision that somebody must be in a company without saying when.
#include "base/array.h"
#include "base/memory.h"
#include "verify/fit.h"
#include "verify/proof.h"

#include <string.h>

static unsigned all_modules(const struct intake *intake) {
    return (1u << intake->module_count) - 1;
}

static unsigned module_bit(const struct intake *intake, int module) {
    return module == NONE ? all_modules(intake) : (1u << module) & all_modules(intake);
}

static bool is_visit(const struct decision *decision) {
    return decision->kind == DECISION_MUST && decision->module == NONE;
}

// The modules in which this decision leaves the company open.
static unsigned left_open(const struct intake *intake, const struct decision *decision,
                          int company) {
    bool is_about_it = decision->company == company;
    bool closes =
        decision->kind == DECISION_MUST_NOT ? is_about_it : !is_about_it && !is_visit(decision);
    return closes ? ~module_bit(intake, decision->module) : ~0u;
}

static unsigned decided_modules(const struct examination *examination,
                                const struct candidacy *candidacy, struct opening *opening) {
    const struct programme *programme = examination->programme;
    int candidate = (int)(candidacy->candidate - programme->candidates);
    unsigned modules = candidacy->past->planned;
    size_t first, last;
    decisions_about(programme, candidate, &first, &last);
    for (size_t i = first; i < last; i++) {
        const struct decision *decision = &programme->decisions[i];
        modules &= left_open(candidacy->intake, decision, opening->company);
        opening->is_asked_for |= is_visit(decision) && decision->company == opening->company &&
                                 !past_visits(candidacy->past, opening->company);
    }
    return modules;
}

// Decisions are sorted by company, so the same visit asked for twice follows itself. Where the path
// has been already, nobody need ask.
static int count_asked(const struct programme *programme, int candidate, const struct past *past) {
    size_t first, last;
    int asked = 0, company = NONE;
    decisions_about(programme, candidate, &first, &last);
    for (size_t i = first; i < last; i++) {
        const struct decision *decision = &programme->decisions[i];
        if (is_visit(decision) && decision->company != company &&
            !past_visits(past, decision->company)) {
            company = decision->company;
            asked++;
        }
    }
    return asked;
}

static bool agree(const struct examination *examination, const struct candidacy *candidacy,
                  int company) {
    const struct programme *programme = examination->programme;
    int candidate = (int)(candidacy->candidate - programme->candidates);
    return fits_candidate(candidacy->candidate, company) &&
           fits_wishes(candidacy->candidate, candidacy->intake, company) &&
           fits_company(programme_rating(programme, candidate, company));
}

// The modules in which the offer stands open.
static unsigned spanned_modules(const struct intake *intake, const struct offer *offer) {
    unsigned modules = 0;
    for (int t = 0; t < intake->module_count; t++) {
        const struct module *module = &intake->modules[t];
        modules |= offer_spans(offer, module->first_day, module->last_day) ? 1u << t : 0;
    }
    return modules;
}

// Takes the offer if it may be held in one of these modules.
static void add_offer(const struct examination *examination, struct candidacy *candidacy,
                      struct opening *opening, size_t index, unsigned modules) {
    const struct offer *offer = &examination->programme->offers[index];
    modules &= spanned_modules(candidacy->intake, offer);
    if (modules == 0 || offer->places <= 0 || !fits_discipline(candidacy->candidate, offer)) {
        return;
    }
    candidacy->offers = array_room(candidacy->offers, candidacy->offer_count,
                                   &candidacy->offer_capacity, sizeof *candidacy->offers);
    candidacy->offers[candidacy->offer_count++] = (struct held_offer){(int)index, modules};
    opening->modules |= modules;
}

// What a row of one module in the company adds to a goal.
static int64_t value_of(const struct examination *examination, struct candidacy *candidacy,
                        const struct entry *entry, enum goal goal, int module) {
    const struct measure *measure = measure_of(goal);
    struct tally tally = {0};
    if (goal == GOAL_CHANGES) {
        return drafts_kept(candidacy->past, candidacy->candidate->intake, module,
                           entry->company_index);
    }
    if (goal_is_sum(goal) && examination->claims[goal].place != NONE && measure->row != NULL) {
        measure->row(&examination->ledger, entry, &tally);
    }
    candidacy->overflows |= tally.overflows;
    return goal_signed(goal, tally.value);
}

static void evaluate(const struct examination *examination, struct candidacy *candidacy,
                     struct opening *opening) {
    const struct path path = {
        .candidate = candidacy->candidate, .intake = candidacy->intake, .past = candidacy->past};
    opening->wish_rank = wish_rank(candidacy->candidate, candidacy->past, opening->company);
    for (int t = 0; t < candidacy->intake->module_count; t++) {
        struct entry entry = entry_of(&examination->ledger, &path, t, opening->company);
        for (int g = 0; g < GOALS && (opening->modules >> t & 1) != 0; g++) {
            opening->value[g][t] = value_of(examination, candidacy, &entry, (enum goal)g, t);
        }
    }
}

// Takes the company if one of its offers, first to last - 1, may be held.
static void add_opening(const struct examination *examination, struct candidacy *candidacy,
                        int company, size_t first, size_t last) {
    struct opening opening = {.company = company, .first = candidacy->offer_count};
    unsigned modules = decided_modules(examination, candidacy, &opening);
    for (size_t o = first; o < last; o++) {
        add_offer(examination, candidacy, &opening, o, modules);
    }
    opening.last = candidacy->offer_count;
    if (opening.first == opening.last || !agree(examination, candidacy, company)) {
        candidacy->offer_count = opening.first;
        return;
    }
    evaluate(examination, candidacy, &opening);
    candidacy->openings = array_room(candidacy->openings, candidacy->opening_count,
                                     &candidacy->opening_capacity, sizeof *candidacy->openings);
    candidacy->openings[candidacy->opening_count++] = opening;
}

static void evaluate_path(const struct examination *examination, struct candidacy *candidacy) {
    const struct path path = {.candidate = candidacy->candidate,
                              .intake = candidacy->intake,
                              .past = candidacy->past,
                              .visits = candidacy->past->visits,
                              .visit_count = candidacy->past->visit_count};
    for (int g = 0; g < GOALS; g++) {
        const struct measure *measure = measure_of((enum goal)g);
        struct tally tally = {0};
        if (goal_is_sum((enum goal)g) && measure->path != NULL) {
            measure->path(&examination->ledger, &path, &tally);
        }
        candidacy->placed[g] = goal_signed((enum goal)g, tally.value);
    }
}

static void list_published(const struct examination *examination, struct candidacy *candidacy) {
    const struct past *past = candidacy->past;
    candidacy->published = memory_resize(candidacy->published, (size_t)past->visit_count + 1,
                                         sizeof *candidacy->published);
    for (int v = 0; v < past->visit_count; v++) {
        memcpy(candidacy->published[v], examination->alike[past->visits[v]->company],
               sizeof *candidacy->published);
    }
}

void candidacy_read(const struct examination *examination, int candidate,
                    struct candidacy *candidacy) {
    const struct programme *programme = examination->programme;
    candidacy->candidate = &programme->candidates[candidate];
    candidacy->intake = &programme->intakes[candidacy->candidate->intake];
    candidacy->past = &examination->empty.pasts[candidate];
    candidacy->asked = count_asked(programme, candidate, candidacy->past);
    candidacy->overflows = false;
    candidacy->opening_count = 0;
    candidacy->offer_count = 0;
    evaluate_path(examination, candidacy);
    list_published(examination, candidacy);
    fences_find(examination, candidacy);
    for (size_t first = 0, last = 0; first < programme->offer_count; first = last) {
        int company = programme->offers[first].company;
        while (last < programme->offer_count && programme->offers[last].company == company) {
            last++;
        }
        add_opening(examination, candidacy, company, first, last);
    }
}

void candidacy_release(struct candidacy *candidacy) {
    memory_free(candidacy->openings);
    memory_free(candidacy->offers);
    memory_free(candidacy->fences);
    memory_free(candidacy->published);
    *candidacy = (struct candidacy){0};
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tables of a plan, and the prices of its proof, as CSV.
#include "output/csv.h"

#include "output/sheet_plan.h"

#include <stddef.h>

static const struct sheet_header proof_headers[] = {
    {"goal", "mål"}, {"row", "rad"}, {"module_or_slot", "modul_eller_tid"}, {"price", "pris"}, {0},
};

static void finish(struct sheet *sheet, struct csv_style style, struct text_buffer *out) {
    sheet_write(sheet, style.dialect, style.norwegian, out);
    sheet_release(sheet);
}

void csv_schedule(const struct programme *programme, const struct schedule *schedule,
                  struct csv_style style, struct text_buffer *out) {
    struct sheet sheet = {0};
    sheet_schedule(programme, schedule, &sheet);
    finish(&sheet, style, out);
}

void csv_results(const struct programme *programme, const struct results *results,
                 struct csv_style style, struct text_buffer *out) {
    struct sheet sheet = {0};
    sheet_results(programme, results, &sheet);
    finish(&sheet, style, out);
}

void csv_usage(const struct programme *programme, const struct schedule *schedule,
               struct csv_style style, struct text_buffer *out) {
    struct sheet sheet = {0};
    sheet_usage(programme, schedule, NULL, &sheet);
    finish(&sheet, style, out);
}

void csv_costs(const struct programme *programme, const struct costs *costs, struct csv_style style,
               struct text_buffer *out) {
    struct sheet sheet = {0};
    sheet_costs(programme, costs, NULL, &sheet);
    finish(&sheet, style, out);
}

void csv_summary(const struct goal_result *goals, size_t count, const struct costs *costs,
                 struct csv_style style, struct text_buffer *out) {
    struct sheet sheet = {0};
    sheet_summary(goals, count, costs, &sheet);
    finish(&sheet, style, out);
}

static const char *goal_name(enum goal goal, int rank, struct arena *arena) {
    const char *name = goal_kind(goal)->name;
    return rank == 0 ? name : arena_print(arena, "%s:%d", name, rank);
}

static const char *discipline_row(const struct programme *programme, const struct price *price,
                                  const char *kind, struct arena *arena) {
    return arena_print(arena, "%s:%s|%s", kind, programme->intakes[price->index].label,
                       programme->candidates[price->part].disciplines.words[0]);
}

// `where` is left out when it is NULL.
static const char *link_row(const struct programme *programme, const struct price *price,
                            const char *kind, const char *where, struct arena *arena) {
    const struct link *link = &programme->links[price->index];
    return arena_print(arena, "%s:%s|%s%s%s", kind, programme->candidates[link->candidate].id,
                       programme->candidates[link->other].id, where != NULL ? "|" : "",
                       where != NULL ? where : "");
}

// A readable name of what a price is for.
static const char *price_row(const struct programme *programme, const struct price *price,
                             struct arena *arena) {
    bool is_of_offer = price->kind == PRICE_OFFER || price->kind == PRICE_MIN_PLACES;
    const struct offer *offer = is_of_offer ? &programme->offers[price->index] : NULL;
    switch (price->kind) {
    case PRICE_BOUND:
        return "best_possible";
    case PRICE_OFFER:
        return offer->id[0] != '\0'
                   ? arena_print(arena, "offer:%s", offer->id)
                   : arena_print(arena, "company:%s", programme->companies[offer->company].id);
    case PRICE_MONTHS:
        return arena_print(arena, "max_months:%s", programme->companies[price->index].id);
    case PRICE_PROMISE:
        return arena_print(arena, "promise:%s", programme->companies[price->index].id);
    case PRICE_MIN_PLACES:
        return arena_print(arena, "min_places:%s", offer->id);
    case PRICE_ADMIT:
        return arena_print(arena, "admit:%s", programme->intakes[price->index].label);
    case PRICE_MUST:
        return "must_be_placed";
    case PRICE_ADMIT_MIN:
        return arena_print(arena, "admit_min:%s", programme->intakes[price->index].label);
    case PRICE_GOAL:
        return arena_print(arena, "goal:%s",
                           goal_name((enum goal)price->index, price->part, arena));
    case PRICE_DISCIPLINE_MAX:
        return discipline_row(programme, price, "discipline_max", arena);
    case PRICE_DISCIPLINE_THERE:
        return discipline_row(programme, price, "discipline_there", arena);
    case PRICE_DISCIPLINES_MIN:
        return arena_print(arena, "disciplines_min:%s", programme->intakes[price->index].label);
    case PRICE_APART:
        return link_row(programme, price, "apart", programme->companies[price->part].id, arena);
    case PRICE_NEAR:
        return link_row(programme, price, "near", programme->companies[price->part].municipality,
                        arena);
    case PRICE_NEAR_PLACED:
        return link_row(programme, price, "near", NULL, arena);
    }
    return "";
}

void csv_proof(const struct programme *programme, const struct proof *proof, struct csv_style style,
               struct text_buffer *out) {
    struct sheet sheet = {0};
    sheet_head(&sheet, proof_headers);
    for (size_t i = 0; i < proof->count; i++) {
        const struct price *price = &proof->prices[i];
        sheet_text(&sheet, goal_name(price->goal, price->rank, &sheet.arena));
        sheet_text(&sheet, price_row(programme, price, &sheet.arena));
        if (price_has_day(price->kind)) {
            sheet_day(&sheet, price->day);
        } else {
            sheet_blank(&sheet);
        }
        sheet_whole(&sheet, price->price);
    }
    finish(&sheet, style, out);
}

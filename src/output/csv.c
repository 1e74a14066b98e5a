// SPDX-License-Identifier: GPL-3.0-or-later
//
// One function per file; the headers of all of them in one table.
#include "output/csv.h"

#include "output/csv_table.h"
#include "output/usage.h"

#include <stddef.h>
#include <stdio.h>

struct header {
    const char *name;
    const char *norwegian;
};

static const struct header schedule_headers[] = {
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

static const struct header results_headers[] = {
    {"candidate", "kandidat"},
    {"intake", "kull"},
    {"status", "status"},
    {"reason", "grunn"},
    {"detail", "forklaring"},
    {"candidate_name", "kandidatnavn"},
    {0},
};

static const struct header usage_headers[] = {
    {"company", "bedrift"},
    {"intake", "kull"},
    {"module", "modul"},
    {"from", "fra"},
    {"to", "til"},
    {"offered", "tilbudt"},
    {"taken", "brukt"},
    {"left", "ledig"},
    {"promised", "lovet"},
    {"given", "gitt"},
    {"owed", "skyldig"},
    {"company_name", "bedriftsnavn"},
    {0},
};

static const struct header costs_headers[] = {
    {"company", "bedrift"},
    {"month", "måned"},
    {"trainees", "traineer"},
    {"newly_planned", "nyplanlagt"},
    {"cost", "kostnad"},
    {"fee", "kontingent"},
    {"total", "sum"},
    {"spent", "utgift"},
    {"company_name", "bedriftsnavn"},
    {0},
};

static const struct header summary_headers[] = {
    {"goal", "mål"},      {"direction", "retning"},
    {"value", "verdi"},   {"best_possible", "best_mulig"},
    {"status", "status"}, {0},
};

static const struct header proof_headers[] = {
    {"goal", "mål"}, {"row", "rad"}, {"module_or_slot", "modul_eller_tid"}, {"price", "pris"}, {0},
};

static void begin(struct writer *writer, struct csv_style style, const struct header *headers) {
    writer_open(writer, style.dialect);
    for (; headers->name != NULL; headers++) {
        writer_text(writer, style.norwegian ? headers->norwegian : headers->name);
    }
    writer_end_row(writer);
}

// A person of an earlier intake is named as the history names them.
static const char *person_name(const struct programme *programme,
                               const struct placement *placement) {
    return placement->candidate == NONE ? placement_name(placement)
                                        : programme->candidates[placement->candidate].name;
}

static void write_placement(struct writer *writer, const struct programme *programme,
                            const struct placement *placement) {
    const struct company *company =
        placement->company == NONE ? NULL : &programme->companies[placement->company];
    writer_text(writer, placement->candidate_id);
    writer_text(writer, programme->intakes[placement->intake].label);
    writer_whole(writer, placement->module + 1);
    writer_day(writer, placement->first_day);
    writer_day(writer, placement->last_day);
    writer_text(writer, company == NULL ? "" : company->id);
    const char *gone = placement->gone_offer != NULL ? placement->gone_offer : "";
    writer_text(writer, placement->offer == NONE ? gone : programme->offers[placement->offer].id);
    writer_text(writer, placement_status_word(placement->status));
    writer_text(writer, person_name(programme, placement));
    writer_text(writer, company == NULL ? "" : company->name);
    writer_end_row(writer);
}

void csv_schedule(const struct programme *programme, const struct schedule *schedule,
                  struct csv_style style, struct text_buffer *out) {
    struct writer writer = {0};
    begin(&writer, style, schedule_headers);
    for (size_t i = 0; i < schedule->count; i++) {
        write_placement(&writer, programme, &schedule->placements[i]);
    }
    csv_finish(&writer, out);
}

void csv_results(const struct programme *programme, const struct results *results,
                 struct csv_style style, struct text_buffer *out) {
    struct writer writer = {0};
    begin(&writer, style, results_headers);
    for (size_t i = 0; i < results->count; i++) {
        const struct result *result = &results->items[i];
        const struct candidate *candidate = &programme->candidates[result->candidate];
        writer_text(&writer, candidate->id);
        writer_text(&writer, programme->intakes[candidate->intake].label);
        writer_text(&writer, result_status_word(result->reason));
        writer_text(&writer, reason_word(result->reason));
        writer_text(&writer, result->detail);
        writer_text(&writer, candidate->name);
        writer_end_row(&writer);
    }
    csv_finish(&writer, out);
}

// The cells of a module in usage.csv, from `intake` to `left`; blank for all modules together.
enum { MODULE_CELLS = 7 };

static void write_module(struct writer *writer, const struct programme *programme,
                         const struct usage *usage) {
    const struct intake *intake = &programme->intakes[usage->intake];
    writer_text(writer, intake->label);
    writer_whole(writer, usage->module + 1);
    writer_day(writer, intake->modules[usage->module].first_day);
    writer_day(writer, intake->modules[usage->module].last_day);
    writer_whole(writer, usage->offered);
    writer_whole(writer, usage->taken);
    writer_whole(writer, usage->left);
}

static void write_usage(struct writer *writer, const struct programme *programme,
                        const struct usage *usage) {
    const struct company *company = &programme->companies[usage->company];
    writer_text(writer, company->id);
    if (usage->module != NONE) {
        write_module(writer, programme, usage);
    }
    for (int cell = 0; usage->module == NONE && cell < MODULE_CELLS; cell++) {
        writer_blank(writer);
    }
    writer_whole(writer, usage->promised);
    writer_whole(writer, usage->promised - usage->owed);
    writer_whole(writer, usage->owed);
    writer_text(writer, company->name);
    writer_end_row(writer);
}

void csv_usage(const struct programme *programme, const struct schedule *schedule,
               struct csv_style style, struct text_buffer *out) {
    struct writer writer = {0};
    struct usages usages = {0};
    begin(&writer, style, usage_headers);
    usages_count(&usages, programme, schedule);
    for (size_t i = 0; i < usages.count; i++) {
        write_usage(&writer, programme, &usages.items[i]);
    }
    usages_release(&usages);
    csv_finish(&writer, out);
}

enum { AMOUNT_DECIMALS = 2 };

// The cells of what a company pays, from `trainees` to `total`; blank for the programme itself.
enum { PAID_CELLS = 5 };

static void write_paid(struct writer *writer, const struct cost *cost) {
    writer_whole(writer, cost->trainees);
    writer_whole(writer, cost->planned);
    writer_number(writer, cost->cost, AMOUNT_DECIMALS);
    writer_number(writer, cost->fee, AMOUNT_DECIMALS);
    writer_number(writer, cost->cost + cost->fee, AMOUNT_DECIMALS);
    writer_blank(writer);
}

static void write_spent(struct writer *writer, const struct cost *cost) {
    for (int cell = 0; cell < PAID_CELLS; cell++) {
        writer_blank(writer);
    }
    writer_number(writer, cost->spent, AMOUNT_DECIMALS);
}

static void write_cost(struct writer *writer, const struct programme *programme,
                       const struct cost *cost) {
    char month[sizeof "-2147483648-12"];
    bool is_of_company = cost->company != NONE;
    const struct company *company = is_of_company ? &programme->companies[cost->company] : NULL;
    snprintf(month, sizeof month, "%04d-%02d", cost->month / 12, cost->month % 12 + 1);
    writer_text(writer, is_of_company ? company->id : "");
    writer_text(writer, month);
    if (is_of_company) {
        write_paid(writer, cost);
    } else {
        write_spent(writer, cost);
    }
    writer_text(writer, is_of_company ? company->name : "");
    writer_end_row(writer);
}

void csv_costs(const struct programme *programme, const struct costs *costs, struct csv_style style,
               struct text_buffer *out) {
    struct writer writer = {0};
    begin(&writer, style, costs_headers);
    for (size_t i = 0; i < costs->count; i++) {
        write_cost(&writer, programme, &costs->items[i]);
    }
    csv_finish(&writer, out);
}

static void write_goal(struct writer *writer, const struct goal_result *goal) {
    char name[GOAL_NAME_SIZE];
    writer_text(writer, goal_result_name(goal, name));
    writer_text(writer, goal_kind(goal->goal)->maximise ? "max" : "min");
    writer_whole(writer, goal->value);
    writer_whole(writer, goal->best_possible);
    writer_text(writer, goal_status_word(goal->status));
    writer_end_row(writer);
}

// A sum of money is no goal: it has no direction, and nothing about it is best or proven.
static void write_money(struct writer *writer, const char *name, int64_t amount) {
    writer_text(writer, name);
    writer_blank(writer);
    writer_number(writer, amount, AMOUNT_DECIMALS);
    writer_blank(writer);
    writer_blank(writer);
    writer_end_row(writer);
}

void csv_summary(const struct goal_result *goals, size_t count, const struct costs *costs,
                 struct csv_style style, struct text_buffer *out) {
    struct writer writer = {0};
    begin(&writer, style, summary_headers);
    for (size_t i = 0; i < count; i++) {
        write_goal(&writer, &goals[i]);
    }
    if (costs->has_money) {
        write_money(&writer, "income", costs->income);
        write_money(&writer, "spending", costs->spending);
        write_money(&writer, "result", costs->income - costs->spending);
    }
    csv_finish(&writer, out);
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
    struct writer writer = {0};
    struct arena arena = {0};
    begin(&writer, style, proof_headers);
    for (size_t i = 0; i < proof->count; i++) {
        const struct price *price = &proof->prices[i];
        writer_text(&writer, goal_name(price->goal, price->rank, &arena));
        writer_text(&writer, price_row(programme, price, &arena));
        if (price_has_day(price->kind)) {
            writer_day(&writer, price->day);
        } else {
            writer_blank(&writer);
        }
        writer_whole(&writer, price->price);
        writer_end_row(&writer);
    }
    arena_release(&arena);
    csv_finish(&writer, out);
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looking things up in a programme.
#include "domain/programme.h"

#include "base/array.h"
#include "base/number.h"
#include "base/text.h"

static int compare_pair(const void *left, const void *right) {
    const struct rating *a = left, *b = right;
    int order = (a->candidate > b->candidate) - (a->candidate < b->candidate);
    return order != 0 ? order : (a->company > b->company) - (a->company < b->company);
}

const struct rating *programme_rating(const struct programme *programme, int candidate,
                                      int company) {
    struct rating pair = {.candidate = candidate, .company = company};
    size_t found = array_find(&pair, programme->ratings, programme->rating_count,
                              sizeof *programme->ratings, compare_pair);
    return found < programme->rating_count ? &programme->ratings[found] : NULL;
}

// The first offer that belongs to this company or a later one.
static size_t first_offer(const struct programme *programme, int company) {
    size_t low = 0, high = programme->offer_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (programme->offers[middle].company < company) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

void programme_offers(const struct programme *programme, int company, size_t *first, size_t *last) {
    *first = first_offer(programme, company);
    *last = first_offer(programme, company + 1);
}

// An id wins over a name; a name counts if only one row bears it.
struct lookup {
    const char *text;
    int found;
    bool is_id;
    int names;
};

static void meet(struct lookup *wanted, int index, const char *id, const char *name) {
    if (text_equal(id, wanted->text)) {
        wanted->found = index;
        wanted->is_id = true;
    } else if (!wanted->is_id && text_equal(name, wanted->text)) {
        wanted->found = index;
        wanted->names++;
    }
}

static int found(const struct lookup *wanted) {
    return wanted->is_id || wanted->names == 1 ? wanted->found : NONE;
}

int programme_find_candidate(const struct programme *programme, const char *text) {
    struct lookup wanted = {.text = text, .found = NONE};
    for (size_t c = 0; c < programme->candidate_count; c++) {
        meet(&wanted, (int)c, programme->candidates[c].id, programme->candidates[c].name);
    }
    return found(&wanted);
}

int programme_find_company(const struct programme *programme, const char *text) {
    struct lookup wanted = {.text = text, .found = NONE};
    for (size_t k = 0; k < programme->company_count; k++) {
        meet(&wanted, (int)k, programme->companies[k].id, programme->companies[k].name);
    }
    return found(&wanted);
}

bool programme_assesses(const struct programme *programme, int intake) {
    for (size_t i = 0; i < programme->candidate_count; i++) {
        const struct candidate *candidate = &programme->candidates[i];
        if (candidate->intake == intake && candidate->assessment != NOT_KNOWN) {
            return true;
        }
    }
    return false;
}

bool programme_plans(const struct programme *programme, int intake, int module) {
    const struct intake *of = &programme->intakes[intake];
    int64_t from = programme->rules.value[RULE_PLAN_FROM];
    return module < intake_rule(of, RULE_PLAN_MODULES) &&
           (from == RULE_OPEN || of->modules[module].first_day >= from);
}

int programme_month_unit(const struct programme *programme) {
    int64_t unit = 0;
    for (size_t i = 0; i < programme->intake_count; i++) {
        const struct intake *intake = &programme->intakes[i];
        for (int t = 0; t < intake->module_count; t++) {
            unit = number_gcd(unit, intake->modules[t].months);
        }
    }
    return (int)unit;
}

void programme_release(struct programme *programme) {
    schedule_release(&programme->history);
    arena_release(&programme->arena);
    *programme = (struct programme){0};
}
clang-format -i include/base/arena.h include/base/array.h include/base/clock.h include/base/day.h include/base/digest.h include/base/finding.h include/base/finding_kind.h include/base/memory.h include/base/number.h include/base/text.h include/domain/account.h include/domain/alternative.h include/domain/candidate.h include/domain/company.h include/domain/difference.h include/domain/edit.h include/domain/fairness.h include/domain/goal.h include/domain/intake.h include/domain/presence.h include/domain/programme.h include/domain/proof.h include/domain/publication.h include/domain/result.h include/domain/rule.h include/domain/schedule.h include/domain/seats.h include/explain/explain.h include/explain/fairness.h include/explain/inquiry.h include/explain/wishes.h include/intake/change.h include/intake/compare.h include/intake/example.h include/intake/folder.h include/intake/reading.h include/intake/schema.h include/output/account.h include/output/alternatives.h include/output/comparison.h include/output/costs.h include/output/csv.h include/output/edits.h include/output/fairness.h include/output/files.h include/output/manifest.h include/output/replace.h include/output/terminal.h include/problem/measure.h include/problem/outcome.h include/problem/problem.h include/problem/question.h include/problem/translate.h include/solve/solve.h include/table/dialect.h include/table/edit.h include/table/table.h include/table/writer.h include/verify/verify.h src/cli/command.h src/cli/format.h src/cli/history_file.h src/cli/watch.h src/explain/ask.h src/explain/bars.h src/explain/change.h src/explain/combine.h src/explain/conflict.h src/explain/repair.h src/explain/shortage.h src/explain/why.h src/explain/worth.h src/intake/calendar.h src/intake/directory.h src/intake/doubts.h src/intake/header.h src/intake/reader.h src/intake/record.h src/output/csv_table.h src/output/disk.h src/output/json.h src/output/screen.h src/output/usage.h src/problem/build.h src/solve/lottery.h src/solve/lp.h src/solve/master.h src/solve/menu.h src/solve/paths.h src/solve/pool.h src/solve/prices.h src/solve/room.h src/solve/rounding.h src/solve/stage.h src/solve/sub.h src/solve/subgradient.h src/solve/work.h src/table/cell_text.h src/table/cursor.h src/table/delimiter.h src/table/encoding.h src/table/lines.h src/table/row_builder.h src/table/rows.h src/table/splitter.h src/verify/fit.h src/verify/judgement.h src/verify/measure.h src/verify/past.h src/verify/path_rules.h src/verify/presence.h src/verify/proof.h src/verify/proof_hope.h src/verify/proof_path.h src/verify/proof_rows.h src/verify/proof_span.h src/verify/ranks.h src/verify/say.h src/verify/stays.h src/verify/tally.h src/verify/track.h src/verify/worth.h tests/bench/answer.h tests/bench/check.h tests/bench/child.h tests/bench/classes.h tests/bench/measure.h tests/bench/mps.h tests/bench/ours.h tests/bench/peers.h tests/bench/period_builder.h tests/bench/period_model.h tests/bench/table.h tests/support/draw.h tests/support/enumerate.h tests/support/generate.h tests/support/given.h tests/support/judged.h tests/support/oracle.h tests/support/planned.h tests/support/random_maker.h tests/support/random_programme.h src/base/arena.c src/base/array.c src/base/clock.c src/base/day.c src/base/digest.c src/base/finding.c src/base/finding_kind.c src/base/memory.c src/base/number.c src/base/text.c src/cli/check.c src/cli/command.c src/cli/compare.c src/cli/explain.c src/cli/fairness.c src/cli/format.c src/cli/history_file.c src/cli/main.c src/cli/match.c src/cli/new.c src/cli/publish.c src/cli/verify.c src/cli/watch.c src/domain/account.c src/domain/alternative.c src/domain/candidate.c src/domain/company.c src/domain/difference.c src/domain/edit.c src/domain/fairness.c src/domain/goal.c src/domain/intake.c src/domain/presence.c src/domain/programme.c src/domain/proof.c src/domain/publication.c src/domain/result.c src/domain/rule.c src/domain/schedule.c src/domain/seats.c src/explain/account.c src/explain/ask.c src/explain/bars.c src/explain/between.c src/explain/change.c src/explain/combine.c src/explain/conflict.c src/explain/explain.c src/explain/fairness.c src/explain/input.c src/explain/inquiry.c src/explain/paragraph.c src/explain/repair.c src/explain/shortage.c src/explain/suggest.c src/explain/tell.c src/explain/why.c src/explain/wishes.c src/explain/worth.c src/intake/calendar.c src/intake/change.c src/intake/change_rule.c src/intake/change_set.c src/intake/change_table.c src/intake/change_without.c src/intake/compare.c src/intake/directory.c src/intake/doubts.c src/intake/doubts_crowds.c src/intake/doubts_events.c src/intake/doubts_history.c src/intake/example.c src/intake/folder.c src/intake/header.c src/intake/open_modules.c src/intake/programme.c src/intake/read_candidates.c src/intake/read_companies.c src/intake/read_events.c src/intake/read_offers.c src/intake/read_pairs.c src/intake/read_placements.c src/intake/read_proof.c src/intake/read_rules.c src/intake/reader.c src/intake/record.c src/intake/schema.c src/output/account.c src/output/comparison.c src/output/comparison_csv.c src/output/comparison_json.c src/output/costs.c src/output/csv.c src/output/csv_table.c src/output/disk.c src/output/edits.c src/output/fairness.c src/output/fairness_csv.c src/output/fairness_json.c src/output/files.c src/output/json.c src/output/manifest.c src/output/replace.c src/output/screen.c src/output/terminal.c src/output/usage.c src/problem/company_ranks.c src/problem/history.c src/problem/links.c src/problem/measure.c src/problem/persons.c src/problem/problem.c src/problem/question.c src/problem/rows.c src/problem/supports.c src/problem/translate.c src/solve/apart.c src/solve/branch.c src/solve/lottery.c src/solve/lp.c src/solve/master.c src/solve/menu.c src/solve/neighbours.c src/solve/part.c src/solve/paths.c src/solve/pool.c src/solve/prices.c src/solve/relax.c src/solve/room.c src/solve/rounding.c src/solve/search.c src/solve/solve.c src/solve/stage.c src/solve/sub.c src/solve/subgradient.c src/solve/work.c src/table/cell_text.c src/table/cursor.c src/table/delimiter.c src/table/edit.c src/table/encoding.c src/table/lines.c src/table/row_builder.c src/table/rows.c src/table/splitter.c src/table/table.c src/table/writer.c src/verify/admission.c src/verify/carry.c src/verify/decisions.c src/verify/fit.c src/verify/links.c src/verify/measures.c src/verify/mix.c src/verify/past.c src/verify/path_rules.c src/verify/paths.c src/verify/presence.c src/verify/promises.c src/verify/proof.c src/verify/proof_bound.c src/verify/proof_claims.c src/verify/proof_hope.c src/verify/proof_links.c src/verify/proof_mix.c src/verify/proof_open.c src/verify/proof_path.c src/verify/proof_people.c src/verify/proof_promises.c src/verify/proof_rows.c src/verify/proof_rows_links.c src/verify/proof_rows_mix.c src/verify/proof_slots.c src/verify/proof_span.c src/verify/proof_units.c src/verify/proof_world.c src/verify/ranks.c src/verify/rows.c src/verify/say.c src/verify/seats.c src/verify/shape.c src/verify/stays.c src/verify/tally.c src/verify/together.c src/verify/track.c src/verify/verify.c src/verify/worth.c tests/support/crowd.c tests/support/draw.c tests/support/enumerate.c tests/support/generate.c tests/support/given.c tests/support/judged.c tests/support/opinions.c tests/support/path_worth.c tests/support/person.c tests/support/person_doors.c tests/support/person_links.c tests/support/person_paths.c tests/support/planned.c tests/support/random_history.c tests/support/random_people.c tests/support/random_programme.c tests/support/random_rules.c tests/support/random_sheet.c tests/support/random_whole.c tests/test_account.c tests/test_apart.c tests/test_base.c tests/test_binding.c tests/test_change.c tests/test_costs.c tests/test_difference.c tests/test_enumerate.c tests/test_explain.c tests/test_fairness.c tests/test_history.c tests/test_manual.c tests/test_monotone.c tests/test_oracle.c tests/test_outside.c tests/test_paths.c tests/test_proof.c tests/test_proof_history.c tests/test_publication.c tests/test_replace.c tests/test_shuffle.c tests/test_solve.c tests/test_stranger.c tests/test_table.c tests/test_tactics.c tests/test_terminal.c tests/test_usage.c tests/test_verify.c tests/test_verify_history.c tests/test_writer.c tests/bench/answer.c tests/bench/bench.c tests/bench/check.c tests/bench/child.c tests/bench/classes.c tests/bench/measure.c tests/bench/mps.c tests/bench/ours.c tests/bench/peers.c tests/bench/period_model.c tests/bench/period_person.c tests/bench/table.c

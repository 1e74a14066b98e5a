// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bounds where there is a history. For one person whom nobody disturbs, the bound without any price
// is the best of all schedules that the judge accepts, for every goal; so the search for the best
// path and the judge mean the same by every rule. For two people, random prices of every kind never
// prove that the best schedule cannot be reached.
#include "base/day.h"
#include "base/text.h"
#include "support/given.h"
#include "support/random_programme.h"
#include "verify/verify.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ONE PROOF_UNIT

enum { PEOPLE_MOST = 2, COMPANIES = 4, RANKS = 8, MUST = 1000000 };

// ------------------------------------------------------------------ drawing a world

struct draft {
    struct dice dice;
    int people, modules;
    bool is_shared; // places and months are few, and people have to do with each other
    struct text_buffer rules, companies, candidates, history, links, decisions;
};

static const char *pick(struct dice *dice, const char *const *words, int count) {
    return words[dice_below(dice, count)];
}

static void draw_goals(struct draft *draft) {
    int order[GOALS];
    text_buffer_print(&draft->rules, "goals,");
    for (int g = 0; g < GOALS; g++) {
        int place = dice_below(&draft->dice, g + 1);
        order[g] = order[place];
        order[place] = g;
    }
    for (int g = 0; g < GOALS; g++) {
        text_buffer_print(&draft->rules, "%s%s", g == 0 ? "" : " > ",
                          goal_kind((enum goal)order[g])->name);
    }
    text_buffer_print(&draft->rules, ",\n");
}

static void draw_rule(struct draft *draft, const char *name, int percent, int least, int span) {
    if (dice_chance(&draft->dice, percent)) {
        text_buffer_print(&draft->rules, "%s,%d,\n", name, least + dice_below(&draft->dice, span));
    }
}

static void draw_rules(struct draft *draft) {
    struct dice *dice = &draft->dice;
    text_buffer_print(&draft->rules,
                      "rule,value,intake\nstart,2027-01-01,a\nstart,2027-02-01,b\n"
                      "modules,%d,\nmodule_months,1,a\nmodule_months,%d,b\n",
                      draft->modules, draft->is_shared ? 2 : 1);
    draw_rule(draft, "companies_min", 80, 1, 2);
    draw_rule(draft, "companies_max", 80, 2, 3);
    draw_rule(draft, "stay_min_modules", 30, 1, 2);
    draw_rule(draft, "stay_max_modules", 30, 1, 3);
    draw_rule(draft, "plan_modules", 30, 1, draft->modules);
    draw_rule(draft, "same_sector_max", 30, 1, 2);
    draw_rule(draft, "same_municipality_max", 20, 1, 2);
    draw_rule(draft, "home_weight", 50, 0, 41);
    draw_rule(draft, "company_weight", 50, 0, 101);
    draw_rule(draft, "admit_max", 100, draft->is_shared ? 1 : 9, 3);
    if (draft->is_shared) {
        draw_rule(draft, "admit_min", 30, 0, 2);
        draw_rule(draft, "discipline_max", 30, 1, 2);
        draw_rule(draft, "disciplines_min", 20, 1, 1);
    }
    if (dice_chance(dice, 40)) {
        text_buffer_print(&draft->rules, "plan_from,2027-0%d-01,\n", 1 + dice_below(dice, 3));
    }
    draw_goals(draft);
}

static void draw_companies(struct draft *draft) {
    static const char *const sectors[] = {"mill", "bank", ""};
    static const char *const places[] = {"Hamar", "Gran", "Gran", ""};
    struct dice *dice = &draft->dice;
    text_buffer_print(&draft->companies, "company,places,sector,municipality,permanent_post,"
                                         "cost_per_month,budget,promised_months\n");
    for (int k = 0; k < COMPANIES; k++) {
        text_buffer_print(&draft->companies, "%c,%d,%s,%s,%s,%d,", 'A' + k,
                          draft->is_shared ? 1 + dice_below(dice, 2) : 9, pick(dice, sectors, 3),
                          pick(dice, places, 4), dice_chance(dice, 50) ? "yes" : "",
                          dice_below(dice, 4));
        text_buffer_print(&draft->companies, "%s,%d\n",
                          draft->is_shared && dice_chance(dice, 20) ? "6" : "",
                          dice_below(dice, 3));
    }
}

static void draw_wishes(struct draft *draft) {
    static const char *const wishes[] = {"", "A > B", "C > A = D > B", "B > D > A", "D"};
    static const char *const refused[] = {"", "", "", "A", "C|D"};
    text_buffer_print(&draft->candidates, "%s,%s", pick(&draft->dice, wishes, 5),
                      pick(&draft->dice, refused, 5));
}

static void draw_candidates(struct draft *draft) {
    static const char *const statuses[] = {"admitted", "admitted", "applicant"};
    static const char *const homes[] = {"Hamar", "Gran", ""};
    static const char *const disciplines[] = {"law", "it", "Law|it", ""};
    struct dice *dice = &draft->dice;
    text_buffer_print(&draft->candidates, "candidate,intake,status,assessment,municipality,"
                                          "discipline,wishes,refuses\n");
    for (int i = 0; i < draft->people; i++) {
        text_buffer_print(&draft->candidates, "%c,%s,%s,%d,%s,%s,", 'P' + i,
                          draft->is_shared && dice_chance(dice, 50) ? "b" : "a",
                          pick(dice, statuses, 3), 1 + dice_below(dice, 9), pick(dice, homes, 3),
                          pick(dice, disciplines, 4));
        draw_wishes(draft);
        text_buffer_print(&draft->candidates, "\n");
    }
}

// Rows of a module of `a`; people of `b` have none.
static void draw_module(struct draft *draft, char person, int t) {
    static const int lengths[] = {31, 28, 31, 30};
    struct dice *dice = &draft->dice;
    int throw = dice_below(dice, 100), last = lengths[t];
    int company = 'A' + dice_below(dice, COMPANIES), other = 'A' + dice_below(dice, COMPANIES);
    const char *form = "%c,a,%d,2027-0%d-%02d,2027-0%d-%02d,%c,%s\n";
    struct text_buffer *out = &draft->history;
    if (throw < 30) {
        text_buffer_print(out, form, person, t + 1, t + 1, 1, t + 1, last, company, "published");
    } else if (throw < 37) {
        text_buffer_print(out, form, person, t + 1, t + 1, 1, t + 1, 10, company, "published");
        text_buffer_print(out, form, person, t + 1, t + 1, 11, t + 1, last, other, "published");
    } else if (throw < 47) {
        text_buffer_print(out, "%c,a,%d,2027-0%d-01,2027-0%d-%02d,,leave\n", person, t + 1, t + 1,
                          t + 1, last);
    } else if (throw < 70) {
        text_buffer_print(out, form, person, t + 1, t + 1, 1, t + 1, last, company, "draft");
    }
}

static void draw_history(struct draft *draft) {
    text_buffer_print(&draft->history, "candidate,intake,module,from,to,company,status\n");
    for (int i = 0; i <= draft->people; i++) {
        bool is_other = i == draft->people; // known to the history alone
        const char *row = strchr(draft->candidates.bytes, '\n');
        for (int line = 0; line < i && row != NULL; line++) {
            row = strchr(row + 1, '\n');
        }
        bool has_rows = is_other ? draft->is_shared : row[3] == 'a';
        for (int t = 0; t < draft->modules && has_rows; t++) {
            draw_module(draft, is_other ? 'H' : (char)('P' + i), t);
        }
    }
}

static void draw_pairs(struct draft *draft) {
    static const char *const kinds[] = {"must", "must_not", "must_not"};
    struct dice *dice = &draft->dice;
    text_buffer_print(&draft->links, "candidate,other,kind,reason\n");
    text_buffer_print(&draft->decisions, "candidate,company,module,kind,reason\n");
    if (draft->is_shared && dice_chance(dice, 75)) {
        text_buffer_print(&draft->links, "P,Q,%s,why\n", dice_chance(dice, 50) ? "apart" : "near");
    }
    for (int i = dice_below(dice, 3); i > 0; i--) {
        text_buffer_print(&draft->decisions, "P,%c,", 'A' + dice_below(dice, COMPANIES));
        if (dice_chance(dice, 50)) {
            text_buffer_print(&draft->decisions, "%d", 1 + dice_below(dice, draft->modules));
        }
        text_buffer_print(&draft->decisions, ",%s,why%d\n", pick(dice, kinds, 3), i);
    }
}

// What such a world may be wrong about; it says nothing about proofs.
static bool is_harmless(enum finding_kind kind) {
    return finding_phrase(kind)->severity != SEVERITY_ERROR || kind == FINDING_RULES_CONTRADICT ||
           kind == FINDING_DECISION_TWICE || kind == FINDING_NOTHING_TO_PLAN;
}

// False when it is wrong.
static bool draw_world(struct draft *draft, struct world *world) {
    draw_rules(draft);
    draw_companies(draft);
    draw_candidates(draft);
    draw_history(draft);
    draw_pairs(draft);
    bool good = given_programme(world, "rules.csv", draft->rules.bytes, "companies.csv",
                                draft->companies.bytes, "candidates.csv", draft->candidates.bytes,
                                "history.csv", draft->history.bytes, "links.csv",
                                draft->links.bytes, "decisions.csv", draft->decisions.bytes, NULL);
    for (size_t i = 0; i < world->findings.count && !good; i++) {
        if (!is_harmless(world->findings.items[i].kind)) {
            findings_print(&world->findings, stderr);
            fputs(draft->history.bytes, stderr);
            fail();
        }
    }
    return good;
}

static void draft_print(const struct draft *draft) {
    const struct text_buffer *files[] = {&draft->rules,   &draft->companies, &draft->candidates,
                                         &draft->history, &draft->links,     &draft->decisions};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        fprintf(stderr, "%s\n", files[i]->bytes);
    }
}

static void draft_release(struct draft *draft) {
    text_buffer_release(&draft->rules);
    text_buffer_release(&draft->companies);
    text_buffer_release(&draft->candidates);
    text_buffer_release(&draft->history);
    text_buffer_release(&draft->links);
    text_buffer_release(&draft->decisions);
}

// ------------------------------------------------------------------ all schedules

// What a schedule is worth: the goals, and the ranks of wish_profile.
struct value {
    int64_t of[GOALS];
    int64_t at_rank[RANKS];
};

struct all {
    const struct programme *programme;
    struct schedule schedule;
    struct value *values; // of every schedule that is kept
    size_t count, capacity;
    int rank_count;
};

static bool is_fixed(const struct programme *programme, int candidate, int t) {
    const struct schedule *history = &programme->history;
    for (size_t i = 0; i < history->count; i++) {
        const struct placement *row = &history->placements[i];
        if (row->candidate == candidate && row->module == t && row->status != PLACEMENT_DRAFT) {
            return true;
        }
    }
    return false;
}

static void carry(struct all *all) {
    const struct schedule *history = &all->programme->history;
    for (size_t i = 0; i < history->count; i++) {
        const struct placement *row = &history->placements[i];
        bool is_leave = row->status == PLACEMENT_LEAVE;
        if (row->candidate == NONE ? !is_leave : row->status == PLACEMENT_PUBLISHED || is_leave) {
            schedule_add(&all->schedule, row);
        }
    }
}

static void judge(struct all *all) {
    struct schedule sorted = {0};
    struct findings findings = {0};
    struct worth worth = {0};
    for (size_t i = 0; i < all->schedule.count; i++) {
        schedule_add(&sorted, &all->schedule.placements[i]);
    }
    schedule_sort(&sorted);
    if (verify_schedule(all->programme, &sorted, &worth, &findings)) {
        struct value value = {0};
        all->rank_count = worth.rank_count;
        memcpy(value.of, worth.value, sizeof value.of);
        memcpy(value.at_rank, worth.at_rank, (size_t)worth.rank_count * sizeof *value.at_rank);
        if (all->count == all->capacity) {
            all->capacity = 2 * all->capacity + 16;
            all->values = realloc(all->values, all->capacity * sizeof *all->values);
            assert_non_null(all->values);
        }
        all->values[all->count++] = value;
    }
    worth_release(&worth);
    findings_release(&findings);
    schedule_release(&sorted);
}

// Every module of everybody, empty or in every company.
static void try_rows(struct all *all, size_t candidate, int t) {
    const struct programme *programme = all->programme;
    if (candidate == programme->candidate_count) {
        judge(all);
        return;
    }
    const struct candidate *person = &programme->candidates[candidate];
    const struct intake *intake = &programme->intakes[person->intake];
    if (t == intake->module_count) {
        try_rows(all, candidate + 1, 0);
        return;
    }
    try_rows(all, candidate, t + 1);
    for (int k = 0; k < COMPANIES && !is_fixed(programme, (int)candidate, t); k++) {
        struct placement row = {.candidate_id = person->id,
                                .candidate = (int)candidate,
                                .intake = person->intake,
                                .module = t,
                                .first_day = intake->modules[t].first_day,
                                .last_day = intake->modules[t].last_day,
                                .company = k,
                                .offer = k,
                                .status = PLACEMENT_PROPOSED};
        schedule_add(&all->schedule, &row);
        try_rows(all, candidate, t + 1);
        all->schedule.count--;
    }
}

static void find_all(const struct programme *programme, struct all *all) {
    all->programme = programme;
    carry(all);
    try_rows(all, 0, 0);
}

static void all_release(struct all *all) {
    schedule_release(&all->schedule);
    free(all->values);
}

// One number to be made best: a goal, or a rank of wish_profile.
struct aim {
    enum goal goal;
    int rank;
};

static int64_t value_of(const struct value *value, struct aim aim) {
    return aim.rank > 0 ? value->at_rank[aim.rank] : value->of[aim.goal];
}

static int64_t best_of(const struct all *all, struct aim aim) {
    int64_t best = value_of(&all->values[0], aim);
    for (size_t i = 1; i < all->count; i++) {
        int64_t value = value_of(&all->values[i], aim);
        bool is_better = goal_kind(aim.goal)->maximise ? value > best : value < best;
        best = is_better ? value : best;
    }
    return best;
}

// Leaves only the schedules that reach the value.
static void keep(struct all *all, struct aim aim, int64_t value) {
    size_t kept = 0;
    for (size_t i = 0; i < all->count; i++) {
        if (value_of(&all->values[i], aim) == value) {
            all->values[kept++] = all->values[i];
        }
    }
    all->count = kept;
}

static int list_aims(const struct all *all, struct aim *aims) {
    const struct programme *programme = all->programme;
    int count = 0;
    for (size_t g = 0; g < programme->goal_count; g++) {
        enum goal goal = programme->goals[g];
        for (int rank = all->rank_count - 1; goal == GOAL_WISH_PROFILE && rank > 1; rank--) {
            aims[count++] = (struct aim){goal, rank};
        }
        if (goal != GOAL_WISH_PROFILE) {
            aims[count++] = (struct aim){goal, 0};
        }
    }
    return count;
}

// ------------------------------------------------------------------ claims

// The worst wish, and what else was reached, of which nothing but the claim matters here.
struct claim_case {
    const struct programme *programme;
    const struct value *reached;
    struct aim aim;
    int64_t value; // that is claimed and reached
    struct proof proof;
};

static bool is_proven(struct claim_case *claim, struct findings *findings) {
    struct value reached = *claim->reached;
    struct worth worth = {.at_rank = reached.at_rank, .rank_count = RANKS};
    bool proven[GOALS];
    if (claim->aim.rank > 0) {
        reached.at_rank[claim->aim.rank] = claim->value;
    } else {
        reached.of[claim->aim.goal] = claim->value;
    }
    memcpy(worth.value, reached.of, sizeof worth.value);
    struct price *bound = &claim->proof.prices[0];
    *bound = (struct price){.goal = claim->aim.goal,
                            .rank = claim->aim.rank,
                            .kind = PRICE_BOUND,
                            .price = claim->value};
    return verify_proof(claim->programme, &worth, &claim->proof, proven, findings);
}

static void add_price(struct claim_case *claim, struct price price) {
    price.goal = claim->aim.goal;
    price.rank = claim->aim.rank;
    proof_add(&claim->proof, &price);
}

// Whoever must be placed is rewarded for it beyond all else; a price for nobody is taken back.
static void reward_must(struct claim_case *claim) {
    struct findings findings = {0};
    add_price(claim, (struct price){.kind = PRICE_MUST, .price = -MUST * ONE});
    is_proven(claim, &findings);
    claim->proof.count -= findings_of_kind(&findings, FINDING_PROOF_ROW);
    findings_release(&findings);
}

static void compare_aim(struct draft *draft, const struct all *all, struct aim aim) {
    struct value nothing = {.of[GOAL_WORST_WISH] = 99};
    struct findings findings = {0};
    struct claim_case claim = {all->programme, &nothing, aim, best_of(all, aim), {0}};
    add_price(&claim, (struct price){.kind = PRICE_BOUND});
    reward_must(&claim);
    if (!is_proven(&claim, &findings)) {
        draft_print(draft);
        fprintf(stderr, "%s %d: best %" PRId64 "\n", goal_kind(aim.goal)->name, aim.rank,
                claim.value);
        findings_print(&findings, stderr);
        fail();
    }
    proof_release(&claim.proof);
    findings_release(&findings);
}

static void bound_of_one_person_is_the_best_of_all_schedules(void **state) {
    (void)state;
    int worlds = 0, possible = 0;
    for (uint64_t seed = 1; seed <= 400; seed++) {
        struct draft draft = {.dice = {seed}, .people = 1};
        struct world world = {0};
        struct all all = {0};
        draft.modules = 2 + dice_below(&draft.dice, 3);
        if (draw_world(&draft, &world)) {
            find_all(&world.programme, &all);
            struct aim aims[GOALS + RANKS];
            int count = all.count > 0 ? list_aims(&all, aims) : 0;
            for (int a = 0; a < count; a++) {
                if (aims[a].goal != GOAL_PROMISED) { // which without prices is nothing
                    compare_aim(&draft, &all, aims[a]);
                }
            }
            worlds++;
            possible += all.count > 1;
        }
        all_release(&all);
        world_release(&world);
        draft_release(&draft);
    }
    printf("proof: %d worlds of one person, %d with a choice\n", worlds, possible);
    assert_true(possible > 100);
}

// ------------------------------------------------------------------ prices of every kind

static int sign_of(enum price_kind kind, struct dice *dice) {
    switch (kind) {
    case PRICE_OFFER:
    case PRICE_MONTHS:
    case PRICE_ADMIT:
    case PRICE_DISCIPLINE_MAX:
    case PRICE_APART:
        return 1;
    case PRICE_NEAR:
    case PRICE_NEAR_PLACED:
        return dice_chance(dice, 50) ? 1 : -1;
    case PRICE_BOUND:
    case PRICE_PROMISE:
    case PRICE_MIN_PLACES:
    case PRICE_MUST:
    case PRICE_ADMIT_MIN:
    case PRICE_DISCIPLINE_THERE:
    case PRICE_DISCIPLINES_MIN:
    case PRICE_GOAL:
        break;
    }
    return -1;
}

// Adds the price if this programme has such a row.
static void try_price(struct claim_case *claim, struct dice *dice, struct price price,
                      int *by_kind) {
    struct findings findings = {0};
    int64_t whole = dice_below(dice, 3), rest = dice_below(dice, 3) * (ONE / 3);
    price.price = sign_of(price.kind, dice) * (whole * ONE + rest);
    add_price(claim, price);
    is_proven(claim, &findings);
    bool is_there = findings_of_kind(&findings, FINDING_PROOF_ROW) == 0 &&
                    findings_of_kind(&findings, FINDING_PROOF_HELD_GOAL) == 0;
    assert_int_equal(findings_of_kind(&findings, FINDING_PROOF_SIGN), 0);
    by_kind[price.kind] += is_there;
    claim->proof.count -= !is_there;
    findings_release(&findings);
}

// So many in a hundred of all rows that there could be.
static void draw_prices(struct claim_case *claim, struct dice *dice, int percent, int *by_kind) {
    for (int kind = PRICE_BOUND + 1; kind <= PRICE_GOAL; kind++) {
        bool has_day = price_has_day((enum price_kind)kind);
        int indices = kind == PRICE_GOAL ? GOALS : kind == PRICE_MUST ? 1 : COMPANIES;
        for (int index = 0; index < indices; index++) {
            struct price price = {.kind = (enum price_kind)kind, .index = index};
            bool is_profile = kind == PRICE_GOAL && index == GOAL_WISH_PROFILE;
            price.part = is_profile ? 2 : 0;
            int parts = is_profile ? 5 : price_has_part(&price) ? COMPANIES : 1;
            for (; price.part < parts; price.part++) {
                for (int month = 1; month <= (has_day ? 8 : 1); month++) {
                    assert_true(day_from_date(2027, month, 1, &price.day));
                    if (dice_chance(dice, percent)) {
                        try_price(claim, dice, price, by_kind);
                    }
                }
            }
        }
    }
}

// The bound that the prices prove, as the hint of a claim that is not true says it.
static int64_t bound_said(struct claim_case *claim) {
    struct findings findings = {0};
    int64_t bound = claim->value;
    if (!is_proven(claim, &findings)) {
        assert_int_equal(findings.count, 1);
        assert_int_equal(findings.items[0].kind, FINDING_PROOF_BOUND);
        const char *hint = findings.items[0].hint;
        const char *number = strpbrk(hint, "-0123456789");
        assert_non_null(number);
        bound = strtoll(number, NULL, 10);
    }
    findings_release(&findings);
    return bound;
}

static void complain(const struct draft *draft, const struct claim_case *claim, int64_t bound) {
    draft_print(draft);
    fprintf(stderr, "%s %d: best %" PRId64 ", bound %" PRId64 "\n",
            goal_kind(claim->aim.goal)->name, claim->aim.rank, claim->value, bound);
    for (size_t i = 0; i < claim->proof.count; i++) {
        const struct price *price = &claim->proof.prices[i];
        fprintf(stderr, "kind %d index %d part %d day %d: %" PRId64 "\n", (int)price->kind,
                price->index, price->part, (int)price->day, price->price);
    }
    fail();
}

// `all` are the schedules that reach what the goals before have reached.
static void try_aim(const struct draft *draft, const struct all *all, struct aim aim,
                    struct dice *dice, int *by_kind) {
    struct claim_case claim = {all->programme, &all->values[0], aim, best_of(all, aim), {0}};
    add_price(&claim, (struct price){.kind = PRICE_BOUND});
    draw_prices(&claim, dice, 12, by_kind);
    if (aim.goal == GOAL_WORST_WISH) {
        struct findings findings = {0};
        claim.value++;
        if (is_proven(&claim, &findings)) {
            complain(draft, &claim, claim.value);
        }
        findings_release(&findings);
    } else {
        int64_t bound = bound_said(&claim);
        if (goal_kind(aim.goal)->maximise ? bound < claim.value : bound > claim.value) {
            complain(draft, &claim, bound);
        }
    }
    proof_release(&claim.proof);
}

static void no_prices_prove_that_the_best_of_two_people_cannot_be(void **state) {
    (void)state;
    int by_kind[PRICE_GOAL + 1] = {0}, possible = 0;
    for (uint64_t seed = 1; seed <= 150; seed++) {
        struct draft draft = {.dice = {seed}, .people = 2, .modules = 2, .is_shared = true};
        struct world world = {0};
        struct all all = {0};
        if (draw_world(&draft, &world)) {
            find_all(&world.programme, &all);
            struct aim aims[GOALS + RANKS];
            int count = all.count > 0 ? list_aims(&all, aims) : 0;
            for (int a = 0; a < count; a++) {
                try_aim(&draft, &all, aims[a], &draft.dice, by_kind);
                keep(&all, aims[a], best_of(&all, aims[a]));
            }
            possible += count > 0;
        }
        all_release(&all);
        world_release(&world);
        draft_release(&draft);
    }
    for (int kind = PRICE_BOUND + 1; kind <= PRICE_GOAL; kind++) {
        assert_true(kind == PRICE_MIN_PLACES || by_kind[kind] > 0);
    }
    printf("proof: %d worlds of two people\n", possible);
    assert_true(possible > 50);
}

// ------------------------------------------------------------------ rows by hand

// P is in A in January by the history; Q applies, and both have a module in January and February.
static void given_two(struct world *world, const char *kind, const char *history) {
    char links[100];
    snprintf(links, sizeof links, "candidate,other,kind,reason\nP,Q,%s,why\n", kind);
    assert_true(given_programme(
        world, "rules.csv",
        "rule,value\nstart,2027-01-01\nmodules,2\nmodule_months,1\nadmit_max,2\n"
        "discipline_max,1\ndisciplines_min,1\n",
        "companies.csv", "company,places,municipality\nA,2,Hamar\nB,2,Gran\nC,1,Gran\n",
        "candidates.csv", "candidate,discipline\nP,law\nQ,Law\n", "history.csv", history,
        "links.csv", links, NULL));
}

static const char p_in_a[] = "candidate,module,from,to,company,status\n"
                             "P,1,2027-01-01,2027-01-31,A,published\n";
static const char both_in_a[] = "candidate,module,from,to,company,status\n"
                                "P,1,2027-01-01,2027-01-31,A,published\n"
                                "Q,1,2027-01-01,2027-01-31,A,published\n";

// What is found in a proof of `placed` with one price, if two people were placed.
static size_t found(const struct world *world, struct price price, const char *day,
                    enum finding_kind kind) {
    struct value reached = {.of[GOAL_PLACED] = 2};
    struct findings findings = {0};
    struct claim_case claim = {&world->programme, &reached, {GOAL_PLACED, 0}, 2, {0}};
    assert_true(day == NULL || day_from_text(day, &price.day));
    add_price(&claim, (struct price){.kind = PRICE_BOUND});
    add_price(&claim, price);
    is_proven(&claim, &findings);
    size_t count = findings_of_kind(&findings, kind);
    assert_int_equal(findings.count, count);
    proof_release(&claim.proof);
    findings_release(&findings);
    return count;
}

static void near_has_a_price_where_both_are_planned(void **state) {
    (void)state;
    struct world world = {0};
    struct price price = {.kind = PRICE_NEAR};
    given_two(&world, "near", p_in_a);
    assert_int_equal(found(&world, price, "2027-01-01", FINDING_PROOF_ROW), 1);
    assert_int_equal(found(&world, price, "2027-02-01", FINDING_PROOF_ROW), 0);
    assert_int_equal(found(&world, price, "2027-02-02", FINDING_PROOF_ROW), 1);
    world_release(&world);
    given_two(&world, "near", both_in_a);
    assert_int_equal(found(&world, price, "2027-01-01", FINDING_PROOF_ROW), 1);
    assert_int_equal(found(&world, price, "2027-02-01", FINDING_PROOF_ROW), 0);
    world_release(&world);
}

static void rows_belong_to_links_and_disciplines_that_there_are(void **state) {
    (void)state;
    struct world world = {0};
    given_two(&world, "apart", p_in_a);
    struct price wrong_link = {.kind = PRICE_NEAR_PLACED, .price = -ONE};
    struct price wrong_discipline = {.kind = PRICE_DISCIPLINE_MAX, .part = 1};
    struct price wrong_sign = {.kind = PRICE_DISCIPLINES_MIN, .price = 1};
    assert_int_equal(found(&world, wrong_link, NULL, FINDING_PROOF_ROW), 1);
    assert_int_equal(found(&world, wrong_discipline, NULL, FINDING_PROOF_ROW), 1);
    assert_int_equal(found(&world, wrong_sign, NULL, FINDING_PROOF_SIGN), 1);
    world_release(&world);
}

// A limit that proves a goal: without its price the goal is not proven, with it it is.
static void assert_proves(const struct world *world, enum goal goal, int64_t value,
                          struct price price, const char *day) {
    struct value reached = {.of[GOAL_PLACED] = value};
    struct findings findings = {0};
    struct claim_case claim = {&world->programme, &reached, {goal, 0}, value, {0}};
    assert_true(day == NULL || day_from_text(day, &price.day));
    add_price(&claim, (struct price){.kind = PRICE_BOUND});
    assert_false(is_proven(&claim, &findings));
    add_price(&claim, price);
    if (!is_proven(&claim, &findings)) {
        findings_print(&findings, stderr);
        fail();
    }
    proof_release(&claim.proof);
    findings_release(&findings);
}

static void discipline_max_proves_that_one_is_the_most(void **state) {
    (void)state;
    struct world world = {0};
    given_two(&world, "apart", p_in_a);
    struct price price = {.kind = PRICE_DISCIPLINE_MAX, .price = ONE};
    assert_proves(&world, GOAL_PLACED, 1, price, NULL);
    world_release(&world);
}

// Everybody is in A for one month; H, whom only the history knows, has one place of three.
static void given_one_company(struct world *world, const char *company, const char *rules,
                              const char *candidates) {
    char companies[200], all_rules[300];
    snprintf(companies, sizeof companies, "company,places,max_months,cost_per_month,budget\n%s",
             company);
    snprintf(all_rules, sizeof all_rules,
             "rule,value\nstart,2027-01-01\nmodules,1\nmodule_months,1\ncompanies_min,1\n%s",
             rules);
    assert_true(given_programme(world, "rules.csv", all_rules, "companies.csv", companies,
                                "candidates.csv", candidates, "history.csv",
                                "candidate,module,from,to,company,status\n"
                                "H,1,2027-01-01,2027-01-31,A,published\n",
                                "links.csv", "candidate,other,kind,reason\nP,Q,apart,why\n", NULL));
}

static void history_leaves_fewer_places(void **state) {
    (void)state;
    struct world world = {0};
    struct price price = {.kind = PRICE_OFFER, .price = ONE};
    given_one_company(&world, "A,3,,,\n", "admit_max,all\n", "candidate\nP\nQ\nR\n");
    assert_proves(&world, GOAL_PLACED, 2, price, "2027-01-01");
    world_release(&world);
}

static void history_leaves_fewer_to_admit(void **state) {
    (void)state;
    struct world world = {0};
    struct price price = {.kind = PRICE_ADMIT, .price = ONE};
    given_one_company(&world, "A,9,,,\n", "admit_max,3\n", "candidate\nP\nQ\nR\n");
    assert_proves(&world, GOAL_PLACED, 2, price, NULL);
    world_release(&world);
}

// P is one too many even alone, so nobody has to be priced out.
static void discipline_that_nobody_may_have_is_shut_out(void **state) {
    (void)state;
    struct world world = {0};
    struct value reached = {.of[GOAL_PLACED] = 1};
    struct findings findings = {0};
    given_one_company(&world, "A,9,,,\n", "admit_max,all\ndiscipline_max,0\n",
                      "candidate,discipline\nP,law\nQ,\n");
    struct claim_case claim = {&world.programme, &reached, {GOAL_PLACED, 0}, 1, {0}};
    add_price(&claim, (struct price){.kind = PRICE_BOUND});
    assert_true(is_proven(&claim, &findings));
    proof_release(&claim.proof);
    findings_release(&findings);
    world_release(&world);
}

static void budget_is_a_limit_on_months(void **state) {
    (void)state;
    struct world world = {0};
    struct price price = {.kind = PRICE_MONTHS, .price = ONE};
    given_one_company(&world, "A,9,3,10,29.99\n", "admit_max,all\n", "candidate\nP\nQ\nR\n");
    assert_proves(&world, GOAL_PLACED, 2, price, NULL);
    world_release(&world);
}

static void people_apart_are_one_at_most(void **state) {
    (void)state;
    struct world world = {0};
    struct price price = {.kind = PRICE_APART, .price = ONE};
    given_one_company(&world, "A,9,,,\n", "admit_max,all\n", "candidate\nP\nQ\nR\n");
    assert_proves(&world, GOAL_PLACED, 2, price, "2027-01-01");
    world_release(&world);
}

// Nobody is worth more than the discipline that must be there: mark 5 less is given up for it.
static void discipline_that_must_be_there_costs_marks(void **state) {
    (void)state;
    struct world world = {0};
    struct findings findings = {0};
    given_one_company(&world, "A,9,,,\n", "admit_max,3\ndisciplines_min,2\n",
                      "candidate,assessment,discipline\nP,9,law\nQ,8,law\nR,3,it\n");
    struct value reached = {0};
    struct claim_case claim = {&world.programme, &reached, {GOAL_ASSESSMENT, 0}, 1200, {0}};
    add_price(&claim, (struct price){.kind = PRICE_BOUND});
    add_price(&claim, (struct price){.kind = PRICE_ADMIT, .price = 8 * ONE});
    assert_false(is_proven(&claim, &findings));
    add_price(&claim, (struct price){.kind = PRICE_DISCIPLINES_MIN, .price = -5 * ONE});
    add_price(&claim, (struct price){.kind = PRICE_DISCIPLINE_THERE, .part = 2, .price = -5 * ONE});
    findings_release(&findings);
    bool good = is_proven(&claim, &findings);
    findings_print(&findings, stderr);
    assert_true(good);
    proof_release(&claim.proof);
    findings_release(&findings);
    world_release(&world);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bound_of_one_person_is_the_best_of_all_schedules),
        cmocka_unit_test(no_prices_prove_that_the_best_of_two_people_cannot_be),
        cmocka_unit_test(near_has_a_price_where_both_are_planned),
        cmocka_unit_test(rows_belong_to_links_and_disciplines_that_there_are),
        cmocka_unit_test(discipline_max_proves_that_one_is_the_most),
        cmocka_unit_test(history_leaves_fewer_places),
        cmocka_unit_test(history_leaves_fewer_to_admit),
        cmocka_unit_test(discipline_that_nobody_may_have_is_shut_out),
        cmocka_unit_test(budget_is_a_limit_on_months),
        cmocka_unit_test(people_apart_are_one_at_most),
        cmocka_unit_test(discipline_that_must_be_there_costs_marks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

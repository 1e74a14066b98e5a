// SPDX-License-Identifier: GPL-3.0-or-later
//
// The limits that a price may belong to: is there such a limit, how much does it allow or demand,
// and who pays the price?
#include "verify/proof_rows.h"

#include "base/language.h"

void claim_add(struct claim *claim, int64_t *sum, int64_t amount) {
    claim->total.overflows |= __builtin_add_overflow(*sum, amount, sum);
}

size_t seat_place(const struct examination *examination, int intake, int module, int offer) {
    size_t row = (size_t)intake * MODULES_MAX + (size_t)module;
    return row * examination->programme->offer_count + (size_t)offer;
}

static bool has_offer(const struct examination *examination, const struct price *price) {
    const struct programme *programme = examination->programme;
    return price->index >= 0 && (size_t)price->index < programme->offer_count &&
           is_slot(programme, price->day);
}

static int64_t places(const struct examination *examination, const struct price *price) {
    int64_t fixed = seats_fixed(&examination->empty, price->index, price->day);
    int64_t left = examination->programme->offers[price->index].places - fixed;
    return left > 0 ? left : 0;
}

static void enter_offer(const struct examination *examination, struct claim *claim,
                        const struct price *price) {
    const struct programme *programme = examination->programme;
    for (size_t i = 0; i < programme->intake_count; i++) {
        for (int t = 0; t < programme->intakes[i].module_count; t++) {
            const struct module *module = &programme->intakes[i].modules[t];
            if (module->first_day <= price->day && price->day <= module->last_day) {
                claim_add(claim, &claim->seat[seat_place(examination, (int)i, t, price->index)],
                          price->price);
            }
        }
    }
}

static bool has_months(const struct examination *examination, const struct price *price) {
    const struct programme *programme = examination->programme;
    return price->index >= 0 && (size_t)price->index < programme->company_count &&
           months_limit(&programme->companies[price->index]) != NO_LIMIT;
}

static int64_t max_months(const struct examination *examination, const struct price *price) {
    return months_limit(&examination->programme->companies[price->index]);
}

static void enter_months(const struct examination *examination, struct claim *claim,
                         const struct price *price) {
    (void)examination;
    claim_add(claim, &claim->months[price->index], price->price);
}

static bool has_promise(const struct examination *examination, const struct price *price) {
    return promise_place(examination, price) < examination->promise_count;
}

// What counts towards a promise is at most what is there: the difference is at least 0.
static int64_t zero(const struct examination *examination, const struct price *price) {
    (void)examination;
    (void)price;
    return 0;
}

static int64_t one(const struct examination *examination, const struct price *price) {
    (void)examination;
    (void)price;
    return 1;
}

static void enter_promise(const struct examination *examination, struct claim *claim,
                          const struct price *price) {
    enter_months(examination, claim, price);
    claim_add(claim, &claim->promise[promise_place(examination, price)], price->price);
}

static void enter_min_places(const struct examination *examination, struct claim *claim,
                             const struct price *price) {
    enter_offer(examination, claim, price);
    claim_add(claim, &claim->promise[promise_place(examination, price)], price->price);
}

bool has_intake(const struct examination *examination, const struct price *price) {
    return price->index >= 0 && (size_t)price->index < examination->programme->intake_count;
}

// Nobody can place more people than there are. Whom only the history knows has been placed.
static int64_t admit_max(const struct examination *examination, const struct price *price) {
    int64_t most = intake_rule(&examination->programme->intakes[price->index], RULE_ADMIT_MAX);
    most -= people_carried(examination->programme, price->index);
    return most < examination->may_count ? most : examination->may_count;
}

static bool has_admit_min(const struct examination *examination, const struct price *price) {
    return has_intake(examination, price) &&
           intake_rule(&examination->programme->intakes[price->index], RULE_ADMIT_MIN) != RULE_OPEN;
}

static int64_t admit_min(const struct examination *examination, const struct price *price) {
    return intake_rule(&examination->programme->intakes[price->index], RULE_ADMIT_MIN) -
           people_carried(examination->programme, price->index);
}

static void enter_person(const struct examination *examination, struct claim *claim,
                         const struct price *price) {
    (void)examination;
    claim_add(claim, &claim->person[price->index], price->price);
}

static bool has_must(const struct examination *examination, const struct price *price) {
    (void)price;
    return examination->must_count > 0;
}

static int64_t must_count(const struct examination *examination, const struct price *price) {
    (void)price;
    return examination->must_count;
}

static void enter_must(const struct examination *examination, struct claim *claim,
                       const struct price *price) {
    (void)examination;
    claim_add(claim, &claim->must, price->price);
}

// The claim of the goal that is kept, or NULL.
static const struct claim *held_claim(const struct examination *examination,
                                      const struct price *price) {
    if (price->index < 0 || price->index >= GOALS) {
        return NULL;
    }
    enum goal goal = (enum goal)price->index;
    struct price held = {.goal = goal, .rank = goal == GOAL_WISH_PROFILE ? price->part : 0};
    const struct claim *claim = claim_of(examination, &held);
    return claim->rank > 0 || goal_is_counted(goal) ? claim : NULL;
}

// Only a goal that has been reached before is kept.
static bool has_goal(const struct examination *examination, const struct price *price) {
    const struct claim *held = held_claim(examination, price);
    return held != NULL && held->place != NONE &&
           held->place < claim_of(examination, price)->place && claim_unit(examination, held) != 0;
}

// The value reached, in units; rounded down if it is no multiple, which asks for less.
static int64_t reached(const struct examination *examination, const struct price *price) {
    const struct claim *held = held_claim(examination, price);
    int64_t unit = claim_unit(examination, held);
    int64_t value = goal_signed(held->goal, claim_value(examination, held));
    value -= examination->nothing[held->goal];
    return value / unit - (value % unit < 0);
}

static void enter_goal(const struct examination *examination, struct claim *claim,
                       const struct price *price) {
    const struct claim *held = held_claim(examination, price);
    int64_t *factor = held->rank > 0 ? &claim->at_rank[held->rank] : &claim->factor[price->index];
    claim->total.overflows |= __builtin_sub_overflow(*factor, price->price, factor);
}

static const struct row_kind kinds[] = {
    [PRICE_OFFER] = {FINDING_PROOF_ROW,
                     N_("Places have a price from a day of a module on which another begins or has "
                        "ended, or an offer, a membership or a row of the history."),
                     1, has_offer, places, enter_offer},
    [PRICE_MONTHS] = {FINDING_PROOF_ROW,
                      N_("Only companies with max_months or a budget have a price for months."), 1,
                      has_months, max_months, enter_months},
    [PRICE_PROMISE] = {FINDING_PROOF_ROW, N_("Nothing has been promised to this company."), -1,
                       has_promise, zero, enter_promise},
    [PRICE_MIN_PLACES] = {FINDING_PROOF_ROW,
                          N_("The offer has no min_places, or no module that lies in it begins on "
                             "that day."),
                          -1, has_promise, zero, enter_min_places},
    [PRICE_ADMIT] = {FINDING_PROOF_ROW, N_("There is no such intake."), 1, has_intake, admit_max,
                     enter_person},
    [PRICE_MUST] = {FINDING_PROOF_ROW, N_("Nobody has a status by which they must be placed."), -1,
                    has_must, must_count, enter_must},
    [PRICE_ADMIT_MIN] = {FINDING_PROOF_ROW, N_("The intake has no admit_min."), -1, has_admit_min,
                         admit_min, enter_person},
    [PRICE_DISCIPLINE_MAX] =
        {FINDING_PROOF_ROW, N_("The intake has no discipline_max, or nobody with this discipline."),
         1, has_discipline_max, discipline_max, enter_discipline},
    [PRICE_DISCIPLINE_THERE] = {FINDING_PROOF_ROW,
                                N_("The intake has no disciplines_min, or nobody with this "
                                   "discipline."),
                                -1, has_there, zero, enter_there},
    [PRICE_DISCIPLINES_MIN] = {FINDING_PROOF_ROW, N_("The intake has no disciplines_min."), -1,
                               has_disciplines_min, disciplines_min, enter_disciplines},
    [PRICE_APART] = {FINDING_PROOF_ROW,
                     N_("There is no such link, or no slot of a module begins on that day."), 1,
                     has_apart, one, enter_apart},
    [PRICE_NEAR] =
        {FINDING_PROOF_ROW,
         N_("There is no such link, or the two are not both to be planned in a slot that "
            "begins on that day."),
         0, has_near, zero, enter_near},
    [PRICE_NEAR_PLACED] = {FINDING_PROOF_ROW, N_("There is no such link."), 0, has_near_placed,
                           zero, enter_near_placed},
    [PRICE_GOAL] =
        {FINDING_PROOF_HELD_GOAL,
         N_("Kept are promised and sums over people, where they stand earlier in the order."), -1,
         has_goal, reached, enter_goal},
};

const struct row_kind *row_kind(enum price_kind kind) {
    return &kinds[kind];
}

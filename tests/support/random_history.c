// SPDX-License-Identifier: GPL-3.0-or-later
//
// The history of a random programme: an earlier year is played through. The files so far are read
// as anybody's would be; then one person after another goes from module to module, each time to an
// offer drawn from those that are open, have room and keep the rules about paths. So promises fit,
// unless something is withdrawn afterwards.
#include "base/text.h"
#include "support/random_maker.h"

#include <stdlib.h>

enum { TRIES = 12, ROWS_DRAWN = 60 };

// Somebody holds a place.
struct seat {
    int offer;
    int32_t first_day, last_day;
};

struct player {
    struct maker *maker;
    struct sheet *sheet;
    const struct programme *programme;
    bool careless; // goes anywhere: promises of a year when the rules were others
    struct seat seats[ROWS_DRAWN];
    int seat_count;
};

// Somebody on the way.
struct journey {
    const char *id;
    const struct candidate *candidate; // NULL for somebody only in history
    int intake;
    int visits[2 * MODULES_DRAWN]; // companies in order, each stay once
    int visit_count;
    int stay;   // modules in the last one
    int module; // the one to be spent next
};

static bool has_room(const struct player *player, int offer, int32_t first_day, int32_t last_day) {
    int taken = 0;
    for (int s = 0; s < player->seat_count; s++) {
        const struct seat *seat = &player->seats[s];
        taken += seat->offer == offer && seat->first_day <= last_day && first_day <= seat->last_day;
    }
    return taken < player->programme->offers[offer].places;
}

static bool shares(const char *word, const char *other) {
    return word[0] != '\0' && text_equal(word, other);
}

// True when one more company leaves the rules about shared sectors, municipalities and owners kept.
static bool may_share(const struct player *player, const struct journey *journey, int company) {
    const struct company *companies = player->programme->companies, *here = &companies[company];
    const struct intake *intake = &player->programme->intakes[journey->intake];
    int sectors = 1, municipalities = 1, owners = 1;
    for (int v = 0; v < journey->visit_count; v++) {
        const struct company *there = &companies[journey->visits[v]];
        sectors += shares(here->sector, there->sector);
        municipalities += shares(here->municipality, there->municipality);
        owners += shares(here->owner, there->owner);
    }
    return sectors <= intake_rule(intake, RULE_SAME_SECTOR_MAX) &&
           municipalities <= intake_rule(intake, RULE_SAME_MUNICIPALITY_MAX) &&
           owners <= intake_rule(intake, RULE_SAME_OWNER_MAX);
}

static bool is_here(const struct journey *journey, int company) {
    return journey->visit_count > 0 && journey->visits[journey->visit_count - 1] == company;
}

// True when a journey of so many companies, so many modules long in the last one, can still come to
// a good end after the module to be spent next.
static bool can_end_well(const struct player *player, const struct journey *journey, int companies,
                         int stay) {
    const struct intake *intake = &player->programme->intakes[journey->intake];
    int64_t shortest = intake_rule(intake, RULE_STAY_MIN_MODULES);
    int64_t longest = intake_rule(intake, RULE_STAY_MAX_MODULES);
    int64_t more = intake_rule(intake, RULE_COMPANIES_MIN) - companies;
    int64_t rest = intake->module_count - journey->module - 1;
    int64_t must_stay = stay < shortest ? shortest - stay : 0;
    bool may_stay = longest == RULE_OPEN || stay + rest <= longest;
    return must_stay + (more > 0 ? more * shortest : 0) <= rest &&
           (may_stay || companies < intake_rule(intake, RULE_COMPANIES_MAX));
}

// True when the journey may go on in this company, or stay in it.
static bool may_go(const struct player *player, const struct journey *journey, int company) {
    const struct intake *intake = &player->programme->intakes[journey->intake];
    if (is_here(journey, company)) {
        return journey->stay < intake_rule(intake, RULE_STAY_MAX_MODULES) &&
               can_end_well(player, journey, journey->visit_count, journey->stay + 1);
    }
    for (int v = 0; v < journey->visit_count; v++) {
        if (journey->visits[v] == company) {
            return false;
        }
    }
    bool may_leave =
        journey->visit_count == 0 || journey->stay >= intake_rule(intake, RULE_STAY_MIN_MODULES);
    return may_leave && journey->visit_count < intake_rule(intake, RULE_COMPANIES_MAX) &&
           can_end_well(player, journey, journey->visit_count + 1, 1) &&
           may_share(player, journey, company);
}

// An offer for these days of the journey, or NONE after so many tries.
static int find_offer(struct player *player, const struct journey *journey, int32_t first_day,
                      int32_t last_day) {
    const struct programme *programme = player->programme;
    for (int i = 0; i < TRIES && programme->offer_count > 0; i++) {
        int o = dice_below(&player->maker->dice, (int)programme->offer_count);
        const struct offer *offer = &programme->offers[o];
        bool fits = journey->candidate == NULL || offer->disciplines.count == 0 ||
                    disciplines_meet(&offer->disciplines, &journey->candidate->disciplines);
        if (player->careless ||
            (fits && offer_spans(offer, first_day, last_day) &&
             has_room(player, o, first_day, last_day) && may_go(player, journey, offer->company))) {
            return o;
        }
    }
    return NONE;
}

// Rows.

static void add_history_row(struct player *player, const struct journey *journey, int module,
                            struct seat seat, const char *status) {
    struct maker *maker = player->maker;
    struct arena *arena = &maker->programme->arena;
    const struct programme *programme = player->programme;
    add_row(player->sheet);
    set(player->sheet, "candidate", arena_copy(arena, journey->id));
    set(player->sheet, "intake", arena_copy(arena, programme->intakes[journey->intake].label));
    set(player->sheet, "module", text_of_number(maker, module + 1));
    set(player->sheet, "from", text_of_day(maker, seat.first_day));
    set(player->sheet, "to", text_of_day(maker, seat.last_day));
    set(player->sheet, "status", status);
    if (seat.offer != NONE) {
        const struct offer *offer = &programme->offers[seat.offer];
        set(player->sheet, "company", arena_copy(arena, programme->companies[offer->company].id));
        set(player->sheet, "offer", arena_copy(arena, offer->id));
    }
}

// Goes to the offer for these days, and writes it down.
static void go(struct player *player, struct journey *journey, int module, struct seat seat,
               const char *status) {
    int company = player->programme->offers[seat.offer].company;
    player->seats[player->seat_count++] = seat;
    journey->stay = is_here(journey, company) ? journey->stay + 1 : 1;
    if (!is_here(journey, company)) {
        journey->visits[journey->visit_count++] = company;
    }
    add_history_row(player, journey, module, seat, status);
}

// Somebody moves in the middle of a module.
static bool move(struct player *player, struct journey *journey, int module, const char *status) {
    const struct module *dates = &player->programme->intakes[journey->intake].modules[module];
    int32_t middle = dates->first_day + (dates->last_day - dates->first_day) / 2;
    struct seat before = {NONE, dates->first_day, middle};
    struct seat after = {NONE, middle + 1, dates->last_day};
    before.offer = find_offer(player, journey, before.first_day, before.last_day);
    if (before.offer == NONE) {
        return false;
    }
    go(player, journey, module, before, status);
    after.offer = find_offer(player, journey, after.first_day, after.last_day);
    if (after.offer != NONE) {
        bool stays = is_here(journey, player->programme->offers[after.offer].company);
        go(player, journey, module, after, status);
        journey->stay -= stays;
    }
    return true;
}

// One module of the journey; false when there was nowhere to go.
static bool spend(struct player *player, struct journey *journey, int module, bool promised) {
    const struct module *dates = &player->programme->intakes[journey->intake].modules[module];
    struct dice *dice = &player->maker->dice;
    struct seat seat = {NONE, dates->first_day, dates->last_day};
    if (journey->candidate != NULL && journey->visit_count > 0 && dice_chance(dice, 8)) {
        add_history_row(player, journey, module, seat, "leave");
        return true;
    }
    const char *status = promised ? "published" : DRAW(dice, "draft", "draft", "proposed");
    if (promised && dice_chance(dice, 10)) {
        return move(player, journey, module, status);
    }
    seat.offer = find_offer(player, journey, seat.first_day, seat.last_day);
    if (seat.offer != NONE) {
        go(player, journey, module, seat, status);
    } else if (promised || dice_chance(dice, 50)) {
        return false;
    }
    return true;
}

static void cancel(struct player *player, const struct journey *journey, int module) {
    const struct module *dates = &player->programme->intakes[journey->intake].modules[module];
    struct seat seat = {0, dates->first_day, dates->last_day};
    if (player->programme->offer_count > 0) {
        add_history_row(player, journey, module, seat, "cancelled");
    }
}

// Promises first, then perhaps drafts.
static void travel(struct player *player, struct journey journey, int promised, int drafts) {
    int modules = player->programme->intakes[journey.intake].module_count;
    for (int t = 0; t < modules && t < promised + drafts; t++) {
        if (dice_chance(&player->maker->dice, 4)) {
            cancel(player, &journey, t);
        }
        journey.module = t;
        if (player->careless && dice_chance(&player->maker->dice, 20)) {
            continue; // nobody wrote it down
        }
        if (!spend(player, &journey, t, t < promised)) {
            return;
        }
    }
}

static int intake_labelled(const struct programme *programme, const char *label) {
    int i = 0;
    while (!text_equal(programme->intakes[i].label, label)) {
        i++;
    }
    return i;
}

static const struct drawn_intake *drawn_intake(const struct maker *maker, const char *label) {
    const struct drawn_intake *intake = maker->intakes;
    while (maker->intake_count > 1 && !text_equal(intake->label, label)) {
        intake++;
    }
    return intake;
}

static void play_candidate(struct player *player, const struct candidate *candidate) {
    struct dice *dice = &player->maker->dice;
    struct journey journey = {.id = candidate->id, .candidate = candidate};
    journey.intake = candidate->intake;
    const struct drawn_intake *intake =
        drawn_intake(player->maker, player->programme->intakes[candidate->intake].label);
    if (player->careless && dice_chance(dice, 10)) {
        journey.intake = dice_below(dice, (int)player->programme->intake_count);
        intake = drawn_intake(player->maker, player->programme->intakes[journey.intake].label);
    }
    int promised = dice_chance(dice, 92) ? intake->published : 0;
    int drafts = dice_chance(dice, 45) ? 1 + dice_below(dice, MODULES_DRAWN) : 0;
    travel(player, journey, promised, drafts);
}

// People whom nobody may name any more; their paths need not be promised to the end.
static void play_strangers(struct player *player, const struct drawn_intake *intake) {
    static const char *const ids[INTAKES_DRAWN][STRANGERS_DRAWN] = {
        {"Aa", "T-9", "zz"}, {"Ab", "T-8", "zy"}, {"Ac", "T-7", "zx"}};
    struct dice *dice = &player->maker->dice;
    bool is_alone = player->programme->intake_count == 1;
    for (int i = 0; i < intake->stranger_count; i++) {
        struct journey journey = {.id = ids[intake - player->maker->intakes][i]};
        journey.intake = is_alone ? 0 : intake_labelled(player->programme, intake->label);
        travel(player, journey, intake->published, dice_chance(dice, 40) ? 3 : 0);
    }
}

void decline_pathless(struct maker *maker) {
    struct world world = {0};
    random_programme_read(maker->programme, &world);
    struct sheet *sheet = sheet_named(maker, "candidates.csv");
    for (size_t i = 0; i < world.findings.count; i++) {
        const struct finding *finding = &world.findings.items[i];
        if (finding->kind == FINDING_NOTHING_TO_PLAN) {
            size_t row = finding->at.line - 1;
            sheet->cells[row][column_named(sheet, "status")] = "declined";
        }
    }
    world_release(&world);
}

void make_history(struct maker *maker) {
    static const char *const columns[] = {"candidate", "intake",  "module", "from",
                                          "to",        "company", "offer",  "status"};
    struct world world = {0};
    bool good = random_programme_read(maker->programme, &world) ||
                findings_of_kind(&world.findings, FINDING_NOTHING_TO_PLAN) == world.findings.errors;
    struct player player = {.maker = maker, .programme = &world.programme};
    player.sheet = add_sheet(maker, "history.csv", columns, COUNT(columns));
    player.careless = dice_chance(&maker->dice, 15);
    for (int i = 0; i < maker->intake_count && good; i++) {
        play_strangers(&player, &maker->intakes[i]);
    }
    for (size_t i = 0; i < world.programme.candidate_count && good; i++) {
        play_candidate(&player, &world.programme.candidates[i]);
    }
    world_release(&world);
    if (dice_chance(&maker->dice, 25)) {
        spoil_history(maker);
    }
}

// The last one of the file.
static void withdraw_offer(struct maker *maker) {
    struct sheet *sheet = maker->programme->sheets;
    for (int s = 0; s < maker->programme->sheet_count; s++, sheet++) {
        if (text_equal(sheet->name, "offers.csv") && sheet->row_count > 1) {
            sheet->row_count--;
        }
    }
}

void spoil_history(struct maker *maker) {
    struct dice *dice = &maker->dice;
    if (dice_chance(dice, 30)) {
        withdraw_offer(maker);
        return;
    }
    struct sheet *sheet = sheet_named(maker, "companies.csv");
    int row = 1 + dice_below(dice, sheet->row_count - 1);
    const char **cells = sheet->cells[row];
    if (dice_chance(dice, 50)) {
        bool none = cells[column_named(sheet, "places")][0] == '\0';
        cells[column_named(sheet, "places")] = none ? "" : DRAW(dice, "0", "", "1");
    } else if (cells[column_named(sheet, "member_from")][0] == '\0') {
        const struct drawn_intake *intake = &maker->intakes[0];
        int32_t day = intake->first_day[dice_below(dice, intake->module_count + 1)] - 1;
        cells[column_named(sheet, "member_to")] = text_of_day(maker, day + dice_below(dice, 2));
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The frame of a whole programme: intakes that overlap, some of them on their way already; people
// who depend on each other; events.
#include "base/text.h"
#include "support/random_maker.h"

// The next intake starts some months after the first one: with one of its modules or between them.
static void add_intake(struct maker *maker) {
    static const int months_later[] = {1, 3, 6, 6, 8, 12};
    static const char *const labels[INTAKES_DRAWN] = {"2027", "Høst", "2027-b"};
    struct dice *dice = &maker->dice;
    const struct drawn_intake *first = &maker->intakes[0];
    int months = months_later[dice_below(dice, COUNT(months_later))];
    bool aligned = dice_chance(dice, 40);
    maker->intake = &maker->intakes[maker->intake_count];
    maker->intake->label = labels[maker->intake_count++];
    maker->intake->module_count = 1 + larger_of_two(dice, MODULES_DRAWN);
    draw_calendar(maker,
                  aligned ? first->first_day[1] : day_add_months(first->first_day[0], months));
}

static void draw_progress(struct maker *maker, struct drawn_intake *intake, int percent) {
    struct dice *dice = &maker->dice;
    if (dice_chance(dice, percent)) {
        intake->published = 1 + dice_below(dice, intake->module_count);
        if (intake->published == intake->module_count && dice_chance(dice, 60)) {
            intake->published--;
        }
        intake->stranger_count = larger_of_two(dice, STRANGERS_DRAWN) - dice_below(dice, 2);
        intake->stranger_count = intake->stranger_count > 0 ? intake->stranger_count : 0;
    }
}

// More people are about to begin than are on their way.
static void deal_people(struct maker *maker) {
    struct dice *dice = &maker->dice;
    maker->candidate_count = 2 + larger_of_two(dice, CANDIDATES_DRAWN - 1);
    for (int i = 0; i < maker->candidate_count; i++) {
        maker->intake_of[i] = &maker->intakes[dice_below(dice, maker->intake_count)];
    }
    if (maker->intakes[0].published > 0) {
        maker->intake_of[0] = &maker->intakes[0];
    }
}

void draw_whole_sizes(struct maker *maker) {
    struct dice *dice = &maker->dice;
    int more = dice_chance(dice, 80) ? 1 + dice_chance(dice, 20) : 0;
    if (more > 0) {
        maker->intakes[0].label = "2026";
        maker->label_in_rules = true;
    }
    for (int i = 0; i < more; i++) {
        add_intake(maker);
    }
    for (int i = 0; i < maker->intake_count; i++) {
        draw_progress(maker, &maker->intakes[i], i == 0 ? 85 : 20);
    }
    maker->company_count = maker->company_count < 3 ? 3 : maker->company_count;
    maker->money = dice_chance(dice, 40);
    maker->intake = &maker->intakes[0];
    deal_people(maker);
}

static void add_link(struct maker *maker, struct sheet *sheet, int one, int other,
                     const char *kind) {
    bool turned = dice_chance(&maker->dice, 50);
    add_row(sheet);
    set(sheet, "candidate", maker->candidate[turned ? other : one]);
    set(sheet, "other", maker->candidate[turned ? one : other]);
    set(sheet, "kind", kind);
    set(sheet, "reason", "asked for it");
}

void make_links(struct maker *maker) {
    static const char *const columns[] = {"candidate", "other", "kind", "reason"};
    struct dice *dice = &maker->dice;
    struct sheet *sheet = add_sheet(maker, "links.csv", columns, COUNT(columns));
    int order[CANDIDATES_DRAWN];
    mix(dice, order, maker->candidate_count);
    add_link(maker, sheet, order[0], order[1], DRAW(dice, "apart", "near"));
    if (maker->candidate_count > 2 && dice_chance(dice, 40)) {
        add_link(maker, sheet, order[1], order[2], DRAW(dice, "apart", "apart", "near"));
    }
}

void make_events(struct maker *maker) {
    static const char *const columns[] = {"event", "intake", "from", "to", "days", "cost"};
    struct sheet *sheet = add_sheet(maker, "events.csv", columns, COUNT(columns));
    const struct drawn_intake *intake = &maker->intakes[maker->intake_count - 1];
    add_row(sheet);
    set(sheet, "event", "kick-off");
    set(sheet, "intake", dice_chance(&maker->dice, 50) ? intake->label : "");
    set(sheet, "from", text_of_day(maker, intake->first_day[0]));
    set(sheet, "to", text_of_day(maker, intake->first_day[0] + 1));
    set(sheet, "days", "2");
    set(sheet, "cost", decimal(maker, "1500.50"));
}

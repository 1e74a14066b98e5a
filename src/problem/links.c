// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two people who depend on each other, as rows. Where one of them is published already, that shuts
// doors of the other.
#include "problem/build.h"

// One slot of one link, while its rows are made.
struct meeting {
    const struct stand *stands;
    struct problem *problem;
    struct link_rows *link;
    int index; // of the link
    int slot;
};

// What one of the two does in a slot.
struct part {
    int person;    // NONE: has nothing to plan
    int module;    // to be planned in this slot, or NONE
    bool is_there; // published somewhere in this slot
};

static int module_in(const struct problem *problem, int person, int slot) {
    const struct person *who = &problem->persons[person];
    const struct calendar *calendar = &problem->calendars[who->calendar];
    for (int s = 0; s < who->step_count; s++) {
        int t = who->steps[s].module;
        if (who->steps[s].kind == STEP_OPEN && calendar->first_slot[t] <= slot &&
            slot <= calendar->last_slot[t]) {
            return t;
        }
    }
    return NONE;
}

// True when somebody is published in the company (NONE: in any) on a day of the slot.
static bool is_published(const struct meeting *meeting, int candidate, int company) {
    int32_t first = meeting->problem->slot_day[meeting->slot];
    int32_t last = meeting->problem->slot_day[meeting->slot + 1] - 1;
    for (const struct stand *stand = meeting->stands; stand->row != NULL; stand++) {
        if (stand->row->candidate == candidate && stand->first_day <= last &&
            stand->last_day >= first && (company == NONE || stand->row->company == company)) {
            return true;
        }
    }
    return false;
}

static struct part part_of(const struct meeting *meeting, int candidate) {
    int person = meeting->problem->person_of[candidate];
    return (struct part){
        .person = person,
        .module = person == NONE ? NONE : module_in(meeting->problem, person, meeting->slot),
        .is_there = is_published(meeting, candidate, NONE),
    };
}

// True when the person may be in the company in this module.
static bool may_be(const struct problem *problem, const struct part *part, int company) {
    for (int o = 0; o < problem->offer_count && part->module != NONE; o++) {
        if (problem->offer_company[o] == company &&
            problem_allows(problem, part->person, part->module, o)) {
            return true;
        }
    }
    return false;
}

static int *cell(const struct meeting *meeting, int key) {
    return &meeting->link->row[meeting->slot * meeting->problem->company_count + key];
}

static void shut(struct problem *problem, const struct part *part, int company) {
    if (part->module == NONE) {
        return;
    }
    struct person *person = &problem->persons[part->person];
    if (person->shut == NULL) {
        person->shut = arena_new(&problem->arena, (size_t)problem->offer_count * MODULES_MAX,
                                 sizeof *person->shut);
    }
    for (int o = 0; o < problem->offer_count; o++) {
        if (problem->offer_company[o] == company) {
            person->shut[part->module * problem->offer_count + o] = true;
        }
    }
}

// Where one of the two is published, the other may not go; that the one may be planned there as
// well is no matter of theirs.
static void keep_apart(struct meeting *meeting, const struct link *link, const struct part *one,
                       const struct part *other) {
    struct problem *problem = meeting->problem;
    for (int k = 0; k < problem->company_count; k++) {
        bool one_is = is_published(meeting, link->candidate, k);
        bool other_is = is_published(meeting, link->other, k);
        if (other_is) {
            shut(problem, one, k);
        }
        if (one_is) {
            shut(problem, other, k);
        }
        if (!one_is && !other_is && may_be(problem, one, k) && may_be(problem, other, k)) {
            struct row row = {
                ROW_APART, meeting->index, meeting->slot, k, 1, problem->slot_day[meeting->slot]};
            *cell(meeting, k) = build_row(problem, row);
        }
    }
}

// True when one of the two is published then where somebody in the company would not be near.
static bool is_far(const struct meeting *meeting, const struct link *link, int company) {
    const struct problem *problem = meeting->problem;
    int group = problem->group[company][GROUP_MUNICIPALITY];
    bool is_far = group == NONE;
    for (int k = 0; k < problem->company_count && !is_far; k++) {
        is_far =
            problem->group[k][GROUP_MUNICIPALITY] != group &&
            (is_published(meeting, link->candidate, k) || is_published(meeting, link->other, k));
    }
    return is_far;
}

// Whenever both are out, at least one of them as it is planned now. A company of unknown
// municipality is near to none.
static void keep_near(struct meeting *meeting, const struct link *link, const struct part *one,
                      const struct part *other) {
    struct problem *problem = meeting->problem;
    bool both =
        (one->module != NONE || one->is_there) && (other->module != NONE || other->is_there);
    for (int k = 0; k < problem->company_count && both; k++) {
        int group = problem->group[k][GROUP_MUNICIPALITY];
        bool is_open = one->module != NONE && other->module != NONE;
        if (is_far(meeting, link, k)) {
            shut(problem, one, k);
            shut(problem, other, k);
        } else if (is_open && *cell(meeting, group) == NONE) {
            struct row row = {
                ROW_NEAR, meeting->index, meeting->slot, k, 0, problem->slot_day[meeting->slot]};
            *cell(meeting, group) = build_row(problem, row);
        }
    }
}

static void add_slots(struct meeting *meeting, const struct link *link) {
    for (meeting->slot = 0; meeting->slot < meeting->problem->slot_count; meeting->slot++) {
        struct part one = part_of(meeting, link->candidate);
        struct part other = part_of(meeting, link->other);
        if (meeting->link->is_near) {
            keep_near(meeting, link, &one, &other);
        } else {
            keep_apart(meeting, link, &one, &other);
        }
    }
}

static void tell(struct problem *problem, int person, int link) {
    if (person != NONE) {
        struct person *who = &problem->persons[person];
        size_t most = (size_t)problem->link_count;
        who->link =
            who->link != NULL ? who->link : arena_new(&problem->arena, most, sizeof *who->link);
        who->link[who->link_count++] = link;
    }
}

static void add_link(struct meeting *meeting, const struct link *link) {
    struct problem *problem = meeting->problem;
    size_t cells = (size_t)problem->slot_count * (size_t)problem->company_count;
    meeting->link = &problem->links[meeting->index];
    *meeting->link = (struct link_rows){
        .one = problem->person_of[link->candidate],
        .other = problem->person_of[link->other],
        .is_near = link->kind == LINK_NEAR,
        .placed_row = NONE,
        .row = arena_new(&problem->arena, cells, sizeof *meeting->link->row),
    };
    for (size_t c = 0; c < cells; c++) {
        meeting->link->row[c] = NONE;
    }
    // Near somebody who is not placed nobody is.
    if (!meeting->link->is_near || (meeting->link->one != NONE && meeting->link->other != NONE)) {
        add_slots(meeting, link);
    }
    if (meeting->link->is_near && (meeting->link->one != NONE || meeting->link->other != NONE)) {
        meeting->link->placed_row =
            build_row(problem, (struct row){.kind = ROW_NEAR_PLACED, .a = meeting->index});
    }
    tell(problem, meeting->link->one, meeting->index);
    tell(problem, meeting->link->other, meeting->index);
}

void build_links(const struct programme *programme, const struct stand *stands,
                 struct problem *problem) {
    struct meeting meeting = {.stands = stands, .problem = problem};
    problem->link_count = (int)programme->link_count;
    problem->links = arena_new(&problem->arena, programme->link_count, sizeof *problem->links);
    for (; meeting.index < problem->link_count; meeting.index++) {
        add_link(&meeting, &programme->links[meeting.index]);
    }
}

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
    int person; // NONE: has nothing to plan
    int module; // to be planned in this slot, or NONE
    const struct stand *stands, *end;
    bool is_there; // published somewhere in this slot
};

static bool is_in_slot(const struct meeting *meeting, const struct stand *stand) {
    const int32_t *day = &meeting->problem->slot_day[meeting->slot];
    return stand->first_day < day[1] && stand->last_day >= day[0];
}

// The rows of one person are neighbours.
static struct part part_of(const struct meeting *meeting, int candidate) {
    int person = meeting->problem->person_of[candidate];
    struct part part = {.person = person, .stands = meeting->stands};
    part.module =
        person == NONE ? NONE : problem_open_module(meeting->problem, person, meeting->slot);
    while (part.stands->row != NULL && part.stands->row->candidate != candidate) {
        part.stands++;
    }
    for (part.end = part.stands; part.end->row != NULL && part.end->row->candidate == candidate;
         part.end++) {
        part.is_there |= is_in_slot(meeting, part.end);
    }
    return part;
}

// True when somebody is published in the company on a day of the slot.
static bool is_published(const struct meeting *meeting, const struct part *part, int company) {
    bool is_there = false;
    for (const struct stand *stand = part->stands; stand < part->end; stand++) {
        is_there |= stand->row->company == company && is_in_slot(meeting, stand);
    }
    return is_there;
}

// True when somebody is published then where they would not be near somebody in the company.
static bool is_far(const struct meeting *meeting, const struct part *part, int company) {
    const struct problem *problem = meeting->problem;
    int group = problem->group[company][GROUP_MUNICIPALITY];
    bool is_far = false;
    for (const struct stand *stand = part->stands; stand < part->end; stand++) {
        int there = problem->group[stand->row->company][GROUP_MUNICIPALITY];
        is_far |= there != group && is_in_slot(meeting, stand);
    }
    return is_far;
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
static void keep_apart(struct meeting *meeting, const struct part *one, const struct part *other) {
    struct problem *problem = meeting->problem;
    for (int k = 0; k < problem->company_count; k++) {
        bool one_is = is_published(meeting, one, k);
        bool other_is = is_published(meeting, other, k);
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

// Whenever both are out, at least one of them as it is planned now. A company of unknown
// municipality is near to none.
static void keep_near(struct meeting *meeting, const struct part *one, const struct part *other) {
    struct problem *problem = meeting->problem;
    bool both =
        (one->module != NONE || one->is_there) && (other->module != NONE || other->is_there);
    for (int k = 0; k < problem->company_count && both; k++) {
        int group = problem->group[k][GROUP_MUNICIPALITY];
        bool is_open = one->module != NONE && other->module != NONE;
        if (group == NONE || is_far(meeting, other, k)) {
            shut(problem, one, k);
        }
        if (group == NONE || is_far(meeting, one, k)) {
            shut(problem, other, k);
        }
        if (is_open && group != NONE && *cell(meeting, group) == NONE) {
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
            keep_near(meeting, &one, &other);
        } else {
            keep_apart(meeting, &one, &other);
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

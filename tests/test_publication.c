// SPDX-License-Identifier: GPL-3.0-or-later
//
// Publishing: which modules of a schedule become promises, and what the history keeps.
//
// The east has three modules of a month each from January 2027, the west two from February.
#include "domain/publication.h"
#include "output/csv.h"
#include "support/enumerate.h"
#include "support/given.h"
#include "support/random_programme.h"
#include "verify/verify.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static const char rules[] = "rule,value,intake\nstart,2027-01-01,east\nstart,2027-02-01,west\n"
                            "modules,3,east\nmodules,2,west\nmodule_months,1,\n"
                            "companies_min,1,\nadmit_max,all,\n";
static const char columns[] = "candidate,intake,module,from,to,company,status\n";
static const struct csv_style plain = {.dialect = {.delimiter = ','}};

static void given_people(struct world *world, const char *history_rows) {
    struct text_buffer history = {0};
    text_buffer_print(&history, "%s%s", columns, history_rows);
    assert_true(given_programme(
        world, "rules.csv", rules, "companies.csv", "company,places\nA,9\nB,9\n", "candidates.csv",
        "candidate,intake\nP,east\nQ,east\nR,west\n", "history.csv", history.bytes, NULL));
    text_buffer_release(&history);
}

// "P1 published, P2 draft": the rows of a history.
static void say_rows(const struct schedule *history, struct text_buffer *text) {
    for (size_t i = 0; i < history->count; i++) {
        const struct placement *row = &history->placements[i];
        text_buffer_print(text, "%s%s%d %s", i > 0 ? ", " : "", row->candidate_id, row->module + 1,
                          placement_status_word(row->status));
    }
}

// What the history says when so many modules of these rows are published.
static void assert_published(struct world *world, const char *rows, int modules,
                             const char *expected, bool changes) {
    struct schedule schedule = {0};
    struct publication publication = {0};
    struct text_buffer csv = {0}, said = {0};
    text_buffer_print(&csv, "%s%s", columns, rows);
    assert_true(given_schedule(world, csv.bytes, &schedule));
    publication_make(&publication, &world->programme, &schedule, modules);
    say_rows(&publication.history, &said);
    assert_string_equal(said.bytes, expected);
    assert_int_equal(publication.changes, changes);
    text_buffer_release(&csv);
    text_buffer_release(&said);
    publication_release(&publication);
    schedule_release(&schedule);
    world_release(world);
}

static void first_open_modules_are_counted_by_intake(void **state) {
    (void)state;
    struct world world = {0};
    given_people(&world, "P,east,1,2027-01-01,2027-01-31,A,published\n");
    assert_published(&world,
                     "P,east,1,2027-01-01,2027-01-31,A,published\n"
                     "P,east,2,2027-02-01,2027-02-28,A,proposed\n"
                     "P,east,3,2027-03-01,2027-03-31,B,proposed\n"
                     "R,west,1,2027-02-01,2027-02-28,A,proposed\n"
                     "R,west,2,2027-03-01,2027-03-31,B,proposed\n",
                     1, "P1 published, P2 published, P3 draft, R1 published, R2 draft", true);
}

// Q was away when P worked: P's third module waits until the second of Q is promised.
static void nobody_is_promised_a_later_module_than_others_of_the_intake(void **state) {
    (void)state;
    struct world world = {0};
    given_people(&world, "P,east,2,2027-02-01,2027-02-28,A,published\n");
    assert_published(&world,
                     "P,east,2,2027-02-01,2027-02-28,A,published\n"
                     "P,east,3,2027-03-01,2027-03-31,B,proposed\n"
                     "Q,east,2,2027-02-01,2027-02-28,A,proposed\n",
                     1, "P2 published, P3 draft, Q2 published", true);
}

static void drafts_give_way_and_everything_else_stays(void **state) {
    (void)state;
    struct world world = {0};
    given_people(&world, "P,east,1,2027-01-01,2027-01-31,A,published\n"
                         "P,east,2,2027-02-01,2027-02-28,A,draft\n"
                         "P,east,3,2027-03-01,2027-03-31,,leave\n"
                         "Q,east,1,2027-01-01,2027-01-31,A,draft\n"
                         "Q,east,2,2027-02-01,2027-02-28,A,cancelled\n"
                         "old,east,1,2027-01-01,2027-01-31,A,draft\n");
    assert_published(&world,
                     "P,east,1,2027-01-01,2027-01-31,A,published\n"
                     "P,east,2,2027-02-01,2027-02-28,B,proposed\n",
                     2, "P1 published, P2 published, P3 leave, Q2 cancelled, old1 draft", true);
}

static void what_the_history_says_already_is_no_change(void **state) {
    (void)state;
    static const char rows[] = "P,east,1,2027-01-01,2027-01-31,A,published\n"
                               "P,east,2,2027-02-01,2027-02-28,B,draft\n";
    struct world world = {0};
    given_people(&world, rows);
    assert_published(&world,
                     "P,east,1,2027-01-01,2027-01-31,A,proposed\n"
                     "P,east,2,2027-02-01,2027-02-28,B,proposed\n",
                     1, "P1 published, P2 draft", false);
    given_people(&world, rows);
    assert_published(&world,
                     "P,east,1,2027-01-01,2027-01-31,A,proposed\n"
                     "P,east,2,2027-02-01,2027-02-28,A,proposed\n",
                     1, "P1 published, P2 draft", true);
}

static void schedule_from_before_a_publication_learns_what_is_promised(void **state) {
    (void)state;
    struct world world = {0};
    struct schedule schedule = {0};
    given_people(&world, "P,east,1,2027-01-01,2027-01-31,A,published\n"
                         "Q,east,1,2027-01-01,2027-01-31,A,published\n");
    assert_true(given_schedule(&world,
                               "candidate,intake,module,from,to,company,status\n"
                               "P,east,1,2027-01-01,2027-01-31,A,proposed\n"
                               "Q,east,1,2027-01-01,2027-01-31,B,proposed\n",
                               &schedule));
    schedule_recall(&world.programme, &schedule);
    assert_int_equal(schedule.placements[0].status, PLACEMENT_PUBLISHED);
    assert_int_equal(schedule.placements[1].status, PLACEMENT_PROPOSED);
    schedule_release(&schedule);
    world_release(&world);
}

static void schedule_of(const struct programme *programme, const struct enumeration *found,
                        struct schedule *schedule) {
    const struct intake *intake = &programme->intakes[0];
    for (size_t i = 0; i < programme->candidate_count; i++) {
        for (int t = 0; t < intake->module_count && found->offer[i][0] != NONE; t++) {
            int offer = found->offer[i][t];
            struct placement placement = {.candidate_id = programme->candidates[i].id,
                                          .candidate = (int)i,
                                          .module = t,
                                          .first_day = intake->modules[t].first_day,
                                          .last_day = intake->modules[t].last_day,
                                          .company = programme->offers[offer].company,
                                          .offer = offer,
                                          .status = PLACEMENT_PROPOSED};
            schedule_add(schedule, &placement);
        }
    }
    schedule_sort(schedule);
}

// The same files, with this history.
static void read_after(const struct world *before, const struct schedule *history,
                       struct world *after) {
    struct text_buffer csv = {0};
    for (size_t i = 0; i < before->folder.count; i++) {
        const struct source *file = &before->folder.files[i];
        folder_add(&after->folder, file->name, file->bytes, file->length);
    }
    csv_schedule(&before->programme, history, plain, &csv);
    folder_add(&after->folder, "history.csv", csv.bytes, csv.length);
    assert_true(
        programme_read(&after->folder, &after->programme, &after->reading, &after->findings));
    text_buffer_release(&csv);
}

// The same schedule again: it is judged as good, and has nothing more to say.
static void expect_no_more(struct world *after, struct schedule *schedule, int modules) {
    struct publication again = {0};
    struct worth worth = {0};
    publication_make(&again, &after->programme, schedule, modules);
    assert_false(again.changes);
    schedule_recall(&after->programme, schedule);
    assert_true(verify_schedule(&after->programme, schedule, &worth, &after->findings));
    assert_true(
        verify_schedule(&after->programme, &after->programme.history, &worth, &after->findings));
    worth_release(&worth);
    publication_release(&again);
}

// True when there was anything to publish.
static bool publish_twice(const struct world *before, const struct enumeration *found,
                          int modules) {
    struct world after = {0};
    struct schedule schedule = {0};
    struct publication publication = {0};
    schedule_of(&before->programme, found, &schedule);
    publication_make(&publication, &before->programme, &schedule, modules);
    bool changes = publication.changes;
    assert_int_equal(publication.promised + publication.drafts, schedule.count);
    read_after(before, &publication.history, &after);
    expect_no_more(&after, &schedule, modules);
    publication_release(&publication);
    schedule_release(&schedule);
    world_release(&after);
    return changes;
}

static void what_is_published_keeps_every_rule_and_changes_nothing_twice(void **state) {
    (void)state;
    int published = 0;
    for (uint64_t seed = 1; seed <= 300; seed++) {
        struct random_programme files = {0};
        struct world world = {0};
        struct enumeration found;
        random_programme_make(seed, RANDOM_ANY, &files);
        assert_true(random_programme_read(&files, &world));
        enumerate(&world.programme, &found);
        if (found.complete && found.exists) {
            published += publish_twice(&world, &found, 1 + (int)(seed % 3));
        }
        random_programme_release(&files);
        world_release(&world);
    }
    assert_true(published > 100);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(first_open_modules_are_counted_by_intake),
        cmocka_unit_test(nobody_is_promised_a_later_module_than_others_of_the_intake),
        cmocka_unit_test(drafts_give_way_and_everything_else_stays),
        cmocka_unit_test(what_the_history_says_already_is_no_change),
        cmocka_unit_test(schedule_from_before_a_publication_learns_what_is_promised),
        cmocka_unit_test(what_is_published_keeps_every_rule_and_changes_nothing_twice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an answer about one person claims, tried. Sentences; then random programmes are asked, and
// every answer is made true in the files themselves: whoever is asked about is admitted and gets a
// decision. A whole solve of those files, which knows nothing of the answer, and trying all their
// schedules must reach the same values in every goal, and move as few others; what shuts a door
// must shut it alone and open it when one row of it goes; what is said to help must help, and a
// step less must not; one more place must be worth what it is said to be, and never more than the
// prices allow.
//
// KULL_INQUIRY says how many questions (300), KULL_INQUIRY_SEED which seed comes first (1). A
// programme that does not pass is printed with its files.
#include "base/day.h"
#include "base/text.h"
#include "explain/bars.h"
#include "explain/change.h"
#include "explain/inquiry.h"
#include "explain/why.h"
#include "support/edits.h"
#include "support/enumerate.h"
#include "support/given.h"
#include "support/planned.h"
#include "support/random_programme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { QUESTIONS = 300, WHY_EVERY = 2, BAD_MOST = 5 };

static const struct explaining EXPLAINING = {
    .settings = {.tactics = {200, 80, 60000, 20000, false, 2000, 4000}}, .solve = solve};

// Sentences.

struct told {
    struct world world;
    struct inquiry inquiry;
    struct alternatives alternatives;
};

static const char rules[] = "rule,value\nstart,2027-01-01\nmodules,1\nmodule_months,2\n"
                            "companies_min,1\ncompanies_max,1\nadmit_max,all\n";

static const char no_decisions[] = "candidate,company,module,kind,reason\n";
static const char no_ratings[] = "candidate,company,company_rank\n";
static const char no_links[] = "candidate,other,kind,reason\n";
static const char no_offers[] = "offer,company,places\n";
static const char no_history[] = "candidate,module,from,to,company,offer,status\n";

struct files {
    const char *rules, *decisions, *ratings, *links, *offers, *history; // NULL: as above
};

static const char *or_else(const char *text, const char *standard) {
    return text != NULL ? text : standard;
}

static void given(struct told *told, const char *companies, const char *candidates,
                  struct files files) {
    struct problem problem = {0};
    assert_true(given_programme(
        &told->world, "rules.csv", or_else(files.rules, rules), "companies.csv", companies,
        "candidates.csv", candidates, "decisions.csv", or_else(files.decisions, no_decisions),
        "ratings.csv", or_else(files.ratings, no_ratings), "links.csv",
        or_else(files.links, no_links), "offers.csv", or_else(files.offers, no_offers),
        "history.csv", or_else(files.history, no_history), NULL));
    assert_true(problem_build(&told->world.programme, &problem, &told->world.findings));
    assert_true(inquiry_open(&told->inquiry, &told->world.programme, &EXPLAINING, &problem));
}

static void told_release(struct told *told) {
    alternatives_release(&told->alternatives);
    inquiry_release(&told->inquiry);
    world_release(&told->world);
}

static int candidate_of(const struct told *told, const char *id) {
    const struct programme *programme = &told->world.programme;
    int found = 0;
    while (strcmp(programme->candidates[found].id, id) != 0) {
        found++;
        assert_int_not_equal(found, programme->candidate_count);
    }
    return found;
}

static int company_called(const struct told *told, const char *id) {
    const struct programme *programme = &told->world.programme;
    int found = 0;
    while (strcmp(programme->companies[found].id, id) != 0) {
        found++;
        assert_int_not_equal(found, programme->company_count);
    }
    return found;
}

static void when_pair(struct told *told, const char *candidate, const char *company) {
    inquiry_pair(&told->inquiry, candidate_of(told, candidate), company_called(told, company),
                 &told->alternatives);
}

static const struct alternative *only(const struct told *told) {
    assert_int_equal(told->alternatives.count, 1);
    return &told->alternatives.items[0];
}

static void assert_change(const struct goal_changes *changes, enum goal goal, int64_t before,
                          int64_t after) {
    for (size_t c = 0; c < changes->count; c++) {
        if (changes->items[c].goal == goal) {
            assert_int_equal(changes->items[c].before, before);
            assert_int_equal(changes->items[c].after, after);
            return;
        }
    }
    fail_msg("%s stays as it is", goal_kind(goal)->name);
}

static void assert_people(const struct told *told, const struct people *people, const char *id) {
    assert_int_equal(people->count, 1);
    assert_string_equal(told->world.programme.candidates[people->items[0]].id, id);
}

static const char two[] = "company,places\nA,1\nB,1\n";

static void what_the_lottery_gave_to_another_costs_nothing(void **state) {
    (void)state;
    struct told told = {0};
    given(&told, two, "candidate,wishes\nP,A > B\nQ,A > B\n", (struct files){0});
    bool is_p = inquiry_has_on_path(&told.inquiry, told.inquiry.problem.person_of[0],
                                    company_called(&told, "A"));
    when_pair(&told, is_p ? "Q" : "P", "A");
    assert_int_equal(only(&told)->kind, ALTERNATIVE_EQUAL);
    assert_int_equal(only(&told)->goals.count, 0);
    assert_int_equal(only(&told)->moved_modules, 1);
    assert_people(&told, &only(&told)->moved, is_p ? "P" : "Q");
    told_release(&told);
}

static void a_better_wish_costs_what_the_other_loses(void **state) {
    (void)state;
    struct told told = {0};
    given(&told, "company,places\nA,1\nB,1\nC,0\n", "candidate,wishes\nP,A > B\nQ,A > C > B\n",
          (struct files){0});
    when_pair(&told, "P", "A");
    assert_int_equal(only(&told)->kind, ALTERNATIVE_COSTS);
    assert_change(&only(&told)->goals, GOAL_WORST_WISH, 2, 3);
    assert_people(&told, &only(&told)->moved, "Q");
    assert_int_equal(only(&told)->holder_count, 1);
    assert_string_equal(only(&told)->holders[0]->candidate_id, "Q");
    told_release(&told);
}

static void whoever_is_there_is_not_asked_about(void **state) {
    (void)state;
    struct told told = {0};
    given(&told, two, "candidate,wishes\nP,A\n", (struct files){0});
    when_pair(&told, "P", "A");
    assert_int_equal(told.alternatives.count, 0);
    told_release(&told);
}

static void a_refusal_shuts_the_door(void **state) {
    (void)state;
    struct told told = {0};
    given(&told, two, "candidate,wishes,refuses\nP,B,A\n", (struct files){0});
    when_pair(&told, "P", "A");
    assert_int_equal(only(&told)->kind, ALTERNATIVE_SHUT);
    assert_int_equal(only(&told)->bars.count, 1);
    assert_string_equal(only(&told)->bars.items[0].text, "P refuses A");
    assert_int_equal(only(&told)->bars.items[0].at.line, 2);
    told_release(&told);
}

static void what_is_decided_about_another_clashes_until_there_is_room(void **state) {
    (void)state;
    struct told told = {0};
    given(&told, two, "candidate,status,wishes\nP,admitted,B\nQ,admitted,A\n",
          (struct files){.decisions =
                             "candidate,company,module,kind,reason\nQ,A,1,must,the board\n"});
    when_pair(&told, "P", "A");
    assert_int_equal(only(&told)->kind, ALTERNATIVE_CLASHES);
    assert_int_equal(only(&told)->remedies.count, 0); // then P would still rather be in B
    told_release(&told);
    given(&told, two, "candidate,status,wishes\nP,admitted,A\nQ,admitted,A\n",
          (struct files){.decisions =
                             "candidate,company,module,kind,reason\nQ,A,1,must,the board\n"});
    when_pair(&told, "P", "A");
    assert_int_equal(only(&told)->remedies.count, 1);
    assert_string_equal(only(&told)->remedies.items[0].text, "2 places at A instead of 1");
    told_release(&told);
}

static void whoever_has_no_place_is_told_what_one_would_cost(void **state) {
    (void)state;
    struct told told = {0};
    given(&told, "company,places\nA,1\n", "candidate,assessment,wishes\nP,3,A\nQ,7,A\n",
          (struct files){0});
    inquiry_candidate(&told.inquiry, candidate_of(&told, "P"), &told.alternatives);
    assert_int_equal(told.alternatives.count, 2); // anywhere, and A
    assert_int_equal(told.alternatives.items[0].company, NONE);
    assert_change(&told.alternatives.items[0].goals, GOAL_ASSESSMENT, 700, 300);
    assert_people(&told, &told.alternatives.items[0].lost, "Q");
    assert_int_equal(told.alternatives.items[0].moved_modules, 1);
    told_release(&told);
}

static void a_company_hears_of_those_it_would_rather_have(void **state) {
    (void)state;
    struct told told = {0};
    given(&told, two, "candidate,wishes\nP,B\nQ,A\n",
          (struct files){.ratings = "candidate,company,company_rank\nP,A,1\nQ,A,2\n"});
    inquiry_company(&told.inquiry, company_called(&told, "A"), &told.alternatives);
    assert_int_equal(only(&told)->candidate, candidate_of(&told, "P"));
    assert_int_equal(only(&told)->kind, ALTERNATIVE_COSTS);
    told_release(&told);
}

static void one_more_place_is_worth_a_wish(void **state) {
    (void)state;
    struct told told = {0};
    given(&told, two, "candidate,wishes\nP,A > B\nQ,A > B\n", (struct files){0});
    inquiry_company(&told.inquiry, company_called(&told, "A"), &told.alternatives);
    assert_int_equal(told.alternatives.worth_count, 1);
    assert_true(told.alternatives.worths[0].is_known);
    assert_change(&told.alternatives.worths[0].goals, GOAL_WORST_WISH, 2, 1);
    told_release(&told);
}

static void when_suggested(struct told *told, bool keeps_others) {
    given(told, "company,places\nA,1\nB,1\nC,1\n", "candidate,wishes\nP,A > B > C\nQ,A\n",
          (struct files){0});
    told->inquiry.keeps_others = keeps_others;
    inquiry_suggest(&told->inquiry, candidate_of(told, "P"), NONE, &told->alternatives);
}

static void what_costs_least_is_suggested_first(void **state) {
    (void)state;
    struct told told = {0};
    when_suggested(&told, false);
    assert_int_equal(told.alternatives.count, 2);
    assert_int_equal(told.alternatives.items[0].company, company_called(&told, "A"));
    assert_int_equal(told.alternatives.items[0].kind, ALTERNATIVE_EQUAL);
    assert_int_equal(told.alternatives.items[1].company, company_called(&told, "C"));
    assert_change(&told.alternatives.items[1].goals, GOAL_WORST_WISH, 2, 3);
    told_release(&told);
}

static void nobody_has_to_move_where_the_others_are_kept(void **state) {
    (void)state;
    struct told told = {0};
    when_suggested(&told, true);
    assert_int_equal(only(&told)->company, company_called(&told, "C"));
    assert_int_equal(only(&told)->moved.count, 0);
    told_release(&told);
}

static void the_row_that_shuts_the_door_is_the_one_that_says_so(void **state) {
    (void)state;
    struct told told = {0};
    given(&told, "company,places,disciplines\nA,,law\nB,1,\n",
          "candidate,wishes,discipline\nP,B,economics\n",
          (struct files){.offers = "offer,company,places\no-1,A,1\n"});
    when_pair(&told, "P", "A");
    assert_int_equal(only(&told)->bars.count, 1);
    assert_string_equal(only(&told)->bars.items[0].text, "A takes only law in the offer o-1");
    assert_string_equal(only(&told)->bars.items[0].at.file, "companies.csv");
    told_release(&told);
}

static void a_change_that_lets_others_in_is_tried_like_any(void **state) {
    (void)state;
    struct told told = {0};
    given(&told, two,
          "candidate,status,education_years,wishes\nM,applicant,2,B\nP,admitted,5,A\n"
          "Q,admitted,5,A\nR,applicant,2,B\n",
          (struct files){.rules = "rule,value\nstart,2027-01-01\nmodules,1\nmodule_months,2\n"
                                  "companies_min,1\ncompanies_max,1\nadmit_max,all\n"
                                  "education_years_min,5\n",
                         .decisions = "candidate,company,module,kind,reason\n"
                                      "Q,A,1,must,the board\n"});
    when_pair(&told, "P", "A");
    assert_int_equal(only(&told)->remedies.count, 1);
    assert_string_equal(only(&told)->remedies.items[0].text, "2 places at A instead of 1");
    told_release(&told);
}

static const struct place_worth *worth_of_place(struct told *told, const char *company) {
    inquiry_company(&told->inquiry, company_called(told, company), &told->alternatives);
    assert_int_equal(told->alternatives.worth_count, 1);
    assert_true(told->alternatives.worths[0].is_known);
    return &told->alternatives.worths[0];
}

static void prices_say_nothing_of_places_that_are_all_promised(void **state) {
    (void)state;
    struct told told = {0};
    given(&told, two, "candidate,wishes\nP,A > B\n",
          (struct files){.history = "candidate,module,from,to,company,offer,status\n"
                                    "T,1,2027-01-01,2027-02-28,A,,published\n"});
    const struct place_worth *worth = worth_of_place(&told, "A");
    assert_false(worth->has_price);
    assert_change(&worth->goals, GOAL_WORST_WISH, 2, 1);
    told_release(&told);
}

// Half of S would come if half of P did: a price of a half, and the other half was out of reach.
static void a_price_of_a_half_may_be_worth_a_whole(void **state) {
    (void)state;
    struct told told = {0};
    given(&told, "company,places,municipality\nA,2,Hamar\nB,1,Gran\n",
          "candidate,status\nP,admitted\nS,admitted\n",
          (struct files){.links = "candidate,other,kind,reason\nP,S,near,asked for it\n",
                         .history = "candidate,module,from,to,company,offer,status\n"
                                    "S,1,2027-01-01,2027-02-28,B,,draft\n"});
    const struct place_worth *worth = worth_of_place(&told, "B");
    assert_true(worth->is_priced);
    assert_int_equal(worth->price.goal, GOAL_CHANGES);
    assert_int_equal(worth->price.after, 0);
    assert_change(&worth->goals, GOAL_CHANGES, 1, 0);
    told_release(&told);
}

// Random questions.

struct statistics {
    int programmes, questions, kinds[ALTERNATIVE_UNKNOWN + 1], kept, moves, too_large, bad;
    int bars, unlike, remedies, less, worths, useful, priced, listed;
};

struct trial {
    struct random_programme files;
    struct world world;
    struct dice dice;
    struct inquiry inquiry;
    struct enumeration plan;                     // as the inquiry has it
    int present[ENUMERATED_PEOPLE][MODULES_MAX]; // companies, likewise
    struct statistics *statistics;
    const char *doing;
    int candidate, company; // that are asked about
    bool good;
};

static void expect(struct trial *trial, const char *what, int64_t expected, int64_t got) {
    if (expected != got) {
        const struct programme *programme = &trial->world.programme;
        fprintf(stderr,
                "seed %" PRIu64 ", %s, %s at %s: %s: expected %" PRId64 ", got %" PRId64 "\n",
                trial->files.seed, trial->doing,
                trial->candidate == NONE ? "somebody" : programme->candidates[trial->candidate].id,
                trial->company == NONE ? "any" : programme->companies[trial->company].id, what,
                expected, got);
        trial->good = false;
    }
}

// Files, read and answered on their own.

struct run {
    struct world world;
    struct planned planned;
    struct enumeration found;
    bool is_read;
};

// When an offer has places, and for whom, is opened as it is read: in a file that would be told of
// all offers of the company.
static void open_offers(struct programme *programme, const struct input *out, size_t count) {
    for (size_t i = 0; i < count; i++) {
        struct offer *offer = &programme->offers[out[i].index];
        if (out[i].kind == INPUT_DISCIPLINES) {
            offer->disciplines.count = 0;
        } else if (out[i].kind == INPUT_DATES) {
            offer->first_day = DAY_ALWAYS;
            offer->last_day = DAY_FOREVER;
        }
    }
}

// Somebody who must be placed, and for whom nothing is left to be planned, is no reader's fault.
static bool read_files(struct trial *trial, const struct random_programme *files,
                       const struct input *out, size_t count, struct world *world) {
    bool is_read = random_programme_read(files, world);
    bool is_lost = findings_of_kind(&world->findings, FINDING_NOTHING_TO_PLAN) > 0;
    if (is_read) {
        open_offers(&world->programme, out, count);
    } else if (!is_lost) {
        findings_print(&world->findings, stderr);
        expect(trial, "the edited files can be read", 1, 0);
    }
    return is_read;
}

static void run_files(struct trial *trial, const struct random_programme *files,
                      const struct input *out, size_t count, struct run *run) {
    *run = (struct run){0};
    run->is_read = read_files(trial, files, out, count, &run->world);
    if (run->is_read) {
        enumerate(&run->world.programme, &run->found);
        when_planned(&run->world, &run->planned);
        trial->statistics->too_large += !run->found.complete;
    }
}

static void run_release(struct run *run) {
    worth_release(&run->planned.worth);
    planned_release(&run->planned);
    world_release(&run->world);
}

static bool has_plan(const struct run *run) {
    return run->is_read &&
           (run->found.complete ? run->found.exists : run->planned.outcome.result_count > 0);
}

// The values of all goals, rank by rank.
struct values {
    int count;
    int64_t value[HELD_MOST];
};

// True when something was promised to the candidate, by the company (NONE: any).
static bool is_promised(const struct programme *programme, int candidate, int company) {
    bool is = false;
    for (size_t r = 0; r < programme->history.count; r++) {
        const struct placement *row = &programme->history.placements[r];
        is |= row->status == PLACEMENT_PUBLISHED && row->candidate == candidate &&
              row->intake == programme->candidates[candidate].intake &&
              (company == NONE || row->company == company);
    }
    return is;
}

// Of somebody whom an edit has admitted the mark does not count any more.
static int64_t mark_of(const struct programme *programme, int candidate) {
    const struct candidate *who = &programme->candidates[candidate];
    bool applies = who->status == STATUS_APPLICANT && !is_promised(programme, candidate, NONE);
    return applies && who->assessment != NOT_KNOWN ? who->assessment : 0;
}

static struct values values_of_outcome(const struct outcome *outcome, int64_t mark) {
    struct values values = {.count = outcome->result_count};
    for (int g = 0; g < values.count; g++) {
        const struct goal_result *result = &outcome->results[g];
        values.value[g] = result->value + (result->goal == GOAL_ASSESSMENT ? mark : 0);
    }
    return values;
}

static struct values values_of_enumeration(const struct outcome *names,
                                           const struct enumeration *found, int64_t mark) {
    struct values values = {.count = names->result_count};
    for (int g = 0; g < values.count; g++) {
        const struct goal_result *name = &names->results[g];
        int64_t value = name->rank > 0 ? found->profile[name->rank] : found->value[name->goal];
        values.value[g] = value + (name->goal == GOAL_ASSESSMENT ? mark : 0);
    }
    return values;
}

static struct values values_after(const struct outcome *base, const struct goal_changes *changes) {
    struct values values = values_of_outcome(base, 0);
    for (size_t c = 0; c < changes->count; c++) {
        values.value[changes->items[c].position] = changes->items[c].after;
    }
    return values;
}

static bool is_equal(const struct values *a, const struct values *b) {
    return a->count == b->count &&
           memcmp(a->value, b->value, (size_t)a->count * sizeof *a->value) == 0;
}

static void expect_values(struct trial *trial, const char *what, const struct values *expected,
                          const struct values *got) {
    char text[96];
    expect(trial, what, expected->count, got->count);
    for (int g = 0; g < expected->count && g < got->count; g++) {
        const struct goal_result *result = &trial->inquiry.base.results[g];
        snprintf(text, sizeof text, "%s, %s", what, goal_kind(result->goal)->name);
        expect(trial, text, expected->value[g], got->value[g]);
    }
}

// What the files are worth, by trying all schedules where that is possible, and by a whole solve.
static struct values values_of_run(struct trial *trial, const struct run *run, int64_t mark) {
    struct values solved = values_of_outcome(&run->planned.outcome, mark);
    struct values tried = values_of_enumeration(&run->planned.outcome, &run->found, mark);
    expect(trial, "the stranger accepts the plan of the edited files", 1, run->planned.accepted);
    if (run->found.complete) {
        expect_values(trial, "solve and enumeration of the edited files", &tried, &solved);
    }
    return solved;
}

// One answer.

static enum alternative_kind kind_of(const struct trial *trial, const struct run *run, bool exists,
                                     const struct values *values) {
    struct values base = values_of_outcome(&trial->inquiry.base, 0);
    bool is_shut = run->found.path_count[trial->candidate] == 0;
    return is_shut                   ? ALTERNATIVE_SHUT
           : !exists                 ? ALTERNATIVE_CLASHES
           : is_equal(values, &base) ? ALTERNATIVE_EQUAL
                                     : ALTERNATIVE_COSTS;
}

// No others move but must, and of the path of the one who is asked about as much stays as then can.
static void expect_moves(struct trial *trial, const char *what, const struct programme *programme,
                         const struct alternative *alternative) {
    struct moves fewest = enumerate_moves(programme, trial->present, alternative->candidate);
    int own = 0;
    for (int t = 0; t < MODULES_MAX; t++) {
        int before = trial->present[alternative->candidate][t];
        own += before != NONE && before != alternative->path[t];
    }
    expect(trial, what, fewest.others, alternative->moved_modules);
    expect(trial, "own modules that move", fewest.own, own);
}

// Down the path that was named everything is as good, and no more have to move.
static void try_path(struct trial *trial, const struct random_programme *asked,
                     const struct alternative *alternative, const struct values *values,
                     int64_t mark) {
    struct random_programme files;
    struct run run;
    files_copy(asked, &files);
    for (int t = 0; t < MODULES_MAX; t++) {
        if (alternative->path[t] != NONE) {
            files_decide(&files, &trial->world.programme, alternative->candidate,
                         alternative->path[t], t);
        }
    }
    run_files(trial, &files, NULL, 0, &run);
    expect(trial, "there is a plan with the path that was named", 1, has_plan(&run));
    if (run.found.complete && has_plan(&run)) {
        struct values pinned = values_of_run(trial, &run, mark);
        expect_values(trial, "with the path that was named", values, &pinned);
        expect_moves(trial, "modules that move, with the path that was named", &run.world.programme,
                     alternative);
    }
    run_release(&run);
    random_programme_release(&files);
}

static void try_people(struct trial *trial, const struct alternative *alternative,
                       const struct values *values) {
    int placed = 0;
    while (trial->inquiry.base.results[placed].goal != GOAL_PLACED) {
        placed++;
    }
    int64_t more = values->value[placed] - trial->inquiry.base.results[placed].value;
    bool is_new = !trial->plan.placed[alternative->candidate];
    expect(trial, "people who get a place, less those who lose theirs", more,
           (int64_t)alternative->gained.count - (int64_t)alternative->lost.count + is_new);
}

static void try_moves(struct trial *trial, const struct run *run,
                      const struct random_programme *asked, const struct alternative *alternative,
                      const struct values *values) {
    int64_t mark = mark_of(&trial->world.programme, alternative->candidate);
    if (trial->inquiry.keeps_others) {
        size_t others =
            alternative->moved.count + alternative->lost.count + alternative->gained.count;
        expect(trial, "others who do not stay", 0, (int64_t)others);
        expect(trial, "modules that move", 0, alternative->moved_modules);
    } else if (run->found.complete) {
        expect_moves(trial, "modules that move", &run->world.programme, alternative);
        try_path(trial, asked, alternative, values, mark);
    }
    trial->statistics->moves += alternative->moved_modules > 0;
}

static void ask_about(struct trial *trial, const char *doing, int candidate, int company) {
    trial->doing = doing;
    trial->candidate = candidate;
    trial->company = company;
}

static struct values expected_values(struct trial *trial, struct run *run, int64_t mark) {
    if (trial->inquiry.keeps_others) {
        enumerate_beside(&run->world.programme, &trial->plan, trial->candidate, &run->found);
        return values_of_enumeration(&trial->inquiry.base, &run->found, mark);
    }
    return has_plan(run) ? values_of_run(trial, run, mark) : (struct values){0};
}

static void try_answer(struct trial *trial, const struct alternative *alternative) {
    struct random_programme files;
    struct run run;
    ask_about(trial, trial->inquiry.keeps_others ? "others kept" : "others free",
              alternative->candidate, alternative->company);
    files_copy(&trial->files, &files);
    files_ask(&files, &trial->world.programme, alternative->candidate, alternative->company);
    run_files(trial, &files, NULL, 0, &run);
    int64_t mark = mark_of(&trial->world.programme, alternative->candidate);
    struct values values = expected_values(trial, &run, mark);
    expect(trial, "kind", kind_of(trial, &run, has_plan(&run), &values), alternative->kind);
    if (has_plan(&run)) {
        struct values got = values_after(&trial->inquiry.base, &alternative->goals);
        expect_values(trial, "cost", &values, &got);
        try_people(trial, alternative, &values);
        try_moves(trial, &run, &files, alternative, &values);
    }
    trial->statistics->questions++;
    trial->statistics->kinds[alternative->kind]++;
    trial->statistics->kept += trial->inquiry.keeps_others;
    run_release(&run);
    random_programme_release(&files);
}

// What shuts a door.

static bool is_said(const struct remark *remark, const struct origin *at,
                    const struct text_buffer *text) {
    return remark->at.line == at->line && strcmp(remark->at.file, at->file) == 0 &&
           strcmp(remark->text, text->bytes) == 0;
}

static bool is_bar(const struct trial *trial, const struct input *input,
                   const struct remarks *bars) {
    struct text_buffer text = {0};
    bool found = false;
    input_tell(&trial->world.programme, input, &text);
    for (size_t b = 0; b < bars->count; b++) {
        found |= is_said(&bars->items[b], &input->at, &text);
    }
    text_buffer_release(&text);
    return found;
}

enum { BETWEEN_MOST = 64 };

// The rows between the two, and what becomes of them.
struct between {
    struct input input[BETWEEN_MOST];
    bool is_bar[BETWEEN_MOST];
    size_t count;
};

// Leaves out every row between the two but those that are kept.
static bool is_open_without(struct trial *trial, const struct between *between,
                            const bool *is_kept) {
    struct random_programme files;
    struct world world = {0};
    struct input out[BETWEEN_MOST];
    size_t count = 0;
    files_copy(&trial->files, &files);
    if (trial->company != NONE) {
        files_decide(&files, &trial->world.programme, trial->candidate, trial->company, NONE);
    }
    for (size_t i = 0; i < between->count; i++) {
        if (!is_kept[i]) {
            files_leave_out(&files, &between->input[i]);
            out[count++] = between->input[i];
        }
    }
    bool is_open = read_files(trial, &files, out, count, &world) &&
                   enumerate_paths(&world.programme, trial->candidate) > 0;
    world_release(&world);
    random_programme_release(&files);
    return is_open;
}

// The bars alone leave no path, and without any one of them there is one; rows of the history in
// `facts` (a bit for each) stay as they are.
static bool bars_hold(struct trial *trial, const struct between *between, unsigned facts) {
    bool is_kept[BETWEEN_MOST];
    for (size_t i = 0; i < between->count; i++) {
        bool is_history = between->input[i].kind == INPUT_HISTORY && i < 32;
        is_kept[i] = between->is_bar[i] || (is_history && (facts >> i & 1u) != 0);
    }
    bool hold = !is_open_without(trial, between, is_kept);
    for (size_t i = 0; i < between->count && hold; i++) {
        if (between->is_bar[i]) {
            is_kept[i] = false;
            hold = is_open_without(trial, between, is_kept);
            is_kept[i] = true;
        }
    }
    return hold;
}

// The rows of the history among them that are no bars may have been facts: some choice of them
// must do.
static bool bars_hold_somehow(struct trial *trial, const struct between *between) {
    unsigned rows = 0, facts = 0;
    for (size_t i = 0; i < between->count && i < 32; i++) {
        bool may_be_fact = between->input[i].kind == INPUT_HISTORY && !between->is_bar[i];
        rows |= may_be_fact ? 1u << i : 0;
    }
    do {
        if (bars_hold(trial, between, facts)) {
            return true;
        }
        facts = (facts - rows) & rows;
    } while (facts != 0);
    return false;
}

// True when some of these cells (the last one NULL) of the row say something.
static bool says(struct random_programme *files, const struct origin *at,
                 const char *const columns[]) {
    bool says = false;
    for (int c = 0; columns[c] != NULL; c++) {
        says |= sheet_cell(files_sheet(files, at->file), at->line, columns[c])[0] != '\0';
    }
    return says;
}

// A row that is named is one in which somebody would find what shuts the door.
static void try_row(struct trial *trial, const struct input *input) {
    static const char *const disciplines[] = {"disciplines", NULL};
    static const char *const dates[] = {"from", "to", "module", "member_from", "member_to", NULL};
    if (input->kind == INPUT_DISCIPLINES || input->kind == INPUT_DATES) {
        expect(trial, "the row that is named says so", 1,
               says(&trial->files, &input->at, input->kind == INPUT_DATES ? dates : disciplines));
    }
}

static void try_bars(struct trial *trial, const struct alternative *alternative) {
    struct inputs inputs = {0};
    struct between between = {0};
    size_t bars = 0;
    ask_about(trial, "bars", alternative->candidate, alternative->company);
    inputs_list_between(&trial->world.programme, alternative->candidate, alternative->company,
                        &inputs);
    assert_true(inputs.count <= BETWEEN_MOST);
    for (size_t i = 0; i < inputs.count; i++) {
        between.input[i] = inputs.items[i];
        between.is_bar[i] = is_bar(trial, &inputs.items[i], &alternative->bars);
        bars += between.is_bar[i];
        if (between.is_bar[i]) {
            try_row(trial, &inputs.items[i]);
        }
    }
    between.count = inputs.count;
    expect(trial, "bars that are rows between the two", (int64_t)alternative->bars.count,
           (int64_t)bars);
    expect(trial, "the bars alone shut the door, and all of them are needed", 1,
           bars_hold_somehow(trial, &between));
    trial->statistics->bars += (int)bars;
    inputs_release(&inputs);
}

// What would have given it.

enum { STEPS_TRIED = 2000 };

static bool is_meant(const struct programme *programme, const struct easing *change,
                     const struct remark *remark) {
    struct text_buffer text = {0};
    easing_tell(programme, change, &text);
    bool is_meant = is_said(remark, &change->input.at, &text);
    text_buffer_release(&text);
    return is_meant;
}

// A step more than before; the first one when `change` is as the programme has it.
static int64_t step_of(const struct programme *programme, const struct easing *change) {
    struct easing zero = *change;
    zero.value = 0;
    return -easing_less(programme, &zero);
}

static int64_t value_now(const struct programme *programme, const struct easing *change) {
    int index = change->input.index;
    switch (change->lever) {
    case LEVER_PLACES:
        return change->input.kind == INPUT_OFFER ? programme->offers[index].places
                                                 : programme->companies[index].places;
    case LEVER_MONTHS:
        return programme->companies[index].max_months;
    case LEVER_BUDGET: {
        const struct company *company = &programme->companies[index];
        return company->cost_per_month > 0
                   ? company->budget - company->budget % company->cost_per_month
                   : company->budget;
    }
    case LEVER_RULE:
        return input_rule_value(programme, &change->input);
    case LEVER_ALL:
        break;
    }
    return 0;
}

static bool has_lever(const struct input *input, enum lever lever) {
    bool is_company = input->kind == INPUT_COMPANY;
    return lever == LEVER_PLACES ? is_company || input->kind == INPUT_OFFER
           : lever == LEVER_RULE ? input->kind == INPUT_RULE
                                 : is_company;
}

// Finds the change of this row that the remark speaks of.
static bool find_value(const struct programme *programme, const struct remark *remark,
                       struct easing *change) {
    change->lever = LEVER_ALL;
    if (change->input.kind != INPUT_RULE && is_meant(programme, change, remark)) {
        return true;
    }
    for (int l = LEVER_PLACES; l <= LEVER_RULE; l++) {
        change->lever = (enum lever)l;
        for (int s = 1; s < STEPS_TRIED && has_lever(&change->input, change->lever); s++) {
            change->value = value_now(programme, change) + s * step_of(programme, change);
            if (is_meant(programme, change, remark)) {
                return true;
            }
        }
    }
    return false;
}

static bool find_change(const struct trial *trial, const struct remark *remark,
                        struct easing *change) {
    struct inputs inputs = {0};
    bool found = false;
    inputs_list_between(&trial->world.programme, trial->candidate, trial->company, &inputs);
    for (size_t i = 0; i < inputs.count && !found; i++) {
        *change = (struct easing){.input = inputs.items[i]};
        bool same_row = inputs.items[i].at.line == remark->at.line &&
                        strcmp(inputs.items[i].at.file, remark->at.file) == 0;
        found = same_row && find_value(&trial->world.programme, remark, change);
    }
    inputs_release(&inputs);
    return found;
}

// True when some remark speaks of a change of this very input.
static bool is_named(const struct programme *programme, const struct input *input,
                     const struct remarks *remedies) {
    bool is_named = false;
    for (size_t r = 0; r < remedies->count && !is_named; r++) {
        struct easing change = {.input = *input};
        is_named = remedies->items[r].at.line == input->at.line &&
                   find_value(programme, &remedies->items[r], &change);
    }
    return is_named;
}

// True when the files have a plan, and one in which the question costs nothing.
static bool gives(struct trial *trial, const struct random_programme *files,
                  const struct easing *change) {
    struct random_programme asked;
    struct run free_run, asked_run;
    bool gives = false;
    run_files(trial, files, &change->input, 1, &free_run);
    if (has_plan(&free_run)) {
        int64_t mark = mark_of(&free_run.world.programme, trial->candidate);
        files_copy(files, &asked);
        files_ask(&asked, &free_run.world.programme, trial->candidate, trial->company);
        run_files(trial, &asked, &change->input, 1, &asked_run);
        if (has_plan(&asked_run)) {
            struct values before = values_of_run(trial, &free_run, 0);
            struct values after = values_of_run(trial, &asked_run, mark);
            gives = is_equal(&before, &after);
        }
        run_release(&asked_run);
        random_programme_release(&asked);
    }
    run_release(&free_run);
    return gives;
}

static void try_remedy(struct trial *trial, const struct remark *remark) {
    struct easing change = {0};
    struct random_programme files;
    bool is_found = find_change(trial, remark, &change);
    expect(trial, remark->text, 1, is_found);
    if (!is_found) {
        return;
    }
    files_copy(&trial->files, &files);
    files_change(&files, &change, change.value);
    expect(trial, remark->text, 1, gives(trial, &files, &change));
    trial->statistics->remedies++;
    if (change.lever != LEVER_ALL) {
        files_change(&files, &change, easing_less(&trial->world.programme, &change));
        expect(trial, "a step less would do", 0, gives(trial, &files, &change));
        trial->statistics->less++;
    }
    random_programme_release(&files);
}

// Every row that would give it when it is left out is named, and no other. A rule may have to be
// looser still; and no promise is broken for it.
static void try_rest(struct trial *trial, const struct remarks *remedies) {
    const struct programme *programme = &trial->world.programme;
    struct inputs inputs = {0};
    inputs_list_between(programme, trial->candidate, trial->company, &inputs);
    for (size_t i = 0; i < inputs.count; i++) {
        struct easing change = {.input = inputs.items[i]};
        struct random_programme files;
        files_copy(&trial->files, &files);
        files_leave_out(&files, &change.input);
        if (change.input.kind != INPUT_RULE && change.input.kind != INPUT_HISTORY) {
            expect(trial, "a row that is named helps, any other does not",
                   gives(trial, &files, &change), is_named(programme, &change.input, remedies));
        }
        random_programme_release(&files);
    }
    inputs_release(&inputs);
}

static void try_remedies(struct trial *trial, const struct alternative *alternative) {
    ask_about(trial, "remedies", alternative->candidate, alternative->company);
    for (size_t r = 0; r < alternative->remedies.count; r++) {
        try_remedy(trial, &alternative->remedies.items[r]);
    }
    try_rest(trial, &alternative->remedies);
}

// One more place.

static void try_price(struct trial *trial, const struct place_worth *worth) {
    const struct goal_change *first = worth->goals.count > 0 ? &worth->goals.items[0] : NULL;
    if (!worth->is_priced) {
        expect(trial, "without a price that is not zero nothing is worth anything", 1,
               !worth->has_price || first == NULL);
        return;
    }
    expect(trial, "no goal is better before the one that has a price", 1,
           first == NULL || first->position >= worth->price.position);
    if (first != NULL && first->position == worth->price.position) {
        bool is_most = goal_kind(first->goal)->maximise ? first->after <= worth->price.after
                                                        : first->after >= worth->price.after;
        expect(trial, "no goal is better than its price allows", 1, is_most);
    }
    trial->statistics->priced++;
}

static void try_place(struct trial *trial, const struct place_worth *worth) {
    const struct offer *offer = &trial->world.programme.offers[worth->offer];
    struct random_programme files;
    struct run run;
    struct easing change = {
        .input = {offer->id[0] == '\0' ? INPUT_COMPANY : INPUT_OFFER, 0, offer->at},
        .lever = LEVER_PLACES};
    files_copy(&trial->files, &files);
    files_change(&files, &change, offer->places + 1);
    run_files(trial, &files, NULL, 0, &run);
    expect(trial, "there is a plan with one more place", 1, has_plan(&run));
    expect(trial, "the worth is known", 1, worth->is_known);
    if (has_plan(&run) && worth->is_known) {
        struct values expected = values_of_run(trial, &run, 0);
        struct values got = values_after(&trial->inquiry.base, &worth->goals);
        expect_values(trial, "worth of one more place", &expected, &got);
        try_price(trial, worth);
    }
    trial->statistics->worths++;
    trial->statistics->useful += worth->goals.count > 0;
    run_release(&run);
    random_programme_release(&files);
}

// The list of everything there is.

static bool costs_more(const struct trial *trial, const struct alternative *one,
                       const struct alternative *other) {
    struct values a = values_after(&trial->inquiry.base, &one->goals);
    struct values b = values_after(&trial->inquiry.base, &other->goals);
    for (int g = 0; g < a.count; g++) {
        bool maximise = goal_kind(trial->inquiry.base.results[g].goal)->maximise;
        if (a.value[g] != b.value[g]) {
            return (a.value[g] < b.value[g]) == maximise;
        }
    }
    return one->moved_modules > other->moved_modules;
}

static bool is_same_path(const struct alternative *a, const struct alternative *b) {
    return a->candidate == b->candidate && memcmp(a->path, b->path, sizeof a->path) == 0;
}

static int times_listed(const struct alternatives *alternatives,
                        const struct alternative *alternative) {
    int times = 0;
    for (size_t i = 0; i < alternatives->count; i++) {
        times += is_same_path(&alternatives->items[i], alternative);
    }
    return times;
}

// Whatever could be had is in the list, and what is not there cannot be had.
static void try_listing(struct trial *trial, const struct alternatives *alternatives, int candidate,
                        int company) {
    struct arena arena = {0};
    struct alternative alternative;
    int person = trial->inquiry.problem.person_of[candidate];
    if (person != NONE && !inquiry_has_on_path(&trial->inquiry, person, company)) {
        inquiry_ask_briefly(&trial->inquiry, candidate, company, &arena, &alternative);
        try_answer(trial, &alternative);
        bool is_there =
            alternative.kind == ALTERNATIVE_EQUAL || alternative.kind == ALTERNATIVE_COSTS;
        if (is_there) {
            expect(trial, "the list has this path once", 1,
                   times_listed(alternatives, &alternative));
        }
    }
    arena_release(&arena);
}

static void try_list(struct trial *trial, int candidate, int company) {
    const struct programme *programme = &trial->world.programme;
    struct alternatives alternatives;
    ask_about(trial, "list", candidate, company);
    inquiry_suggest(&trial->inquiry, candidate, company, &alternatives);
    for (size_t i = 1; i < alternatives.count; i++) {
        expect(trial, "what costs less comes first", 0,
               costs_more(trial, &alternatives.items[i - 1], &alternatives.items[i]));
    }
    for (int k = 0; candidate != NONE && k < (int)programme->company_count; k++) {
        try_listing(trial, &alternatives, candidate, k);
    }
    for (int c = 0; candidate == NONE && c < (int)programme->candidate_count; c++) {
        try_listing(trial, &alternatives, c, company);
    }
    for (size_t i = 0; i < alternatives.count; i++) {
        try_answer(trial, &alternatives.items[i]);
    }
    trial->statistics->listed += (int)alternatives.count;
    alternatives_release(&alternatives);
}

// One programme.

static void note_plan(struct trial *trial) {
    const struct problem *problem = &trial->inquiry.problem;
    for (size_t c = 0; c < trial->world.programme.candidate_count; c++) {
        int person = problem->person_of[c];
        const struct plan *plan = person == NONE ? NULL : &trial->inquiry.base.plans[person];
        trial->plan.placed[c] = plan != NULL && plan->person != NONE;
        for (int t = 0; t < MODULES_MAX; t++) {
            bool is_there = trial->plan.placed[c] && t < problem_modules(problem, person) &&
                            plan->offer[t] != NONE;
            trial->plan.offer[c][t] = is_there ? plan->offer[t] : NONE;
            trial->present[c][t] = is_there ? problem->offer_company[plan->offer[t]] : NONE;
        }
    }
}

static int draw_candidate(struct trial *trial) {
    int count = (int)trial->world.programme.candidate_count;
    int candidate = dice_below(&trial->dice, count);
    for (int tries = 0; tries < count; tries++) {
        if (trial->inquiry.problem.person_of[candidate] != NONE) {
            return candidate;
        }
        candidate = (candidate + 1) % count;
    }
    return NONE;
}

// A company where the candidate was never promised anything, more often one that they wish; or any
// (NONE).
static int draw_company(struct trial *trial, int candidate) {
    const struct candidate *who = &trial->world.programme.candidates[candidate];
    int company = dice_below(&trial->dice, (int)trial->world.programme.company_count);
    if (dice_chance(&trial->dice, 12)) {
        company = NONE;
    } else if (who->wish_count > 0 && dice_chance(&trial->dice, 60)) {
        company = who->wishes[dice_below(&trial->dice, (int)who->wish_count)].company;
    }
    bool was_there = company != NONE && is_promised(&trial->world.programme, candidate, company);
    return was_there ? NONE : company;
}

static void try_question(struct trial *trial) {
    struct arena arena = {0};
    struct alternative alternative;
    int candidate = draw_candidate(trial);
    if (candidate == NONE) {
        return;
    }
    int company = draw_company(trial, candidate);
    inquiry_ask(&trial->inquiry, candidate, company, &arena, &alternative);
    try_answer(trial, &alternative);
    if (alternative.kind == ALTERNATIVE_SHUT) {
        try_bars(trial, &alternative);
    }
    arena_release(&arena);
}

// Why somebody is where they are.

enum { NOT_WISHED = 1000 };

// What was promised before has left the list.
static int group_of(const struct programme *programme, int candidate, int company) {
    const struct candidate *who = &programme->candidates[candidate];
    if (is_promised(programme, candidate, company)) {
        return NOT_WISHED;
    }
    for (size_t w = 0; w < who->wish_count; w++) {
        if (who->wishes[w].company == company) {
            return who->wishes[w].group;
        }
    }
    return NOT_WISHED;
}

// The worst that somebody gets of their list; without a place worse than what is not on it.
static int worst_group(const struct trial *trial, int candidate) {
    int worst = trial->plan.placed[candidate] ? 0 : NOT_WISHED + 1;
    for (int t = 0; t < MODULES_MAX; t++) {
        int company = trial->present[candidate][t];
        int group = company == NONE ? 0 : group_of(&trial->world.programme, candidate, company);
        worst = group > worst ? group : worst;
    }
    return worst;
}

static bool is_there(const struct trial *trial, int candidate, int company) {
    bool is_there = is_promised(&trial->world.programme, candidate, company);
    for (int t = 0; t < MODULES_MAX; t++) {
        is_there |= trial->present[candidate][t] == company;
    }
    return is_there;
}

static int times_asked(const struct alternatives *alternatives, int company) {
    int times = 0;
    for (size_t i = 0; i < alternatives->count; i++) {
        times += alternatives->items[i].company == company;
    }
    return times;
}

// Of every company that they wished more, and of no other.
static void try_choice(struct trial *trial, const struct alternatives *alternatives,
                       int candidate) {
    int worst = worst_group(trial, candidate);
    for (int k = 0; k < (int)trial->world.programme.company_count; k++) {
        int group = group_of(&trial->world.programme, candidate, k);
        bool is_missed = group != NOT_WISHED && group < worst && !is_there(trial, candidate, k);
        ask_about(trial, "why", candidate, k);
        expect(trial, "times asked", is_missed, times_asked(alternatives, k));
    }
    ask_about(trial, "why", candidate, NONE);
    expect(trial, "times asked", !trial->plan.placed[candidate], times_asked(alternatives, NONE));
}

static void try_items(struct trial *trial, const struct alternatives *alternatives) {
    for (size_t i = 0; i < alternatives->count; i++) {
        const struct alternative *alternative = &alternatives->items[i];
        bool costs =
            alternative->kind == ALTERNATIVE_COSTS || alternative->kind == ALTERNATIVE_CLASHES;
        try_answer(trial, alternative);
        if (costs) {
            try_remedies(trial, alternative);
        } else if (alternative->kind == ALTERNATIVE_SHUT) {
            try_bars(trial, alternative);
        }
    }
}

static void try_why(struct trial *trial, int candidate) {
    struct alternatives alternatives;
    inquiry_candidate(&trial->inquiry, candidate, &alternatives);
    try_choice(trial, &alternatives, candidate);
    try_items(trial, &alternatives);
    alternatives_release(&alternatives);
}

// Who is not where a company would rather have them.

static int rank_of(const struct programme *programme, int candidate, int company) {
    const struct rating *rating = programme_rating(programme, candidate, company);
    return rating != NULL && rating->company_rank > 0 ? rating->company_rank : INT_MAX;
}

static bool is_new_there(const struct trial *trial, int candidate, int company) {
    bool is_new = false;
    for (int t = 0; t < MODULES_MAX; t++) {
        is_new |= trial->present[candidate][t] == company;
    }
    return is_new;
}

static int worst_rank_there(const struct trial *trial, int company) {
    int worst = 0;
    for (int c = 0; c < (int)trial->world.programme.candidate_count; c++) {
        int rank = rank_of(&trial->world.programme, c, company);
        worst = is_new_there(trial, c, company) && rank > worst ? rank : worst;
    }
    return worst > 0 ? worst : INT_MAX;
}

static void try_missed(struct trial *trial, const struct alternatives *alternatives, int company) {
    int worst = worst_rank_there(trial, company);
    for (int c = 0; c < (int)trial->world.programme.candidate_count; c++) {
        bool is_missed = trial->inquiry.problem.person_of[c] != NONE &&
                         rank_of(&trial->world.programme, c, company) < worst &&
                         !is_there(trial, c, company);
        int times = 0;
        for (size_t i = 0; i < alternatives->count; i++) {
            times += alternatives->items[i].candidate == c;
        }
        ask_about(trial, "who is missed", c, company);
        expect(trial, "times asked", is_missed, times);
    }
}

static void try_company(struct trial *trial, int company) {
    struct alternatives alternatives;
    inquiry_company(&trial->inquiry, company, &alternatives);
    try_missed(trial, &alternatives, company);
    try_items(trial, &alternatives);
    ask_about(trial, "worth", NONE, company);
    for (size_t w = 0; w < alternatives.worth_count; w++) {
        try_place(trial, &alternatives.worths[w]);
    }
    alternatives_release(&alternatives);
}

static void try_keeping(struct trial *trial) {
    struct arena arena = {0};
    struct alternative alternative;
    int candidate = draw_candidate(trial);
    if (candidate != NONE) {
        trial->inquiry.keeps_others = true;
        inquiry_ask_briefly(&trial->inquiry, candidate, draw_company(trial, candidate), &arena,
                            &alternative);
        try_answer(trial, &alternative);
        trial->inquiry.keeps_others = false;
    }
    arena_release(&arena);
}

static void try_programme(struct trial *trial) {
    int companies = (int)trial->world.programme.company_count;
    note_plan(trial);
    try_question(trial);
    try_question(trial);
    int somebody = draw_candidate(trial);
    if (somebody != NONE && trial->statistics->programmes % WHY_EVERY == 0) {
        try_why(trial, somebody);
    }
    try_company(trial, dice_below(&trial->dice, companies));
    try_keeping(trial);
    int candidate = draw_candidate(trial), company = dice_below(&trial->dice, companies);
    trial->inquiry.keeps_others = dice_chance(&trial->dice, 40);
    if (candidate != NONE && dice_chance(&trial->dice, 50)) {
        try_list(trial, candidate, NONE);
    } else {
        try_list(trial, NONE, company);
    }
    trial->inquiry.keeps_others = false;
    trial->statistics->programmes++;
}

// A decision may be kept later, in a module that stays open; a question asks about what is planned
// now. So no file says the same (tests/cases/explain_asks_about_modules_that_are_planned does).
static bool may_wait(const struct problem *problem) {
    for (int i = 0; i < problem->person_count; i++) {
        if (problem->persons[i].later > 0) {
            return true;
        }
    }
    return false;
}

static void try_seed(uint64_t seed, struct statistics *statistics) {
    static const enum random_kind kinds[] = {RANDOM_ANY, RANDOM_WHOLE, RANDOM_TIED, RANDOM_WHOLE};
    struct trial trial = {.statistics = statistics, .dice = {~seed}, .good = true};
    struct enumeration found;
    struct problem problem = {0};
    random_programme_make(seed, kinds[seed % 4], &trial.files);
    assert_true(random_programme_read(&trial.files, &trial.world));
    enumerate(&trial.world.programme, &found);
    // A row that stands there twice is known once, and a warning tells both.
    bool has_twins = findings_of_kind(&trial.world.findings, FINDING_DECISION_TWICE) > 0 ||
                     findings_of_kind(&trial.world.findings, FINDING_LINK_TWICE) > 0;
    if (found.complete && found.exists && !has_twins &&
        problem_build(&trial.world.programme, &problem, &trial.world.findings) &&
        !may_wait(&problem)) {
        ask_about(&trial, "base", NONE, NONE);
        bool is_open = inquiry_open(&trial.inquiry, &trial.world.programme, &EXPLAINING, &problem);
        expect(&trial, "the programme is planned", 1, is_open);
        if (is_open) {
            try_programme(&trial);
        }
        inquiry_release(&trial.inquiry);
    }
    problem_release(&problem);
    if (!trial.good) {
        random_programme_print(&trial.files, stderr);
        statistics->bad++;
    }
    random_programme_release(&trial.files);
    world_release(&trial.world);
}

static uint64_t number_from_environment(const char *name, uint64_t otherwise) {
    const char *text = getenv(name);
    return text == NULL ? otherwise : strtoull(text, NULL, 10);
}

static void every_answer_is_true(void **state) {
    (void)state;
    struct statistics statistics = {0};
    int wanted = (int)number_from_environment("KULL_INQUIRY", QUESTIONS);
    uint64_t seed = number_from_environment("KULL_INQUIRY_SEED", 1);
    while (statistics.questions < wanted && statistics.bad < BAD_MOST) {
        try_seed(seed++, &statistics);
    }
    printf("inquiry: %d questions in %d programmes (%d with the others kept): %d equal, %d cost, "
           "%d shut by %d rows, %d clash; %d move somebody, %d listed; %d changes that help, %d "
           "tried with a step less; %d places more, %d of them worth something, %d with a price; "
           "%d runs too large for all schedules\n",
           statistics.questions, statistics.programmes, statistics.kept,
           statistics.kinds[ALTERNATIVE_EQUAL], statistics.kinds[ALTERNATIVE_COSTS],
           statistics.kinds[ALTERNATIVE_SHUT], statistics.bars,
           statistics.kinds[ALTERNATIVE_CLASHES], statistics.moves, statistics.listed,
           statistics.remedies, statistics.less, statistics.worths, statistics.useful,
           statistics.priced, statistics.too_large);
    assert_int_equal(statistics.bad, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_the_lottery_gave_to_another_costs_nothing),
        cmocka_unit_test(a_better_wish_costs_what_the_other_loses),
        cmocka_unit_test(whoever_is_there_is_not_asked_about),
        cmocka_unit_test(a_refusal_shuts_the_door),
        cmocka_unit_test(what_is_decided_about_another_clashes_until_there_is_room),
        cmocka_unit_test(whoever_has_no_place_is_told_what_one_would_cost),
        cmocka_unit_test(a_company_hears_of_those_it_would_rather_have),
        cmocka_unit_test(one_more_place_is_worth_a_wish),
        cmocka_unit_test(what_costs_least_is_suggested_first),
        cmocka_unit_test(nobody_has_to_move_where_the_others_are_kept),
        cmocka_unit_test(the_row_that_shuts_the_door_is_the_one_that_says_so),
        cmocka_unit_test(a_change_that_lets_others_in_is_tried_like_any),
        cmocka_unit_test(prices_say_nothing_of_places_that_are_all_promised),
        cmocka_unit_test(a_price_of_a_half_may_be_worth_a_whole),
        cmocka_unit_test(every_answer_is_true),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

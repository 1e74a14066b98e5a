// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page that people open: what it shows to whom, and that it is good HTML whoever is in it.
#include "output/html.h"
#include "output/page.h"
#include "support/shown.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <ctype.h>
#include <string.h>

// The page without the rules of its looks.
static void make_page(const struct told *told, struct text_buffer *text) {
    struct text_buffer whole = {0};
    page_make(told, &whole);
    const char *style = strstr(whole.bytes, "<style>"), *end = strstr(whole.bytes, "</style>");
    assert_true(style != NULL && end != NULL);
    text_buffer_add_bytes(text, whole.bytes, (size_t)(style - whole.bytes));
    text_buffer_add(text, end + strlen("</style>"));
    text_buffer_release(&whole);
}

// What the view shows of the three rows, or of others.
static void show(struct shown *shown, const char *rows, struct text_buffer *text) {
    shown_given(shown, rows);
    shown_look(shown);
    struct told told = shown_told(shown);
    make_page(&told, text);
}

// The part of the page that has this id, up to the next section or article.
static void cut_part(const struct text_buffer *page, const char *id, struct text_buffer *part) {
    struct arena arena = {0};
    const char *begin = strstr(page->bytes, arena_print(&arena, "id=\"%s\"", id));
    assert_non_null(begin);
    const char *section = strstr(begin, "</section>"), *article = strstr(begin, "</article>");
    const char *end = article != NULL && article < section ? article : section;
    text_buffer_add_bytes(part, begin, (size_t)(end - begin));
    arena_release(&arena);
}

static void whatever_stands_in_a_file_is_shown_as_text(void **state) {
    (void)state;
    struct text_buffer text = {0};
    html_text(&text, "<b>&amp; \"O'Neil\" æ</b>");
    assert_string_equal(text.bytes, "&lt;b&gt;&amp;amp; &quot;O&#39;Neil&quot; æ&lt;/b&gt;");
    text_buffer_release(&text);
}

static void every_trainee_is_in_both_charts_and_has_a_table(void **state) {
    (void)state;
    static const char *const people[] = {"Anne Vik", "Bo Lund"};
    struct shown shown = {0};
    struct text_buffer page = {0}, chart = {0}, places = {0}, tables = {0};
    show(&shown, NULL, &page);
    cut_part(&page, "trainees", &chart);
    cut_part(&page, "places", &places);
    text_buffer_add(&tables, strstr(page.bytes, "id=\"people\""));
    for (size_t i = 0; i < sizeof people / sizeof *people; i++) {
        assert_says(&chart, people[i]);
        assert_says(&places, people[i]);
        assert_says(&tables, people[i]);
    }
    assert_says(&tables, "<th scope=\"row\">Ymir AS</th><td class=\"number\">2</td>"
                         "<td class=\"day\">2027-04-01</td><td class=\"day\">2027-05-31</td>"
                         "<td>draft</td>");
    assert_says(&tables, "Gatherings: 1 Winter.");
    text_buffer_release(&page);
    text_buffer_release(&chart);
    text_buffer_release(&places);
    text_buffer_release(&tables);
    shown_release(&shown);
}

static void draft_is_told_from_promise_in_words(void **state) {
    (void)state;
    struct shown shown = {0};
    struct text_buffer page = {0}, chart = {0};
    show(&shown, NULL, &page);
    cut_part(&page, "trainees", &chart);
    assert_says(&chart, "<title>Xenia AS, module 1, 2027-01-01 to 2027-02-28: promised</title>");
    assert_says(&chart, "<title>Ymir AS, module 2, 2027-04-01 to 2027-05-31: draft</title>");
    assert_says(&chart, ">draft</text>");
    text_buffer_release(&page);
    text_buffer_release(&chart);
    shown_release(&shown);
}

static void places_that_nobody_has_are_drawn(void **state) {
    (void)state;
    struct shown shown = {0};
    struct text_buffer page = {0}, chart = {0};
    show(&shown, NULL, &page);
    cut_part(&page, "places", &chart);
    assert_says(&chart, "<title>1 free</title>"); // at X, while one of the two is there
    assert_says(&chart, "<title>2 free</title>"); // and when nobody is
    text_buffer_release(&page);
    text_buffer_release(&chart);
    shown_release(&shown);
}

static void places_that_were_promised_and_not_filled_are_marked(void **state) {
    (void)state;
    struct shown shown = {0};
    struct text_buffer page = {0};
    assert_true(given_programme(&shown.world, "rules.csv",
                                "rule,value\nstart,2027-01-01\nmodules,1\nmodule_months,2\n"
                                "companies_min,1\nadmit_max,1\n",
                                "companies.csv", "company\nX\nY\n", "candidates.csv",
                                "candidate\nA\n", "offers.csv",
                                "offer,company,places,min_places\nO,X,3,2\nP,Y,1,\n", NULL));
    assert_true(given_schedule(&shown.world, ROWS "A,,1,2027-01-01,2027-02-28,Y,P,draft\n",
                               &shown.schedule));
    shown_look(&shown);
    struct told told = shown_told(&shown);
    make_page(&told, &page);
    assert_says(&page, "<title>3 free, 2 promised</title>");
    assert_says(&page, "Months promised");
    text_buffer_release(&page);
    shown_release(&shown);
}

static void members_see_nothing_that_is_internal(void **state) {
    (void)state;
    static const char *const internal[] = {"Cato",  "6.25",       "6.75",   "A reason",   "4711",
                                           "771",   "772",        "773",    "774",        "refus",
                                           "leave", "assessment", "points", "not_placed", ">Wish<"};
    struct shown shown = {0};
    struct text_buffer page = {0};
    show(&shown, NULL, &page);
    assert_says(&page, "<td>people with a path</td>");
    for (size_t i = 0; i < sizeof internal / sizeof *internal; i++) {
        assert_hides(&page, internal[i]);
    }
    text_buffer_release(&page);
    shown_release(&shown);
}

static void internally_marks_and_people_without_a_place_are_told(void **state) {
    (void)state;
    static const int ranks[] = {0, 1, 2};
    struct shown shown = {.view.is_internal = true};
    struct text_buffer page = {0};
    shown_given(&shown, NULL);
    shown_look(&shown);
    struct told told = shown_told(&shown);
    told.wish_rank = ranks;
    make_page(&told, &page);
    assert_says(&page, "not for members");
    assert_says(&page, "<td>not_placed</td><td class=\"number\">6.75</td><td>Cato Dal</td>");
    assert_says(&page, "4711");
    assert_says(&page, "<th scope=\"col\" class=\"number\">Wish</th>");
    text_buffer_release(&page);
    shown_release(&shown);
}

static void leave_is_told_to_nobody_else(void **state) {
    (void)state;
    static const char rows[] = ROWS "A,1,1,2027-01-01,2027-01-31,X,,published\n"
                                    "A,1,1,2027-02-01,2027-02-28,,,leave\n" B_IN_X B_IN_Y;
    struct shown all = {0}, own = {.view.candidate_id = "A"};
    struct text_buffer page = {0}, part = {0};
    show(&all, rows, &page);
    show(&own, rows, &part);
    assert_hides(&page, "leave");
    assert_says(&part, "2027-02-28: leave</title>");
    text_buffer_release(&page);
    text_buffer_release(&part);
    shown_release(&all);
    shown_release(&own);
}

static void part_of_a_company_names_no_other_company(void **state) {
    (void)state;
    struct shown shown = {0};
    struct text_buffer page = {0};
    shown_given(&shown, NULL);
    shown.view.company = &shown.world.programme.companies[0];
    shown_look(&shown);
    struct told told = shown_told(&shown);
    make_page(&told, &page);
    assert_says(&page, "<h1>Trainee schedule: Xenia AS</h1>");
    assert_says(&page, "Bo Lund");
    assert_hides(&page, "Ymir");
    assert_hides(&page, "Summer");
    assert_hides(&page, "people with a path");
    text_buffer_release(&page);
    shown_release(&shown);
}

static void part_of_a_person_names_nobody_else_and_no_money(void **state) {
    (void)state;
    struct shown shown = {.view.candidate_id = "B"};
    struct text_buffer page = {0};
    show(&shown, NULL, &page);
    assert_says(&page, "<h1>Trainee schedule: Bo Lund</h1>");
    assert_says(&page, "Ymir");
    assert_hides(&page, "Anne");
    assert_hides(&page, "Costs");
    assert_hides(&page, " free");
    assert_hides(&page, "people with a path");
    text_buffer_release(&page);
    shown_release(&shown);
}

static void that_nothing_better_exists_is_said_only_where_it_is_proven(void **state) {
    (void)state;
    static const bool all[GOALS] = {true, true, true, true, true, true, true, true};
    static const bool some[GOALS] = {[GOAL_PLACED] = true};
    struct shown shown = {0};
    struct text_buffer unknown = {0}, partly = {0}, wholly = {0};
    show(&shown, NULL, &unknown);
    struct told told = shown_told(&shown);
    told.proven = some;
    make_page(&told, &partly);
    told.proven = all;
    make_page(&told, &wholly);
    assert_hides(&unknown, "othing better exists");
    assert_says(&unknown, "does not say whether anything better exists");
    assert_says(&partly, "no: proven");
    assert_says(&partly, "the proof does not say");
    assert_hides(&partly, "Nothing better exists");
    assert_says(&wholly, "Nothing better exists");
    text_buffer_release(&unknown);
    text_buffer_release(&partly);
    text_buffer_release(&wholly);
    shown_release(&shown);
}

static void values_of_a_schedule_that_breaks_a_rule_are_not_told(void **state) {
    (void)state;
    struct shown shown = {0};
    struct text_buffer page = {0};
    shown_given(&shown, NULL);
    shown_look(&shown);
    struct told told = shown_told(&shown);
    told.is_kept = false;
    make_page(&told, &page);
    assert_says(&page, "breaks a rule");
    assert_hides(&page, "people with a path");
    text_buffer_release(&page);
    shown_release(&shown);
}

static void page_needs_nothing_beside_it_and_runs_nothing(void **state) {
    (void)state;
    static const char *const outside[] = {"<script", "http:",   "https:", "//",
                                          "src=",    "<link",   "url(",   "@import",
                                          "<iframe", "<object", "onload", "javascript"};
    struct shown shown = {0};
    struct text_buffer page = {0};
    shown_given(&shown, NULL);
    shown_look(&shown);
    struct told told = shown_told(&shown);
    page_make(&told, &page);
    for (size_t i = 0; i < sizeof outside / sizeof *outside; i++) {
        assert_hides(&page, outside[i]);
    }
    text_buffer_release(&page);
    shown_release(&shown);
}

static void same_schedule_makes_the_same_page(void **state) {
    (void)state;
    struct shown shown = {0};
    struct text_buffer once = {0}, twice = {0};
    show(&shown, NULL, &once);
    struct told told = shown_told(&shown);
    make_page(&told, &twice);
    assert_string_equal(once.bytes, twice.bytes);
    text_buffer_release(&once);
    text_buffer_release(&twice);
    shown_release(&shown);
}

enum { DEPTH_MOST = 64, NAME_SIZE = 16 };

static bool is_void(const char *name) {
    return strcmp(name, "meta") == 0 || strcmp(name, "!DOCTYPE") == 0;
}

// Every element is closed, in the order in which they were opened.
static void assert_balanced(const char *html) {
    char open[DEPTH_MOST][NAME_SIZE];
    size_t depth = 0;
    for (const char *at = strchr(html, '<'); at != NULL; at = strchr(at + 1, '<')) {
        bool closes = at[1] == '/';
        char name[NAME_SIZE] = "";
        size_t length = strcspn(at + 1 + closes, " >/");
        const char *end = strchr(at, '>');
        assert_true(length < NAME_SIZE && end != NULL);
        memcpy(name, at + 1 + closes, length);
        if (closes) {
            assert_true(depth > 0);
            assert_string_equal(open[--depth], name);
        } else if (!is_void(name) && end[-1] != '/') {
            assert_true(depth < DEPTH_MOST);
            memcpy(open[depth++], name, NAME_SIZE);
        }
    }
    assert_int_equal(depth, 0);
}

// Headings go down by one step at a time.
static void assert_headings_in_order(const char *html) {
    char before = '0';
    for (const char *at = html; (at = strstr(at, "<h")) != NULL; at++) {
        if (isdigit((unsigned char)at[2])) {
            assert_true(at[2] <= before + 1);
            before = at[2];
        }
    }
    assert_true(before > '0');
}

static void assert_links_lead_somewhere(const char *html) {
    struct arena arena = {0};
    for (const char *at = html; (at = strstr(at, "href=\"#")) != NULL; at++) {
        const char *id = at + strlen("href=\"#");
        const char *wanted = arena_print(&arena, "id=\"%.*s\"", (int)strcspn(id, "\""), id);
        const char *found = strstr(html, wanted);
        assert_non_null(found);
        assert_null(strstr(found + 1, wanted));
    }
    arena_release(&arena);
}

static void page_is_well_formed_whatever_the_names_are(void **state) {
    (void)state;
    struct shown shown = {0};
    struct text_buffer page = {0};
    assert_true(given_programme(
        &shown.world, "rules.csv",
        "rule,value\nstart,2027-01-01\nmodules,1\nmodule_months,2\ncompanies_min,1\n"
        "admit_max,2\ncompetence_days,2\n",
        "companies.csv", "company,name,places,sector\nX,\"</svg><script>\",2,\"<&\"\nY,,1,\n",
        "candidates.csv", "candidate,name\nA,\"a\"\"b\"\nB,<i>'&amp;\n", "events.csv",
        "event,from,to,title,location,days\nE,2027-01-10,2027-01-11,</title>,\"\"\"<\",2\n", NULL));
    assert_true(given_schedule(&shown.world,
                               ROWS "A,,1,2027-01-01,2027-02-28,X,,draft\n"
                                    "B,,1,2027-01-01,2027-02-28,X,,draft\n",
                               &shown.schedule));
    shown_look(&shown);
    struct told told = shown_told(&shown);
    make_page(&told, &page);
    assert_hides(&page, "<script");
    assert_says(&page, "&lt;/svg&gt;&lt;script&gt;");
    assert_says(&page, "&lt;i&gt;&#39;&amp;amp;");
    assert_balanced(page.bytes);
    assert_headings_in_order(page.bytes);
    assert_links_lead_somewhere(page.bytes);
    text_buffer_release(&page);
    shown_release(&shown);
}

static void page_without_anybody_is_a_page(void **state) {
    (void)state;
    struct shown shown = {0};
    struct text_buffer page = {0};
    show(&shown, ROWS, &page);
    assert_balanced(page.bytes);
    assert_says(&page, "Nobody is there.");
    text_buffer_release(&page);
    shown_release(&shown);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whatever_stands_in_a_file_is_shown_as_text),
        cmocka_unit_test(every_trainee_is_in_both_charts_and_has_a_table),
        cmocka_unit_test(draft_is_told_from_promise_in_words),
        cmocka_unit_test(places_that_nobody_has_are_drawn),
        cmocka_unit_test(places_that_were_promised_and_not_filled_are_marked),
        cmocka_unit_test(members_see_nothing_that_is_internal),
        cmocka_unit_test(internally_marks_and_people_without_a_place_are_told),
        cmocka_unit_test(leave_is_told_to_nobody_else),
        cmocka_unit_test(part_of_a_company_names_no_other_company),
        cmocka_unit_test(part_of_a_person_names_nobody_else_and_no_money),
        cmocka_unit_test(that_nothing_better_exists_is_said_only_where_it_is_proven),
        cmocka_unit_test(values_of_a_schedule_that_breaks_a_rule_are_not_told),
        cmocka_unit_test(page_needs_nothing_beside_it_and_runs_nothing),
        cmocka_unit_test(same_schedule_makes_the_same_page),
        cmocka_unit_test(page_is_well_formed_whatever_the_names_are),
        cmocka_unit_test(page_without_anybody_is_a_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

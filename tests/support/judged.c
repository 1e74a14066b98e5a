// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a test says about a schedule, and what is shown when it is not so.
#include "support/judged.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <string.h>

bool judged(struct world *world, const char *csv, struct worth *worth, struct findings *findings) {
    struct schedule schedule = {0};
    bool good = given_schedule(world, csv, &schedule);
    if (!good) {
        findings_print(&world->findings, stderr);
    }
    assert_true(good);
    bool kept = verify_schedule(&world->programme, &schedule, worth, findings);
    schedule_release(&schedule);
    return kept;
}

void assert_kept(struct world *world, const char *csv) {
    struct findings findings = {0};
    struct worth worth = {0};
    bool kept = judged(world, csv, &worth, &findings);
    if (!kept) {
        findings_print(&findings, stderr);
    }
    assert_true(kept);
    assert_int_equal(findings.count, 0);
    worth_release(&worth);
    findings_release(&findings);
}

void assert_only_finding(struct findings *findings, enum finding_kind kind, const char *place) {
    char at[100] = "";
    if (findings->count == 1) {
        const struct origin *origin = &findings->items[0].at;
        snprintf(at, sizeof at, "%s:%zu", origin->file ? origin->file : "", origin->line);
    }
    if (findings->count != 1 || strcmp(at, place) != 0) {
        findings_print(findings, stderr);
    }
    assert_int_equal(findings->count, 1);
    assert_string_equal(finding_phrase(findings->items[0].kind)->name, finding_phrase(kind)->name);
    assert_string_equal(at, place);
}

void assert_broken(struct world *world, const char *csv, enum finding_kind kind, const char *place,
                   const char *hint) {
    struct findings findings = {0};
    struct worth worth = {0};
    assert_false(judged(world, csv, &worth, &findings));
    assert_only_finding(&findings, kind, place);
    if (hint != NULL) {
        assert_string_equal(findings.items[0].hint, hint);
    }
    worth_release(&worth);
    findings_release(&findings);
}

void assert_worth(struct world *world, const char *csv, enum goal goal, int64_t value) {
    struct findings findings = {0};
    struct worth worth = {0};
    bool kept = judged(world, csv, &worth, &findings);
    if (!kept) {
        findings_print(&findings, stderr);
    }
    assert_true(kept);
    assert_int_equal(worth.value[goal], value);
    worth_release(&worth);
    findings_release(&findings);
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The end of a path is judged by numbers alone, because nobody knows yet which places the later
// modules will have.
#include "verify/path_rules.h"

static int at_most(int64_t limit, int most) {
    return limit < most ? (int)limit : most;
}

// No path has more companies or longer stays than it has modules.
struct path_rules path_rules_of(const struct intake *intake) {
    static const enum rule alike[ALIKE_WAYS] = {
        [ALIKE_SECTOR] = RULE_SAME_SECTOR_MAX,
        [ALIKE_MUNICIPALITY] = RULE_SAME_MUNICIPALITY_MAX,
        [ALIKE_OWNER] = RULE_SAME_OWNER_MAX,
    };
    struct path_rules rules = {
        .companies_min = at_most(intake_rule(intake, RULE_COMPANIES_MIN), MODULES_MAX + 1),
        .companies_max = at_most(intake_rule(intake, RULE_COMPANIES_MAX), MODULES_MAX),
        .stay_min = at_most(intake_rule(intake, RULE_STAY_MIN_MODULES), MODULES_MAX + 1),
        .stay_max = at_most(intake_rule(intake, RULE_STAY_MAX_MODULES), MODULES_MAX),
    };
    for (int way = 0; way < ALIKE_WAYS; way++) {
        rules.alike_max[way] = at_most(intake_rule(intake, alike[way]), MODULES_MAX);
    }
    return rules;
}

// True when so many modules can be spent in new companies, at least `asked` of them.
static bool can_fill(const struct path_rules *rules, int companies, int asked, int modules) {
    for (int more = asked; more <= modules; more++) {
        bool is_allowed = more == 0 || companies + more <= rules->companies_max;
        if (is_allowed && companies + more >= rules->companies_min &&
            more * rules->stay_min <= modules && modules <= more * rules->stay_max) {
            return true;
        }
    }
    return false;
}

bool can_end(const struct path_rules *rules, const struct ending *ending) {
    for (int lasts = 0; lasts <= (ending->stay_may_last ? ending->later : 0); lasts++) {
        int stay = ending->stay + lasts;
        bool is_judged = ending->stay_is_new || lasts > 0;
        bool is_good = !is_judged || (stay >= rules->stay_min && stay <= rules->stay_max);
        if (is_good && can_fill(rules, ending->companies, ending->asked, ending->later - lasts)) {
            return true;
        }
    }
    return false;
}

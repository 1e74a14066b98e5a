// SPDX-License-Identifier: GPL-3.0-or-later
//
// The companies of one whole path: how many, how long, in one unbroken stay each, and how many of
// them may be alike.
#include "base/text.h"
#include "verify/judgement.h"
#include "verify/say.h"

static const char *company_id(const struct judgement *judgement, const struct placement *row) {
    return company_of_row(judgement, row)->id;
}

static void judge_companies_min(struct judgement *judgement, const struct path *path) {
    int64_t least = intake_rule(path->intake, RULE_COMPANIES_MIN);
    if (path->visit_count < least) {
        findings_add(judgement->findings, FINDING_SCHEDULE_COMPANIES_MIN,
                     place_of_row(path, path->row), path->candidate->id,
                     "%s asks for at least %s in a path; this one visits %d.",
                     say_rule(judgement, &path->intake->rules, RULE_COMPANIES_MIN),
                     say_count(judgement, least, "company", "companies"), path->visit_count);
    }
}

static void judge_companies_max(struct judgement *judgement, const struct path *path) {
    int64_t most = intake_rule(path->intake, RULE_COMPANIES_MAX);
    if (path->visit_count > most) {
        findings_add(judgement->findings, FINDING_SCHEDULE_COMPANIES_MAX,
                     place_of_row(path, path->visits[most]), path->candidate->id,
                     "%s allows at most %s in a path; this one visits %d.",
                     say_rule(judgement, &path->intake->rules, RULE_COMPANIES_MAX),
                     say_count(judgement, most, "company", "companies"), path->visit_count);
    }
}

// Judges the stay in the modules from `first` to before `end`.
static void judge_stay(struct judgement *judgement, const struct path *path, int first, int end) {
    const struct rules *rules = &path->intake->rules;
    int64_t least = rules->value[RULE_STAY_MIN_MODULES];
    int64_t most = rules->value[RULE_STAY_MAX_MODULES];
    const struct placement *row = path->module[first];
    if (end - first < least) {
        findings_add(judgement->findings, FINDING_SCHEDULE_STAY_MIN, place_of_row(path, row),
                     company_id(judgement, row),
                     "%s asks for stays of at least %s; this one has %d.",
                     say_rule(judgement, rules, RULE_STAY_MIN_MODULES),
                     say_count(judgement, least, "module", "modules"), end - first);
    }
    if (end - first > most) {
        findings_add(judgement->findings, FINDING_SCHEDULE_STAY_MAX,
                     place_of_row(path, path->module[first + most]), company_id(judgement, row),
                     "%s allows stays of at most %s; this one has %d.",
                     say_rule(judgement, rules, RULE_STAY_MAX_MODULES),
                     say_count(judgement, most, "module", "modules"), end - first);
    }
}

// A stay goes on while the company is the same, also from one of its offers to another.
static void judge_stays(struct judgement *judgement, const struct path *path) {
    int count = path->intake->module_count;
    for (int first = 0, end = 0; first < count; first = end) {
        while (end < count && path->module[end]->company == path->module[first]->company) {
            end++;
        }
        judge_stay(judgement, path, first, end);
    }
}

// The row of an earlier stay in the company of module t, if the path has left it since.
static const struct placement *earlier_stay(const struct path *path, int t) {
    int company = path->module[t]->company;
    if (t == 0 || path->module[t - 1]->company == company) {
        return NULL;
    }
    for (int before = t - 1; before >= 0; before--) {
        if (path->module[before]->company == company) {
            return path->module[before];
        }
    }
    return NULL;
}

static void judge_return(struct judgement *judgement, const struct path *path) {
    for (int t = 1; t < path->intake->module_count; t++) {
        const struct placement *row = path->module[t], *earlier = earlier_stay(path, t);
        if (earlier != NULL) {
            const char *id = company_id(judgement, row);
            findings_add(
                judgement->findings, FINDING_SCHEDULE_RETURN, place_of_row(path, row), id,
                "The path left %s after module %d; a company is visited in one unbroken stay.",
                say_row(judgement, id, earlier), earlier->module + 1);
        }
    }
}

static const char *sector_of(const struct company *company) {
    return company->sector;
}

static const char *municipality_of(const struct company *company) {
    return company->municipality;
}

static const char *owner_of(const struct company *company) {
    return company->owner;
}

// A rule about companies of one path that have something in common.
struct likeness {
    enum rule rule;
    enum finding_kind kind;
    const char *word;
    const char *(*of)(const struct company *company);
};

static const struct likeness likenesses[] = {
    {RULE_SAME_SECTOR_MAX, FINDING_SCHEDULE_SECTOR, "sector", sector_of},
    {RULE_SAME_MUNICIPALITY_MAX, FINDING_SCHEDULE_MUNICIPALITY, "municipality", municipality_of},
    {RULE_SAME_OWNER_MAX, FINDING_SCHEDULE_OWNER, "owner", owner_of},
};

// How many of the first `count` companies of the path are like this; `first` is one of them.
static int count_alike(const struct judgement *judgement, const struct path *path, int count,
                       const struct likeness *likeness, const char *shared,
                       const struct placement **first) {
    int alike = 0;
    for (int v = count - 1; v >= 0; v--) {
        if (text_equal(likeness->of(company_of_row(judgement, path->visits[v])), shared)) {
            alike++;
            *first = path->visits[v];
        }
    }
    return alike;
}

// Speaks at the company that is one too many, once for everything that is shared.
static void judge_likeness(struct judgement *judgement, const struct path *path,
                           const struct likeness *likeness) {
    int64_t most = intake_rule(path->intake, likeness->rule);
    for (int v = 0; v < path->visit_count; v++) {
        const struct placement *row = path->visits[v], *first = row;
        const char *shared = likeness->of(company_of_row(judgement, row));
        bool is_known = shared[0] != '\0';
        if (is_known && count_alike(judgement, path, v + 1, likeness, shared, &first) - 1 == most) {
            findings_add(judgement->findings, likeness->kind, place_of_row(path, row),
                         company_id(judgement, row),
                         "%s allows at most %s of one %s in a path; this one visits %d of '%s', "
                         "the first is %s.",
                         say_rule(judgement, &path->intake->rules, likeness->rule),
                         say_count(judgement, most, "company", "companies"), likeness->word,
                         count_alike(judgement, path, path->visit_count, likeness, shared, &first),
                         shared, say_row(judgement, company_id(judgement, first), first));
        }
    }
}

static void judge_likenesses(struct judgement *judgement, const struct path *path) {
    for (size_t i = 0; i < sizeof likenesses / sizeof *likenesses; i++) {
        judge_likeness(judgement, path, &likenesses[i]);
    }
}

void shape_judge(struct judgement *judgement, const struct path *path) {
    static void (*const judges[])(struct judgement *, const struct path *) = {
        judge_companies_min, judge_companies_max, judge_stays, judge_return, judge_likenesses,
    };
    for (size_t i = 0; i < sizeof judges / sizeof *judges; i++) {
        judges[i](judgement, path);
    }
}

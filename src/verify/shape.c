// SPDX-License-Identifier: GPL-3.0-or-later
//
// The companies of one whole path: how many, how long, in one unbroken stay each, and how many of
// them may be alike. What is published is a fact and never judged; what is planned must not break a
// rule because of it, so every finding speaks at a planned row.
#include "base/language.h"
#include "base/text.h"
#include "verify/judgement.h"
#include "verify/say.h"
#include "verify/stays.h"

#include <inttypes.h>

static const char *company_id(const struct judgement *judgement, const struct placement *row) {
    return company_of_row(judgement, row)->id;
}

static void judge_companies_max(struct judgement *judgement, const struct path *path) {
    int64_t most = intake_rule(path->intake, RULE_COMPANIES_MAX);
    int fixed = path->past->visit_count;
    if (path->visit_count > most && path->visit_count > fixed) {
        int64_t place = most > fixed ? most : fixed;
        findings_add(
            judgement->findings, FINDING_SCHEDULE_COMPANIES_MAX,
            place_of_row(path, path->visits[place]), path->candidate->id,
            ngettext("%s allows at most %" PRId64 " company in a path; this one visits %d.",
                     "%s allows at most %" PRId64 " companies in a path; this one visits %d.",
                     (unsigned long)most),
            say_rule(judgement, &path->intake->rules, RULE_COMPANIES_MAX), most, path->visit_count);
    }
}

static const char *say_too_few(bool is_open, int64_t least) {
    return is_open
               ? ngettext("%s asks for at least %" PRId64 " company in a path; this one visits %d, "
                          "and the modules that stay open are too few.",
                          "%s asks for at least %" PRId64
                          " companies in a path; this one visits %d, "
                          "and the modules that stay open are too few.",
                          (unsigned long)least)
               : ngettext("%s asks for at least %" PRId64 " company in a path; this one visits %d.",
                          "%s asks for at least %" PRId64
                          " companies in a path; this one visits %d.",
                          (unsigned long)least);
}

static void judge_companies_min(struct judgement *judgement, const struct path *path) {
    int64_t least = intake_rule(path->intake, RULE_COMPANIES_MIN);
    struct path_rules rules = path_rules_of(path->intake), loose = rules;
    bool is_open = path->past->track.later > 0;
    loose.companies_min = 0;
    bool is_broken = is_open ? !path_can_end(path, &rules, 0) && path_can_end(path, &loose, 0)
                             : path->visit_count < least;
    if (is_broken) {
        findings_add(judgement->findings, FINDING_SCHEDULE_COMPANIES_MIN,
                     place_of_row(path, path->row), path->candidate->id,
                     say_too_few(is_open, least),
                     say_rule(judgement, &path->intake->rules, RULE_COMPANIES_MIN), least,
                     path->visit_count);
    }
}

// The first planned row of a stay that makes it longer than so many modules; with 0 its first. The
// path's first row where nothing in the stay is planned.
static const struct placement *row_beyond(const struct path *path, const struct stay *stay,
                                          int64_t modules) {
    const struct leg *legs = path->past->track.legs;
    const struct placement *row = NULL;
    int64_t length = 0;
    for (int i = stay->first; i < stay->end && (row == NULL || length <= modules); i++) {
        length += legs[i].length;
        row = legs[i].kind == LEG_OPEN ? path->module[legs[i].module] : row;
    }
    return row != NULL ? row : path->row;
}

// True for the last stay when numbers do not allow it to end well in the modules that stay open,
// whatever companies_min says; `stay_min`: how short a stay may be.
static bool ends_badly(const struct path *path, const struct stay *stay, int stay_min) {
    struct path_rules rules = path_rules_of(path->intake);
    rules.companies_min = 0;
    rules.stay_min = stay_min;
    return stay->is_last && path->past->track.later > 0 && !path_can_end(path, &rules, 0);
}

static bool is_too_long(const struct path *path, const struct stay *stay) {
    int64_t most = intake_rule(path->intake, RULE_STAY_MAX_MODULES);
    return (stay->is_new && stay->length > most) || ends_badly(path, stay, 1);
}

// The last stay may become longer in the modules that stay open.
static bool is_too_short(const struct path *path, const struct stay *stay) {
    int64_t least = intake_rule(path->intake, RULE_STAY_MIN_MODULES);
    bool may_grow = stay->is_last && path->past->track.later > 0;
    return may_grow ? ends_badly(path, stay, (int)least) && !ends_badly(path, stay, 1)
                    : stay->is_new && stay->length < least;
}

static void judge_stay(struct judgement *judgement, const struct path *path,
                       const struct stay *stay) {
    const struct rules *rules = &path->intake->rules;
    int64_t least = rules->value[RULE_STAY_MIN_MODULES];
    int64_t most = rules->value[RULE_STAY_MAX_MODULES];
    if (is_too_short(path, stay)) {
        const struct placement *row = row_beyond(path, stay, 0);
        findings_add(judgement->findings, FINDING_SCHEDULE_STAY_MIN, place_of_row(path, row),
                     judgement->programme->companies[stay->company].id,
                     ngettext("%s asks for stays of at least %" PRId64 " module; this one has %d.",
                              "%s asks for stays of at least %" PRId64 " modules; this one has %d.",
                              (unsigned long)least),
                     say_rule(judgement, rules, RULE_STAY_MIN_MODULES), least, stay->length);
    }
    if (is_too_long(path, stay)) {
        const struct placement *row = row_beyond(path, stay, most);
        findings_add(judgement->findings, FINDING_SCHEDULE_STAY_MAX, place_of_row(path, row),
                     judgement->programme->companies[stay->company].id,
                     ngettext("%s allows stays of at most %" PRId64 " module; this one has %d.",
                              "%s allows stays of at most %" PRId64 " modules; this one has %d.",
                              (unsigned long)most),
                     say_rule(judgement, rules, RULE_STAY_MAX_MODULES), most, stay->length);
    }
}

// The row of another stay in the same company, if this stay must not be there because of it.
static const struct placement *other_stay(const struct path *path, const struct stay *stays,
                                          int place) {
    const struct stay *stay = &stays[place];
    const struct leg *fixed = stay->published;
    for (int before = place - 1; fixed == NULL && before >= 0; before--) {
        if (stays[before].company == stay->company && stays[before].published == NULL) {
            return path->module[path->past->track.legs[stays[before].end - 1].module];
        }
    }
    bool is_split = fixed != NULL && fixed->kind == LEG_AGAIN;
    for (int v = 0; (fixed == NULL || is_split) && v < path->past->visit_count; v++) {
        if (path->past->visits[v]->company == stay->company) {
            return path->past->visits[v];
        }
    }
    return NULL;
}

// What splits a published stay, or comes back, is always a planned row.
static const struct placement *row_to_blame(const struct path *path, const struct stay *stay) {
    const struct leg *legs = path->past->track.legs;
    int blamed = stay->published == NULL || stay->first == 0 ? stay->first : stay->first - 1;
    return path->module[legs[blamed].module];
}

static void judge_return(struct judgement *judgement, const struct path *path,
                         const struct stay *stays, int place) {
    const struct placement *other = other_stay(path, stays, place);
    if (other == NULL) {
        return;
    }
    const struct placement *row = row_to_blame(path, &stays[place]);
    const char *id = judgement->programme->companies[stays[place].company].id;
    const char *said = say_row(judgement, id, other);
    findings_add(
        judgement->findings, FINDING_SCHEDULE_RETURN, place_of_row(path, row), id,
        other->module > row->module
            ? _("The path is at %s in module %d; a company is visited in one unbroken stay.")
            : _("The path left %s after module %d; a company is visited in one unbroken "
                "stay."),
        said, other->module + 1);
}

static void judge_stays(struct judgement *judgement, const struct path *path) {
    struct stay stays[LEGS_MAX];
    int count = path_stays(path, stays);
    for (int i = 0; i < count; i++) {
        judge_stay(judgement, path, &stays[i]);
        judge_return(judgement, path, stays, i);
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
    const char *(*of)(const struct company *company);
    struct counted hint; // of so many companies
};

static const struct likeness likenesses[] = {
    {RULE_SAME_SECTOR_MAX, FINDING_SCHEDULE_SECTOR, sector_of,
     NP_("%s allows at most %" PRId64 " company of one sector in a path; this one visits %d "
         "of '%s', the first is %s.",
         "%s allows at most %" PRId64 " companies of one sector in a path; this one visits %d "
         "of '%s', the first is %s.")},
    {RULE_SAME_MUNICIPALITY_MAX, FINDING_SCHEDULE_MUNICIPALITY, municipality_of,
     NP_("%s allows at most %" PRId64 " company of one municipality in a path; this one visits %d "
         "of '%s', the first is %s.",
         "%s allows at most %" PRId64
         " companies of one municipality in a path; this one visits %d "
         "of '%s', the first is %s.")},
    {RULE_SAME_OWNER_MAX, FINDING_SCHEDULE_OWNER, owner_of,
     NP_("%s allows at most %" PRId64 " company of one owner in a path; this one visits %d "
         "of '%s', the first is %s.",
         "%s allows at most %" PRId64 " companies of one owner in a path; this one visits %d "
         "of '%s', the first is %s.")},
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

// Speaks at the planned company that is one too many, once for everything that is shared.
static void judge_likeness(struct judgement *judgement, const struct path *path,
                           const struct likeness *likeness) {
    int64_t most = intake_rule(path->intake, likeness->rule);
    int fixed = path->past->visit_count;
    for (int v = fixed; v < path->visit_count; v++) {
        const struct placement *row = path->visits[v], *first = row;
        const char *shared = likeness->of(company_of_row(judgement, row));
        bool is_known = shared[0] != '\0';
        int64_t before = count_alike(judgement, path, fixed, likeness, shared, &first);
        if (is_known && count_alike(judgement, path, v + 1, likeness, shared, &first) - 1 ==
                            (before > most ? before : most)) {
            findings_add(judgement->findings, likeness->kind, place_of_row(path, row),
                         company_id(judgement, row),
                         ngettext(likeness->hint.one, likeness->hint.several, (unsigned long)most),
                         say_rule(judgement, &path->intake->rules, likeness->rule), most,
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
        judge_companies_min,
        judge_companies_max,
        judge_stays,
        judge_likenesses,
    };
    for (size_t i = 0; i < sizeof judges / sizeof *judges; i++) {
        judges[i](judgement, path);
    }
}

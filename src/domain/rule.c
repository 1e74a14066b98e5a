// SPDX-License-Identifier: GPL-3.0-or-later
//
// The table of rules. Adding a rule is adding a line here, and the one function that keeps it.
#include "domain/rule.h"

#include "base/language.h"

enum { MANY = 100000 };

static const struct rule_kind kinds[RULES] = {
    [RULE_START] = {"start", "oppstart", RULE_TYPE_DATE, .standard = RULE_OPEN},
    [RULE_MODULES] = {"modules", "moduler", RULE_TYPE_WHOLE, .least = 1, .most = 12, .standard = 3},
    [RULE_MODULE_MONTHS] = {"module_months", "måneder_per_modul", RULE_TYPE_MONTHS, .least = 1,
                            .most = 36, .standard = 8},
    [RULE_PLAN_MODULES] = {"plan_modules", "planlegg_moduler", RULE_TYPE_WHOLE, .least = 1,
                           .most = 12, .standard = RULE_OPEN},
    [RULE_PLAN_FROM] = {"plan_from", "planlegg_fra", RULE_TYPE_DATE, .of_programme = true,
                        .standard = RULE_OPEN},
    [RULE_COMPANIES_MIN] = {"companies_min", "bedrifter_min", RULE_TYPE_WHOLE, .least = 1,
                            .most = 12, .standard = 2},
    [RULE_COMPANIES_MAX] = {"companies_max", "bedrifter_maks", RULE_TYPE_WHOLE, .least = 1,
                            .most = 12, .standard = 3},
    [RULE_STAY_MIN_MODULES] = {"stay_min_modules", "opphold_min_moduler", RULE_TYPE_WHOLE,
                               .least = 1, .most = 12, .standard = 1},
    [RULE_STAY_MAX_MODULES] = {"stay_max_modules", "opphold_maks_moduler", RULE_TYPE_WHOLE,
                               .least = 1, .most = 12, .standard = RULE_OPEN},
    [RULE_ADMIT_MIN] = {"admit_min", "opptak_min", RULE_TYPE_WHOLE, .least = 0, .most = MANY,
                        .standard = 0},
    [RULE_ADMIT_MAX] = {"admit_max", "opptak_maks", RULE_TYPE_WHOLE, .takes_all = true, .least = 0,
                        .most = MANY, .standard = RULE_OPEN},
    [RULE_EDUCATION_YEARS_MIN] = {"education_years_min", "utdanning_år_min", RULE_TYPE_YEARS,
                                  .least = 0, .most = 3000, .standard = 0},
    [RULE_LATE_START_DAYS] = {"late_start_days", "sen_start_dager", RULE_TYPE_WHOLE, .least = 0,
                              .most = 90, .standard = 0},
    [RULE_OUTSIDE_WISHES] = {"outside_wishes", "utenfor_ønsker", RULE_TYPE_YES_NO, .standard = 1},
    [RULE_SAME_SECTOR_MAX] = {"same_sector_max", "samme_bransje_maks", RULE_TYPE_WHOLE, .least = 1,
                              .most = 12, .standard = RULE_OPEN},
    [RULE_SAME_MUNICIPALITY_MAX] = {"same_municipality_max", "samme_kommune_maks", RULE_TYPE_WHOLE,
                                    .least = 1, .most = 12, .standard = RULE_OPEN},
    [RULE_SAME_OWNER_MAX] = {"same_owner_max", "samme_eier_maks", RULE_TYPE_WHOLE, .least = 1,
                             .most = 12, .standard = RULE_OPEN},
    [RULE_DISCIPLINE_MAX] = {"discipline_max", "fag_maks", RULE_TYPE_WHOLE, .least = 0,
                             .most = MANY, .standard = RULE_OPEN},
    [RULE_DISCIPLINES_MIN] = {"disciplines_min", "antall_fag_min", RULE_TYPE_WHOLE, .least = 0,
                              .most = MANY, .standard = 0},
    [RULE_COMPANY_WEIGHT] = {"company_weight", "bedriftsvekt", RULE_TYPE_WHOLE,
                             .of_programme = true, .least = 0, .most = 100, .standard = 50},
    [RULE_HOME_WEIGHT] = {"home_weight", "hjemstedsvekt", RULE_TYPE_WHOLE, .of_programme = true,
                          .least = 0, .most = 100, .standard = 0},
    [RULE_COMPETENCE_DAYS] = {"competence_days", "kompetansedager", RULE_TYPE_WHOLE, .least = 0,
                              .most = 1000, .standard = 20},
    [RULE_LOTTERY_SEED] = {"lottery_seed", "loddtrekning_nøkkel", RULE_TYPE_TEXT,
                           .of_programme = true},
    [RULE_GOALS] = {"goals", "mål", RULE_TYPE_GOALS, .of_programme = true},
};

const struct rule_kind *rule_kind(enum rule rule) {
    return &kinds[rule];
}

const char *rule_told(enum rule rule) {
    return language_word(kinds[rule].name, kinds[rule].norwegian);
}

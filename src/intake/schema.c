// SPDX-License-Identifier: GPL-3.0-or-later
//
// The tables of files, columns and words. A column that is not here does not exist.
#include "intake/schema.h"

#include "base/day.h"
#include "base/language.h"
#include "base/text.h"
#include "domain/candidate.h"
#include "domain/company.h"
#include "domain/schedule.h"

#include <stdio.h>
#include <string.h>

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

enum { MANY = 1000000, MUCH = 1000000000 }; // months; whole currency units
#define PRICE_MOST  (INT64_C(1) << 62)
#define MOST_AMOUNT (100 * (int64_t)MUCH)

static const struct word yes_no[] = {
    {"yes", "ja", 1}, {"no", "nei", 0},    {"x", "x", 1},         {"1", "1", 1},
    {"0", "0", 0},    {"true", "sann", 1}, {"false", "usann", 0}, {0},
};

static const struct word candidate_status[] = {
    {"applicant", "søker", STATUS_APPLICANT},       {"offered", "tilbudt", STATUS_OFFERED},
    {"admitted", "tatt_opp", STATUS_ADMITTED},      {"declined", "takket_nei", STATUS_DECLINED},
    {"withdrawn", "trukket_seg", STATUS_WITHDRAWN}, {0},
};

static const struct word decision_kinds[] = {
    {"must", "skal", DECISION_MUST},
    {"must_not", "skal_ikke", DECISION_MUST_NOT},
    {0},
};

static const struct word link_kinds[] = {
    {"apart", "adskilt", LINK_APART},
    {"near", "nær", LINK_NEAR},
    {0},
};

static const struct word placement_status[] = {
    {"published", "kunngjort", PLACEMENT_PUBLISHED}, {"draft", "foreløpig", PLACEMENT_DRAFT},
    {"proposed", "foreslått", PLACEMENT_PROPOSED},   {"leave", "permisjon", PLACEMENT_LEAVE},
    {"cancelled", "avlyst", PLACEMENT_CANCELLED},    {0},
};

static const struct column company_columns[COMPANY_COLUMNS] = {
    [COMPANY_ID] = {"company", "bedrift", CELL_ID, .is_key = true},
    [COMPANY_NAME] = {"name", "navn", CELL_TEXT},
    [COMPANY_SECTOR] = {"sector", "bransje", CELL_TEXT},
    [COMPANY_MUNICIPALITY] = {"municipality", "kommune", CELL_TEXT},
    [COMPANY_OWNER] = {"owner", "eier", CELL_TEXT},
    [COMPANY_PLACES] = {"places", "plasser", CELL_WHOLE, .most = 999, .standard = NO_PLACES},
    [COMPANY_DISCIPLINES] = {"disciplines", "fagområder", CELL_LIST},
    [COMPANY_MEMBER_FROM] = {"member_from", "medlem_fra", CELL_DATE, .standard = DAY_ALWAYS},
    [COMPANY_MEMBER_TO] = {"member_to", "medlem_til", CELL_DATE, .standard = DAY_FOREVER},
    [COMPANY_PROMISED_MONTHS] = {"promised_months", "lovede_måneder", CELL_WHOLE, .most = MANY},
    [COMPANY_BALANCE_MONTHS] = {"balance_months", "saldo_måneder", CELL_WHOLE, .least = -MANY,
                                .most = MANY},
    [COMPANY_MAX_MONTHS] = {"max_months", "maks_måneder", CELL_WHOLE, .most = MANY,
                            .standard = NO_LIMIT},
    [COMPANY_FEE] = {"fee_per_year", "kontingent_per_år", CELL_AMOUNT, .most = MOST_AMOUNT},
    [COMPANY_FEE_WITH_TRAINEE] = {"fee_per_year_with_trainee", "kontingent_per_år_med_trainee",
                                  CELL_AMOUNT, .most = MOST_AMOUNT},
    [COMPANY_COST_PER_MONTH] = {"cost_per_month", "kostnad_per_måned", CELL_AMOUNT,
                                .most = MOST_AMOUNT},
    [COMPANY_BUDGET] = {"budget", "budsjett", CELL_AMOUNT, .most = MOST_AMOUNT,
                        .standard = NO_LIMIT},
    [COMPANY_PERMANENT_POST] = {"permanent_post", "fast_stilling", CELL_YES_NO},
};

static const struct column offer_columns[OFFER_COLUMNS] = {
    [OFFER_ID] = {"offer", "tilbud", CELL_ID, .required = true, .is_key = true},
    [OFFER_COMPANY] = {"company", "bedrift", CELL_ID, .required = true},
    [OFFER_TITLE] = {"title", "tittel", CELL_TEXT},
    [OFFER_CONTACT] = {"contact", "kontakt", CELL_TEXT},
    [OFFER_DISCIPLINES] = {"disciplines", "fagområder", CELL_LIST},
    [OFFER_FROM] = {"from", "fra", CELL_DATE, .standard = DAY_ALWAYS},
    [OFFER_TO] = {"to", "til", CELL_DATE, .standard = DAY_FOREVER},
    [OFFER_INTAKE] = {"intake", "kull", CELL_ID},
    [OFFER_MODULE] = {"module", "modul", CELL_WHOLE, .least = 1, .most = 12},
    [OFFER_PLACES] = {"places", "plasser", CELL_WHOLE, .required = true, .most = 999},
    [OFFER_MIN_PLACES] = {"min_places", "min_plasser", CELL_WHOLE, .most = 999},
};

static const struct column candidate_columns[CANDIDATE_COLUMNS] = {
    [CANDIDATE_ID] = {"candidate", "kandidat", CELL_ID, .is_key = true},
    [CANDIDATE_NAME] = {"name", "navn", CELL_TEXT},
    [CANDIDATE_INTAKE] = {"intake", "kull", CELL_ID},
    [CANDIDATE_STATUS] = {"status", "status", CELL_WORD, .standard = STATUS_APPLICANT,
                          .words = candidate_status},
    [CANDIDATE_WITHDRAWN_FROM] = {"withdrawn_from", "trukket_fra", CELL_DATE},
    [CANDIDATE_DISCIPLINE] = {"discipline", "fagområde", CELL_LIST},
    [CANDIDATE_EDUCATION_YEARS] = {"education_years", "utdanningsår", CELL_AMOUNT, .most = 10000,
                                   .standard = NOT_KNOWN},
    [CANDIDATE_ASSESSMENT] = {"assessment", "vurdering", CELL_AMOUNT, .most = 100000,
                              .standard = NOT_KNOWN},
    [CANDIDATE_MUNICIPALITY] = {"municipality", "kommune", CELL_TEXT},
    [CANDIDATE_AVAILABLE_FROM] = {"available_from", "tilgjengelig_fra", CELL_DATE,
                                  .standard = DAY_ALWAYS},
    [CANDIDATE_AVAILABLE_TO] = {"available_to", "tilgjengelig_til", CELL_DATE,
                                .standard = DAY_FOREVER},
    [CANDIDATE_WISHES] = {"wishes", "ønsker", CELL_WISHES},
    [CANDIDATE_REFUSES] = {"refuses", "avslår", CELL_LIST},
};

static const struct column rating_columns[RATING_COLUMNS] = {
    [RATING_CANDIDATE] = {"candidate", "kandidat", CELL_ID, .required = true, .is_key = true},
    [RATING_COMPANY] = {"company", "bedrift", CELL_ID, .required = true, .is_key = true},
    [RATING_COMPANY_RANK] = {"company_rank", "bedriftens_rangering", CELL_WHOLE, .least = 1,
                             .most = MANY},
    [RATING_CANDIDATE_POINTS] = {"candidate_points", "kandidatens_poeng", CELL_WHOLE, .most = 1000},
    [RATING_COMPANY_POINTS] = {"company_points", "bedriftens_poeng", CELL_WHOLE, .most = 1000},
    [RATING_COMPANY_REFUSES] = {"company_refuses", "bedriften_avslår", CELL_YES_NO},
};

static const struct column decision_columns[DECISION_COLUMNS] = {
    [DECISION_CANDIDATE] = {"candidate", "kandidat", CELL_ID, .required = true},
    [DECISION_COMPANY] = {"company", "bedrift", CELL_ID, .required = true},
    [DECISION_MODULE] = {"module", "modul", CELL_WHOLE, .least = 1, .most = 12},
    [DECISION_KIND] = {"kind", "type", CELL_WORD, .required = true, .words = decision_kinds},
    [DECISION_REASON] = {"reason", "begrunnelse", CELL_TEXT, .required = true},
};

static const struct column link_columns[LINK_COLUMNS] = {
    [LINK_CANDIDATE] = {"candidate", "kandidat", CELL_ID, .required = true},
    [LINK_OTHER] = {"other", "annen", CELL_ID, .required = true},
    [LINK_KIND] = {"kind", "type", CELL_WORD, .required = true, .words = link_kinds},
    [LINK_REASON] = {"reason", "begrunnelse", CELL_TEXT, .required = true},
};

static const struct column placement_columns[PLACEMENT_COLUMNS] = {
    [PLACEMENT_CANDIDATE] = {"candidate", "kandidat", CELL_ID, .required = true},
    [PLACEMENT_INTAKE] = {"intake", "kull", CELL_ID},
    [PLACEMENT_MODULE] = {"module", "modul", CELL_WHOLE, .required = true, .least = 1, .most = 12},
    [PLACEMENT_FROM] = {"from", "fra", CELL_DATE, .required = true},
    [PLACEMENT_TO] = {"to", "til", CELL_DATE, .required = true},
    [PLACEMENT_COMPANY] = {"company", "bedrift", CELL_ID},
    [PLACEMENT_OFFER] = {"offer", "tilbud", CELL_ID},
    [PLACEMENT_STATUS] = {"status", "status", CELL_WORD, .required = true,
                          .words = placement_status},
    [PLACEMENT_CANDIDATE_NAME] = {"candidate_name", "kandidatnavn", CELL_TEXT},
    [PLACEMENT_COMPANY_NAME] = {"company_name", "bedriftsnavn", CELL_TEXT},
};

static const struct column event_columns[EVENT_COLUMNS] = {
    [EVENT_ID] = {"event", "samling", CELL_ID, .required = true, .is_key = true},
    [EVENT_INTAKE] = {"intake", "kull", CELL_ID},
    [EVENT_FROM] = {"from", "fra", CELL_DATE, .required = true},
    [EVENT_TO] = {"to", "til", CELL_DATE, .required = true},
    [EVENT_TITLE] = {"title", "tittel", CELL_TEXT},
    [EVENT_LOCATION] = {"location", "sted", CELL_TEXT},
    [EVENT_DAYS] = {"days", "dager", CELL_WHOLE, .required = true, .most = 999},
    [EVENT_COST] = {"cost", "kostnad", CELL_AMOUNT, .most = MOST_AMOUNT},
};

static const struct column rule_columns[RULE_COLUMNS] = {
    [RULE_NAME] = {"rule", "regel", CELL_TEXT, .required = true},
    [RULE_VALUE] = {"value", "verdi", CELL_TEXT},
    [RULE_INTAKE] = {"intake", "kull", CELL_ID},
    [RULE_NOTE] = {"note", "merknad", CELL_TEXT},
};

static const struct column proof_columns[PROOF_COLUMNS] = {
    [PROOF_GOAL] = {"goal", "mål", CELL_TEXT, .required = true},
    [PROOF_ROW] = {"row", "rad", CELL_TEXT, .required = true},
    [PROOF_SLOT] = {"module_or_slot", "modul_eller_tid", CELL_DATE},
    [PROOF_PRICE] = {"price", "pris", CELL_WHOLE, .required = true, .least = -PRICE_MOST,
                     .most = PRICE_MOST},
};

static const struct file_schema schemas[FILE_SCHEMAS] = {
    [FILE_RULES] = {"rules.csv", "regler.csv", .required = true, .columns = rule_columns,
                    .column_count = COUNT(rule_columns)},
    [FILE_COMPANIES] = {"companies.csv", "bedrifter.csv", .required = true,
                        .columns = company_columns, .column_count = COUNT(company_columns)},
    [FILE_OFFERS] = {"offers.csv", "tilbud.csv", .columns = offer_columns,
                     .column_count = COUNT(offer_columns)},
    [FILE_CANDIDATES] = {"candidates.csv", "kandidater.csv", .required = true, .about_people = true,
                         .numbered_wishes = true, .columns = candidate_columns,
                         .column_count = COUNT(candidate_columns)},
    [FILE_RATINGS] = {"ratings.csv", "vurderinger.csv", .about_people = true,
                      .columns = rating_columns, .column_count = COUNT(rating_columns)},
    [FILE_DECISIONS] = {"decisions.csv", "vedtak.csv", .about_people = true,
                        .columns = decision_columns, .column_count = COUNT(decision_columns)},
    [FILE_LINKS] = {"links.csv", "koblinger.csv", .about_people = true, .columns = link_columns,
                    .column_count = COUNT(link_columns)},
    [FILE_HISTORY] = {"history.csv", "historikk.csv", .about_people = true,
                      .columns = placement_columns, .column_count = COUNT(placement_columns)},
    [FILE_EVENTS] = {"events.csv", "samlinger.csv", .columns = event_columns,
                     .column_count = COUNT(event_columns)},
    [FILE_PROOF] = {"proof.csv", "bevis.csv", .columns = proof_columns,
                    .column_count = COUNT(proof_columns)},
};

const struct file_schema *file_schema(enum file_kind kind) {
    return &schemas[kind];
}

const char *file_told(enum file_kind kind) {
    return language_word(schemas[kind].name, schemas[kind].norwegian);
}

const char *column_told(const struct column *column) {
    return language_word(column->name, column->norwegian);
}

bool word_value(const struct word *words, const char *text, int *value) {
    struct arena arena = {0};
    const char *folded = text_folded(&arena, text);
    bool known = false;
    for (const struct word *word = words; word->word != NULL && !known; word++) {
        known = text_equal(folded, word->word) || text_equal(folded, word->norwegian);
        *value = word->value;
    }
    arena_release(&arena);
    return known;
}

const char *words_listed(const struct word *words, char *text, size_t size) {
    size_t length = 0;
    text[0] = '\0';
    for (const struct word *word = words; word->word != NULL && length < size; word++) {
        length += (size_t)snprintf(text + length, size - length, "%s%s", length > 0 ? ", " : "",
                                   language_word(word->word, word->norwegian));
    }
    return text;
}

const struct word *yes_no_words(void) {
    return yes_no;
}

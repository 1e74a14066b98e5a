// SPDX-License-Identifier: GPL-3.0-or-later
//
// The schema of a programme: which files there are, which columns they have, which values a cell
// may hold. Everything that walks over files or columns walks over these tables.
#ifndef INTAKE_SCHEMA_H
#define INTAKE_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum file_kind {
    FILE_RULES,
    FILE_COMPANIES,
    FILE_OFFERS,
    FILE_CANDIDATES,
    FILE_RATINGS,
    FILE_DECISIONS,
    FILE_LINKS,
    FILE_HISTORY,
    FILE_EVENTS,
    FILE_KINDS, // the files of a programme end here
    FILE_PROOF = FILE_KINDS,
    FILE_SCHEMAS,
};

enum cell_type {
    CELL_TEXT,
    CELL_ID,     // a text that names a row: no > = | and one line
    CELL_LIST,   // texts divided by |
    CELL_WISHES, // ids divided by > and =
    CELL_WHOLE,  // a whole number from `least` to `most`
    CELL_AMOUNT, // a number with two decimals at most, in hundredths
    CELL_DATE,
    CELL_YES_NO, // 1 or 0
    CELL_WORD,   // one of `words`
};

// A fixed word of a column in both languages. The list ends with a NULL word.
struct word {
    const char *word;
    const char *norwegian;
    int value;
};

struct column {
    const char *name;
    const char *norwegian;
    enum cell_type type;
    bool required;            // the column must be there, and no cell of it may be blank
    bool is_key;              // names a row, together with the other such columns
    int64_t least, most;      // of a number, in its units
    int64_t standard;         // the value of a blank cell
    const struct word *words; // of a CELL_WORD
};

struct file_schema {
    const char *name;
    const char *norwegian;
    bool required;        // a programme cannot do without it
    bool about_people;    // the law restricts which columns may be used
    bool numbered_wishes; // takes wish_1, wish_2, ...
    const struct column *columns;
    int column_count;
};

enum company_column {
    COMPANY_ID,
    COMPANY_NAME,
    COMPANY_SECTOR,
    COMPANY_MUNICIPALITY,
    COMPANY_OWNER,
    COMPANY_PLACES,
    COMPANY_DISCIPLINES,
    COMPANY_MEMBER_FROM,
    COMPANY_MEMBER_TO,
    COMPANY_PROMISED_MONTHS,
    COMPANY_BALANCE_MONTHS,
    COMPANY_MAX_MONTHS,
    COMPANY_FEE,
    COMPANY_FEE_WITH_TRAINEE,
    COMPANY_COST_PER_MONTH,
    COMPANY_BUDGET,
    COMPANY_PERMANENT_POST,
    COMPANY_COLUMNS,
};

enum offer_column {
    OFFER_ID,
    OFFER_COMPANY,
    OFFER_TITLE,
    OFFER_CONTACT,
    OFFER_DISCIPLINES,
    OFFER_FROM,
    OFFER_TO,
    OFFER_INTAKE,
    OFFER_MODULE,
    OFFER_PLACES,
    OFFER_MIN_PLACES,
    OFFER_COLUMNS,
};

enum candidate_column {
    CANDIDATE_ID,
    CANDIDATE_NAME,
    CANDIDATE_INTAKE,
    CANDIDATE_STATUS,
    CANDIDATE_WITHDRAWN_FROM,
    CANDIDATE_DISCIPLINE,
    CANDIDATE_EDUCATION_YEARS,
    CANDIDATE_ASSESSMENT,
    CANDIDATE_MUNICIPALITY,
    CANDIDATE_AVAILABLE_FROM,
    CANDIDATE_AVAILABLE_TO,
    CANDIDATE_WISHES,
    CANDIDATE_REFUSES,
    CANDIDATE_COLUMNS,
};

enum rating_column {
    RATING_CANDIDATE,
    RATING_COMPANY,
    RATING_COMPANY_RANK,
    RATING_CANDIDATE_POINTS,
    RATING_COMPANY_POINTS,
    RATING_COMPANY_REFUSES,
    RATING_COLUMNS,
};

enum decision_column {
    DECISION_CANDIDATE,
    DECISION_COMPANY,
    DECISION_MODULE,
    DECISION_KIND,
    DECISION_REASON,
    DECISION_COLUMNS,
};

enum link_column {
    LINK_CANDIDATE,
    LINK_OTHER,
    LINK_KIND,
    LINK_REASON,
    LINK_COLUMNS,
};

enum placement_column {
    PLACEMENT_CANDIDATE,
    PLACEMENT_INTAKE,
    PLACEMENT_MODULE,
    PLACEMENT_FROM,
    PLACEMENT_TO,
    PLACEMENT_COMPANY,
    PLACEMENT_OFFER,
    PLACEMENT_STATUS,
    PLACEMENT_CANDIDATE_NAME,
    PLACEMENT_COMPANY_NAME,
    PLACEMENT_COLUMNS,
};

enum event_column {
    EVENT_ID,
    EVENT_INTAKE,
    EVENT_FROM,
    EVENT_TO,
    EVENT_TITLE,
    EVENT_LOCATION,
    EVENT_DAYS,
    EVENT_COST,
    EVENT_COLUMNS,
};

enum proof_column {
    PROOF_GOAL,
    PROOF_ROW,
    PROOF_SLOT,
    PROOF_PRICE,
    PROOF_COLUMNS,
};

enum rule_column {
    RULE_NAME,
    RULE_VALUE,
    RULE_INTAKE,
    RULE_NOTE,
    RULE_COLUMNS,
};

enum { COLUMNS_MOST = COMPANY_COLUMNS };

const struct file_schema *file_schema(enum file_kind kind);

// The names that people are told, in their language.
const char *file_told(enum file_kind kind);
const char *column_told(const struct column *column);

// The value of a word in either language, compared without case; false when the list does not have
// it.
bool word_value(const struct word *words, const char *text, int *value);

// "applicant, offered, admitted" as people are told, for hints.
const char *words_listed(const struct word *words, char *text, size_t size);

// yes no ja nei x 1 0 true false sann usann, as words with the values 1 and 0.
const struct word *yes_no_words(void);

#endif

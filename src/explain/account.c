// SPDX-License-Identifier: GPL-3.0-or-later
//
// An explanation sentence by sentence, in the words and in the order of the text for people.
#include "explain/explain.h"

static void add(struct account *account, struct statement statement, struct text_buffer *text) {
    statement.text = text->bytes;
    account_add(account, &statement);
    text_buffer_release(text);
}

static void add_shortage(const struct shortage *shortage, struct account *account) {
    struct text_buffer text = {0};
    shortage_tell(shortage, &text);
    add(account, (struct statement){.kind = STATEMENT_SHORTAGE, .group = 1}, &text);
}

static void add_rows(const struct programme *programme, enum statement_kind kind,
                     const struct input *rows, size_t count, struct account *account) {
    for (size_t i = 0; i < count; i++) {
        const struct origin *at = &rows[i].at;
        struct text_buffer text = {0};
        input_tell(programme, &rows[i], &text);
        add(account, (struct statement){kind, 1, at->file, at->line, NULL}, &text);
    }
}

static void add_repair(const struct programme *programme, const struct repair *repair, size_t group,
                       struct account *account) {
    for (size_t c = 0; c < repair->count; c++) {
        const struct origin *at = &repair->changes[c].input.at;
        struct text_buffer text = {0};
        easing_tell(programme, &repair->changes[c], &text);
        add(account, (struct statement){STATEMENT_CHANGE, group, at->file, at->line, NULL}, &text);
    }
}

void explanation_account(const struct programme *programme, const struct explanation *explanation,
                         struct account *account) {
    account->plan_exists = explanation->verdict == VERDICT_PLANNED;
    if (explanation->shortage.is_there) {
        add_shortage(&explanation->shortage, account);
    }
    add_rows(programme, STATEMENT_CONFLICT, explanation->conflict, explanation->conflict_count,
             account);
    add_rows(programme, STATEMENT_FACT, explanation->facts, explanation->fact_count, account);
    for (size_t r = 0; r < explanation->repair_count; r++) {
        add_repair(programme, &explanation->repairs[r], r + 1, account);
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The account owns what it says: the explanation and the programme may go.
#include "domain/account.h"

#include "base/array.h"
#include "base/memory.h"

const char *statement_word(enum statement_kind kind) {
    static const char *const words[] = {"shortage", "conflict", "fact", "change"};
    return words[kind];
}

void account_add(struct account *account, const struct statement *statement) {
    struct statement kept = *statement;
    const char *file = statement->file != NULL ? statement->file : "";
    kept.file = arena_copy(&account->arena, file);
    kept.text = arena_copy(&account->arena, statement->text);
    account->items = array_room(account->items, account->count, &account->capacity, sizeof kept);
    account->items[account->count++] = kept;
}

void account_release(struct account *account) {
    memory_free(account->items);
    arena_release(&account->arena);
    *account = (struct account){0};
}

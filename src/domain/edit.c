// SPDX-License-Identifier: GPL-3.0-or-later
//
// The list owns what it says: the tables that it was read from may go.
#include "domain/edit.h"

#include "base/array.h"
#include "base/language.h"
#include "base/memory.h"

const char *edit_word(enum edit_kind kind) {
    static const char *const words[] = {N_("changed"), N_("added"), N_("removed")};
    return words[kind];
}

void edits_add(struct edits *edits, const struct edit *edit) {
    struct edit kept = *edit;
    kept.key = arena_copy(&edits->arena, edit->key);
    kept.column = arena_copy(&edits->arena, edit->column);
    for (int side = 0; side < 2; side++) {
        kept.file[side] = arena_copy(&edits->arena, edit->file[side]);
        kept.text[side] = arena_copy(&edits->arena, edit->text[side]);
    }
    edits->items = array_room(edits->items, edits->count, &edits->capacity, sizeof kept);
    edits->items[edits->count++] = kept;
}

void edits_release(struct edits *edits) {
    memory_free(edits->items);
    arena_release(&edits->arena);
    *edits = (struct edits){0};
}

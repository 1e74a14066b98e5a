// SPDX-License-Identifier: GPL-3.0-or-later
//
// Taking a change apart. Ids hold no `=`, names of columns no `.`, names of files no `:`;
// everything else may.
#include "intake/change.h"

#include "base/array.h"
#include "base/memory.h"
#include "base/text.h"
#include "intake/schema.h"

#include <string.h>

static const char *const options[] = {
    [CHANGE_SET] = "--set",
    [CHANGE_WITHOUT_COMPANY] = "--without-company",
    [CHANGE_WITHOUT_CANDIDATE] = "--without-candidate",
};

static bool is_rules(const char *file) {
    const struct file_schema *schema = file_schema(FILE_RULES);
    return text_equal(file, schema->name) || text_equal(file, schema->norwegian);
}

static const char *last_byte(const char *from, const char *to, char byte) {
    const char *found = NULL;
    for (const char *at = from; at < to; at++) {
        found = *at == byte ? at : found;
    }
    return found;
}

static const char *part(struct changes *changes, const char *from, const char *to) {
    return text_normal(&changes->arena, from, (size_t)(to - from));
}

// What stands between the file and the value: a row and its column, or a rule and its intake.
static bool take_key(struct changes *changes, const char *from, const char *to,
                     struct change *change) {
    bool is_rule = is_rules(change->file);
    const char *at = memchr(from, '@', (size_t)(to - from));
    const char *divider = is_rule ? at : last_byte(from, to, '.');
    if (divider == NULL) {
        change->key = part(changes, from, to);
        change->column = "";
        return is_rule && change->key[0] != '\0';
    }
    change->key = part(changes, from, divider);
    change->column = part(changes, divider + 1, to);
    return change->key[0] != '\0' && change->column[0] != '\0';
}

static bool take_set(struct changes *changes, const char *text, struct change *change) {
    const char *colon = strchr(text, ':');
    const char *equals = colon != NULL ? strchr(colon, '=') : NULL;
    if (equals == NULL) {
        return false;
    }
    change->file = part(changes, text, colon);
    change->value = part(changes, equals + 1, text + strlen(text));
    return take_key(changes, colon + 1, equals, change);
}

bool changes_add(struct changes *changes, enum change_kind kind, const char *text) {
    if (!text_is_clean(text)) {
        return false;
    }
    struct change change = {.kind = kind};
    change.said = arena_print(&changes->arena, "%s %s", options[kind],
                              text_normal(&changes->arena, text, strlen(text)));
    change.key = text_normal(&changes->arena, text, strlen(text));
    bool is_good = kind == CHANGE_SET ? take_set(changes, text, &change) : change.key[0] != '\0';
    if (is_good) {
        changes->items =
            array_room(changes->items, changes->count, &changes->capacity, sizeof change);
        changes->items[changes->count++] = change;
    }
    return is_good;
}

void changes_release(struct changes *changes) {
    memory_free(changes->items);
    arena_release(&changes->arena);
    *changes = (struct changes){0};
}

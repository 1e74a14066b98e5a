// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a Table Schema cannot say (that a column may be missing, that a list has a form of its own)
// is left to the manual; nothing is claimed that does not hold.
#include "output/table_schema.h"

#include "output/json.h"

static json_t *words_json(const char *const *words) {
    json_t *list = json_array();
    for (; *words != NULL; words++) {
        json_array_append_new(list, json_string(*words));
    }
    return list;
}

static json_t *constraints_json(const struct field *field, bool is_only_key) {
    json_t *constraints = json_object();
    if (field->required) {
        json_object_set_new(constraints, "required", json_true());
    }
    if (is_only_key) {
        json_object_set_new(constraints, "unique", json_true());
    }
    if (field->has_range) {
        json_object_set_new(constraints, "minimum", json_integer(field->least));
        json_object_set_new(constraints, "maximum", json_integer(field->most));
    }
    if (field->type == FIELD_TEXT && field->words != NULL) {
        json_object_set_new(constraints, "enum", words_json(field->words));
    }
    return constraints;
}

static json_t *field_json(const struct field *field, bool is_only_key, bool decimal_comma) {
    static const char *const types[] = {
        [FIELD_TEXT] = "string", [FIELD_WHOLE] = "integer",   [FIELD_NUMBER] = "number",
        [FIELD_DAY] = "date",    [FIELD_MONTH] = "yearmonth", [FIELD_YES_NO] = "boolean",
    };
    json_t *item = json_object();
    json_object_set_new(item, "name", json_string(field->name));
    json_object_set_new(item, "norwegian", json_string(field->norwegian));
    json_object_set_new(item, "type", json_string(types[field->type]));
    if (field->type == FIELD_NUMBER) {
        json_object_set_new(item, "decimalChar", json_string(decimal_comma ? "," : "."));
    }
    if (field->type == FIELD_YES_NO) {
        json_object_set_new(item, "trueValues", words_json(field->words));
        json_object_set_new(item, "falseValues", words_json(field->no));
    }
    json_object_set_new(item, "constraints", constraints_json(field, is_only_key));
    return item;
}

// The columns that name a row. They are a primary key only where none of them is ever blank: where
// a name may stand for the id, the id is unique all the same.
static json_t *key_json(const struct table_schema *schema, bool *is_primary) {
    json_t *key = json_array();
    *is_primary = true;
    for (size_t i = 0; i < schema->count; i++) {
        if (schema->fields[i].is_key) {
            *is_primary = *is_primary && schema->fields[i].required;
            json_array_append_new(key, json_string(schema->fields[i].name));
        }
    }
    *is_primary = *is_primary && json_array_size(key) > 0;
    return key;
}

// Columns of a file that people write may be missing and stand in any order.
static void add_schema(json_t *root, const struct table_schema *schema, bool decimal_comma) {
    bool is_primary = false;
    json_t *fields = json_array(), *key = key_json(schema, &is_primary);
    for (size_t i = 0; i < schema->count; i++) {
        const struct field *field = &schema->fields[i];
        bool is_only_key = field->is_key && !is_primary && json_array_size(key) == 1;
        json_array_append_new(fields, field_json(field, is_only_key, decimal_comma));
    }
    if (schema->description != NULL) {
        json_object_set_new(root, "description", json_string(schema->description));
    }
    json_object_set_new(root, "fields", fields);
    json_object_set_new(root, "fieldsMatch", json_string(schema->is_input ? "partial" : "exact"));
    json_object_set_new(root, "missingValues", json_pack("[s]", ""));
    if (is_primary) {
        json_object_set(root, "primaryKey", key);
    }
    json_decref(key);
}

void table_schema_json(const struct table_schema *schema, bool decimal_comma,
                       struct text_buffer *out) {
    json_t *root = json_begin("table_schema");
    add_schema(root, schema, decimal_comma);
    json_print(root, out);
}

static json_t *file_json(const struct table_schema *schema, bool decimal_comma) {
    json_t *item = json_object(), *columns = json_object();
    json_object_set_new(item, "file", json_string(schema->file));
    json_object_set_new(item, "norwegian", json_text(schema->norwegian));
    json_object_set_new(item, "is", json_string(schema->is_input ? "input" : "output"));
    json_object_set_new(item, "required", json_boolean(schema->is_required));
    add_schema(columns, schema, decimal_comma);
    json_object_set_new(item, "schema", columns);
    return item;
}

void table_schemas_json(const struct table_schema *schemas, size_t count, bool decimal_comma,
                        struct text_buffer *out) {
    json_t *root = json_begin("table_schemas"), *files = json_array();
    for (size_t i = 0; i < count; i++) {
        json_array_append_new(files, file_json(&schemas[i], decimal_comma));
    }
    json_object_set_new(root, "files", files);
    json_print(root, out);
}

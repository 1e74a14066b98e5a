// SPDX-License-Identifier: GPL-3.0-or-later
//
// The manual pages against the tables of the program: whatever a table has, the page has at its
// place, and the page has nothing that no table knows. The pages are read from the current folder,
// the project's root.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/number.h"
#include "cli/command.h"
#include "domain/goal.h"
#include "domain/result.h"
#include "domain/rule.h"
#include "intake/schema.h"
#include "output/csv.h"

#include <ctype.h>
#include <glob.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define COMMANDS_PAGE "src/cli/kull.1"
#define FILES_PAGE    "src/table/kull-csv.5"

static struct arena arena; // everything that the tests read and make

// An escape of mdoc as the reader sees it: `\-` is a hyphen, `\&` nothing; a named character does
// not matter here.
static const char *skip_escape(const char *at, struct text_buffer *text) {
    if (at[0] == '(') {
        return at + 3;
    }
    if (at[0] != '&') {
        text_buffer_add_bytes(text, at, 1);
    }
    return at + 1;
}

static const char *without_escapes(const char *source) {
    struct text_buffer text = {0};
    text_buffer_add(&text, "\n");
    while (*source != '\0') {
        size_t plain = strcspn(source, "\\");
        text_buffer_add_bytes(&text, source, plain);
        source += plain;
        if (*source == '\\') {
            source = skip_escape(source + 1, &text);
        }
    }
    const char *kept = arena_copy(&arena, text.bytes);
    text_buffer_release(&text);
    return kept;
}

// The page, with an empty line in front, so that every line follows a line break.
static const char *read_page(const char *path) {
    char block[4096];
    struct text_buffer source = {0};
    FILE *stream = fopen(path, "r");
    assert_non_null(stream);
    for (size_t length = 0; (length = fread(block, 1, sizeof block, stream)) > 0;) {
        text_buffer_add_bytes(&source, block, length);
    }
    fclose(stream);
    assert_non_null(source.bytes);
    const char *page = without_escapes(source.bytes);
    text_buffer_release(&source);
    return page;
}

// What follows the line `line`, up to a line that begins with one of the two texts.
static const char *behind_line(const char *text, const char *line, const char *end,
                               const char *other_end) {
    const char *wanted = arena_print(&arena, "\n%s\n", line);
    const char *found = strstr(text, wanted);
    if (found == NULL) {
        fail_msg("the manual lacks the line: %s", line);
        return "";
    }
    const char *start = found + strlen(wanted) - 1;
    const char *stop = strstr(start, end), *other_stop = strstr(start, other_end);
    if (stop == NULL || (other_stop != NULL && other_stop < stop)) {
        stop = other_stop;
    }
    return arena_copy_bytes(&arena, start, stop == NULL ? strlen(start) : (size_t)(stop - start));
}

static const char *section(const char *page, const char *title) {
    return behind_line(page, arena_print(&arena, ".Sh %s", title), "\n.Sh ", "\n.Sh ");
}

static const char *subsection(const char *page, const char *title) {
    return behind_line(page, arena_print(&arena, ".Ss %s", title), "\n.Ss ", "\n.Sh ");
}

// What an item of a list says, in one line.
static const char *item(const char *list, const char *tag) {
    const char *text = behind_line(list, arena_print(&arena, ".It %s", tag), "\n.It ", "\n.El");
    char *flat = arena_new(&arena, strlen(text) + 1, 1);
    for (size_t i = 0; text[i] != '\0'; i++) {
        flat[i] = text[i] == '\n' ? ' ' : text[i];
    }
    return flat;
}

// "Ic places Pq Ic plasser": how a column, a rule or a goal is named.
static const char *named(const char *name, const char *norwegian) {
    return arena_print(&arena, "Ic %s Pq Ic %s", name, norwegian);
}

static const char *word_tag(const struct word *word) {
    return strcmp(word->word, word->norwegian) == 0
               ? arena_print(&arena, "Cm %s", word->word)
               : arena_print(&arena, "Cm %s Pq Cm %s", word->word, word->norwegian);
}

static int count(const char *text, const char *part) {
    int times = 0;
    for (const char *at = text; (at = strstr(at, part)) != NULL; at += strlen(part)) {
        times++;
    }
    return times;
}

static bool is_letter(char byte) {
    return isalnum((unsigned char)byte) != 0 || byte == '_' || (unsigned char)byte >= 0x80;
}

// True when the text has the word, and not only as a part of another.
static bool holds(const char *text, const char *word) {
    size_t length = strlen(word);
    for (const char *at = text; (at = strstr(at, word)) != NULL; at++) {
        bool begins = at == text || !is_letter(at[-1]) || !is_letter(word[0]);
        if (begins && !(is_letter(at[length]) && is_letter(word[length - 1]))) {
            return true;
        }
    }
    return false;
}

static void expect(const char *text, const char *word, const char *subject) {
    if (!holds(text, word)) {
        fail_msg("the manual does not say '%s' about '%s', only:%s", word, subject, text);
    }
}

// A number of a table in units of 10^-decimals.
static void expect_number(const char *text, int64_t value, int decimals, const char *subject) {
    char number[NUMBER_TEXT_SIZE];
    expect(text, number_to_text(value, decimals, '.', number), subject);
}

static const char *title_of(const struct file_schema *schema) {
    return arena_print(&arena, "%s (%s)", schema->name, schema->norwegian);
}

static void walk_columns(void (*visit)(const char *entry, const struct column *column)) {
    const char *page = read_page(FILES_PAGE);
    for (int kind = 0; kind < FILE_KINDS; kind++) {
        const struct file_schema *schema = file_schema((enum file_kind)kind);
        const char *text = subsection(page, title_of(schema));
        for (int i = 0; i < schema->column_count; i++) {
            const struct column *column = &schema->columns[i];
            visit(item(text, named(column->name, column->norwegian)), column);
        }
    }
}

static void every_file_is_listed_in_both_languages_and_says_whether_it_is_required(void **state) {
    (void)state;
    const char *list = section(read_page(FILES_PAGE), "DESCRIPTION");
    for (int kind = 0; kind < FILE_KINDS; kind++) {
        const struct file_schema *schema = file_schema((enum file_kind)kind);
        const char *tag = arena_print(&arena, "Pa %s Pq Pa %s", schema->name, schema->norwegian);
        assert_int_equal(holds(item(list, tag), "required"), schema->required);
    }
    assert_int_equal(count(list, "\n.It "), FILE_KINDS);
}

static void says_its_type(const char *entry, const struct column *column) {
    static const char *const types[] = {
        [CELL_TEXT] = "Text",     [CELL_ID] = "Id",         [CELL_LIST] = "List",
        [CELL_WISHES] = "Wishes", [CELL_WHOLE] = "Whole",   [CELL_AMOUNT] = "Number",
        [CELL_DATE] = "Date",     [CELL_YES_NO] = "Yes/no", [CELL_WORD] = "Word",
    };
    expect(entry, types[column->type], column->name);
    if (column->type == CELL_WHOLE || column->type == CELL_AMOUNT) {
        int decimals = column->type == CELL_AMOUNT ? 2 : 0;
        expect_number(entry, column->least, decimals, column->name);
        expect_number(entry, column->most, decimals, column->name);
    }
}

static void every_column_stands_in_its_file_with_its_norwegian_name_type_and_range(void **state) {
    (void)state;
    walk_columns(says_its_type);
}

static void says_what_blank_means(const char *entry, const struct column *column) {
    expect(entry, column->required ? "Required." : "Blank:", column->name);
    assert_false(holds(entry, column->required ? "Blank:" : "Required."));
}

static void every_column_says_what_blank_means_or_that_it_is_required(void **state) {
    (void)state;
    walk_columns(says_what_blank_means);
}

static void no_file_has_a_column_that_the_program_does_not_know(void **state) {
    (void)state;
    const char *page = read_page(FILES_PAGE);
    for (int kind = 0; kind < FILE_KINDS; kind++) {
        const struct file_schema *schema = file_schema((enum file_kind)kind);
        const char *text = subsection(page, title_of(schema));
        assert_int_equal(count(text, "\n.It Ic wish_1 ,"), schema->numbered_wishes);
        assert_int_equal(count(text, "\n.It Ic "), schema->column_count + schema->numbered_wishes);
    }
}

static int count_words(const struct word *words) {
    int words_count = 0;
    while (words[words_count].word != NULL) {
        words_count++;
    }
    return words_count;
}

// The words stand behind the tag of their column, and no others do.
static void expect_words(const char *list, const struct word *words) {
    for (const struct word *word = words; word->word != NULL; word++) {
        item(list, word_tag(word));
    }
    assert_int_equal(count(list, "\n.It Cm "), count_words(words));
}

static void every_fixed_word_stands_at_its_column_in_both_languages(void **state) {
    (void)state;
    const char *page = read_page(FILES_PAGE);
    for (int kind = 0; kind < FILE_KINDS; kind++) {
        const struct file_schema *schema = file_schema((enum file_kind)kind);
        const char *text = subsection(page, title_of(schema));
        for (int i = 0; i < schema->column_count; i++) {
            const struct column *column = &schema->columns[i];
            const char *tag = arena_print(&arena, ".It %s", named(column->name, column->norwegian));
            const char *entry = behind_line(text, tag, "\n.It Ic ", "\n.It Ic ");
            if (column->type == CELL_WORD) {
                expect_words(entry, column->words);
            }
        }
    }
}

static void yes_and_no_stand_in_both_languages_with_their_meaning(void **state) {
    (void)state;
    const char *list = subsection(read_page(FILES_PAGE), "Yes and no");
    expect_words(list, yes_no_words());
    for (const struct word *word = yes_no_words(); word->word != NULL; word++) {
        expect(item(list, word_tag(word)), word->value == 1 ? "yes" : "no", word->word);
    }
}

static void says_its_range(const char *entry, const struct rule_kind *kind) {
    int decimals = kind->type == RULE_TYPE_YEARS ? 2 : 0;
    bool is_number = kind->type == RULE_TYPE_WHOLE || kind->type == RULE_TYPE_MONTHS ||
                     kind->type == RULE_TYPE_YEARS;
    if (!is_number) {
        return;
    }
    expect_number(entry, kind->least, decimals, kind->name);
    expect_number(entry, kind->most, decimals, kind->name);
    if (kind->standard != RULE_OPEN) {
        char number[NUMBER_TEXT_SIZE];
        number_to_text(kind->standard, decimals, '.', number);
        expect(entry, arena_print(&arena, "Default: %s", number), kind->name);
    }
}

static void every_rule_stands_with_its_norwegian_name_range_and_default(void **state) {
    (void)state;
    const char *list = section(read_page(FILES_PAGE), "RULES");
    for (int rule = 0; rule < RULES; rule++) {
        const struct rule_kind *kind = rule_kind((enum rule)rule);
        const char *entry = item(list, named(kind->name, kind->norwegian));
        says_its_range(entry, kind);
        expect(entry, rule == RULE_START ? "Required" : "Default:", kind->name);
        assert_int_equal(holds(entry, "whole programme"), kind->of_programme);
        assert_int_equal(holds(entry, ".Cm all .Pq Cm alle"), kind->takes_all);
    }
    assert_int_equal(count(list, "\n.It "), RULES);
}

static void the_default_of_a_yes_or_no_rule_is_named(void **state) {
    (void)state;
    const char *list = section(read_page(FILES_PAGE), "RULES");
    for (int rule = 0; rule < RULES; rule++) {
        const struct rule_kind *kind = rule_kind((enum rule)rule);
        if (kind->type == RULE_TYPE_YES_NO) {
            expect(item(list, named(kind->name, kind->norwegian)),
                   kind->standard == 1 ? "Default: yes" : "Default: no", kind->name);
        }
    }
}

static void the_page_says_why_home_does_not_count_by_default(void **state) {
    (void)state;
    const struct rule_kind *kind = rule_kind(RULE_HOME_WEIGHT);
    const char *list = section(read_page(FILES_PAGE), "RULES");
    assert_int_equal(kind->standard, 0);
    expect(item(list, named(kind->name, kind->norwegian)), "keep fewer trainees", kind->name);
}

static void every_goal_stands_with_its_norwegian_name_and_direction(void **state) {
    (void)state;
    const char *list = section(read_page(FILES_PAGE), "GOALS");
    for (int goal = 0; goal < GOALS; goal++) {
        const struct goal_kind *kind = goal_kind((enum goal)goal);
        expect(item(list, named(kind->name, kind->norwegian)),
               kind->maximise ? "Direction: max." : "Direction: min.", kind->name);
    }
    assert_int_equal(count(list, "\n.It "), GOALS);
}

static void the_usual_order_of_goals_is_the_one_of_the_program(void **state) {
    (void)state;
    const char *order = "";
    for (int goal = 0; goal < GOALS_BY_DEFAULT; goal++) {
        order = arena_print(&arena, "%s%s%s", order, goal > 0 ? " > " : "",
                            goal_kind((enum goal)goal)->name);
    }
    expect(section(read_page(FILES_PAGE), "GOALS"), arena_print(&arena, ".Dl %s\n", order), order);
}

// A reason without a case here is one that the compiler complains about.
static bool is_reason(int number) {
    switch ((enum reason)number) {
    case REASON_ADMITTED:
    case REASON_CHOSEN:
    case REASON_DECLINED:
    case REASON_WITHDRAWN:
    case REASON_EDUCATION:
    case REASON_NOT_ASSESSED:
    case REASON_NOT_AVAILABLE:
    case REASON_NO_PATH:
    case REASON_NOT_CHOSEN:
        return true;
    }
    return false;
}

static void every_reason_of_results_stands_with_its_status(void **state) {
    (void)state;
    const char *text = subsection(read_page(FILES_PAGE), "results.csv");
    int reason = 0;
    for (; is_reason(reason); reason++) {
        const char *word = reason_word((enum reason)reason);
        const char *status = result_status_word((enum reason)reason);
        expect(item(text, arena_print(&arena, "Cm %s", word)),
               arena_print(&arena, "Status .Cm %s :", status), word);
        expect(item(text, "Ic status Pq Ic status"), status, word);
    }
    assert_int_equal(count(text, "\n.It Cm "), reason);
}

static void every_word_for_how_sure_a_goal_is_stands_at_summary(void **state) {
    (void)state;
    const char *text = subsection(read_page(FILES_PAGE), "summary.csv");
    for (int status = GOAL_PROVEN; status <= GOAL_BEST; status++) {
        const char *word = goal_status_word((enum goal_status)status);
        item(text, arena_print(&arena, "Cm %s", word));
    }
    assert_int_equal(count(text, "\n.It Cm "), GOAL_BEST + 1);
}

// The header of a file of a plan about nobody.
static char *header(const char *file, bool norwegian) {
    struct programme nothing = {0};
    struct csv_style style = {.dialect = {.delimiter = ','}, .norwegian = norwegian};
    struct text_buffer out = {0};
    if (strcmp(file, "schedule.csv") == 0) {
        csv_schedule(&nothing, &(struct schedule){0}, style, &out);
    } else if (strcmp(file, "results.csv") == 0) {
        csv_results(&nothing, &(struct results){0}, style, &out);
    } else if (strcmp(file, "usage.csv") == 0) {
        csv_usage(&nothing, &(struct schedule){0}, style, &out);
    } else if (strcmp(file, "costs.csv") == 0) {
        csv_costs(&nothing, &(struct costs){0}, style, &out);
    } else {
        csv_summary(NULL, 0, &(struct costs){0}, style, &out);
    }
    out.bytes[strcspn(out.bytes, "\r")] = '\0';
    char *line = arena_new(&arena, out.length + 1, 1);
    memcpy(line, out.bytes, out.length);
    text_buffer_release(&out);
    return line;
}

static void every_column_of_a_plan_stands_in_both_languages(void **state) {
    (void)state;
    static const char *const files[] = {"schedule.csv", "results.csv", "usage.csv", "costs.csv",
                                        "summary.csv"};
    const char *page = read_page(FILES_PAGE);
    for (size_t f = 0; f < sizeof files / sizeof *files; f++) {
        const char *text = subsection(page, files[f]);
        char *english = header(files[f], false), *norwegian = header(files[f], true);
        int columns = 0;
        for (char *name = NULL; (name = strsep(&english, ",")) != NULL; columns++) {
            item(text, named(name, strsep(&norwegian, ",")));
        }
        assert_null(norwegian);
        assert_int_equal(count(text, "\n.It Ic "), columns);
    }
}

static void every_file_of_a_plan_stands_on_both_pages(void **state) {
    (void)state;
    static const char *const files[] = {"schedule.csv", "results.csv", "usage.csv",
                                        "costs.csv",    "summary.csv", "manifest.json"};
    const char *page = read_page(FILES_PAGE);
    const char *list = section(read_page(COMMANDS_PAGE), "FILES");
    for (size_t f = 0; f < sizeof files / sizeof *files; f++) {
        subsection(page, files[f]);
        item(list, arena_print(&arena, "Pa %s", files[f]));
    }
}

// A status without a case here is one that the compiler complains about.
static bool is_exit_status(int number) {
    switch ((enum exit_status)number) {
    case STATUS_DONE:
    case STATUS_FINDINGS:
    case STATUS_USAGE:
    case STATUS_NO_PLAN:
    case STATUS_BEST:
    case STATUS_FILES:
    case STATUS_LIMIT:
    case STATUS_MEMORY:
    case STATUS_INTERNAL:
        return true;
    }
    return number == 128 + SIGINT || number == 128 + SIGTERM;
}

static void every_exit_status_stands_in_the_manual_and_no_other(void **state) {
    (void)state;
    const char *text = section(read_page(COMMANDS_PAGE), "EXIT STATUS");
    struct text_buffer tags = {0};
    for (const char *at = text; (at = strstr(at, "\n.It ")) != NULL; at++) {
        text_buffer_add_bytes(&tags, at, 1 + strcspn(at + 1, "\n"));
    }
    assert_non_null(tags.bytes);
    for (int number = 0; number < 256; number++) {
        bool stands = holds(tags.bytes, arena_print(&arena, "%d", number));
        if (stands != is_exit_status(number)) {
            fail_msg("exit status %d %s in the manual", number, stands ? "stands" : "is missing");
        }
    }
    text_buffer_release(&tags);
}

// A command is a file beside main.c; what commands share has a header of its own.
static void every_command_has_its_own_part_of_the_manual(void **state) {
    (void)state;
    const char *page = read_page(COMMANDS_PAGE);
    const char *synopsis = section(page, "SYNOPSIS");
    glob_t files;
    assert_int_equal(glob("src/cli/*.c", 0, NULL, &files), 0);
    for (size_t i = 0; i < files.gl_pathc; i++) {
        const char *file = strrchr(files.gl_pathv[i], '/') + 1;
        const char *name = arena_copy_bytes(&arena, file, strlen(file) - strlen(".c"));
        bool is_shared = access(arena_print(&arena, "src/cli/%s.h", name), F_OK) == 0;
        if (strcmp(name, "main") != 0 && !is_shared) {
            subsection(page, name);
            expect(synopsis, arena_print(&arena, ".Ic %s\n", name), name);
        }
    }
    globfree(&files);
}

static int forget(void **state) {
    (void)state;
    arena_release(&arena);
    return 0;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_file_is_listed_in_both_languages_and_says_whether_it_is_required),
        cmocka_unit_test(every_column_stands_in_its_file_with_its_norwegian_name_type_and_range),
        cmocka_unit_test(every_column_says_what_blank_means_or_that_it_is_required),
        cmocka_unit_test(no_file_has_a_column_that_the_program_does_not_know),
        cmocka_unit_test(every_fixed_word_stands_at_its_column_in_both_languages),
        cmocka_unit_test(yes_and_no_stand_in_both_languages_with_their_meaning),
        cmocka_unit_test(every_rule_stands_with_its_norwegian_name_range_and_default),
        cmocka_unit_test(the_default_of_a_yes_or_no_rule_is_named),
        cmocka_unit_test(the_page_says_why_home_does_not_count_by_default),
        cmocka_unit_test(every_goal_stands_with_its_norwegian_name_and_direction),
        cmocka_unit_test(the_usual_order_of_goals_is_the_one_of_the_program),
        cmocka_unit_test(every_reason_of_results_stands_with_its_status),
        cmocka_unit_test(every_word_for_how_sure_a_goal_is_stands_at_summary),
        cmocka_unit_test(every_column_of_a_plan_stands_in_both_languages),
        cmocka_unit_test(every_file_of_a_plan_stands_on_both_pages),
        cmocka_unit_test(every_exit_status_stands_in_the_manual_and_no_other),
        cmocka_unit_test(every_command_has_its_own_part_of_the_manual),
    };
    return cmocka_run_group_tests(tests, NULL, forget);
}

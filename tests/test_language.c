// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which language people are spoken to in. What is said in it is tests/run_cases.sh's to look at.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/language.h"
#include "intake/schema.h"

#include <errno.h>
#include <stdlib.h>

enum { VARIABLES = 4 };

// NULL leaves a variable unset.
struct surroundings {
    const char *values[VARIABLES]; // LANGUAGE, LC_ALL, LC_MESSAGES, LANG
};

static const char *spoken_among(const struct surroundings *surroundings) {
    static const char *const names[VARIABLES] = {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"};
    for (int i = 0; i < VARIABLES; i++) {
        unsetenv(names[i]);
        if (surroundings->values[i] != NULL) {
            setenv(names[i], surroundings->values[i], 1);
        }
    }
    return language_of_environment();
}

static void the_environment_chooses_as_gettext_would(void **state) {
    static const struct {
        struct surroundings among;
        const char *spoken;
    } examples[] = {
        {{{NULL, NULL, NULL, NULL}}, "en"},
        {{{NULL, NULL, NULL, "nb_NO.UTF-8"}}, "nb"},
        {{{NULL, NULL, NULL, "nb"}}, "nb"},
        {{{NULL, NULL, NULL, "en_US.UTF-8"}}, "en"},
        {{{NULL, NULL, NULL, "de_DE.UTF-8"}}, "en"},
        {{{NULL, NULL, "nb_NO.UTF-8", "en_US.UTF-8"}}, "nb"},
        {{{NULL, "C", "nb_NO.UTF-8", "nb_NO.UTF-8"}}, "en"},
        {{{NULL, "", "", "nb_NO.UTF-8"}}, "nb"},
        {{{"nb", NULL, NULL, "en_US.UTF-8"}}, "nb"},
        {{{"nb", "C.UTF-8", NULL, NULL}}, "nb"},
        {{{"nb", "C", NULL, NULL}}, "en"},
        {{{"nb", NULL, NULL, NULL}}, "en"},
        {{{"de:nb:en", NULL, NULL, "de_DE.UTF-8"}}, "nb"},
        {{{"en:nb", NULL, NULL, "nb_NO.UTF-8"}}, "en"},
        {{{"de", NULL, NULL, "nb_NO.UTF-8"}}, "nb"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        assert_string_equal(spoken_among(&examples[i].among), examples[i].spoken);
    }
}

static void every_written_norwegian_is_spoken_to_in_norwegian(void **state) {
    static const char *const locales[] = {"nb_NO", "nn_NO.UTF-8", "no_NO.ISO-8859-1", "nb@euro"};
    (void)state;
    for (size_t i = 0; i < sizeof locales / sizeof *locales; i++) {
        struct surroundings among = {{[3] = locales[i]}};
        assert_string_equal(spoken_among(&among), "nb");
    }
    struct surroundings other = {{[3] = "nob"}};
    assert_string_equal(spoken_among(&other), "en");
}

static void a_language_that_is_not_spoken_changes_nothing(void **state) {
    (void)state;
    assert_true(language_choose("nb"));
    assert_false(language_choose("de"));
    assert_false(language_choose(""));
    assert_string_equal(language_now(), "nb");
    assert_true(language_choose("en"));
    assert_string_equal(language_now(), "en");
}

static void names_and_decimals_follow_the_language(void **state) {
    (void)state;
    assert_true(language_choose("nb"));
    assert_string_equal(language_word("wishes", "ønsker"), "ønsker");
    assert_int_equal(language_point(), ',');
    assert_true(language_choose("en"));
    assert_string_equal(language_word("wishes", "ønsker"), "wishes");
    assert_int_equal(language_point(), '.');
}

// Whoever is told of a status may look for it in a file.
static void a_status_is_told_as_norwegian_files_write_it(void **state) {
    static const struct {
        enum file_kind file;
        int column;
    } places[] = {{FILE_CANDIDATES, CANDIDATE_STATUS}, {FILE_HISTORY, PLACEMENT_STATUS}};
    (void)state;
    assert_true(language_choose("nb"));
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        const struct word *word = file_schema(places[i].file)->columns[places[i].column].words;
        for (; word->word != NULL; word++) {
            assert_string_equal(_(word->word), word->norwegian);
        }
    }
    assert_true(language_choose("en"));
    assert_string_equal(_("admitted"), "admitted");
}

static void trouble_of_the_system_is_told_and_an_unknown_one_too(void **state) {
    (void)state;
    assert_string_equal(language_trouble(ENOENT), "No such file or directory");
    assert_string_equal(language_trouble(-1), "unknown error");
    assert_true(language_choose("nb"));
    assert_string_equal(language_trouble(ENOENT), "Filen eller mappen finnes ikke");
    assert_true(language_choose("en"));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_environment_chooses_as_gettext_would),
        cmocka_unit_test(every_written_norwegian_is_spoken_to_in_norwegian),
        cmocka_unit_test(a_language_that_is_not_spoken_changes_nothing),
        cmocka_unit_test(names_and_decimals_follow_the_language),
        cmocka_unit_test(a_status_is_told_as_norwegian_files_write_it),
        cmocka_unit_test(trouble_of_the_system_is_told_and_an_unknown_one_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

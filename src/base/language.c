// SPDX-License-Identifier: GPL-3.0-or-later
//
// Choosing a language does not ask which locales a machine has: gettext looks at LANGUAGE first,
// and at nothing else, as long as the locale is any but "C"; C.UTF-8 is always there.
#include "base/language.h"

#include "base/arena.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <unistd.h>

enum { ENGLISH, NORWEGIAN, LANGUAGES };

static const char *const names[LANGUAGES] = {[ENGLISH] = "en", [NORWEGIAN] = "nb"};

static int now = ENGLISH;

// gettext's own: to be changed with LANGUAGE, or translations found before are kept.
extern int _nl_msg_cat_cntr;

// The language of a locale such as nb_NO.UTF-8; who writes Nynorsk is spoken to in Bokmål rather
// than in English. LANGUAGES: neither.
static int language_of_locale(const char *locale, size_t length) {
    static const struct {
        char begins[3];
        int language;
    } known[] = {{"nb", NORWEGIAN}, {"no", NORWEGIAN}, {"nn", NORWEGIAN}, {"en", ENGLISH}};
    bool is_word = length == 2 || (length > 2 && strchr("_.@", locale[2]) != NULL);
    for (size_t i = 0; is_word && i < sizeof known / sizeof *known; i++) {
        if (strncmp(locale, known[i].begins, 2) == 0) {
            return known[i].language;
        }
    }
    return LANGUAGES;
}

// The first of "nn:nb:en" that is known.
static int language_of_list(const char *list) {
    while (*list != '\0') {
        size_t length = strcspn(list, ":");
        int language = language_of_locale(list, length);
        if (language != LANGUAGES) {
            return language;
        }
        list += length + (list[length] == ':');
    }
    return LANGUAGES;
}

static const char *set_variable(const char *name) {
    const char *value = getenv(name);
    return value != NULL && *value != '\0' ? value : NULL;
}

const char *language_of_environment(void) {
    static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    const char *locale = NULL, *list = set_variable("LANGUAGE");
    for (size_t i = 0; i < sizeof variables / sizeof *variables && locale == NULL; i++) {
        locale = set_variable(variables[i]);
    }
    if (locale == NULL || strcmp(locale, "C") == 0 || strcmp(locale, "POSIX") == 0) {
        return names[ENGLISH];
    }
    int language = list != NULL ? language_of_list(list) : LANGUAGES;
    if (language == LANGUAGES) {
        language = language_of_locale(locale, strlen(locale));
    }
    return names[language == LANGUAGES ? ENGLISH : language];
}

// The translations lie beside the program, wherever that was put: below PREFIX, or in build/. False
// where they do not.
static bool find_catalogues(void) {
    static const char *const folders[] = {"%.*s/../share/locale", "%.*s/share/locale"};
    struct arena arena = {0};
    char *program = realpath((const char *)getauxval(AT_EXECFN), NULL);
    int length = program == NULL ? 0 : (int)(strrchr(program, '/') - program);
    bool is_found = false;
    for (size_t i = 0; i < sizeof folders / sizeof *folders && program != NULL && !is_found; i++) {
        const char *folder = arena_print(&arena, folders[i], length, program);
        is_found = access(arena_print(&arena, "%s/nb/LC_MESSAGES/kull.mo", folder), R_OK) == 0;
        if (is_found) {
            bindtextdomain("kull", folder);
        }
    }
    bind_textdomain_codeset("kull", "UTF-8");
    textdomain("kull");
    free(program);
    arena_release(&arena);
    return is_found;
}

bool language_choose(const char *name) {
    static bool has_catalogues;
    int chosen = 0;
    while (chosen < LANGUAGES && strcmp(name, names[chosen]) != 0) {
        chosen++;
    }
    if (chosen == LANGUAGES) {
        return false;
    }
    has_catalogues = has_catalogues || find_catalogues();
    now = has_catalogues ? chosen : ENGLISH;
    setlocale(LC_MESSAGES, now == ENGLISH ? "C" : "C.UTF-8");
    setenv("LANGUAGE", names[now], 1);
    _nl_msg_cat_cntr++;
    return true;
}

const char *language_now(void) {
    return names[now];
}

const char *language_word(const char *english, const char *norwegian) {
    return now == NORWEGIAN ? norwegian : english;
}

char language_point(void) {
    return now == NORWEGIAN ? ',' : '.';
}

const char *language_list(struct arena *arena, const char *list, const char *item, bool is_last) {
    return list == NULL ? arena_copy(arena, item)
                        : arena_print(arena, is_last ? _("%s and %s") : "%s, %s", list, item);
}

const char *language_trouble(int error) {
    const char *description = strerrordesc_np(error);
    return description == NULL ? _("unknown error") : _(description);
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a proof wants to know about companies before anybody pays a price: who is like whom, and
// where the history has left no place.
#include "base/array.h"
#include "base/text.h"
#include "verify/proof.h"

// What a company may share with others, to be sorted.
struct trait {
    const char *word;
    int company;
};

static int compare_traits(const void *left, const void *right) {
    const struct trait *a = left, *b = right;
    int order = text_compare(&a->word, &b->word);
    return order != 0 ? order : (a->company > b->company) - (a->company < b->company);
}

// Numbers the words, so that companies of the same word have the same number.
static void number_traits(struct examination *examination, struct trait *traits, int way) {
    size_t count = examination->programme->company_count;
    array_sort(traits, count, sizeof *traits, compare_traits);
    int number = 0;
    for (size_t i = 0; i < count; i++) {
        number += i > 0 && !text_equal(traits[i].word, traits[i - 1].word);
        examination->alike[traits[i].company][way] = traits[i].word[0] == '\0' ? NONE : number;
    }
}

void alike_find(struct examination *examination) {
    const struct programme *programme = examination->programme;
    size_t count = programme->company_count;
    struct trait *traits = arena_new(&examination->arena, count, sizeof *traits);
    examination->alike = arena_new(&examination->arena, count, sizeof *examination->alike);
    for (int way = 0; way < ALIKE_WAYS; way++) {
        for (size_t k = 0; k < count; k++) {
            const struct company *company = &programme->companies[k];
            const char *words[ALIKE_WAYS] = {
                [ALIKE_SECTOR] = company->sector,
                [ALIKE_MUNICIPALITY] = company->municipality,
                [ALIKE_OWNER] = company->owner,
            };
            traits[k] = (struct trait){words[way], (int)k};
        }
        number_traits(examination, traits, way);
    }
}

// No place is left in a module when none is left on some day of it, which is one when a seat of the
// history begins, or the module does.
void full_find(struct examination *examination) {
    const struct programme *programme = examination->programme;
    size_t seats = programme->intake_count * MODULES_MAX * programme->offer_count;
    examination->is_full = arena_new(&examination->arena, seats, sizeof *examination->is_full);
    for (size_t s = 0; s < seats; s++) {
        size_t row = s / programme->offer_count, first, last;
        int offer = (int)(s % programme->offer_count);
        const struct module *module =
            &programme->intakes[row / MODULES_MAX].modules[row % MODULES_MAX];
        int64_t places = programme->offers[offer].places;
        bool is_full = seats_fixed(&examination->empty, offer, module->first_day) >= places;
        seats_of_offer(&examination->empty, offer, &first, &last);
        for (size_t i = first; i < last && !is_full; i++) {
            int32_t day = examination->empty.seats[i].first_day;
            is_full = module->first_day <= day && day <= module->last_day &&
                      seats_fixed(&examination->empty, offer, day) >= places;
        }
        examination->is_full[s] = is_full;
    }
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Money by calendar year: the months stand in costs.csv.
#include "base/language.h"
#include "base/number.h"
#include "output/page_parts.h"
#include "output/words.h"

enum { AMOUNT_DECIMALS = 2 };

// What a company pays in a year; or the programme itself, where the company is NONE.
struct year_cost {
    int64_t trainees, cost, fee, spent;
};

static struct year_cost cost_of_year(const struct costs *costs, int company, int year) {
    struct year_cost sum = {0};
    for (size_t i = 0; i < costs->count; i++) {
        const struct cost *cost = &costs->items[i];
        if (cost->company == company && cost->month / 12 == year) {
            sum.trainees += cost->trainees;
            sum.cost += cost->cost;
            sum.fee += cost->fee;
            sum.spent += cost->spent;
        }
    }
    return sum;
}

static void find_years(const struct costs *costs, int *first, int *last) {
    *first = costs->count > 0 ? costs->items[0].month / 12 : 0;
    *last = *first;
    for (size_t i = 0; i < costs->count; i++) {
        int year = costs->items[i].month / 12;
        *first = year < *first ? year : *first;
        *last = year > *last ? year : *last;
    }
}

static void add_row(const struct costs *costs, int company, const char *name, struct sheet *sheet) {
    int64_t sum = 0;
    int first = 0, last = 0;
    find_years(costs, &first, &last);
    sheet_text(sheet, name);
    for (int year = first; year <= last; year++) {
        struct year_cost cost = cost_of_year(costs, company, year);
        int64_t amount = cost.cost + cost.fee + cost.spent;
        sheet_number(sheet, amount, AMOUNT_DECIMALS);
        sum += amount;
    }
    sheet_number(sheet, sum, AMOUNT_DECIMALS);
}

static void add_head(const struct costs *costs, struct sheet *sheet) {
    int first = 0, last = 0;
    char text[NUMBER_TEXT_SIZE];
    find_years(costs, &first, &last);
    sheet_word(sheet, N_("Who"));
    for (int year = first; year <= last; year++) {
        sheet_copy(sheet, number_to_text(year, 0, '.', text));
    }
    sheet_word(sheet, N_("Sum"));
    sheet_end_head(sheet);
}

void page_costs(const struct page *page) {
    const struct told *told = page->told;
    struct text_buffer sentence = {0};
    struct sheet sheet = {0};
    if (view_is_whole(told->view)) {
        money_in_words(&sentence, told->costs->income, told->costs->spending, HTML_BLANK);
        html_element(page->out, "p", sentence.bytes);
        text_buffer_release(&sentence);
    }
    add_head(told->costs, &sheet);
    for (size_t g = 0; g < page->companies.group_count; g++) {
        const struct stay_group *group = &page->companies.groups[g];
        add_row(told->costs, group->company, group->name, &sheet);
    }
    if (view_is_whole(told->view)) {
        add_row(told->costs, NONE, _("The programme: gatherings"), &sheet);
    }
    html_take_sheet(page->out, &sheet, _("Fees and trainees' months, by calendar year"));
}

void page_company_costs(const struct page *page, int company) {
    static const struct sheet_header headers[] = {
        {N_("Year")}, {N_("Trainee-months")}, {N_("Cost")}, {N_("Fee")}, {N_("Sum")}, {0}};
    const struct costs *costs = page->told->costs;
    struct sheet sheet = {0};
    char text[NUMBER_TEXT_SIZE];
    int first = 0, last = 0;
    find_years(costs, &first, &last);
    sheet_head(&sheet, headers);
    for (int year = first; year <= last; year++) {
        struct year_cost cost = cost_of_year(costs, company, year);
        if (cost.cost + cost.fee > 0) {
            sheet_copy(&sheet, number_to_text(year, 0, '.', text));
            sheet_whole(&sheet, cost.trainees);
            sheet_number(&sheet, cost.cost, AMOUNT_DECIMALS);
            sheet_number(&sheet, cost.fee, AMOUNT_DECIMALS);
            sheet_number(&sheet, cost.cost + cost.fee, AMOUNT_DECIMALS);
        }
    }
    html_take_sheet(page->out, &sheet, _("Costs"));
}

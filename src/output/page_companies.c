// SPDX-License-Identifier: GPL-3.0-or-later
//
// A part for each company: who is there, its places, what was promised to it, and what it pays.
#include "output/page_parts.h"

#include "base/array.h"
#include "base/language.h"
#include "base/memory.h"
#include "output/usage.h"

#include <inttypes.h>

// "industry · Vestre Toten", as far as it is known.
static void add_subtitle(const struct company *company, struct text_buffer *out) {
    bool has_both = company->sector[0] != '\0' && company->municipality[0] != '\0';
    if (company->sector[0] == '\0' && company->municipality[0] == '\0') {
        return;
    }
    html_print(out, "<p class=\"quiet\">");
    html_text(out, company->sector);
    html_print(out, "%s", has_both ? " · " : "");
    html_text(out, company->municipality);
    html_print(out, "</p>\n");
}

// Rows of one schedule lie in one array, so their addresses are their order.
static int compare_days(const void *left, const void *right) {
    const struct stay *a = left, *b = right;
    int order = (a->first_day > b->first_day) - (a->first_day < b->first_day);
    return order != 0 ? order : (a->row > b->row) - (a->row < b->row);
}

static void add_stay(const struct programme *programme, const struct stay *stay,
                     struct sheet *sheet) {
    int offer = stay->row->offer;
    sheet_text(sheet, stay->text);
    sheet_text(sheet, programme->intakes[stay->row->intake].label);
    page_stay_cells(stay, sheet);
    sheet_text(sheet, offer == NONE ? "" : programme->offers[offer].title);
}

static void add_people(const struct page *page, const struct stay_group *group) {
    static const struct sheet_header headers[] = {
        {N_("Name")}, {N_("Intake")}, {N_("Module")}, {N_("From")},
        {N_("To")},   {N_("State")},  {N_("Offer")},  {0},
    };
    const struct programme *programme = page->told->programme;
    struct sheet sheet = {0};
    sheet_head(&sheet, headers);
    size_t count = group->end - group->first;
    struct stay *stays = memory_new(count, sizeof *stays);
    for (size_t i = 0; i < count; i++) {
        stays[i] = page->companies.items[group->first + i];
    }
    array_sort(stays, count, sizeof *stays, compare_days);
    for (size_t i = 0; i < count; i++) {
        add_stay(programme, &stays[i], &sheet);
    }
    memory_free(stays);
    if (count == 0) {
        html_element(page->out, "p", _("Nobody is there."));
    }
    html_take_sheet(page->out, &sheet, _("People"));
}

static void add_usage(const struct programme *programme, const struct usage *usage,
                      struct sheet *sheet) {
    const struct intake *intake = &programme->intakes[usage->intake];
    sheet_whole(sheet, usage->module + 1);
    sheet_text(sheet, intake->label);
    sheet_day(sheet, intake->modules[usage->module].first_day);
    sheet_day(sheet, intake->modules[usage->module].last_day);
    sheet_whole(sheet, usage->offered);
    sheet_whole(sheet, usage->taken);
    sheet_whole(sheet, usage->left);
    if (usage->promised > 0) {
        sheet_whole(sheet, usage->promised);
        sheet_whole(sheet, usage->owed);
    } else {
        sheet_blank(sheet);
        sheet_blank(sheet);
    }
}

// What was promised to the company as a whole, if anything.
static void tell_promise(const struct page *page, const struct usages *usages, int company) {
    for (size_t i = 0; i < usages->count; i++) {
        const struct usage *usage = &usages->items[i];
        if (usage->company == company && usage->module == NONE) {
            html_print(page->out, "<p>");
            html_print(page->out,
                       ngettext("Promised %" PRId64 " newly planned trainee-months; %" PRId64
                                " of them is lacking.",
                                "Promised %" PRId64 " newly planned trainee-months; %" PRId64
                                " of them are lacking.",
                                (unsigned long)usage->owed),
                       usage->promised, usage->owed);
            html_print(page->out, "</p>\n");
        }
    }
}

static void add_places(const struct page *page, const struct usages *usages, int company) {
    static const struct sheet_header headers[] = {
        {N_("Module")},         {N_("Intake")},
        {N_("From")},           {N_("To")},
        {N_("Places")},         {N_("Taken")},
        {N_("Free")},           {N_("Months promised")},
        {N_("Months lacking")}, {0},
    };
    struct sheet sheet = {0};
    sheet_head(&sheet, headers);
    for (size_t i = 0; i < usages->count; i++) {
        const struct usage *usage = &usages->items[i];
        if (usage->company == company && usage->module != NONE) {
            add_usage(page->told->programme, usage, &sheet);
        }
    }
    html_take_sheet(page->out, &sheet, _("Places"));
}

static void add_offers(const struct page *page, int company) {
    static const struct sheet_header headers[] = {
        {N_("Offer")}, {N_("Contact")}, {N_("Places")}, {0}};
    const struct programme *programme = page->told->programme;
    size_t first = 0, last = 0;
    struct sheet sheet = {0};
    sheet_head(&sheet, headers);
    programme_offers(programme, company, &first, &last);
    for (size_t o = first; o < last; o++) {
        const struct offer *offer = &programme->offers[o];
        if (offer->title[0] != '\0' || offer->contact[0] != '\0') {
            sheet_text(&sheet, offer->title);
            sheet_text(&sheet, offer->contact);
            sheet_whole(&sheet, offer->places);
        }
    }
    html_take_sheet(page->out, &sheet, _("What it offers"));
}

static void add_company(const struct page *page, const struct usages *usages,
                        const struct stay_group *group) {
    const struct company *company = &page->told->programme->companies[group->company];
    html_print(page->out, "<article id=\"company-%d\">\n", group->company + 1);
    html_element(page->out, "h3", group->name);
    add_subtitle(company, page->out);
    tell_promise(page, usages, group->company);
    html_print(page->out, "<div class=\"side\">\n<div>\n");
    add_people(page, group);
    add_offers(page, group->company);
    page_company_costs(page, group->company);
    html_print(page->out, "</div>\n");
    add_places(page, usages, group->company);
    html_print(page->out, "</div>\n</article>\n");
}

void page_companies(const struct page *page) {
    struct usages usages = {0};
    usages_count(&usages, page->told->programme, page->told->schedule);
    for (size_t g = 0; g < page->companies.group_count; g++) {
        add_company(page, &usages, &page->companies.groups[g]);
    }
    usages_release(&usages);
}

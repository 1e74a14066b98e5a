// SPDX-License-Identifier: GPL-3.0-or-later
//
// A part for each person: the path, and the gatherings on it.
#include "output/page_parts.h"

#include "base/language.h"

void page_stay_cells(const struct stay *stay, struct sheet *sheet) {
    sheet_whole(sheet, stay->row->module + 1);
    sheet_day(sheet, stay->first_day);
    sheet_day(sheet, stay->last_day);
    sheet_word(sheet, stay_word(stay->kind));
}

// Which wish a module is, is told internally only.
static bool tells_ranks(const struct told *told) {
    return told->view->is_internal && told->wish_rank != NULL;
}

static void add_rank(const struct told *told, const struct stay *stay, struct sheet *sheet) {
    int rank = told->wish_rank[stay->row - told->part->placements];
    if (rank > 0) {
        sheet_whole(sheet, rank);
    } else {
        sheet_blank(sheet);
    }
}

static void add_path(const struct page *page, const struct stay_group *group) {
    static const char *const names[] = {N_("Company"), N_("Module"), N_("From"),   N_("To"),
                                        N_("State"),   N_("Offer"),  N_("Contact")};
    const struct told *told = page->told;
    bool is_alone = !view_is_whole(told->view); // else the contact stands with the company
    struct sheet sheet = {0};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        sheet_word(&sheet, names[i]);
    }
    if (tells_ranks(told)) {
        sheet_word(&sheet, N_("Wish"));
    }
    sheet_end_head(&sheet);
    for (size_t i = group->first; i < group->end; i++) {
        const struct stay *stay = &page->people.items[i];
        const struct offer *offer =
            stay->row->offer == NONE ? NULL : &told->programme->offers[stay->row->offer];
        sheet_text(&sheet, stay->text);
        page_stay_cells(stay, &sheet);
        sheet_text(&sheet, offer != NULL ? offer->title : "");
        sheet_text(&sheet, offer != NULL && is_alone ? offer->contact : "");
        if (tells_ranks(told)) {
            add_rank(told, stay, &sheet);
        }
    }
    html_take_sheet(page->out, &sheet, _("Path"));
}

static void add_gatherings(const struct page *page, const struct stay_group *group) {
    struct text_buffer list = {0};
    for (size_t e = 0; e < page->gatherings.count; e++) {
        const struct event *event = page->gatherings.items[e];
        if (stays_meet(&page->people, group->first, group->end, event)) {
            text_buffer_print(&list, "%s%zu %s", list.length > 0 ? ", " : "", e + 1, event->title);
        }
    }
    if (list.length > 0) {
        html_print(page->out, "<p class=\"quiet\">");
        html_tell(page->out, _("Gatherings: %s."), list.bytes);
        html_print(page->out, "</p>\n");
    }
    text_buffer_release(&list);
}

static void add_person(const struct page *page, size_t index) {
    const struct stay_group *group = &page->people.groups[index];
    const struct placement *row = page->people.items[group->first].row;
    const char *label = page->told->programme->intakes[row->intake].label;
    html_print(page->out, "<article id=\"person-%zu\">\n", index + 1);
    html_element(page->out, "h3", group->name);
    html_print(page->out, "<p class=\"quiet\">");
    if (label[0] != '\0') {
        html_tell(page->out, _("%s · intake %s"), group->id, label);
    } else {
        html_text(page->out, group->id);
    }
    html_print(page->out, "</p>\n");
    add_path(page, group);
    add_gatherings(page, group);
    html_print(page->out, "</article>\n");
}

void page_people(const struct page *page) {
    html_print(page->out, "<div class=\"grid\">\n");
    for (size_t g = 0; g < page->people.group_count; g++) {
        add_person(page, g);
    }
    html_print(page->out, "</div>\n");
}

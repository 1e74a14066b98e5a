// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stands below the title: for whom the page is, what is odd about the schedule, and its size.
#include "output/page_parts.h"

#include "base/day.h"
#include "base/language.h"

static void add_fact(struct text_buffer *out, const char *name, const char *value) {
    html_print(out, "<div><dt>%s</dt><dd>", name);
    html_text(out, value);
    html_print(out, "</dd></div>\n");
}

static void add_count(struct text_buffer *out, const char *name, size_t count) {
    html_print(out, "<div><dt>%s</dt><dd>%zu</dd></div>\n", name, count);
}

static size_t count_kind(const struct stays *stays, enum stay_kind kind) {
    size_t count = 0;
    for (size_t i = 0; i < stays->count; i++) {
        count += stays->items[i].kind == kind;
    }
    return count;
}

static void add_note(struct text_buffer *out, const char *claim, const char *rest) {
    html_print(out, "<p class=\"note\"><strong>%s</strong> ", claim);
    html_text(out, rest);
    html_print(out, "</p>\n");
}

static void warn(const struct page *page) {
    const struct manifest *made_from = page->told->made_from;
    if (!page->told->is_kept) {
        add_note(page->out, _("This schedule breaks a rule."),
                 _("What it reaches is therefore not told."));
    }
    if (page->told->view->is_internal) {
        add_note(page->out, _("Internal: not for members."),
                 _("This page tells what only those may know who decide."));
    }
    for (size_t i = 0; i < made_from->what_if_count; i++) {
        add_note(page->out, _("What if:"), made_from->what_if[i]);
    }
}

void page_facts(const struct page *page) {
    const struct stays *people = &page->people;
    char day[DAY_TEXT_SIZE];
    warn(page);
    html_print(page->out, "<dl class=\"facts\">\n");
    if (people->count > 0) {
        add_fact(page->out, _("From"), day_to_text(people->first_day, day));
        add_fact(page->out, _("To"), day_to_text(people->last_day, day));
    }
    add_count(page->out, _("People"), people->group_count);
    if (page->companies.group_count > 0) {
        add_count(page->out, _("Companies"), page->companies.group_count);
    }
    add_count(page->out, _("Modules promised"), count_kind(people, STAY_PUBLISHED));
    add_count(page->out, _("Modules in draft"), count_kind(people, STAY_DRAFT));
    html_print(page->out, "</dl>\n");
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is where, drawn: by person and by company, and the events that are marked in both.
#include "base/language.h"
#include "output/chart.h"
#include "output/page_parts.h"

static void add_bar_sample(struct text_buffer *out, const char *kind, const char *meaning) {
    html_print(out,
               "<li><svg class=\"%s c0\" aria-hidden=\"true\" width=\"34\" height=\"16\">"
               "<rect class=\"fill\" x=\"1\" y=\"1\" width=\"32\" height=\"14\" rx=\"3\"/></svg>"
               "%s</li>\n",
               kind, meaning);
}

static void add_free_sample(struct text_buffer *out, const char *kind, const char *meaning) {
    html_print(out,
               "<li><svg class=\"%s\" aria-hidden=\"true\" width=\"34\" height=\"16\">"
               "<rect x=\"1\" y=\"1\" width=\"32\" height=\"14\" rx=\"3\"/></svg>%s</li>\n",
               kind, meaning);
}

static void add_flag_sample(struct text_buffer *out) {
    html_print(out,
               "<li><svg aria-hidden=\"true\" width=\"18\" height=\"16\"><rect "
               "class=\"flag\" y=\"1\" width=\"17\" height=\"14\" rx=\"3\"/><text "
               "class=\"flag\" x=\"8\" y=\"12\">1</text></svg>%s</li>\n",
               _("gathering, by its number in the list below"));
}

static bool promises_places(const struct programme *programme) {
    bool promises = false;
    for (size_t o = 0; o < programme->offer_count; o++) {
        promises |= programme->offers[o].min_places > 0;
    }
    return promises;
}

// How everything in the charts is recognised without its colour.
static void add_legend(const struct page *page, bool is_of_companies) {
    const struct programme *programme = page->told->programme;
    struct text_buffer *out = page->out;
    html_print(out, "<ul class=\"legend\">\n");
    add_bar_sample(out, "promised", _(stay_word(STAY_PUBLISHED)));
    add_bar_sample(out, "draft", _("draft: may still change"));
    if (is_of_companies) {
        add_free_sample(out, "free", _("free places"));
    }
    if (is_of_companies && promises_places(programme)) {
        add_free_sample(out, "free owed", _("promised to the company, and not filled"));
    }
    if (page->gatherings.count > 0) {
        add_flag_sample(out);
    }
    html_print(out, "<li>%s</li>\n</ul>\n",
               _("The number in a bar is the module, the colour is the company's; where there are "
                 "many companies, some share one."));
}

void page_people_chart(const struct page *page) {
    add_legend(page, false);
    chart_bars(page->told, &page->gatherings, &page->people, _("Trainees by month"), page->out);
}

void page_companies_chart(const struct page *page) {
    add_legend(page, true);
    chart_bars(page->told, &page->gatherings, &page->companies, _("Companies by month"), page->out);
}

static void add_event(const struct programme *programme, const struct event *event, int64_t number,
                      struct sheet *sheet) {
    bool is_for_all = event->intake == NONE;
    sheet_whole(sheet, number);
    sheet_text(sheet, event->title);
    sheet_text(sheet, is_for_all ? _("all") : programme->intakes[event->intake].label);
    sheet_day(sheet, event->first_day);
    sheet_day(sheet, event->last_day);
    sheet_text(sheet, event->location);
    sheet_whole(sheet, event->days);
}

void page_events(const struct page *page) {
    static const struct sheet_header headers[] = {
        {N_("No")}, {N_("Gathering")}, {N_("Intake")}, {N_("From")},
        {N_("To")}, {N_("Place")},     {N_("Days")},   {0},
    };
    struct sheet sheet = {0};
    sheet_head(&sheet, headers);
    for (size_t e = 0; e < page->gatherings.count; e++) {
        add_event(page->told->programme, page->gatherings.items[e], (int64_t)e + 1, &sheet);
    }
    html_take_sheet(page->out, &sheet, _("Gatherings of the joint programme"));
}

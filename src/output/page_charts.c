// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who is where, drawn: by person and by company, and the events that are marked in both.
#include "output/chart.h"
#include "output/page_parts.h"

// How everything in the charts is recognised without its colour.
static void add_legend(const struct page *page, bool is_of_companies) {
    struct text_buffer *out = page->out;
    html_print(out, "<ul class=\"legend\">\n");
    html_print(out, "<li><svg class=\"promised c0\" aria-hidden=\"true\" width=\"34\" "
                    "height=\"16\"><rect class=\"fill\" x=\"1\" y=\"1\" width=\"32\" height=\"14\" "
                    "rx=\"3\"/></svg>promised</li>\n");
    html_print(out, "<li><svg class=\"draft c0\" aria-hidden=\"true\" width=\"34\" "
                    "height=\"16\"><rect class=\"fill\" x=\"1\" y=\"1\" width=\"32\" height=\"14\" "
                    "rx=\"3\"/></svg>draft: may still change</li>\n");
    if (is_of_companies) {
        html_print(out, "<li><svg class=\"free\" aria-hidden=\"true\" width=\"34\" "
                        "height=\"16\"><rect x=\"1\" y=\"1\" width=\"32\" height=\"14\" "
                        "rx=\"3\"/></svg>free places</li>\n");
        html_print(out, "<li><svg class=\"owed\" aria-hidden=\"true\" width=\"34\" "
                        "height=\"16\"><rect fill=\"none\" x=\"1\" y=\"1\" width=\"32\" "
                        "height=\"14\" rx=\"3\"/></svg>promised to the company, and not filled"
                        "</li>\n");
    }
    if (page->told->programme->event_count > 0) {
        html_print(out, "<li><svg aria-hidden=\"true\" width=\"18\" height=\"16\"><rect "
                        "class=\"flag\" y=\"1\" width=\"17\" height=\"14\" rx=\"3\"/><text "
                        "class=\"flag\" x=\"8\" y=\"12\">1</text></svg>gathering, by its number "
                        "in the list below</li>\n");
    }
    html_print(out, "<li>The number in a bar is the module, the colour is the company's.</li>\n"
                    "</ul>\n");
}

void page_people_chart(const struct page *page) {
    add_legend(page, false);
    chart_bars(page->told, &page->people, "Trainees by month", page->out);
}

void page_companies_chart(const struct page *page) {
    add_legend(page, true);
    chart_bars(page->told, &page->companies, "Companies by month", page->out);
}

void page_events(const struct page *page) {
    static const struct sheet_header headers[] = {
        {"No", NULL}, {"Gathering", NULL}, {"Intake", NULL}, {"From", NULL},
        {"To", NULL}, {"Place", NULL},     {"Days", NULL},   {0},
    };
    const struct programme *programme = page->told->programme;
    struct sheet sheet = {0};
    sheet_head(&sheet, false, headers);
    for (size_t e = 0; e < programme->event_count; e++) {
        const struct event *event = &programme->events[e];
        int number = chart_event_number(page->told, e);
        if (number > 0) {
            sheet_whole(&sheet, number);
            sheet_text(&sheet, event->title);
            sheet_text(&sheet,
                       event->intake == NONE ? "all" : programme->intakes[event->intake].label);
            sheet_day(&sheet, event->first_day);
            sheet_day(&sheet, event->last_day);
            sheet_text(&sheet, event->location);
            sheet_whole(&sheet, event->days);
        }
    }
    html_take_sheet(page->out, &sheet, "Gatherings of the joint programme");
}

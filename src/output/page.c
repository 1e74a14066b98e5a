// SPDX-License-Identifier: GPL-3.0-or-later
//
// The page from top to bottom. It forbids itself to load or run anything, so that it is the same
// everywhere and tells nobody that it was opened.
#include "output/page.h"

#include "base/language.h"
#include "output/page_parts.h"

struct section {
    const char *id, *title; // the title is marked with N_
    bool (*is_there)(const struct page *page);
    void (*write)(const struct page *page);
    bool begins_page; // on paper
};

static bool has_people(const struct page *page) {
    return page->people.count > 0;
}

static bool has_companies(const struct page *page) {
    return page->companies.group_count > 0;
}

static bool has_chart_of_companies(const struct page *page) {
    return page->companies.count > 0;
}

static bool has_events(const struct page *page) {
    return page->gatherings.count > 0;
}

static bool has_goals(const struct page *page) {
    return page->told->is_kept && view_is_whole(page->told->view);
}

static bool has_wishes(const struct page *page) {
    return view_is_whole(page->told->view) && page->told->wishes != NULL &&
           page->told->wishes->rank_count > 0;
}

static bool has_costs(const struct page *page) {
    return page->told->costs->has_money && has_companies(page);
}

static bool is_internal(const struct page *page) {
    return page->told->view->is_internal;
}

static bool always(const struct page *page) {
    (void)page;
    return true;
}

static const struct section sections[] = {
    {"trainees", N_("Trainees by month"), has_people, page_people_chart, false},
    {"places", N_("Companies by month"), has_chart_of_companies, page_companies_chart, true},
    {"gatherings", N_("Gatherings"), has_events, page_events, true},
    {"goals", N_("Goals"), has_goals, page_goals, false},
    {"wishes", N_("Wishes"), has_wishes, page_wishes, false},
    {"costs", N_("Costs"), has_costs, page_costs, true},
    {"results", N_("Candidates"), is_internal, page_results, false},
    {"companies", N_("Company by company"), has_companies, page_companies, true},
    {"people", N_("Person by person"), has_people, page_people, true},
    {"made-from", N_("Made from"), always, page_run, false},
};

enum { SECTIONS = sizeof sections / sizeof *sections };

static void write_section(const struct page *page, const struct section *section) {
    html_print(page->out, "<section id=\"%s\"%s>\n", section->id,
               section->begins_page ? " class=\"page\"" : "");
    html_element(page->out, "h2", _(section->title));
    section->write(page);
    html_print(page->out, "</section>\n");
}

static void list_groups(const struct page *page, const struct stays *stays, const char *title) {
    if (stays->group_count < 2) {
        return;
    }
    html_print(page->out, "<details>\n");
    html_element(page->out, "summary", title);
    html_print(page->out, "<ul>\n");
    for (size_t g = 0; g < stays->group_count; g++) {
        const struct stay_group *group = &stays->groups[g];
        bool is_company = group->company != NONE;
        html_print(page->out, "<li>");
        html_link(page->out, is_company ? "company" : "person",
                  is_company ? (size_t)group->company + 1 : g + 1, group->name);
        html_print(page->out, "</li>\n");
    }
    html_print(page->out, "</ul>\n</details>\n");
}

static void write_contents(const struct page *page) {
    html_print(page->out, "<nav aria-label=\"%s\">\n<ul>\n", _("Contents"));
    for (size_t s = 0; s < SECTIONS; s++) {
        if (sections[s].is_there(page)) {
            html_print(page->out, "<li><a href=\"#%s\">%s</a></li>\n", sections[s].id,
                       _(sections[s].title));
        }
    }
    html_print(page->out, "</ul>\n");
    list_groups(page, &page->people, _("People, one by one"));
    list_groups(page, &page->companies, _("Companies, one by one"));
    html_print(page->out, "</nav>\n");
}

static void write_title(const struct page *page) {
    const struct view *view = page->told->view;
    bool is_of_person = view->candidate_id != NULL && page->people.group_count > 0;
    const char *whose = view->company != NULL ? view->company->name
                        : is_of_person        ? page->people.groups[0].name
                                              : NULL;
    if (whose != NULL) {
        html_tell(page->out, _("Trainee schedule: %s"), whose);
    } else {
        html_text(page->out, _("Trainee schedule"));
    }
}

static void write_head(const struct page *page) {
    html_print(page->out,
               "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
               "style-src 'unsafe-inline'\">\n"
               "<meta name=\"referrer\" content=\"no-referrer\">\n"
               "<meta name=\"color-scheme\" content=\"light dark\">\n<title>",
               language_now());
    write_title(page);
    html_print(page->out, "</title>\n");
    page_style(page->out);
    html_print(page->out, "</head>\n<body>\n");
}

static void gather(struct page *page) {
    const struct told *told = page->told;
    stays_of_people(&page->people, told->programme, told->part);
    gatherings_choose(&page->gatherings, told, &page->people);
    if (told->view->candidate_id == NULL) {
        stays_of_companies(&page->companies, told->programme, told->part, told->view);
    }
}

void page_make(const struct told *told, struct text_buffer *out) {
    struct page page = {.told = told, .out = out};
    gather(&page);
    write_head(&page);
    html_print(out, "<header>\n<h1>");
    write_title(&page);
    html_print(out, "</h1>\n");
    page_facts(&page);
    html_print(out, "</header>\n");
    write_contents(&page);
    html_print(out, "<main>\n");
    for (size_t s = 0; s < SECTIONS; s++) {
        if (sections[s].is_there(&page)) {
            write_section(&page, &sections[s]);
        }
    }
    html_print(out, "</main>\n</body>\n</html>\n");
    gatherings_release(&page.gatherings);
    stays_release(&page.people);
    stays_release(&page.companies);
}

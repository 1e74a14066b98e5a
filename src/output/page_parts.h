// SPDX-License-Identifier: GPL-3.0-or-later
//
// The parts of a page. Each writes what stands below its own heading; whether it is there at all
// stands in the table of page.c.
#ifndef OUTPUT_PAGE_PARTS_H
#define OUTPUT_PAGE_PARTS_H

#include "output/gatherings.h"
#include "output/html.h"

struct page {
    const struct told *told;
    struct stays people, companies; // of a person's part: no companies
    struct gatherings gatherings;
    struct text_buffer *out;
};

// All rules of how the page looks.
void page_style(struct text_buffer *out);

void page_facts(const struct page *page);
void page_people_chart(const struct page *page);
void page_companies_chart(const struct page *page);
void page_events(const struct page *page);
void page_goals(const struct page *page);
void page_wishes(const struct page *page);
void page_costs(const struct page *page);
void page_results(const struct page *page);
void page_companies(const struct page *page);
void page_people(const struct page *page);
void page_run(const struct page *page);

// What one company pays in each year, as a table.
void page_company_costs(const struct page *page, int company);

// Adds the cells that a stay has in every table: module, first and last day, and how firm it is.
void page_stay_cells(const struct stay *stay, struct sheet *sheet);

#endif

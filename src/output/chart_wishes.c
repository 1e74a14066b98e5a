// SPDX-License-Identifier: GPL-3.0-or-later
//
// One bar for each rank, with its number behind it; the longest is as long as there is room.
#include "output/chart.h"

#include "base/language.h"
#include "output/html.h"

#include <inttypes.h>

enum { LABEL = 56, BARS = 300, NUMBER = 48, LINE = 26, BAR = 16 };

static int64_t most_modules(const struct fairness *wishes) {
    int64_t most = 1;
    for (int r = 0; r < wishes->rank_count; r++) {
        most = wishes->ranks[r].modules > most ? wishes->ranks[r].modules : most;
    }
    return most;
}

static void add_rank(int rank, int64_t modules, int64_t most, struct text_buffer *out) {
    int top = (rank - 1) * LINE, width = (int)(modules * BARS / most);
    html_print(out, "<text class=\"label\" x=\"%d\" y=\"%d\">", LABEL - 10, top + 16);
    html_tell(out, _("Wish %d"), rank);
    html_print(out,
               "</text><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"2\"/>"
               "<text x=\"%d\" y=\"%d\">%" PRId64 "</text>\n",
               LABEL, top + 4, width > 0 ? width : 1, BAR, LABEL + width + 8, top + 16, modules);
}

void chart_wishes(const struct fairness *wishes, struct text_buffer *out) {
    int height = wishes->rank_count * LINE, width = LABEL + BARS + NUMBER;
    int64_t most = most_modules(wishes);
    html_print(out,
               "<svg class=\"wishes\" role=\"img\" width=\"%d\" height=\"%d\" "
               "viewBox=\"0 0 %d %d\">\n",
               width, height, width, height);
    html_element(out, "title", _("Wishes"));
    html_element(out, "desc",
                 _("How many newly planned modules got which wish. The table beside it says the "
                   "same."));
    for (int r = 0; r < wishes->rank_count; r++) {
        add_rank(r + 1, wishes->ranks[r].modules, most, out);
    }
    html_print(out, "</svg>\n");
}

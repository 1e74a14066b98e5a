// SPDX-License-Identifier: GPL-3.0-or-later
//
// One stage more, over the plans that can occur in a best choice where these are few enough to be
// listed.
#include "solve/keep.h"

#include "base/memory.h"

void keep_present(struct engine *engine, const struct sub *sub, const struct last_goal *last,
                  struct plan *plans) {
    struct chances chances = {0};
    struct stage stage = {
        .sub = sub, .measure = measure_kept(), .target = NO_TARGET, .plans = plans};
    bool is_listed = last->is_known && chances_list(engine, sub, last, plans, &chances);
    struct plan *list = memory_new(chances.count, sizeof *list);
    for (size_t c = 0; c < chances.count; c++) {
        list[c] = chances.items[c].plan;
    }
    if (is_listed) {
        stage.list = list;
        stage.list_count = chances.count;
    }
    stage_solve(engine, &stage);
    memory_free(list);
    chances_release(&chances);
}

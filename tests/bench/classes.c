// SPDX-License-Identifier: GPL-3.0-or-later
//
// A name says candidates x companies x modules, and what is special.
#include "bench/classes.h"

#include "base/text.h"

#include <stddef.h>

enum { SEEDS = 5 };

// A gap of 0.01 %, in millionths.
#define GAP INT64_C(100)

#define COORDINATOR(...)                                                                           \
    .shape = {__VA_ARGS__}, .of_coordinator = true, .has_peers = true, .seeds = SEEDS

static const struct bench_class classes[] = {
    {"15x27x3", COORDINATOR(15, 27, 3, 8, 8), .asks_why = true},
    {"40x40x3", COORDINATOR(40, 40, 3, 8, 15), .asks_why = true},
    {"60x30x3", COORDINATOR(60, 30, 3, 8, 15), .asks_why = true},
    {"60x60x3-promises", COORDINATOR(60, 60, 3, 8, 20, 0, PROMISES_SOME, 1)},
    {"60x60x4-promises", COORDINATOR(60, 60, 4, 6, 20, 0, PROMISES_SOME, 1)},
    {"30x27x4-heavy", COORDINATOR(30, 27, 4, 6, 20, 0, PROMISES_HEAVY)},
    {"100x20x3", {100, 20, 3, 8, .load = 120}, .in_family = true, .gap = GAP, .seeds = SEEDS},
    {"300x60x3",
     {300, 60, 3, 8, .load = 120},
     .has_peers = true,
     .in_family = true,
     .gap = GAP,
     .seeds = SEEDS},
    {"300x60x3-tight", {300, 60, 3, 8, .load = 105}, .has_peers = true, .gap = GAP, .seeds = SEEDS},
    {"1000x200x3",
     {1000, 200, 3, 8, .load = 120},
     .has_peers = true,
     .in_family = true,
     .gap = GAP,
     .seeds = SEEDS},
    {"1000x200x3-tight",
     {1000, 200, 3, 8, .load = 105},
     .has_peers = true,
     .gap = GAP,
     .seeds = SEEDS},
    {"1000x200x3-promises",
     {1000, 200, 3, 8, 0, 120, PROMISES_SOME, 1},
     .has_peers = true,
     .gap = GAP,
     .seeds = SEEDS},
    {"1000x200x3-proof", {1000, 200, 3, 8, .load = 120}, .has_peers = true, .seeds = SEEDS},
    {"3000x600x3", {3000, 600, 3, 8, .load = 120}, .in_family = true, .gap = GAP, .seeds = 1},
    {"3000x300x3", {3000, 300, 3, 8, .load = 120}, .gap = GAP, .seeds = SEEDS},
    {"10000x500x3", {10000, 500, 3, 8, .load = 120}, .gap = GAP, .seeds = 1},
    {"10000x500x6", {10000, 500, 6, 4, .load = 120}, .gap = GAP, .seeds = 1},
};

const struct bench_class *bench_class(int position) {
    size_t count = sizeof classes / sizeof *classes;
    return (size_t)position < count ? &classes[position] : NULL;
}

const struct bench_class *bench_class_named(const char *name) {
    for (size_t c = 0; c < sizeof classes / sizeof *classes; c++) {
        if (text_equal(classes[c].name, name)) {
            return &classes[c];
        }
    }
    return NULL;
}

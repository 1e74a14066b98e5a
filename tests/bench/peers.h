// SPDX-License-Identifier: GPL-3.0-or-later
//
// The other solvers, as the programs that Debian ships, on one thread and with their own defaults.
#ifndef BENCH_PEERS_H
#define BENCH_PEERS_H

#include "bench/answer.h"

#include <stdint.h>

enum peer {
    PEER_CBC,
    PEER_GLPSOL,
    PEERS,
};

struct peer_order {
    const char *model;    // an MPS file
    const char *solution; // where the answer may be written
    const char *log;
    int64_t unit; // a value is the model's times this
    int64_t gap;  // in millionths
    int seconds_most;
};

const char *peer_name(enum peer peer);

// True when the program is installed.
bool peer_is_there(enum peer peer);

void peer_run(enum peer peer, const struct peer_order *order, struct answer *answer);

#endif

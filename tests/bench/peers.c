// SPDX-License-Identifier: GPL-3.0-or-later
//
// Both programs exit 0 whatever happened, so their answers are taken from what they print. Values
// of the model are whole; what is printed is rounded to the nearest, and a bound is rounded up.
#include "bench/peers.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NUMBER_SIZE = 24 };

// In the units of the model. NAN: not known.
struct heard {
    double value, bound;
    bool infeasible;
};

typedef void line_reader(const char *line, struct heard *heard);

static bool says_any(const char *line, const char *const phrases[], int count) {
    for (int p = 0; p < count; p++) {
        if (strstr(line, phrases[p]) != NULL) {
            return true;
        }
    }
    return false;
}

static void hear_cbc(const char *line, struct heard *heard) {
    static const char *const impossible[] = {"Problem is infeasible", "proven infeasible",
                                             "relaxation infeasible", "problem was infeasible"};
    double number = 0;
    heard->infeasible = heard->infeasible || says_any(line, impossible, 4);
    bool within_gap = strstr(line, "gap tolerance") != NULL;
    if (strstr(line, "Result - Optimal solution found") == line && !within_gap) {
        heard->bound = INFINITY; // the value that follows
    } else if (sscanf(line, "Objective value: %lf", &number) == 1) {
        heard->value = number;
        heard->bound = isinf(heard->bound) ? number : heard->bound;
    } else if (sscanf(line, "Lower bound: %lf", &number) == 1) {
        heard->bound = number;
    }
}

// "+ 19312: mip =   2.626e+03 >=   2.62e+03   0.2% (3; 0)"; also `>>>>>` in place of `mip =`, and
// words in place of numbers. At the end it says whether the tree is empty.
static void hear_glpsol(const char *line, struct heard *heard) {
    static const char *const impossible[] = {"NO PRIMAL FEASIBLE", "NO INTEGER FEASIBLE"};
    double value = 0, bound = 0;
    heard->infeasible = heard->infeasible || says_any(line, impossible, 2);
    if (sscanf(line, "Objective value = %lf", &value) == 1) {
        heard->value = heard->bound = value; // proven before there was any search
    }
    const char *after = strstr(line, " >= ");
    if (line[0] == '+' && after != NULL) {
        const char *before = strpbrk(line, "=>");
        if (sscanf(before + strspn(before, "=>"), "%lf", &value) == 1) {
            heard->value = value;
        }
        if (strstr(after, "tree is empty") != NULL) {
            heard->bound = heard->value;
        } else if (sscanf(after, " >= %lf", &bound) == 1 && isfinite(bound)) {
            heard->bound = bound;
        }
    }
}

static const struct {
    const char *name;
    line_reader *hear;
} peers[PEERS] = {
    [PEER_CBC] = {"cbc", hear_cbc},
    [PEER_GLPSOL] = {"glpsol", hear_glpsol},
};

const char *peer_name(enum peer peer) {
    return peers[peer].name;
}

bool peer_is_there(enum peer peer) {
    const char *path = getenv("PATH");
    char name[4096];
    while (path != NULL && *path != '\0') {
        int length = (int)strcspn(path, ":");
        snprintf(name, sizeof name, "%.*s/%s", length, path, peers[peer].name);
        if (access(name, X_OK) == 0) {
            return true;
        }
        path += length + (path[length] == ':');
    }
    return false;
}

static void read_log(enum peer peer, const struct peer_order *order, struct answer *answer) {
    enum { LINE_SIZE = 512 };
    struct heard heard = {.value = NAN, .bound = NAN};
    char line[LINE_SIZE];
    FILE *in = fopen(order->log, "r");
    while (in != NULL && fgets(line, sizeof line, in) != NULL) {
        peers[peer].hear(line, &heard);
    }
    if (in != NULL) {
        fclose(in);
    }
    answer->has_value = !isnan(heard.value);
    answer->is_refuted = heard.infeasible;
    answer->has_bound = isfinite(heard.bound);
    answer->value = answer->has_value ? llround(heard.value) * order->unit : 0;
    answer->bound = answer->has_bound ? llround(ceil(heard.bound - 1e-5)) * order->unit : 0;
}

// Reading a large model takes time that the limit of the programs does not count.
static int grace(int seconds) {
    return seconds + seconds / 2 + 1;
}

void peer_run(enum peer peer, const struct peer_order *order, struct answer *answer) {
    char gap[NUMBER_SIZE], seconds[NUMBER_SIZE];
    char *model = (char *)order->model, *solution = (char *)order->solution;
    snprintf(gap, sizeof gap, "%.6f", 1e-6 * (double)order->gap);
    snprintf(seconds, sizeof seconds, "%d", order->seconds_most);
    char *const commands[PEERS][12] = {
        [PEER_CBC] = {"cbc", model, "sec", seconds, "ratioGap", gap, "solve", "solution", solution},
        [PEER_GLPSOL] = {"glpsol", "--mps", model, "--tmlim", seconds, "--mipgap", gap, "-w",
                         solution},
    };
    *answer = (struct answer){.asked = true};
    child_run(commands[peer], order->log, grace(order->seconds_most), &answer->run);
    read_log(peer, order, answer);
}

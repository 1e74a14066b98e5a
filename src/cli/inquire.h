// SPDX-License-Identifier: GPL-3.0-or-later
//
// What explain and suggest have in common: one candidate or one company is asked about.
#ifndef CLI_INQUIRE_H
#define CLI_INQUIRE_H

#include "cli/command.h"
#include "explain/inquiry.h"

// What the command line says. Zero: nobody is asked about.
struct asked {
    const char *candidate, *company; // as written; NULL: not given
    struct explaining explaining;
    enum alternatives_kind kind;
    bool keeps_others;
};

// Takes an option: -c, -f, or one of these. For struct call, whose context is a struct asked.
enum { ASKED_KEEP = 256, ASKED_TIME_LIMIT };
bool asked_take(int key, const char *value, void *context);

// Reads a programme and builds what is to be solved; says what was found.
enum exit_status load_problem(const struct call *call, struct loaded *loaded,
                              struct problem *problem);

// Reads the programme, solves it and answers.
enum exit_status load_and_inquire(struct loaded *loaded, const struct asked *asked,
                                  const struct call *call);

#endif

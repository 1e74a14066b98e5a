// SPDX-License-Identifier: GPL-3.0-or-later
//
// kull suggest: what else could be done, and what it would cost.
#include "base/language.h"
#include "cli/format.h"
#include "cli/inquire.h"

#include <stdio.h>

enum exit_status command_suggest(int argc, char **argv) {
    static const struct argp_option options[] = {
        {"candidate", 'c', N_("CANDIDATE"), 0, N_("Where else this candidate could be"), 0},
        {"company", 'f', N_("COMPANY"), 0, N_("Who else could be in this company"), 0},
        {"keep", ASKED_KEEP, NULL, 0, N_("Everybody else stays where they are"), 0},
        {"time-limit", ASKED_TIME_LIMIT, N_("SECONDS"), 0,
         N_("Stop after so many seconds; what was not answered by then is not known"), 0},
        {0},
    };
    struct asked asked = {.explaining = {.settings = SETTINGS_DEFAULT, .solve = solve_apart},
                          .kind = ALTERNATIVES_SUGGEST};
    enum format format = FORMAT_PEOPLE;
    struct loaded loaded = {0};
    struct call call = {.usage = N_("DIR"),
                        .doc =
                            N_("Lists every alternative for one candidate (-c) or one company (-f) "
                               "of the programme in the folder DIR, the one that costs least "
                               "first, each with what it would cost and who would have to move."),
                        .options = options,
                        .take = asked_take,
                        .context = &asked,
                        .format = &format,
                        .changes = &loaded.folder.changes,
                        .count = 1};
    call_read(&call, argc, argv);
    if ((asked.candidate == NULL) == (asked.company == NULL)) {
        fputs(_("kull suggest: say whom it is about: either -c CANDIDATE or -f COMPANY\n"), stderr);
        loaded_release(&loaded);
        return STATUS_USAGE;
    }
    enum exit_status status = load_and_inquire(&loaded, &asked, &call);
    loaded_release(&loaded);
    return status;
}

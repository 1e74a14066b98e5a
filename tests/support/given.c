// SPDX-License-Identifier: GPL-3.0-or-later
//
// Files in memory take the same way as files on a disk, from the first byte on.
#include "support/given.h"

#include <stdarg.h>
#include <string.h>

bool given_programme(struct world *world, ...) {
    va_list files;
    va_start(files, world);
    for (const char *name = va_arg(files, const char *); name != NULL;
         name = va_arg(files, const char *)) {
        const char *csv = va_arg(files, const char *);
        folder_add(&world->folder, name, csv, strlen(csv));
    }
    va_end(files);
    world->good =
        programme_read(&world->folder, &world->programme, &world->reading, &world->findings);
    return world->good;
}

bool given_schedule(struct world *world, const char *csv, struct schedule *schedule) {
    struct folder folder = {0};
    folder_add(&folder, "schedule.csv", csv, strlen(csv));
    bool good = schedule_read(&folder.files[0], &world->programme, schedule, &world->findings);
    folder_release(&folder);
    return good;
}

void world_release(struct world *world) {
    folder_release(&world->folder);
    programme_release(&world->programme);
    reading_release(&world->reading);
    findings_release(&world->findings);
    *world = (struct world){0};
}

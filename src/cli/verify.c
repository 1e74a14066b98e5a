// SPDX-License-Identifier: GPL-3.0-or-later
//
// kull verify: a stranger's judgement of any schedule, ours or edited by hand, and of a proof that
// it is best.
#include "verify/verify.h"
#include "base/language.h"
#include "cli/command.h"
#include "output/findings.h"
#include "output/terminal.h"

enum { KEY_PROOF = 256 };

// What is judged, step by step.
struct judging {
    const char *proof_path; // NULL: no proof to judge
    enum format format;
    bool quiet;
    struct loaded loaded;
    struct folder files;
    struct schedule schedule;
    struct worth worth;
    struct proof proof;
    bool is_judged, is_kept; // by the rules
    bool proven[GOALS];
};

static bool take_option(int key, const char *value, void *context) {
    struct judging *judging = context;
    (void)key;
    judging->proof_path = value;
    return value[0] != '\0';
}

static enum exit_status judge_schedule(struct judging *judging, const char *path) {
    const struct programme *programme = &judging->loaded.programme;
    struct findings *findings = &judging->loaded.findings;
    enum exit_status status =
        load_schedule(path, &judging->loaded, &judging->files, &judging->schedule);
    judging->is_judged = status == STATUS_DONE;
    judging->is_kept = judging->is_judged &&
                       verify_schedule(programme, &judging->schedule, &judging->worth, findings);
    return status == STATUS_DONE && !judging->is_kept ? STATUS_FINDINGS : status;
}

static enum exit_status judge_proof(struct judging *judging) {
    const struct programme *programme = &judging->loaded.programme;
    struct findings *findings = &judging->loaded.findings;
    if (!folder_read_file(judging->proof_path, &judging->files, findings)) {
        return STATUS_FILES;
    }
    bool good =
        proof_read(&judging->files.files[1], programme, &judging->proof, findings) &&
        verify_proof(programme, &judging->worth, &judging->proof, judging->proven, findings);
    return good ? STATUS_DONE : STATUS_FINDINGS;
}

static enum exit_status judge(struct judging *judging, const char *path) {
    enum exit_status status = judge_schedule(judging, path);
    return status == STATUS_DONE && judging->proof_path != NULL ? judge_proof(judging) : status;
}

static void tell_values(const struct judging *judging) {
    const struct programme *programme = &judging->loaded.programme;
    const struct worth *worth = &judging->worth;
    terminal_values(programme, worth->value, worth->at_rank, worth->rank_count, stdout);
    puts(_("Every rule is kept."));
    for (size_t g = 0; g < programme->goal_count && judging->proof_path != NULL; g++) {
        enum goal goal = programme->goals[g];
        printf("%s: %s\n", goal_told(goal),
               judging->proven[goal]
                   ? _("proven, nothing better exists")
                   : _("the proof file does not claim that nothing better exists"));
    }
}

static void tell(struct judging *judging, enum exit_status status) {
    print_changes(&judging->loaded.folder.changes, stderr);
    print_findings(&judging->loaded.findings, !judging->quiet);
    if (status == STATUS_DONE && !judging->quiet) {
        tell_values(judging);
    }
}

// Where a proof does not hold, the schedule may keep every rule all the same.
static void print_judgement(struct judging *judging, enum exit_status status) {
    bool has_proof = judging->proof_path != NULL && status == STATUS_DONE;
    struct verification verification = {.is_judged = judging->is_judged,
                                        .is_kept = judging->is_kept,
                                        .values = judging->worth.value,
                                        .at_rank = judging->worth.at_rank,
                                        .rank_count = judging->worth.rank_count,
                                        .proven = has_proof ? judging->proven : NULL};
    print_found(&judging->loaded, &verification, judging->format);
}

static void judging_release(struct judging *judging) {
    loaded_release(&judging->loaded);
    folder_release(&judging->files);
    schedule_release(&judging->schedule);
    proof_release(&judging->proof);
    worth_release(&judging->worth);
}

enum exit_status command_verify(int argc, char **argv) {
    static const struct argp_option options[] = {
        {"proof", KEY_PROOF, N_("FILE"), 0,
         N_("Also judge the proof in FILE: recompute from its prices that nothing better exists"),
         0},
        {0},
    };
    struct judging judging = {0};
    struct call call = {.usage = N_("DIR SCHEDULE"),
                        .doc = N_("Judges the schedule in the file SCHEDULE by every rule of the "
                                  "programme folder DIR, and says what it is worth."),
                        .options = options,
                        .take = take_option,
                        .context = &judging,
                        .format = &judging.format,
                        .quiet = &judging.quiet,
                        .changes = &judging.loaded.folder.changes,
                        .count = 2};
    call_read(&call, argc, argv);
    enum exit_status status = load(call.arguments[0], &judging.loaded);
    if (status == STATUS_DONE) {
        status = judge(&judging, call.arguments[1]);
    }
    if (judging.format != FORMAT_PEOPLE) {
        print_judgement(&judging, status);
    } else {
        tell(&judging, status);
    }
    judging_release(&judging);
    return status;
}

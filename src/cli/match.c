// SPDX-License-Identifier: GPL-3.0-or-later
//
// kull match: files in, verified plan out.
#include "base/language.h"
#include "cli/command.h"
#include "cli/sources.h"
#include "cli/watch.h"
#include "explain/explain.h"
#include "output/files.h"
#include "output/manifest.h"
#include "output/summary.h"
#include "output/terminal.h"
#include "problem/translate.h"
#include "verify/verify.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct options {
    const char *out; // NULL: DIR/plan; "-": schedule.csv to standard output
    struct settings settings;
    bool has_dialect, is_excel; // otherwise as the input was written
    bool has_gap;               // otherwise the number of candidates decides
    bool quiet;
    enum format format; // what standard output has in the place of the tables
};

// What a run makes, step by step.
struct run {
    struct options options;
    const char *path;
    struct loaded loaded;
    struct problem problem;
    struct outcome outcome;
    struct schedule schedule;
    struct results results;
    struct proof proof;
    struct costs costs;
    struct output_files files;
};

enum { KEY_DIALECT = 256, KEY_GAP, KEY_TIME_LIMIT, KEY_NODE_LIMIT };

static bool take_option(int key, const char *value, void *context) {
    struct options *options = context;
    switch (key) {
    case 'o':
        options->out = value;
        return value[0] != '\0';
    case KEY_DIALECT:
        options->has_dialect = true;
        return option_dialect(value, &options->is_excel);
    case KEY_GAP:
        options->has_gap = true;
        return option_percent(value, &options->settings.gap);
    case KEY_TIME_LIMIT:
        return option_whole(value, &options->settings.seconds_most);
    case KEY_NODE_LIMIT:
        return option_whole(value, &options->settings.nodes_most);
    default:
        return false;
    }
}

static bool is_what_if(const struct run *run) {
    return run->loaded.folder.changes.count > 0;
}

static struct csv_style style_of(const struct run *run) {
    struct csv_style style = loaded_style(&run->loaded);
    if (run->options.has_dialect) {
        style.dialect.excel = run->options.is_excel;
    }
    if (!style.dialect.excel) {
        style.dialect.delimiter = ',';
    }
    return style;
}

static enum exit_status status_of(enum verdict verdict) {
    static const enum exit_status statuses[] = {
        [VERDICT_PLANNED] = STATUS_DONE,
        [VERDICT_PERSON_PATHLESS] = STATUS_NO_PLAN,
        [VERDICT_NOT_ALL_PLACED] = STATUS_NO_PLAN,
        [VERDICT_ADMIT_MIN] = STATUS_NO_PLAN,
        [VERDICT_ADMIT_MAX] = STATUS_NO_PLAN,
        [VERDICT_DISCIPLINES] = STATUS_NO_PLAN,
        [VERDICT_LIMIT] = STATUS_LIMIT,
        [VERDICT_FAILED] = STATUS_INTERNAL,
        [VERDICT_MEMORY] = STATUS_MEMORY,
    };
    return statuses[verdict];
}

static void solve_watched(struct run *run) {
    struct settings settings = run->options.settings;
    struct watch watch = {.problem = &run->problem};
    if (!run->options.has_gap) {
        settings.gap = usual_gap(&run->loaded.programme);
    }
    if (!run->options.quiet && isatty(STDERR_FILENO) != 0) {
        watch_begin(&watch, &settings);
    }
    solve_apart(&run->problem, &settings, &run->outcome);
    watch_end(&watch);
}

static void tell_failure(enum verdict verdict) {
    static const char *const sentences[] = {
        [VERDICT_LIMIT] =
            N_("kull match: a limit was reached before any plan was found; nothing was written\n"),
        [VERDICT_FAILED] = N_("kull match: the solver did not finish; nothing was written\n"),
        [VERDICT_MEMORY] =
            N_("kull match: the solver did not finish: out of memory; nothing was written\n"),
    };
    fputs(_(sentences[verdict]), stderr);
}

// The findings say what is missing; this says which rows stand against each other.
static void tell_conflict(const struct run *run) {
    const struct explaining explaining = {
        .settings = run->options.settings, .solve = solve_apart, .is_brief = true};
    struct explanation explanation = {0};
    struct text_buffer text = {0};
    explain(&run->loaded.programme, &explaining, &explanation);
    if (status_of(explanation.verdict) == STATUS_NO_PLAN) {
        explanation_tell_short(&explanation, &text);
        fprintf(stderr,
                _("kull match: no plan exists: %s; 'kull explain %s' tells why and what "
                  "would help\n"),
                text.bytes, run->path);
    }
    text_buffer_release(&text);
    explanation_release(&explanation);
}

static enum exit_status read_and_solve(struct run *run) {
    const struct programme *programme = &run->loaded.programme;
    enum exit_status status = load(run->path, &run->loaded);
    if (status != STATUS_DONE) {
        return status;
    }
    if (!problem_build(programme, &run->problem, &run->loaded.findings)) {
        return STATUS_FINDINGS;
    }
    solve_watched(run);
    translate_doubts(programme, &run->problem, &run->outcome, &run->loaded.findings);
    status = status_of(run->outcome.verdict);
    if (status == STATUS_NO_PLAN) {
        translate_failure(programme, &run->problem, &run->outcome, &run->loaded.findings);
    } else if (status != STATUS_DONE) {
        tell_failure(run->outcome.verdict);
    }
    return status;
}

// What is called proven is proven to a stranger too, and what is called best possible was reached.
static bool is_true(const struct goal_result *result, const struct worth *worth,
                    const bool *proven) {
    bool is_open = result->status == GOAL_BEST;
    bool is_rank = result->goal == GOAL_WISH_PROFILE; // is proven when all its ranks are
    int64_t value = worth_of_goal(worth, result->goal, result->rank);
    return value == result->value &&
           (result->status != GOAL_PROVEN || is_rank || proven[result->goal]) &&
           (is_open || result->value == result->best_possible);
}

// Our own plan is judged like anybody's. What is found here is our mistake, and never shown as a
// plan.
static enum exit_status judge(struct run *run) {
    struct findings findings = {0};
    struct worth worth = {0};
    translate_schedule(&run->loaded.programme, &run->problem, &run->outcome, &run->schedule);
    translate_proof(&run->problem, &run->outcome, &run->proof);
    bool proven[GOALS] = {false};
    bool good = verify_schedule(&run->loaded.programme, &run->schedule, &worth, &findings) &&
                verify_proof(&run->loaded.programme, &worth, &run->proof, proven, &findings);
    for (int g = 0; g < run->outcome.result_count; g++) {
        good = good && is_true(&run->outcome.results[g], &worth, proven);
    }
    if (!good) {
        findings_print(&findings, stderr);
        fputs(_("kull match: the plan did not pass its own check; nothing was written. This is an "
                "error in kull.\n"),
              stderr);
    }
    worth_release(&worth);
    findings_release(&findings);
    return good ? STATUS_DONE : STATUS_INTERNAL;
}

static enum exit_status count_money(struct run *run) {
    if (costs_count(&run->costs, &run->loaded.programme, &run->schedule)) {
        return STATUS_DONE;
    }
    fputs(_("kull match: the amounts of money are too large to be counted; nothing was written\n"),
          stderr);
    return STATUS_FINDINGS;
}

static void add_manifest(struct run *run) {
    struct arena arena = {0};
    struct manifest manifest = {.lottery_seed = run->loaded.programme.lottery_seed,
                                .is_canonical = run->outcome.is_canonical};
    sources_note(&run->loaded, &arena, &manifest);
    manifest_add(&manifest, &run->files);
    arena_release(&arena);
}

// results.csv holds sentences. They are in the language of the programme's files, whoever runs
// kull: the same files give the same bytes everywhere.
static void make_results(struct run *run) {
    const char *spoken = language_now();
    language_choose(run->loaded.reading.norwegian ? "nb" : "en");
    translate_results(&run->loaded.programme, &run->problem, &run->outcome, &run->results);
    language_choose(spoken);
}

static void make_files(struct run *run) {
    const struct programme *programme = &run->loaded.programme;
    struct csv_style style = style_of(run);
    make_results(run);
    csv_schedule(programme, &run->schedule, style, output_add(&run->files, "schedule.csv"));
    csv_results(programme, &run->results, style, output_add(&run->files, "results.csv"));
    csv_usage(programme, &run->schedule, style, output_add(&run->files, "usage.csv"));
    csv_costs(programme, &run->costs, style, output_add(&run->files, "costs.csv"));
    csv_summary(run->outcome.results, (size_t)run->outcome.result_count, &run->costs, style,
                output_add(&run->files, "summary.csv"));
    csv_proof(programme, &run->proof, style, output_add(&run->files, "proof.csv"));
    add_manifest(run);
}

// The goals for a script; `out` is the folder of the plan.
static void print_summary(const struct run *run, const char *out) {
    struct arena arena = {0};
    struct text_buffer text = {0};
    struct summary summary = {.goals = run->outcome.results,
                              .goal_count = (size_t)run->outcome.result_count,
                              .costs = &run->costs,
                              .is_canonical = run->outcome.is_canonical,
                              .folder = out,
                              .what_if = sources_what_if(&run->loaded, &arena),
                              .what_if_count = run->loaded.folder.changes.count};
    if (run->options.format == FORMAT_JSON) {
        summary_json(&summary, &text);
    } else {
        csv_summary(summary.goals, summary.goal_count, summary.costs, style_of(run), &text);
    }
    print_text(&text);
    arena_release(&arena);
}

// Tells people what came out. Standard error has heard of the changes already.
static void tell_people(const struct run *run, FILE *stream) {
    if (!run->options.quiet && is_what_if(run) && stream != stderr) {
        print_changes(&run->loaded.folder.changes, stream);
        fputc('\n', stream);
    }
    if (!run->options.quiet) {
        terminal_schedule(&run->loaded.programme, &run->schedule, stream);
        terminal_goals(run->outcome.results, (size_t)run->outcome.result_count, stream);
    }
    if (!run->options.quiet && run->costs.has_money) {
        terminal_money(run->costs.income, run->costs.spending, stream);
    }
    if (!run->options.quiet && !run->outcome.is_canonical) {
        fputs(_("The lottery was not carried through: an equally good plan with other people may "
                "exist.\n"),
              stream);
    }
}

// False when that could not be written.
static bool tell(const struct run *run, const char *out) {
    if (run->options.format == FORMAT_PEOPLE) {
        tell_people(run, stdout);
    } else {
        print_summary(run, out);
    }
    return fflush(stdout) == 0 && ferror(stdout) == 0;
}

// Nothing can lie in a workbook: year.plan lies beside year.xlsx.
static const char *folder_beside(struct arena *arena, const char *path, const char *name) {
    static const char ending[] = ".xlsx";
    size_t cut = text_ends(path, ending) ? strlen(ending) : 0;
    return arena_print(arena, "%.*s.%s", (int)(strlen(path) - cut), path, name);
}

// Where the plan goes when nobody says otherwise: a what-if beside the plan, never in its place.
// DIR may have come with slashes at its end.
static const char *default_folder(struct arena *arena, const struct run *run) {
    const char *path = run->path;
    const char *name = is_what_if(run) ? "what-if" : "plan";
    struct stat status;
    if (stat(path, &status) == 0 && S_ISREG(status.st_mode)) {
        return folder_beside(arena, path, name);
    }
    size_t length = strlen(path);
    while (length > 1 && path[length - 1] == '/') {
        length--;
    }
    return arena_print(arena, "%.*s/%s", (int)length, path, name);
}

static bool write_folder(struct run *run, const char *out, struct text_buffer *problem) {
    // The folder comes last: whoever could not be told of the plan finds everything as it was.
    if (!output_may_publish(&run->files, out, problem) || !tell(run, out) ||
        !output_publish(&run->files, out, problem)) {
        return false;
    }
    if (!run->options.quiet && run->options.format == FORMAT_PEOPLE) {
        printf(is_what_if(run) ? _("This is a what-if, not the plan. It is in %s\n")
                               : _("The plan is in %s\n"),
               out);
    }
    return true;
}

// "wishes (at most 0.02 % from the best possible), points (1.5 %)". Empty when every goal is
// proven.
static void list_open_goals(const struct outcome *outcome, struct text_buffer *list) {
    char gap[NUMBER_TEXT_SIZE], name[GOAL_NAME_SIZE];
    for (int g = 0; g < outcome->result_count; g++) {
        const struct goal_result *result = &outcome->results[g];
        if (result->status == GOAL_BEST) {
            bool is_first = list->length == 0;
            text_buffer_print(
                list, is_first ? _("%s (at most %s %% from the best possible)") : ", %s (%s %%)",
                goal_result_told(result, name),
                terminal_gap(result->value, result->best_possible, gap));
        }
    }
}

// A plan that is not proven in every goal is never handed over in silence.
static enum exit_status tell_what_is_open(const struct run *run) {
    struct text_buffer goals = {0};
    list_open_goals(&run->outcome, &goals);
    enum exit_status status =
        goals.length > 0 || !run->outcome.is_canonical ? STATUS_BEST : STATUS_DONE;
    if (goals.length > 0 && run->options.quiet) {
        fputs(_("kull match: the proof is not complete\n"), stderr);
    } else if (goals.length > 0) {
        fprintf(stderr, _("kull match: the proof is not complete for %s\n"), goals.bytes);
    } else if (status == STATUS_BEST) {
        fputs(_("kull match: the proof is complete, but a limit stopped the lottery\n"), stderr);
    }
    text_buffer_release(&goals);
    return status;
}

static enum exit_status deliver(struct run *run, const char *out) {
    struct text_buffer problem = {0};
    bool good = true;
    make_files(run);
    if (strcmp(out, "-") == 0) {
        const struct text_buffer *schedule = &run->files.files[0].bytes;
        fwrite(schedule->bytes, 1, schedule->length, stdout);
        tell_people(run, stderr); // standard output belongs to the schedule
    } else {
        good = write_folder(run, out, &problem);
    }
    if (problem.length > 0) {
        fprintf(stderr, _("kull match: %s; nothing was changed\n"), problem.bytes);
    }
    text_buffer_release(&problem);
    return good ? tell_what_is_open(run) : STATUS_FILES;
}

// An earlier plan stays where it is when there is no new one; nobody should take it for one.
static void warn_about_earlier_plan(const char *out) {
    struct stat status;
    if (strcmp(out, "-") != 0 && lstat(out, &status) == 0) {
        fprintf(stderr,
                _("kull match: there is no new plan; what lies in %s is of an earlier run\n"), out);
    }
}

static void run_release(struct run *run) {
    loaded_release(&run->loaded);
    problem_release(&run->problem);
    outcome_release(&run->outcome);
    schedule_release(&run->schedule);
    results_release(&run->results);
    proof_release(&run->proof);
    costs_release(&run->costs);
    output_release(&run->files);
}

// The plan, or why there is none.
static enum exit_status match(struct run *run) {
    struct arena arena = {0};
    const char *out = run->options.out != NULL ? run->options.out : default_folder(&arena, run);
    enum exit_status status = read_and_solve(run);
    print_changes(&run->loaded.folder.changes, stderr);
    print_findings(&run->loaded.findings, !run->options.quiet);
    if (status == STATUS_NO_PLAN) {
        tell_conflict(run);
    }
    if (status == STATUS_DONE) {
        status = judge(run);
    }
    if (status == STATUS_DONE) {
        status = count_money(run);
    }
    if (status == STATUS_DONE) {
        status = deliver(run, out);
    } else {
        warn_about_earlier_plan(out);
    }
    arena_release(&arena);
    return status;
}

static const struct argp_option options[] = {
    {"output", 'o', N_("OUT"), 0,
     N_("Write the plan into the folder OUT instead of DIR/plan (a what-if: DIR/what-if); - "
        "prints schedule.csv"),
     0},
    {"dialect", KEY_DIALECT, "excel|rfc4180", 0,
     N_("Write files for a spreadsheet (excel) or by the book (rfc4180)"), 0},
    {"gap", KEY_GAP, N_("PERCENT"), 0,
     N_("Be content with goals that are within PERCENT of the best possible (default: 0 for up "
        "to 300 candidates, otherwise 0.01)"),
     0},
    {"time-limit", KEY_TIME_LIMIT, N_("SECONDS"), 0,
     N_("Stop planning after so many seconds, with the best plan found"), 0},
    {"node-limit", KEY_NODE_LIMIT, "N", 0,
     N_("Stop planning after N steps of the search, with the best plan found: unlike a time, "
        "the same plan in every run"),
     0},
    {0},
};

enum exit_status command_match(int argc, char **argv) {
    struct run run = {.options.settings = SETTINGS_DEFAULT};
    struct call call = {.usage = N_("DIR"),
                        .doc =
                            N_("Plans the programme in the folder DIR: who works where, every rule "
                               "kept, every goal as good as possible and proved."),
                        .options = options,
                        .take = take_option,
                        .context = &run.options,
                        .format = &run.options.format,
                        .quiet = &run.options.quiet,
                        .changes = &run.loaded.folder.changes,
                        .count = 1};
    call_read(&call, argc, argv);
    run.path = call.arguments[0];
    if (run.options.format != FORMAT_PEOPLE && run.options.out != NULL &&
        strcmp(run.options.out, "-") == 0) {
        fputs(_("kull match: --format and -o - both ask for standard output\n"), stderr);
        run_release(&run);
        return STATUS_USAGE;
    }
    enum exit_status status = match(&run);
    run_release(&run);
    return status;
}

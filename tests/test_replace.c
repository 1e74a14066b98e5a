// SPDX-License-Identifier: GPL-3.0-or-later
//
// Replacing a file of somebody's own: what was there stays beside it, and what is not as it was
// read is left alone.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "output/replace.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// A folder of its own for each test; the file that is replaced is `file` in it.
static int begin(void **state) {
    char *folder = strdup("/tmp/kull-replace.XXXXXX");
    *state = folder;
    return mkdtemp(folder) != NULL && chdir(folder) == 0 ? 0 : -1;
}

static int end(void **state) {
    static const char *const names[] = {"file", "file.1", "file.2", "file.3", "other"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        unlink(names[i]);
    }
    // Fails where anything else was left behind.
    int result = chdir("/") == 0 ? rmdir(*state) : -1;
    free(*state);
    return result;
}

static void write_file(const char *name, const char *text) {
    FILE *out = fopen(name, "w");
    assert_non_null(out);
    fputs(text, out);
    assert_int_equal(fclose(out), 0);
}

static void expect_file(const char *name, const char *text) {
    char bytes[64] = "";
    FILE *in = fopen(name, "r");
    assert_non_null(in);
    fread(bytes, 1, sizeof bytes - 1, in);
    fclose(in);
    assert_string_equal(bytes, text);
}

static void expect_mode(const char *name, mode_t mode) {
    struct stat status;
    assert_int_equal(stat(name, &status), 0);
    assert_int_equal(status.st_mode & 0777, mode);
}

// Replaces `file`, of which `old` was read (NULL: it was not there); expects it to be kept under
// that name (NULL: to be refused, "": nothing to keep).
static void replace(const char *old, const char *text, const char *kept_as) {
    struct text_buffer before = {0}, bytes = {0}, kept = {0}, problem = {0};
    text_buffer_add(&before, old != NULL ? old : "");
    text_buffer_add(&bytes, text);
    bool good = output_replace("file", old != NULL ? &before : NULL, &bytes, &kept, &problem);
    assert_int_equal(good, kept_as != NULL);
    assert_int_equal(problem.length == 0, good);
    assert_string_equal(kept.length > 0 ? kept.bytes : "", kept_as != NULL ? kept_as : "");
    text_buffer_release(&before);
    text_buffer_release(&bytes);
    text_buffer_release(&kept);
    text_buffer_release(&problem);
}

static void first_file_is_for_its_owner_alone(void **state) {
    (void)state;
    replace(NULL, "new", "");
    expect_file("file", "new");
    expect_mode("file", 0600);
}

static void every_old_file_is_kept_and_the_new_one_has_its_permissions(void **state) {
    (void)state;
    write_file("file", "one");
    write_file("file.2", "somebody's");
    assert_int_equal(chmod("file", 0640), 0);
    replace("one", "two", "file.1");
    replace("two", "three", "file.3");
    expect_file("file", "three");
    expect_file("file.1", "one");
    expect_file("file.2", "somebody's");
    expect_file("file.3", "two");
    expect_mode("file", 0640);
}

static void file_that_is_not_as_it_was_read_is_left_alone(void **state) {
    (void)state;
    write_file("file", "changed");
    replace("one", "two", NULL);
    replace(NULL, "two", NULL);
    expect_file("file", "changed");
    unlink("file");
    replace("one", "two", NULL);
    assert_int_not_equal(access("file", F_OK), 0);
}

static void link_is_left_alone(void **state) {
    (void)state;
    write_file("other", "one");
    assert_int_equal(symlink("other", "file"), 0);
    replace("one", "two", NULL);
    expect_file("other", "one");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(first_file_is_for_its_owner_alone, begin, end),
        cmocka_unit_test_setup_teardown(every_old_file_is_kept_and_the_new_one_has_its_permissions,
                                        begin, end),
        cmocka_unit_test_setup_teardown(file_that_is_not_as_it_was_read_is_left_alone, begin, end),
        cmocka_unit_test_setup_teardown(link_is_left_alone, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

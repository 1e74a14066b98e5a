// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes may come as a file. Build and run from the top folder:
//
//     clang -std=c17 -D_GNU_SOURCE -Iinclude -Isrc -g -O1 -fsanitize=fuzzer,address,undefined
//         tests/fuzz/fuzz_table.c src/base/*.c src/table/*.c -lcsv -lunistring -lnettle -o
//         /tmp/fuzz
//     /tmp/fuzz -max_len=4096 -max_total_time=300
#include "base/text.h"
#include "table/table.h"
#include "table/writer.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static bool knows(const char *header, const void *context) {
    return text_equal(header, "company") || text_equal(header, context);
}

static void write_rows(const struct table *table, struct writer *writer) {
    writer_open(writer, table->dialect);
    for (size_t row = 0; row < table->row_count; row++) {
        for (size_t i = 0; i < table->column_count; i++) {
            writer_text(writer, row_cell(&table->rows[row], i)->text);
        }
        writer_end_row(writer);
    }
}

// A table without a finding, written below its header, must read back to the same bytes.
static void check_round_trip(const struct table *table) {
    struct writer first = {0}, second = {0};
    struct table again = {0};
    struct findings findings = {0};
    struct text_buffer text = {0};
    write_rows(table, &first);
    text_buffer_print(&text, "%ssep=%c\n", table->dialect.excel ? "\ufeff" : "",
                      table->dialect.delimiter);
    for (size_t i = 0; i < table->column_count; i++) {
        text_buffer_print(&text, "%sx", i > 0 ? (char[]){table->dialect.delimiter, '\0'} : "");
    }
    text_buffer_print(&text, "\n%s", first.text.bytes + (table->dialect.excel ? 3 : 0));
    if (!table_read("f.csv", text.bytes, text.length, knows, "name", &again, &findings)) {
        abort();
    }
    again.dialect = table->dialect;
    write_rows(&again, &second);
    if (findings.count > 0 || !text_equal(first.text.bytes, second.text.bytes)) {
        abort();
    }
    text_buffer_release(&text);
    table_release(&again);
    findings_release(&findings);
    writer_release(&first);
    writer_release(&second);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length) {
    struct table table = {0};
    struct findings findings = {0};
    bool good = table_read("f.csv", (const char *)bytes, length, knows, "name", &table, &findings);
    if (!good && findings.errors == 0) {
        abort();
    }
    if (good && findings.errors == 0 && table.row_count > 0) {
        check_round_trip(&table);
    }
    char *printed = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&printed, &size);
    findings_print(&findings, out);
    fclose(out);
    free(printed);
    table_release(&table);
    findings_release(&findings);
    return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "output/csv_table.h"

void csv_begin(struct writer *writer, struct dialect dialect, const char *const *headers) {
    writer_open(writer, dialect);
    for (; *headers != NULL; headers++) {
        writer_text(writer, *headers);
    }
    writer_end_row(writer);
}

void csv_finish(struct writer *writer, struct text_buffer *out) {
    text_buffer_add_bytes(out, writer->text.bytes, writer->text.length);
    writer_release(writer);
}

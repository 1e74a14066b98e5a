// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an explanation says, as one CSV table or as JSON, for scripts.
#ifndef OUTPUT_ACCOUNT_H
#define OUTPUT_ACCOUNT_H

#include "base/text.h"
#include "domain/account.h"
#include "table/dialect.h"

void account_csv(const struct account *account, struct dialect dialect, struct text_buffer *out);
void account_json(const struct account *account, struct text_buffer *out);

#endif

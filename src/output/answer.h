// SPDX-License-Identifier: GPL-3.0-or-later
//
// The answer to one question about one candidate, in sentences.
#ifndef SRC_OUTPUT_ANSWER_H
#define SRC_OUTPUT_ANSWER_H

#include "base/text.h"
#include "domain/alternative.h"
#include "domain/programme.h"

// "      wishes: 100 instead of 50, worse (distance from everybody's first wishes)"
void answer_goal(const struct goal_change *change, struct text_buffer *out);
void answer_goals(const struct goal_changes *goals, struct text_buffer *out);

// Who holds the places; nothing where some are left.
void answer_holders(const struct programme *programme, const struct alternative *alternative,
                    struct text_buffer *out);

// What it would cost and whom it would move, or why it cannot be. The plan is as it is now.
void answer_tell(const struct programme *programme, const struct schedule *plan,
                 const struct alternative *alternative, struct text_buffer *out);

void answer_remedies(const struct alternative *alternative, struct text_buffer *out);

#endif

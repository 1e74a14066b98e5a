// SPDX-License-Identifier: GPL-3.0-or-later
//
// SHA-256 and HMAC-SHA-256 (RFC 6234, RFC 2104), carried by nettle.
#ifndef BASE_DIGEST_H
#define BASE_DIGEST_H

#include <stddef.h>
#include <stdint.h>

enum { DIGEST_BYTES = 32, DIGEST_TEXT_SIZE = 2 * DIGEST_BYTES + 1 };

struct digest {
    uint8_t bytes[DIGEST_BYTES];
};

struct digest digest_of(const void *bytes, size_t length);

// HMAC-SHA-256 of the text `message` under the text `key`.
struct digest digest_keyed(const char *key, const char *message);

// Lower-case hexadecimal. Returns `text`.
const char *digest_to_text(const struct digest *digest, char text[static DIGEST_TEXT_SIZE]);

#endif

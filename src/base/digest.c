// SPDX-License-Identifier: GPL-3.0-or-later
//
// nettle does the work; this file only gives it our shapes.
#include "base/digest.h"

#include <nettle/hmac.h>
#include <nettle/sha2.h>
#include <string.h>

struct digest digest_of(const void *bytes, size_t length) {
    struct sha256_ctx context;
    struct digest digest;
    sha256_init(&context);
    sha256_update(&context, length, bytes);
    sha256_digest(&context, sizeof digest.bytes, digest.bytes);
    return digest;
}

struct digest digest_keyed(const char *key, const char *message) {
    struct hmac_sha256_ctx context;
    struct digest digest;
    hmac_sha256_set_key(&context, strlen(key), (const uint8_t *)key);
    hmac_sha256_update(&context, strlen(message), (const uint8_t *)message);
    hmac_sha256_digest(&context, sizeof digest.bytes, digest.bytes);
    return digest;
}

const char *digest_to_text(const struct digest *digest, char text[static DIGEST_TEXT_SIZE]) {
    static const char hexadecimal[] = "0123456789abcdef";
    for (size_t i = 0; i < DIGEST_BYTES; i++) {
        text[2 * i] = hexadecimal[digest->bytes[i] >> 4];
        text[2 * i + 1] = hexadecimal[digest->bytes[i] & 15];
    }
    text[DIGEST_TEXT_SIZE - 1] = '\0';
    return text;
}

# SPDX-License-Identifier: GPL-3.0-or-later
#
# make            build/kull
# make deps       install the Debian packages that are missing
# make demo       match the sample programme
# make test       everything that is checked: layers, format, warnings of two compilers, tests
# make layers     only the table of rooms: who may open whose door
# make format     let clang-format decide

CC        = gcc
CSTD      = -std=c17 -D_GNU_SOURCE -Iinclude -Isrc
WARNINGS  = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
            -Wmissing-prototypes -Wvla -Wno-missing-field-initializers -Werror
CFLAGS    = -O2 -g
SANITIZE  = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all
LDLIBS    = -lglpk -lcsv -lunistring -lnettle -ljansson -lsmartcols -lm

PACKAGES  = gcc libc6-dev pkg-config libglpk-dev libcsv-dev libunistring-dev nettle-dev libjansson-dev \
            libsmartcols-dev libcmocka-dev clang clang-format libasan8 libubsan1

SOURCES   = $(sort $(wildcard src/*/*.c))
HEADERS   = $(sort $(wildcard include/*/*.h src/*/*.h tests/support/*.h))
ROOMS     = $(filter-out src/cli/main.c,$(SOURCES))
SUPPORT   = $(sort $(wildcard tests/support/*.c))
TESTS     = $(sort $(wildcard tests/test_*.c))

OBJECTS   = $(SOURCES:%.c=build/fast/%.o)
CHECKED   = $(ROOMS:%.c=build/checked/%.o) $(SUPPORT:%.c=build/checked/%.o)
PROGRAMS  = $(TESTS:tests/%.c=build/tests/%)

.PHONY: all deps demo test layers format format-check warnings unit clean
.DELETE_ON_ERROR:
.SECONDARY:

all: build/kull

build/kull: $(OBJECTS)
	@$(CC) $(CFLAGS) -o $@ $(OBJECTS) $(LDLIBS)

build/fast/%.o: %.c
	@mkdir -p $(@D)
	@$(CC) $(CSTD) $(WARNINGS) $(CFLAGS) -MMD -c -o $@ $<

build/checked/%.o: %.c
	@mkdir -p $(@D)
	@$(CC) $(CSTD) $(WARNINGS) $(SANITIZE) -Itests -MMD -c -o $@ $<

build/tests/%: build/checked/tests/%.o $(CHECKED)
	@mkdir -p $(@D)
	@$(CC) $(SANITIZE) -o $@ $^ $(LDLIBS) -lcmocka

-include $(wildcard build/fast/src/*/*.d build/checked/src/*/*.d build/checked/tests/*.d build/checked/tests/*/*.d)

format:
	clang-format -i $(SOURCES) $(HEADERS) $(SUPPORT) $(TESTS)

format-check:
	clang-format --dry-run --Werror $(SOURCES) $(HEADERS) $(SUPPORT) $(TESTS)

clean:
	rm -rf build

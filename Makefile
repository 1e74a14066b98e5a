# SPDX-License-Identifier: GPL-3.0-or-later
#
# make            build/kull
# make deps       install the Debian packages that are missing
# make demo       match the sample programme
# make po         bring the translations up to date with the program
# make test       everything that is checked: layers, format, warnings of two compilers, tests
# make layers     only the table of rooms: who may open whose door
# make format     let clang-format decide
# make oracle     200,000 random programmes against the oracle, for hours: before a release
# make deps-faces   install the programs that the next line asks
# make test-faces   let programs that are not ours read what kull writes, and kull what they save
# make deps-scripts test-scripts   let a validator that is not ours read the JSON, and the schemas of files
# make deps-shells  install zsh and fish
# make test-shells  let them complete command lines
# make install    the program, its manual, languages and completions, into DESTDIR and PREFIX (/usr/local)
# make uninstall  take them away again
# make dist       a release of the last commit in build/dist: a tarball and its SHA256SUMS
# make test-dist  build, test, install and release from that tarball alone
# make deps-deb   install what the next two lines need
# make deb        a Debian package in build/deb, looked through by lintian
# make test-deb   install it in a bare Debian 12 and use it there, as root, with a network
# make bench      time kull beside other solvers on generated programmes, for hours
# make bench-quick  ... in under a minute
# make deps-bench   install the other solvers

CC        = gcc
CSTD      = -std=c17 -D_GNU_SOURCE -Iinclude -Isrc
WARNINGS  = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
            -Wmissing-prototypes -Wvla -Wno-missing-field-initializers -Werror
CFLAGS    = -O2 -g
# The address sanitizer looks for leaks through /proc; a bare root may be without.
SANITIZE  = -O1 -g -fno-sanitize-recover=all -fsanitize=undefined$(if $(wildcard /proc/self/task),$(comma)address)
comma     = ,
LDLIBS    = -lglpk -lcsv -lunistring -lnettle -ljansson -lsmartcols -lical -lxlsxwriter -lm

LIBRARIES = libglpk-dev libcsv-dev libunistring-dev nettle-dev libjansson-dev \
            libsmartcols-dev libical-dev libxlsxwriter-dev libcmocka-dev
PACKAGES  = gcc libc6-dev gettext $(LIBRARIES) clang clang-format

SOURCES   = $(sort $(wildcard src/*/*.c))
HEADERS   = $(sort $(wildcard include/*/*.h src/*/*.h tests/support/*.h tests/bench/*.h))
ROOMS     = $(filter-out src/cli/%.c,$(SOURCES))
SUPPORT   = $(sort $(wildcard tests/support/*.c))
TESTS     = $(sort $(wildcard tests/test_*.c))
BENCH     = $(sort $(wildcard tests/bench/*.c))
EVERY_C   = $(SOURCES) $(SUPPORT) $(TESTS) $(BENCH)

OBJECTS   = $(SOURCES:%.c=build/fast/%.o)
CHECKED   = $(ROOMS:%.c=build/checked/%.o) $(SUPPORT:%.c=build/checked/%.o)
BENCHED   = $(BENCH:%.c=build/fast/%.o) $(SUPPORT:%.c=build/fast/%.o)
PROGRAMS  = $(TESTS:tests/%.c=build/tests/%)
RUNS      = $(TESTS:tests/test_%.c=run-%)
LINTS     = $(EVERY_C:%.c=build/clang/%.ok)

VERSION  := $(shell sed -n 's/^.define KULL_VERSION "\(.*\)"/\1/p' src/cli/command.h)

# The languages beside English: src/po/<language>.po.
LANGUAGES = $(patsubst src/po/%.po,%,$(wildcard src/po/*.po))
CATALOGUE = share/locale/%/LC_MESSAGES/kull.mo
CATALOGUES = $(LANGUAGES:%=build/$(CATALOGUE))
XGETTEXT  = xgettext --keyword=_ --keyword=N_ --keyword=NP_:1,2 --from-code=UTF-8 --sort-by-file \
            --package-name=kull --add-location=file --no-wrap

# What is installed, and where below PREFIX.
PREFIX    = /usr/local
ZSH       = share/zsh/site-functions
INSTALLED = build/kull=bin/kull \
            src/cli/kull.1=share/man/man1/kull.1 \
            src/table/kull-csv.5=share/man/man5/kull-csv.5 \
            build/completions/bash=share/bash-completion/completions/kull \
            build/completions/zsh=$(ZSH)/_kull \
            build/completions/fish=share/fish/vendor_completions.d/kull.fish \
            $(foreach language,$(LANGUAGES),build/$(subst %,$(language),$(CATALOGUE)=$(CATALOGUE)))

.PHONY: all deps demo po test translations layers format format-check warnings cases chain clean oracle bench bench-quick deps-bench \
          deps-faces test-faces deps-scripts test-scripts told unit install uninstall dist test-dist deps-deb deb test-deb \
          deps-shells test-shells $(RUNS)
.DELETE_ON_ERROR:
.SECONDARY:

all: build/kull

# Everything that compiles waits for the packages, so that `make -j deps test` works on a bare machine.
ifneq ($(filter deps,$(MAKECMDGOALS)),)
$(OBJECTS) $(CHECKED) $(TESTS:%.c=build/checked/%.o) $(LINTS) $(CATALOGUES) build/kull.pot \
          format-check: | deps
endif
ifneq ($(filter deps-bench,$(MAKECMDGOALS)),)
bench bench-quick: | deps-bench
endif
ifneq ($(filter deps-faces,$(MAKECMDGOALS)),)
test-faces: | deps-faces
endif
ifneq ($(filter deps-scripts,$(MAKECMDGOALS)),)
test-scripts: | deps-scripts
endif
ifneq ($(filter deps-deb,$(MAKECMDGOALS)),)
deb test-deb: | deps-deb
endif
ifneq ($(filter deps-shells,$(MAKECMDGOALS)),)
test-shells: | deps-shells
endif

# Whoever builds the program can be spoken to in every language.
build/kull: $(OBJECTS) | $(CATALOGUES)
	@$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

build/fast/%.o: %.c
	@mkdir -p $(@D)
	@$(CC) $(CSTD) $(WARNINGS) $(CFLAGS) -MMD -c -o $@ $<

build/$(CATALOGUE): src/po/%.po
	@mkdir -p $(@D)
	@msgfmt --check -o $@ $<

build/kull.pot: $(SOURCES) $(wildcard src/po/*.pot)
	@mkdir -p $(@D)
	@$(XGETTEXT) -o $@ $^ && sed -i '/^"POT-Creation-Date/d' $@

po: build/kull.pot
	@for language in $(LANGUAGES); do \
	    msgmerge --quiet --sort-by-file --no-wrap src/po/$$language.po $< | \
	        msgattrib --no-obsolete --no-wrap -o src/po/$$language.po -; \
	done

build/bench/bench: $(BENCHED) $(ROOMS:%.c=build/fast/%.o)
	@mkdir -p $(@D)
	@$(CC) $(CFLAGS) -o $@ $^ $(LDLIBS) -lcmocka

$(BENCHED): CSTD += -Itests

build/checked/%.o: %.c
	@mkdir -p $(@D)
	@$(CC) $(CSTD) -Itests $(WARNINGS) $(SANITIZE) -MMD -c -o $@ $<

build/tests/%: build/checked/tests/%.o $(CHECKED)
	@mkdir -p $(@D)
	@$(CC) $(SANITIZE) -o $@ $^ $(LDLIBS) -lcmocka

build/clang/%.ok: %.c
	@mkdir -p $(@D)
	@clang $(CSTD) -Itests $(WARNINGS) -fsyntax-only -MMD -MT $@ -MF $(@:.ok=.d) $< && touch $@

-include $(OBJECTS:.o=.d) $(BENCHED:.o=.d) $(CHECKED:.o=.d) $(TESTS:%.c=build/checked/%.d) $(LINTS:.ok=.d)

# Names the packages that are missing and installs them; says nothing when there are none.
deps-bench: PACKAGES = coinor-cbc glpk-utils
deps-faces: PACKAGES = xlsx2csv python3-icalendar libreoffice-calc-nogui chromium poppler-utils
deps-scripts: PACKAGES = python3-jsonschema
deps-deb: PACKAGES = build-essential debhelper gettext lintian debootstrap $(LIBRARIES)
deps-shells: PACKAGES = zsh fish
deps deps-bench deps-faces deps-scripts deps-deb deps-shells:
	@missing=$$(for package in $(PACKAGES); do \
	    dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'install ok installed' || echo $$package; \
	done); \
	if [ -n "$$missing" ]; then \
	    echo "Installing Debian packages:" $$missing; \
	    sudo=$$([ $$(id -u) -eq 0 ] || echo sudo); \
	    $$sudo apt-get update -qq && \
	    $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi

demo: build/kull
	@build/kull match data/innlandet

test: layers format-check warnings translations cases chain told unit
	@echo "All checks passed."

layers:
	@sh tests/layers.sh

format:
	clang-format -i $(HEADERS) $(EVERY_C)

format-check:
	@clang-format --dry-run --Werror $(HEADERS) $(EVERY_C) && echo "format: as clang-format wants it"

# gcc's warnings come with every build; clang sees the same files here.
warnings: $(OBJECTS) $(LINTS)
	@echo "warnings: none from gcc, none from clang"

# Nothing is left in English, nothing uncertain, and nothing is translated that nobody says.
translations: build/kull.pot
	@for language in $(LANGUAGES); do \
	    said=$$(msgcmp src/po/$$language.po $< 2>&1; grep -n '^#~' src/po/$$language.po); \
	    [ -z "$$said" ] || { echo "$$said" >&2; exit 1; }; \
	    msgfmt --check --statistics -o /dev/null src/po/$$language.po || exit 1; \
	done

cases: build/kull
	@sh tests/run_cases.sh
	@sh tests/run_cases.sh --norwegian

# Each script takes the program and a folder of its own to work in.
test-faces test-scripts test-shells: test-%: build/kull
	@for script in tests/$*/test_*.sh; do \
	    work=$$(mktemp -d) && \
	    env -u LANGUAGE LC_ALL=C.UTF-8 sh "$$script" "$$PWD/build/kull" "$$work"; status=$$?; \
	    rm -rf "$$work"; [ $$status -eq 0 ] || exit 1; \
	done

# What the README and the manual tell, and what a job does at night.
told: build/kull
	@sh tests/readme.sh
	@sh tests/batch.sh
	@sh tests/cron.sh
	@sh tests/options.sh

# Ten yearly intakes, each with the schedule of the last one as history.
chain: build/kull
	@bash tests/chain.sh build/kull

$(RUNS): run-%: build/tests/test_% $(CATALOGUES)
	@$<

unit: $(RUNS)

# Half of them start from nothing, half are whole programmes; 2,000 of each are changed in one thing;
# the stranger judges the best schedules of 20,000 of each, and what is near them; of 20,000 all
# equally good schedules are looked at; 2,000 questions about one person are answered.
oracle: build/tests/test_oracle build/tests/test_monotone build/tests/test_stranger build/tests/test_ties \
        build/tests/test_inquiry
	@KULL_ORACLE=100000 build/tests/test_oracle
	@KULL_MONOTONE=2000 build/tests/test_monotone
	@KULL_STRANGER=20000 build/tests/test_stranger
	@KULL_TIES=20000 build/tests/test_ties
	@KULL_INQUIRY=2000 build/tests/test_inquiry

# Not part of the tests: nothing here depends on a clock.
bench: build/bench/bench build/kull
	@$<

bench-quick: build/bench/bench build/kull
	@$< --quick

build/completions/%: build/kull
	@mkdir -p $(@D)
	@LC_ALL=C build/kull completion $* >$@

install: $(foreach file,$(INSTALLED),$(firstword $(subst =, ,$(file))))
	@for file in $(INSTALLED); do \
	    to="$(DESTDIR)$(PREFIX)/$${file#*=}"; \
	    case $$to in */bin/*) mode=755 ;; *) mode=644 ;; esac; \
	    echo "$$to" && install -D -m $$mode "$${file%%=*}" "$$to" || exit 1; \
	done

uninstall:
	@for file in $(INSTALLED); do rm -f "$(DESTDIR)$(PREFIX)/$${file#*=}"; done

dist:
	@sh src/release/dist.sh $(VERSION)

test-dist: dist
	@sh tests/release/test_dist.sh $(VERSION)

deb: dist
	@sh src/release/deb.sh $(VERSION)

test-deb: deb
	@sh tests/release/test_deb.sh $(VERSION)

clean:
	rm -rf build

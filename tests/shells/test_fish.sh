#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/shells/test_fish.sh KULL WORK
#
# fish reads its completions, and is asked what it would offer for what somebody has typed.
set -eu
kull=$1
work=$2

"$kull" completion fish >"$work/kull.fish"
fish --no-execute "$work/kull.fish"
mkdir -p "$work/programme"

# expect TYPED OFFER ...: these are offered and nothing else, without what is told about them.
expect() {
    typed=$1
    shift
    printf '%s\n' "$@" | sort >"$work/wanted"
    # shellcheck disable=SC2016 # fish puts in what is typed
    (cd "$work" && HOME=$work fish --no-config \
        -c 'source kull.fish; complete -C $argv[1]' "$typed") | cut -f1 | sort >"$work/offered"
    diff "$work/wanted" "$work/offered" || {
        echo "fish offers something else for '$typed'" >&2
        exit 1
    }
}

expect 'kull ma' match
expect 'kull help ver' verify
expect 'kull completion ' bash fish zsh
expect 'kull match --dia' --dialect
expect 'kull match --dialect ' excel rfc4180
expect 'kull explain --format=' --format=csv --format=json
expect 'kull report --by p' person

expect 'kull check prog' programme/
expect 'kull match programme --output prog' programme/
expect 'kull match programme -o prog' programme/
echo "fish: completes commands, options, words and paths"

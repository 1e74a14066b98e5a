#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/shells/test_zsh.sh KULL WORK
#
# zsh reads its completions; somebody types a line in it and presses the tabulator.
set -eu
kull=$1
work=$2

mkdir -p "$work/functions" "$work/programme"
"$kull" completion zsh >"$work/functions/_kull"
zsh -n "$work/functions/_kull"

# Types a line and one key more, which completes it and writes down what became of it.
cat >"$work/type.zsh" <<'END'
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1=; fpath=($PWD/functions \$fpath); autoload -Uz compinit; compinit -u -D
show() { zle complete-word; print -r -- \"<\$BUFFER>\" >line; mv line shown }
zle-line-init() { : >ready }
zle -N show; zle -N zle-line-init; bindkey '^X' show"
for wait in {1..200}; do [[ -e ready ]] && break; sleep 0.05; done
zpty -w -n shell "$1"$'\x18'
for wait in {1..200}; do [[ -e shown ]] && break; sleep 0.05; done
cat shown
END

# expect TYPED LINE
expect() {
    rm -f "$work/ready" "$work/shown"
    got=$(cd "$work" && timeout 60 zsh -f type.zsh "$1")
    [ "$got" = "<$2>" ] || {
        echo "zsh makes '$got' of '$1' and not '<$2>'" >&2
        exit 1
    }
}

expect 'kull ma' 'kull match '
expect 'kull help ver' 'kull help verify '
expect 'kull completion z' 'kull completion zsh '
expect 'kull match --dia' 'kull match --dialect='
expect 'kull match --dialect=e' 'kull match --dialect=excel '
expect 'kull explain --format j' 'kull explain --format json '
expect 'kull report --by p' 'kull report --by person '
expect 'kull check prog' 'kull check programme/'
expect 'kull match programme --output=prog' 'kull match programme --output=programme/'
expect 'kull match programme -o prog' 'kull match programme -o programme/'
echo "zsh: completes commands, options, words and paths"

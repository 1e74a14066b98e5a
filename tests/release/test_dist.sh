#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/release/test_dist.sh VERSION
#
# A release in build/dist builds from nothing but itself, passes its cases, can be installed and
# taken away again, and makes itself once more, byte for byte.
set -eu
cd "$(dirname "$0")/../.."
release=kull-$1
work=$(mktemp -d "${TMPDIR:-/tmp}/kull-dist.XXXXXX")
trap 'rm -rf "$work"' EXIT

(cd build/dist && sha256sum --quiet --check SHA256SUMS)
tar -xf "build/dist/$release.tar.gz" -C "$work"
cp build/dist/SHA256SUMS "$work"

# Nothing of whoever runs this, and not a file outside of it.
in_release() {
    (cd "$work/$release" && env -i PATH=/usr/bin:/bin HOME="$work" TMPDIR="$work" make -s "$@")
}
in_release all cases

expect_files() {
    (cd "$work" && find root -type f | sort) >"$work/files"
    printf '%s' "$1" | diff - "$work/files" >&2 || { echo "not what is installed" >&2; exit 1; }
}
in_release install DESTDIR="$work/root" PREFIX=/opt/kull >/dev/null
expect_files 'root/opt/kull/bin/kull
root/opt/kull/share/bash-completion/completions/kull
root/opt/kull/share/fish/vendor_completions.d/kull.fish
root/opt/kull/share/locale/nb/LC_MESSAGES/kull.mo
root/opt/kull/share/man/man1/kull.1
root/opt/kull/share/man/man5/kull-csv.5
root/opt/kull/share/zsh/site-functions/_kull
'
"$work/root/opt/kull/bin/kull" --version | grep -qxF "kull $1"
in_release uninstall DESTDIR="$work/root" PREFIX=/opt/kull
expect_files ''

in_release demo dist >/dev/null
diff "$work/SHA256SUMS" "$work/$release/build/dist/SHA256SUMS"
echo "dist: $release builds, installs and makes itself again"

#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# src/release/dist.sh VERSION
#
# Makes build/dist/kull-VERSION.tar.gz and its SHA256SUMS of the last commit: of the same commit the
# same bytes, whoever makes it and when. In an unpacked release, where there is no git, it makes the
# tarball that it came from.
set -eu
cd "$(dirname "$0")/../.."
release=kull-$1
out=build/dist

rm -rf "$out"
mkdir -p "$out/$release"
if [ -e .git ]; then
    git diff --quiet HEAD || echo "dist: what is not committed is not in the release" >&2
    git archive --format=tar -o "$out/commit.tar" HEAD
    seconds=$(git log -1 --format=%ct)
else
    tar -cf "$out/commit.tar" --exclude=./build --exclude='./data/*/plan' .
    seconds=$(stat -c %Y Makefile) # all files of a release are as old as its commit
fi
tar -xf "$out/commit.tar" -C "$out/$release"
rm "$out/commit.tar"
(
    cd "$out"
    LC_ALL=C tar --format=ustar --sort=name --owner=0 --group=0 --numeric-owner \
        --mode=u=rwX,go=rX --mtime="@$seconds" -cf "$release.tar" "$release"
    gzip -n -9 "$release.tar"
    rm -rf "$release"
    sha256sum "$release.tar.gz" >SHA256SUMS
    cat SHA256SUMS
)

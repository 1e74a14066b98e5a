#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# src/release/deb.sh VERSION
#
# Makes the Debian package of the release in build/dist, in build/deb, and lets lintian look through
# it. The packaging is the src/debian of that release.
set -eu
cd "$(dirname "$0")/../.."
version=$1
out=build/deb

rm -rf "$out"
mkdir -p "$out"
cp "build/dist/kull-$version.tar.gz" "$out/kull_$version.orig.tar.gz"
tar -xf "$out/kull_$version.orig.tar.gz" -C "$out"
cp -R "$out/kull-$version/src/debian" "$out/kull-$version/debian"
cd "$out/kull-$version"
packaged=$(dpkg-parsechangelog -S Version)
[ "${packaged%-*}" = "$version" ] || {
    echo "deb: src/debian/changelog is about $packaged, and the program is $version" >&2
    exit 1
}
dpkg-buildpackage -us -uc >../build.log 2>&1 || {
    tail -n 40 ../build.log >&2
    exit 1
}
cd ..
lintian --allow-root --fail-on error "kull_${packaged}_$(dpkg --print-architecture).changes"
ls ./*.deb

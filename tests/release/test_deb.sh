#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/release/test_deb.sh VERSION
#
# The package in build/deb is installed in a bare Debian 12 with what it depends on, and somebody
# who is not root uses it there. Needs root, debootstrap and a network. The bare system is kept in
# build/bookworm.
set -eu
cd "$(dirname "$0")/../.."
version=$1
root=$PWD/build/root
[ "$(id -u)" -eq 0 ] || { echo "test_deb.sh: only root may make a system" >&2; exit 2; }

if [ ! -d build/bookworm ]; then
    rm -rf build/bookworm.part
    debootstrap --variant=minbase bookworm build/bookworm.part >build/debootstrap.log
    mv build/bookworm.part build/bookworm
fi
rm -rf "$root"
cp -a build/bookworm "$root"
cp /etc/resolv.conf "$root/etc/resolv.conf"
cp build/deb/kull_"$version"-*.deb "$root/tmp/"

inside() {
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
        chroot "$root" "$@"
}
inside apt-get update -qq
inside sh -c 'apt-get install -y -qq --no-install-recommends man-db bash-completion /tmp/kull_*.deb' \
    >build/root.log 2>&1 || { tail build/root.log >&2; exit 1; }
inside useradd --create-home somebody

cat >"$root/tmp/use.sh" <<'END'
set -eu
cd ~
kull --version
cp -R /usr/share/doc/kull/examples/innlandet .
kull check innlandet >checked
wc -l <checked
kull match innlandet >matched
tail -n 1 matched
kull verify innlandet innlandet/plan/schedule.csv --proof innlandet/plan/proof.csv >verified
grep -c 'proven, nothing better exists' verified
kull --lang nb match innlandet >matched
tail -n 1 matched
LANG=nb_NO.UTF-8 LC_ALL= kull help | head -n 1
kull report innlandet innlandet/plan --html page.html --xlsx book.xlsx --ics calendars
man -w kull kull-csv
man kull | grep -m 1 -o 'place trainees in companies'
bash -c '. /usr/share/bash-completion/bash_completion; _completion_loader kull; complete -p kull'
END
inside setpriv --reuid=somebody --regid=somebody --init-groups \
    env HOME=/home/somebody sh /tmp/use.sh >build/root.said 2>build/root.heard ||
    { cat build/root.said build/root.heard >&2; exit 1; }
diff - build/root.said <<END
kull $version
10
The plan is in innlandet/plan
6
Planen ligger i innlandet/plan
Bruk: kull KOMMANDO [valg] MAPPE ...
The page is page.html
The workbook is book.xlsx
18 calendars are in calendars
/usr/share/man/man1/kull.1.gz
/usr/share/man/man5/kull-csv.5.gz
place trainees in companies
complete -F _kull kull
END
inside apt-get purge -y -qq kull >>build/root.log 2>&1
left=$(inside find /usr -name '*kull*')
[ -z "$left" ] || { echo "what is left of the package: $left" >&2; exit 1; }
rm -rf "$root"
echo "deb: kull $version is installed, used and taken away in a bare Debian 12"

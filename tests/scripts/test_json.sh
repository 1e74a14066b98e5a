#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/scripts/test_json.sh KULL WORK
#
# A validator that is not ours judges all the JSON that kull prints: by its kind, against the
# schemas in tests/schemas/.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
kull=$1
work=$2
mkdir "$work/json"
count=0

# print STATUS COMMAND ...: keeps what kull prints; it must end with this status.
print() {
    wanted=$1
    shift
    count=$((count + 1))
    status=0
    "$kull" "$@" >"$work/json/$count.json" 2>"$work/said" </dev/null || status=$?
    if [ $status -ne "$wanted" ]; then
        echo "kull $* ended with $status and not with $wanted"
        cat "$work/said"
        exit 1
    fi
}

for sample in innlandet ett-ar to-kull-i-aret; do
    dir=$work/$sample
    cp -R "$here/../../data/$sample" "$dir"
    print 0 check --format json "$dir"
    print 0 match --format json "$dir"
    print 0 match --format json "$dir" --set rules.csv:goals=wish_profile -o "$work/$sample.profile"
    cp "$dir/plan/manifest.json" "$work/json/$sample.manifest.json"
    cp "$work/$sample.profile/manifest.json" "$work/json/$sample.what-if.manifest.json"
    print 0 verify --format json "$dir" "$dir/plan/schedule.csv" --proof "$dir/plan/proof.csv"
    print 0 verify --format json "$dir" "$dir/plan/schedule.csv" \
        --set rules.csv:goals=wish_profile
    print 0 compare --format json "$dir" "$dir/plan" "$work/$sample.profile"
    print 0 fairness --format json "$dir" "$dir/plan"
    "$kull" report -q "$dir" "$dir/plan" --drafts --ics "$work/$sample.ics"
    cp "$work/$sample.ics/manifest.json" "$work/json/$sample.calendars.json"
done

dir=$work/innlandet
print 0 explain --format json "$dir"
print 0 explain --format json "$dir" -c C-0108
print 0 explain --format json "$dir" -f Lysvarp
print 0 suggest --format json "$dir" -f Kvitstryk --keep
print 0 suggest --format json "$dir" -c C-0108
print 0 compare --format json "$dir" "$work/ett-ar"
print 0 fairness --format json "$dir" "$work/innlandet.profile" --set rules.csv:company_weight=0

# What is wrong is told in the same form.
print 0 explain --format json "$dir" --set offers.csv:O-201.places=0
print 1 check --format json "$dir" --set rules.csv:admit_max@2026=one
print 5 check --format json "$(printf 'no\346where')"
print 5 verify --format json "$dir" "$work/nothing.csv"
sed 's/Rotknoll/Tverrlegg/g' "$dir/plan/schedule.csv" >"$work/edited.csv"
print 1 verify --format json "$dir" "$work/edited.csv"
print 1 compare --format json "$dir" "$dir/plan" "$work/edited.csv"
print 1 fairness --format json "$dir" "$work/edited.csv"

print 0 schema
print 0 schema --dialect excel
for file in companies.csv usage.csv proof.csv; do
    print 0 schema $file
done

PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 "$here/check_json.py" "$here/../schemas" "$work"/json/*

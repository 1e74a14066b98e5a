#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/chain.sh [KULL]
#
# Ten years of a programme: every year the last schedule becomes the history, its first modules are
# published, and a new intake is planned on top of those that are still out. Three modules of eight
# months from 1 September, so two intakes are always out together; whoever has finished is only in
# the history. What the plans say is then counted again by a few lines of awk that know nothing
# of the program.
#
# KULL is the program to run, build/kull by default.
set -euo pipefail
export LC_ALL=C

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
kull=$(realpath "${1:-$here/../build/kull}")
readonly first_year=2026 years=10 people=7 module_months=8

work=$(mktemp -d "${TMPDIR:-/tmp}/kull-chain.XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
readonly dir=$work/programme
readonly schedule=$dir/plan/schedule.csv complaints=$work/complaints

fail() {
    printf 'FAILED chain, intake %s: %s\n' "$year" "$1"
    [ ! -f "${2:-}" ] || sed 's/^/    /' "$2"
    exit 1
}

# Everything but exit 0 ends the chain; what the program said is shown.
run_kull() {
    local status=0
    "$kull" "$@" >"$work/said" 2>&1 </dev/null || status=$?
    [ "$status" -eq 0 ] || fail "kull $1 ended with $status" "$work/said"
}

# Whatever a count has written down is a complaint.
judge_count() {
    [ ! -s "$complaints" ] || fail "counted again" "$complaints"
}

# Rauvask leaves in the fifth year and Jotlykt joins in the fourth; Tvekrok has offers only.
write_companies() {
    awk -F, -v OFS=, -v balances="$work/balances" '
    BEGIN { while ((getline <balances) > 0) balance[$1] = $2 }
    NR == 1 { print $0, "balance_months"; next }
    { print $0, balance[$1] + 0 }' >"$dir/companies.csv" <<'END'
company,name,sector,municipality,places,disciplines,member_from,member_to,promised_months
Rauvask,Rauvask Tre AS,wood,Elverum,2,,,2031-08-31,8
Jotlykt,Jotlykt Kraft AS,energy,Lom,2,,2029-09-01,,8
Tvekrok,Tvekrok Data AS,IT,Hamar,,,,,16
Mjelstav,Mjelstav Bygg AS,construction,Gran,1,engineering|economics,,,8
Grautopp,Grautopp Mat SA,food,Stange,1,,,,0
Fokkvist,Fokkvist Bank,finance,Hamar,1,economics|law,,,8
Sviblad,Sviblad Helse HF,health,Ringsaker,1,,,,4
Knattsil,Knattsil Verk AS,industry,Gjøvik,2,engineering,,,16
Luvdrag,Luvdrag Frakt AS,transport,Stange,1,law|economics,,,0
END
    printf '%s\n' offer,company,disciplines,places,min_places T-1,Tvekrok,engineering,1, \
        T-2,Tvekrok,,1,1 >"$dir/offers.csv"
}

# The rules for all intakes; a row for each that has begun; and where planning begins this year.
write_rules() {
    {
        printf '%s\n' rule,value,intake modules,3, "module_months,$module_months," \
            companies_min,2, companies_max,3, stay_max_modules,2, same_sector_max,1, \
            admit_min,2, admit_max,4, "lottery_seed,ten white stones,"
        local label
        for ((label = first_year; label <= year; label++)); do
            echo "start,$label-09-01,$label"
        done
        [ "$year" -eq "$first_year" ] || echo "plan_from,$year-09-01,"
    } >"$dir/rules.csv"
}

# The applicants of this year: names, subjects, marks and wishes go round in steps of their own.
print_applicants() {
    awk -v year="$year" -v count="$people" '
    BEGIN {
        first = split("Alvdis Brage Dordi Eirill Frode Gyda Hallvard Ingunn Jorulf Kari-Lo " \
                      "Liv-Tora", firsts, " ")
        last = split("Hulderlid Krattmoen Lyngstuvik Mosetjernli Nattåslien Orrebekkhaug " \
                     "Pilskogdal", lasts, " ")
        subjects = split("engineering economics law engineering biology", subject, " ")
        wishes = split("Knattsil Fokkvist Grautopp Rauvask Tvekrok Sviblad Mjelstav Luvdrag",
                       wish, " ")
        for (i = 1; i <= count; i++) {
            n = (year - 2026) * count + i
            printf "P-%d-%d,%s %s,%d,%s,%d,", year, i, firsts[n * 3 % first + 1],
                   lasts[n * 5 % last + 1], year, subject[n * 2 % subjects + 1], 50 + n * 17 % 50
            printf "%s > %s = %s > %s\n", wish[n % wishes + 1], wish[(n + 3) % wishes + 1],
                   wish[(n + 4) % wishes + 1], wish[(n + 6) % wishes + 1]
        }
    }'
}

# Whoever began two years ago has finished and leaves the file.
write_candidates() {
    {
        echo candidate,name,intake,discipline,assessment,wishes
        [ ! -f "$dir/candidates.csv" ] ||
            awk -F, -v year="$year" 'FNR > 1 && $3 > year - 2' "$dir/candidates.csv"
        print_applicants
    } >"$work/candidates.csv"
    mv "$work/candidates.csv" "$dir/candidates.csv"
}

# "company,months" of all that is published.
published_months() {
    [ ! -f "$dir/history.csv" ] ||
        awk -F, -v OFS=, -v each="$module_months" '
        FNR > 1 && $8 == "published" { months[$6] += each }
        END { for (company in months) print company, months[company] }' "$dir/history.csv"
}

# What a company is owed of all years so far, the coming one left out: promised less published.
write_balances() {
    published_months >"$work/published"
    awk -F, -v OFS=, -v years_done=$((year - first_year)) '
    FILENAME ~ /published$/ { months[$1] = $2; next }
    FNR > 1 { print $1, $9 * years_done - months[$1] }' \
        "$work/published" "$dir/companies.csv" >"$work/balances"
}

# The autumn after: module 1 was promised at once, module 2 before it began, and module 3 is a draft
# which the new plan may still change.
make_history() {
    cp "$schedule" "$dir/history.csv"
    run_kull publish "$dir" "$schedule" --modules 1
    run_kull publish "$dir" "$schedule" --modules 2
    run_kull verify "$dir" "$dir/history.csv"
    awk -F, -v limit="$year-05-02" '
    FNR == 1 { next }
    $8 != ($4 < limit ? "published" : "draft") {
        print $1, "module", $3, "has become", $8
    }' "$dir/history.csv" >"$complaints"
    judge_count
    diff <(cut -d, -f1-7 "$schedule") <(cut -d, -f1-7 "$dir/history.csv") >"$complaints" ||
        fail "more than the status has changed" "$complaints"
    cut -d, -f1-8 "$dir/history.csv" | grep ',published$' >"$work/promises"
}

# No month of any year sees more people in a company than it has places, or somebody in a company
# that is no member; nobody is in two companies in one month.
recount_places() {
    awk -F, '
    FNR == 1 { file++; next }
    file == 1 { places[$1] += $5; from[$1] = $7; to[$1] = $8; next }
    file == 2 { places[$2] += $4; next }
    $6 == "" || $4 < from[$6] || (to[$6] != "" && $5 > to[$6]) {
        print $1, "cannot be in", $6, "from", $4, "to", $5
    }
    {
        rows++
        end = substr($5, 1, 4) * 12 + substr($5, 6, 2)
        for (month = substr($4, 1, 4) * 12 + substr($4, 6, 2); month <= end; month++) {
            if (++there[$6, month] == places[$6] + 1)
                print $6, "has more people than places, from", $4
            if (++is[$1, month] == 2)
                print $1, "is in two companies, from", $4
        }
    }
    END { if (rows == 0) print "the schedule is empty" }
    ' "$dir/companies.csv" "$dir/offers.csv" "$schedule" >"$complaints"
    judge_count
}

# What was promised is given or owed; given are the months that are newly planned, as far as they
# were promised.
recount_promises() {
    awk -F, -v each="$module_months" '
    FNR == 1 { file++; next }
    file == 1 { due[$1] = $9 + $10; next }
    file == 2 { if ($8 == "proposed") months[$6] += each; next }
    $9 != $10 + $11 || $11 < 0 { print $1, "promised", $9, "given", $10, "owed", $11 }
    $2 != "" { next }
    { seen[$1] = 1 }
    $9 != due[$1] { print $1, "was promised", due[$1], "months, not", $9 }
    $10 != (months[$1] < $9 ? months[$1] + 0 : $9) {
        print $1, "has", months[$1] + 0, "of", $9, "months, not", $10
    }
    END { for (who in due) if (due[who] > 0 && !seen[who]) print who, "is not in usage.csv" }
    ' "$dir/companies.csv" "$schedule" "$dir/plan/usage.csv" >"$complaints"
    judge_count
}

# Promises stand in the new schedule as they were made.
recount_history() {
    cut -d, -f1-8 "$schedule" | grep ',published$' >"$work/standing" || true
    [ ! -f "$work/promises" ] || diff "$work/promises" "$work/standing" >"$complaints" ||
        fail "promises have changed" "$complaints"
}

plan_year() {
    write_rules
    write_candidates
    write_companies
    run_kull check "$dir"
    run_kull match "$dir"
    run_kull verify "$dir" "$schedule" --proof "$dir/plan/proof.csv"
    recount_places
    recount_promises
    recount_history
}

mkdir "$dir"
: >"$work/balances"
for ((year = first_year; year < first_year + years; year++)); do
    if [ "$year" -gt "$first_year" ]; then
        make_history
        write_balances
    fi
    plan_year
done
printf 'chain: %d intakes, %d placements, every one of them where there was a place\n' "$years" \
    $(($(wc -l <"$schedule") - 1))

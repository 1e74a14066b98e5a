# Those who are still out stay in the list, some who were not chosen apply again, and the new
# intake gets its rules and its gatherings: the same as last year's, a year later.
awk -F';' '
    NR == FNR { result[$1] = $4; placed[$1] = $2 == "2026" && $3 == "placed"; next }
    FNR == 1 || placed[$1] { print; next }
    result[$1] == "not_chosen" { sub(/^C-01/, "C-02"); sub(/;2026;/, ";2027;"); print }
    ' my-programme/plan/results.csv my-programme/candidates.csv >next-year/candidates.csv
awk -F';' -v OFS=';' '
    $1 == "plan_from" { $2 = "2027-09-01" }
    { print }
    $3 == "2026" { $3 = "2027"; sub(/^2026/, "2027", $2); $4 = ""; print }
    ' my-programme/rules.csv >next-year/rules.csv
awk -F';' -v OFS=';' '
    { print }
    $2 == "2026" { $1 = $1 "b"; $2 = "2027"; $3 = $3 + 1 substr($3, 5); $4 = $4 + 1 substr($4, 5); print }
    ' my-programme/events.csv >next-year/events.csv
rm next-year/ratings.csv next-year/links.csv next-year/decisions.csv

# Whoever was chosen is offered a place, and the schedule is kept as what they were told.
awk -F';' -v OFS=';' '
    NR == FNR { chosen[$1] = $4 == "chosen"; next }
    chosen[$1] { $4 = "offered" }
    { print }' my-programme/plan/results.csv my-programme/candidates.csv >candidates.csv
mv candidates.csv my-programme/candidates.csv
cp my-programme/plan/schedule.csv my-programme/history.csv

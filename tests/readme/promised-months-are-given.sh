# A published module counts as given: the months of what has just been published are taken off what
# is still promised. The modules of the sample have eight months.
before=$(find my-programme -name 'history.csv.*' | sort -t. -k3n | tail -n 1)
awk -F';' -v OFS=';' '
    { place = $1 ";" $3 ";" $6 }
    FNR == 1 { file++ }
    file == 1 { was[place] = $8 == "published" }
    file == 2 && $8 == "published" && !was[place] { given[$6] += 8 }
    file == 3 && $1 in given && $10 != "" { $10 = $10 > given[$1] ? $10 - given[$1] : 0 }
    file == 3 { print }' "$before" my-programme/history.csv my-programme/companies.csv >companies.csv
mv companies.csv my-programme/companies.csv

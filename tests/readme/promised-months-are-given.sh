# A published module counts as given: the months of what has just been published are taken off what
# is still promised and what was owed from earlier years. The modules of the sample have eight months.
before=$(find my-programme -name 'history.csv.*' | sort -t. -k3n | tail -n 1)
awk -F';' -v OFS=';' '
    { place = $1 ";" $3 ";" $6 }
    FNR == 1 { file++ }
    file == 1 { was[place] = $8 == "published" }
    file == 2 && $8 == "published" && !was[place] { given[$6] += 8 }
    function take(column) {
        taken = $column < left ? $column : left
        if (taken > 0) {
            $column -= taken
            left -= taken
        }
    }
    file == 3 && $1 in given { left = given[$1]; take(10); take(11) }
    file == 3 { print }' "$before" my-programme/history.csv my-programme/companies.csv >companies.csv
mv companies.csv my-programme/companies.csv

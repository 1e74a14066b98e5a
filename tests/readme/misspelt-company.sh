# A company is misspelt in somebody's list of wishes.
sed -i '2s/Skarvhjul > Rotknoll > Strekkbit/Skarvhjul > Rotknol > Strekkbit/' my-programme/candidates.csv

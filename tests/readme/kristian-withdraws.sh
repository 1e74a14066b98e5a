sed -i '/^C-0152;/s/;applicant;/;withdrawn;/' my-programme/candidates.csv

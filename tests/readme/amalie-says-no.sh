# She says no, and the one who comes instead is offered a place.
sed -i '/^C-0108;/s/;offered;/;declined;/; /^C-0103;/s/;applicant;/;offered;/' my-programme/candidates.csv

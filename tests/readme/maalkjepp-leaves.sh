# The last day of a membership is the ninth cell.
sed -i '/^Målkjepp;/s/^\(\([^;]*;\)\{8\}\)[^;]*;8;/\12026-12-31;;/' my-programme/companies.csv

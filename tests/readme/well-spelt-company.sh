sed -i 's/Rotknol >/Rotknoll >/' my-programme/candidates.csv

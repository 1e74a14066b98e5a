# SPDX-License-Identifier: GPL-3.0-or-later
#
# To be read by the tests (`.`), which set `here`: LibreOffice Calc as somebody in Norway has it.

# calc_prepare PROFILE: the settings of that person, and the macro in calc.bas.
# LibreOffice makes the library of macros by itself, over whatever lies there.
calc_prepare() {
    mkdir -p "$1/user"
    cat >"$1/user/registrymodifications.xcu" <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nb-NO</value></prop></item>
</oor:items>
END
    soffice -env:UserInstallation="file://$1" --headless --norestore --terminate_after_init \
        >"$1.log" 2>&1
    {
        echo '<?xml version="1.0" encoding="UTF-8"?>'
        echo '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">'
        sed 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g' "$here/calc.bas"
        echo '</script:module>'
    } >"$1/user/basic/Standard/Module1.xba"
}

# calc_save PROFILE FOLDER OUT DELIMITER: every CSV file of FOLDER saved as CSV in OUT, all of them as
# OUT/year.xlsx, and what kinds of cells each has in OUT/kinds.txt. The delimiter is its code.
calc_save() {
    mkdir -p "$3"
    soffice -env:UserInstallation="file://$1" --headless --norestore \
        "macro:///Standard.Module1.Main(\"$2\",\"$3\",\"$4\")" >"$3.log" 2>&1
}

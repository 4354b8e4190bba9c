#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
# Every screen in every look: run.sh BUILD FOLDER [LOOK…]. Pictures go into FOLDER/LOOK; FOLDER/index.html shows them.
# WATTMAST_TOUR_ONLY=alarm: only scenes with a picture of such a name.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$(cd "$1" && pwd)
mkdir -p "$2"
folder=$(cd "$2" && pwd)
shift 2

# Name, screen, window, scale, language, theme. A screen is a little larger than the window and its frame.
looks='light      1620x1010 1600x960  1   en light
dark       1620x1010 1600x960  1   en dark
zh         1620x1010 1600x960  1   zh light
vi         1620x1010 1600x960  1   vi light
vi-small   1300x850  1280x800  1   vi dark
zh-dark    1620x1010 1600x960  1   zh dark
scale-150  2430x1530 1600x960  1.5 en light
small      1300x850  1280x800  1   zh light
uhd        3860x2210 3840x2160 1   en dark
text-200   1940x1110 960x520   2   en light
long       1620x1010 1600x960  1   long light'

failed=0
while read -r name screen window scale language theme; do
    [[ $# -eq 0 || " $* " == *" $name "* ]] || continue
    mkdir -p "$folder/$name"
    echo "== $name: window $window, scale $scale, $language, $theme"
    settings=$(mktemp -d)
    XDG_CONFIG_HOME=$settings WATTMAST_BIN=$build/bin WATTMAST_PICTURES=$folder/$name WATTMAST_CREDENTIALS=/nonexistent/credentials.toml \
        QT_QPA_PLATFORM=xcb QT_SCALE_FACTOR=$scale LC_ALL=C.UTF-8 TZ=UTC \
        "$here/../real_window/with_display.sh" "$screen" \
        "$build/tests/ui_tour" --language "$language" --theme "$theme" --size "$window" \
        --only "${WATTMAST_TOUR_ONLY-}" || failed=1
    rm -rf "$settings"
done <<<"$looks"

{
    echo '<!doctype html><meta charset="utf-8"><title>Wattmast tour</title><style>body{font:14px sans-serif}img{width:30em;vertical-align:top}</style>'
    for picture in $(cd "$folder" && find . -name '*.png' -printf '%f\n' | sort -u); do
        echo "<h2>${picture%.png}</h2>"
        for look in "$folder"/*/; do
            look=$(basename "$look")
            [[ ! -f $folder/$look/$picture ]] || echo "<a href=\"$look/$picture\"><img loading=lazy title=\"$look\" src=\"$look/$picture\"></a>"
        done
    done
} >"$folder/index.html"
echo "$folder/index.html"
exit "$failed"

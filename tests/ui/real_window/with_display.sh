#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
# Runs a command on a virtual screen of its own, with a window manager: with_display.sh WIDTHxHEIGHT COMMAND…
# The exit code is the command's. Nothing is left running.
set -euo pipefail

size=$1
shift
folder=$(mktemp -d)
server= manager=
stop() {
    [[ -z $manager ]] || kill "$manager" 2>/dev/null || :
    [[ -z $server ]] || kill "$server" 2>/dev/null || :
    wait 2>/dev/null || :
    rm -rf "$folder"
}
trap stop EXIT

# The server chooses a free display and says which.
mkfifo "$folder/number"
Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp -noreset 3>"$folder/number" 2>"$folder/server.log" &
server=$!
read -r -t 30 number <"$folder/number" || { cat "$folder/server.log" >&2; echo "with_display: Xvfb did not start" >&2; exit 3; }
export DISPLAY=:$number
unset WAYLAND_DISPLAY
XDG_CONFIG_HOME=$folder openbox --sm-disable 2>"$folder/manager.log" &
manager=$!
# Windows come after their manager: it is there when it has said how many desktops it has.
mkfifo "$folder/never"
for ((tries = 0; tries < 300; ++tries)); do
    ! xdotool get_num_desktops >/dev/null 2>&1 || break
    read -rt 0.1 <>"$folder/never" || :
done

"$@"

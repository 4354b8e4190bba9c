#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
# A person without any database: first_start.sh WATTMAST. Starts the program, takes the demo by keyboard, starts it a
# second time, and removes the demo. Runs on a display with a window manager (with_display.sh).
set -euo pipefail

wattmast=$1
home=$(mktemp -d)
program=
stop() {
    [[ -z $program ]] || kill "$program" 2>/dev/null || :
    wait 2>/dev/null || :
    rm -rf "$home"
}
trap stop EXIT
export HOME=$home XDG_CONFIG_HOME=$home/config XDG_DATA_HOME=$home/data XDG_RUNTIME_DIR=$home/run
unset DBUS_SESSION_BUS_ADDRESS
mkdir -m 700 "$XDG_RUNTIME_DIR"
demo=$XDG_DATA_HOME/wattmast/demo.wattmast

# Says also what the program said and what is on the screen, whatever its name.
fail() {
    local id
    echo "first_start: $*" >&2
    [[ -z $program ]] || ps -o pid=,stat=,etimes=,args= -p "$program" >&2 || echo "the program is gone" >&2
    cat "$home/log" >&2
    for id in $(xdotool search --name '' 2>/dev/null); do
        echo "window $id: $(xdotool getwindowname "$id" getwindowgeometry "$id" 2>&1 | tr '\n' ' ')" >&2
    done
    exit 1
}
# The window of that title, within 90 s. xdotool ends with an error where a window vanishes while it looks.
mkfifo "$home/never"
window() {
    local tries id
    for ((tries = 0; tries < 450; ++tries)); do
        id=$(xdotool search --onlyvisible --limit 1 --name "$1" 2>/dev/null || :)
        [[ -z $id ]] || { echo "$id"; return; }
        read -rt 0.2 <>"$home/never" || :
    done
    fail "no window \"$1\""
}

# Keys for a window once it has the focus: press WINDOW xdotool-commands… The manager may lose a wish for the focus when
# the machine is busy, and xdotool waits for ever then; no key is pressed before, so it is asked again.
press() {
    local tries
    for ((tries = 0; tries < 6; ++tries)); do
        if timeout 10 xdotool windowfocus --sync "$@"; then
            return
        fi
    done
    fail "window $1 does not get the focus"
}

"$wattmast" --language en >"$home/log" 2>&1 &
program=$!
first=$(window '^Wattmast$')
press "$first" key --clearmodifiers Return
main=$(window '^Overview – Wattmast$')
[[ -s $demo ]] || fail "the demo is not at $demo: $(find "$home" -name '*.wattmast')"

# A second start finds the demo as the database that was open last, and its window.
timeout 30 "$wattmast" >"$home/second" 2>&1 || fail "the second start ended with $?"
grep -q 'has a window already' "$home/second" || fail "the second start said: $(cat "$home/second")"
kill -0 "$program" || fail "the first window is gone"

# Wall mode and back.
press "$main" key --clearmodifiers F11
wall=$(window '^Wall mode – Wattmast$')
press "$wall" key --clearmodifiers Escape

# Closing ends the program; the next start has the demo again.
press "$main" key --clearmodifiers ctrl+q
wait "$program" || fail "the program ended with $?"
"$wattmast" --language en >"$home/log" 2>&1 &
program=$!
main=$(window '^Overview – Wattmast$')
press "$main" key --clearmodifiers ctrl+q
wait "$program" || fail "the program ended with $?"
program=

#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
# Every option and command that the programs print stands in their manual pages: man_pages.sh WATTMAST WATTMASTCTL FOLDER
set -euo pipefail

failed=0
# Manual pages write "-" as "\-".
page() { sed 's/\\-/-/g' "$1"; }

options=$(QT_QPA_PLATFORM=offscreen "$1" --help | grep -oE '^ +(-[a-z], )*--[a-z-]+' | grep -oE -- '--[a-z-]+')
[[ $(wc -w <<<"$options") -gt 8 ]] || { echo "wattmast --help names hardly any option" >&2; exit 1; }
for option in $options; do
    # Qt adds one of its own to every program.
    [[ $option == --help-all ]] || grep -qF -- "$option" <(page "$3/wattmast.1") || { echo "wattmast.1 lacks $option" >&2; failed=1; }
done

commands=$("$2" --help | sed -n '/^Subcommands:/,/^$/p' | grep -oE '^  [a-z]+')
[[ $(wc -w <<<"$commands") -gt 8 ]] || { echo "wattmastctl --help names hardly any command" >&2; exit 1; }
for command in $commands; do
    grep -qE "^\.BR? .*$command" <(page "$3/wattmastctl.1") || { echo "wattmastctl.1 lacks $command" >&2; failed=1; }
done
exit $failed

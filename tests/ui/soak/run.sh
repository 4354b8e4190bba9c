#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wattmast authors
# SPDX-License-Identifier: Apache-2.0
# The soak on a screen of its own, with no settings of yours: run.sh BUILD [OPTIONS of ui_soak].
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build=$(cd "$1" && pwd)
shift
settings=$(mktemp -d)
trap 'rm -rf "$settings"' EXIT
XDG_CONFIG_HOME=$settings WATTMAST_BIN=$build/bin WATTMAST_CREDENTIALS=/nonexistent/credentials.toml QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8 TZ=UTC \
    "$here/../real_window/with_display.sh" 1680x1050 "$build/tests/ui_soak" "$@"

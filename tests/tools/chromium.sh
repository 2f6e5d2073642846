#!/usr/bin/env bash
# Prints the path of a Chromium on stdout, installing one where that is possible; all else goes to stderr.
# Order: $CHROMIUM, a browser on PATH, Debian's package (as root), the download of Playwright.
# Usage: tests/tools/chromium.sh [PYTHON with playwright]
set -euo pipefail
python=${1:-python3}

found() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    if [ -n "$name" ] && command -v "$name"; then return 0; fi
  done
  return 1
}

from_debian() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  echo "Installing Chromium and Chinese fonts with apt-get ..." >&2
  export DEBIAN_FRONTEND=noninteractive
  { apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium fonts-noto-cjk; } >/dev/null || return 1
}

from_playwright() {
  echo "Fetching Chromium with Playwright ..." >&2
  "$python" -m playwright install chromium 2>&1 | tail -n 3 >&2 || return 1
  "$python" - <<'PY'
from playwright.sync_api import sync_playwright

with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
PY
}

if [ -n "${CHROMIUM:-}" ] && ! command -v "$CHROMIUM" >/dev/null; then
  echo "CHROMIUM=$CHROMIUM is not a program; set it to the path of a Chromium or unset it." >&2
  exit 1
fi
found && exit 0
from_debian && found && exit 0
from_playwright && exit 0
echo "No Chromium for the browser tests: install the package 'chromium', or set CHROMIUM to the path of one." >&2
exit 1

#!/usr/bin/env bash
# Prints the path of a Chromium on stdout, installing one where that is possible; all else goes to stderr.
# Order: $CHROMIUM, the headless shell (Chromium without its own windows: a page opens in a third of the time),
# Debian's package of it (as root), another browser on PATH, Debian's Chromium (as root), the download of Playwright.
# Usage: tests/tools/chromium.sh [PYTHON with playwright]
set -euo pipefail
python=${1:-python3}
shell=chromium-headless-shell

found() {
  local name
  for name in "$@"; do
    if [ -n "$name" ] && command -v "$name"; then return 0; fi
  done
  return 1
}

from_debian() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  echo "Installing $1 and Chinese fonts with apt-get ..." >&2
  export DEBIAN_FRONTEND=noninteractive
  local once=(-qq -o Acquire::Retries=0 -o Acquire::http::Timeout=20 -o Acquire::https::Timeout=20)
  {
    timeout 120 apt-get "${once[@]}" update &&
      timeout 300 apt-get "${once[@]}" install -y --no-install-recommends "$1" fonts-noto-cjk
  } >/dev/null 2>&1 || { echo "... that did not work" >&2; return 1; }
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
found "${CHROMIUM:-}" "$shell" && exit 0
from_debian "$shell" && found "$shell" && exit 0
found chromium chromium-browser google-chrome google-chrome-stable && exit 0
from_debian chromium && found chromium && exit 0
from_playwright && exit 0
echo "No Chromium for the browser tests: install the package 'chromium', or set CHROMIUM to the path of one." >&2
exit 1

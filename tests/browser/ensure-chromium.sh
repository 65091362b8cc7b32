#!/bin/sh
# The browser of the browser tests: an installed Chromium, else Debian's package where it may be installed.
for name in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing Chromium for the browser tests (once) ..."
    export DEBIAN_FRONTEND=noninteractive
    if { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium; } >/dev/null 2>&1; then
        exit 0
    fi
fi
echo "No Chromium was found and it could not be installed here: the browser tests are skipped." >&2
echo "To run them, install it, for example: sudo apt-get install chromium" >&2

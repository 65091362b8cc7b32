#!/bin/sh
# Checks the built site with the Nu Html Checker (vnu); needs Java and, to fetch the checker once, npm.
# usage: validate-html.sh SITE
set -e
site=$1
if ! command -v java >/dev/null 2>&1; then
    echo "skipped: the HTML checker needs Java, which is not installed"
    exit 0
fi
jar=.cache/vnu/node_modules/vnu-jar/build/dist/vnu.jar
if [ ! -f "$jar" ]; then
    if ! command -v npm >/dev/null 2>&1; then
        echo "skipped: the HTML checker comes as an npm package, and npm is not installed"
        exit 0
    fi
    mkdir -p .cache/vnu
    npm install --silent --no-audit --no-fund --prefix .cache/vnu vnu-jar@26.9.27 >/dev/null
fi
java -Xss4m -jar "$jar" --errors-only --skip-non-html "$site"
echo "no errors"

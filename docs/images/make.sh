#!/usr/bin/env bash
# Takes the screenshots of the README from the demo: docs/images/make.sh (needs Chromium at /usr/bin/chromium).
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
url=http://127.0.0.1:5089
dotnet build src/ServiceKpi.Web -c Release --nologo -v quiet
dotnet src/ServiceKpi.Web/bin/Release/net10.0/ServiceKpi.Web.dll demo --database "$work/demo.db" --urls "$url" >"$work/log" &
server=$!
trap 'kill "$server"; wait "$server" || true; rm -rf "$work"' EXIT
for _ in $(seq 60); do
  grep -q ready "$work/log" && break
  sleep 1
done

chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
  --disable-component-update --disable-sync --hide-scrollbars --lang=en-US --user-data-dir="$work/browser" \
  --window-size=1440,900 --screenshot="$PWD/docs/images/overview.png" "$url/" 2>/dev/null
ls -l docs/images/overview.png

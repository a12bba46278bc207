#!/usr/bin/env bash
# Builds once, checks the formatting and runs every test project. Results: artifacts/test-results/*.trx
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
export DOTNET_CLI_UI_LANGUAGE=en LC_ALL=C.UTF-8 TZ=UTC
# Most of what tests run, they run a few times: what the runtime counts to make it faster later costs more than it brings.
export DOTNET_TieredPGO=0
configuration=Release
results="$PWD/artifacts/test-results"
failed=()

install_browser() {
    [ -x /usr/bin/chromium ] && return
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null; then
        echo "No /usr/bin/chromium and no way to install it here: the browser tests will be skipped." >&2
        return
    fi
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq &&
        apt-get install -y -qq --no-install-recommends chromium fonts-inter fonts-dejavu-core >/dev/null ||
        echo "Installing chromium failed: the browser tests will be skipped." >&2
}

rm -rf "$results"
mkdir -p "$results"
install_browser

dotnet build ServiceKpi.sln -c "$configuration" -warnaserror || exit 1
# The build has checked the rest of what dotnet format checks, all but two rules (IDE0003, IDE0049): whole, it takes over a minute.
dotnet format whitespace ServiceKpi.sln --verify-no-changes --no-restore || failed+=("dotnet format")

run_tests() {
    local name
    name="$(basename "$1" .csproj)"
    dotnet test "$1" -c "$configuration" --no-build --logger "trx;LogFileName=$name.trx" --results-directory "$results"
}

# A browser mostly waits, so the other projects run beside it.
browser=tests/ServiceKpi.Browser.Tests/ServiceKpi.Browser.Tests.csproj
run_tests "$browser" > "$results/browser.log" 2>&1 &
browsing=$!
for project in tests/*.Tests/*.csproj; do
    [ "$project" = "$browser" ] || run_tests "$project" || failed+=("$(basename "$project" .csproj)")
done
wait "$browsing" || failed+=(ServiceKpi.Browser.Tests)
cat "$results/browser.log"

# The console logger names skipped tests but not why.
echo "Skipped, by reason:"
cat "$results"/*.trx | tr '\r\n' '  ' | sed 's/<UnitTestResult /\n&/g' |
    sed -n 's/.* outcome="NotExecuted".*<Message>\(.*\)<\/Message>.*/\1/p' | sort | uniq -c

if [ "${#failed[@]}" -gt 0 ]; then
    echo "Failed: ${failed[*]}" >&2
    exit 1
fi

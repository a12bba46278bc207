#!/usr/bin/env bash
# pages.sh ADDRESS NAME PASSWORD [ROUNDS] [PATH…]: signs in and prints median and 95th percentile, in ms to the first byte, of
# changing filters: every round asks each path once, so that no page follows on itself.
set -euo pipefail
base="${1:?address}"; name="${2:?sign-in name}"; password="${3:?password}"; rounds="${4:-40}"
shift $(($# < 4 ? $# : 4))
paths=("$@")
[ ${#paths[@]} -gt 0 ] || paths=("/" "/?period=last-month" "/?compare=last-year-weekday" "/?period=quarter" "/?kpi=visits&grain=week"
    "/?basis=plain" "/kpis/visits" "/kpis/csat?compare=last-year" "/outlets" "/attention" "/events" "/verdicts")
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
get() { curl -s -b "$work/jar" -c "$work/jar" "$@"; }

token="$(get "$base/sign-in" | grep -o '__RequestVerificationToken" value="[^"]*"' | head -1 | sed 's/.*value="//; s/"$//')"
get -o /dev/null --data-urlencode "__RequestVerificationToken=$token" --data-urlencode "_handler=sign-in" \
    --data-urlencode "Form.Name=$name" --data-urlencode "Form.Password=$password" "$base/sign-in"

for round in $(seq $((rounds + 10))); do
    for i in "${!paths[@]}"; do
        read -r status seconds < <(get -o /dev/null -w '%{http_code} %{time_starttransfer}\n' "$base${paths[$i]}")
        [ "$status" = 200 ] || { echo "$status for ${paths[$i]}" >&2; exit 1; }
        [ "$round" -le 10 ] || echo "$seconds" >> "$work/$i" # The first rounds warm up.
    done
done

rank() { sort -n "$1" | awk -v q="$2" '{ v[NR] = $1 } END { printf "%.0f", 1000 * v[int(q * (NR - 1)) + 1] }'; }
for i in "${!paths[@]}"; do
    printf '%5s %5s  %s\n' "$(rank "$work/$i" 0.5)" "$(rank "$work/$i" 0.95)" "${paths[$i]}"
done
cat "$work"/[0-9]* > "$work/all"
printf '%5s %5s  all of them\n' "$(rank "$work/all" 0.5)" "$(rank "$work/all" 0.95)"

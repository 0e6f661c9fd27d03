#!/usr/bin/env bash
# Holds the phone's stores against the desktop's, on this computer and in one run: the contract that both keep, and the home feed.
# The phone's run on Android's native SQLite under Robolectric. Started by `./kith bench phone [--posts N] [--json]`.
set -euo pipefail

root=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd -P)
# shellcheck source=scripts/common.sh
. "$root/scripts/common.sh"

posts=100000 json=false scope=bench
for word in "$@"; do
  case $word in --json) json=true ;; esac
done
while [ $# -gt 0 ]; do
  case $1 in
    phone | --json) ;;
    --posts=*) posts=${1#*=} ;;
    --posts)
      posts=${2:-}
      shift
      ;;
    *) code=2 die "bench phone knows no $1: see \`kith help bench\`" ;;
  esac
  shift || true
done
if ! [[ $posts =~ ^[1-9][0-9]{3,6}$ ]] || [ "$posts" -gt 1000000 ]; then code=2 die "--posts wants a number from 1,000 to 1,000,000"; fi

find_jdk
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
log=$root/target/bench-phone.log
mkdir -p "$root/target"

# measure SIDE MODULE MAVEN-ARGS...
measure() {
  local side=$1 module=$2 store=$3
  shift 3
  echo "Measuring the $side's stores (output: $log)" >&2
  maven -B -q -ntp "$@" -pl "$module" -am package -Dsurefire.failIfNoSpecifiedTests=false -Danimal.sniffer.skip -Denforcer.skip \
    "-Dtest=${store}LocalStoreTest,${store}OutboxStoreTest,FeedFigures" "-Dfigures=$work/$side" "-Dfigures.posts=$posts" >"$log" 2>&1 ||
    die "the measuring of the $side's stores failed; see $log"
  local name
  for name in LocalStore OutboxStore; do
    # The first promise pays for the start of all: the median of the promises says more than their sum.
    grep -ho '<testcase [^>]*' "$root/$module"/target/surefire-reports/TEST-*."$store${name}Test.xml" |
      sed -n 's/.* time="\([0-9.]*\)".*/\1/p' | sort -n |
      awk -v name="$name" '{ t[NR] = $1 * 1000; sum += $1 * 1000 } END { printf "%s-promises %d promises\n%s-median %.1f ms\n%s-sum %.0f ms\n", name, NR, name, t[int((NR + 1) / 2)], name, sum }' >>"$work/$side"
  done
}

lock_build
measure desktop desktop-app Jdbc
measure phone android-app/app Room -Pandroid
unlock_build

join -j 1 <(sort "$work/desktop") <(sort "$work/phone") >"$work/both"
if $json; then
  awk -v posts="$posts" 'BEGIN { printf "{\"posts\":%d,\"figures\":[", posts } { printf "%s{\"name\":\"%s\",\"unit\":\"%s\",\"desktop\":%s,\"phone\":%s}", NR > 1 ? "," : "", $1, $3, $2, $4 } END { print "]}" }' "$work/both"
else
  printf '%-24s %12s %12s   %s\n' "$posts posts" desktop phone 'phone / desktop'
  awk '{ printf "%-24s %12s %12s   %s\n", $1 " (" $3 ")", $2, $4, ($2 > 0 ? sprintf("%.2f", $4 / $2) : "-") }' "$work/both"
fi

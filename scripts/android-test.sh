#!/usr/bin/env bash
# Builds both kinds of APK with ./kith android and lets Android's own tools judge them.
# Usage: android-test.sh [FOLDER], where a JUnit report is written too.
set -euo pipefail

root=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Not the builder's keys; the cache of dex is the builder's, since it is named by what it was made of.
export XDG_CACHE_HOME=${XDG_CACHE_HOME:-${HOME:-$work}/.cache} XDG_CONFIG_HOME=$work/config
passed=0 skipped=0 failures=()

kith() {
  status=0
  "$root/kith" android "$@" >"$work/out" 2>"$work/err" || status=$?
  out=$(<"$work/out") err=$(<"$work/err")
}

check() { # check NAME COMMAND...
  local name=$1
  shift
  if "$@" >"$work/said" 2>&1; then
    passed=$((passed + 1))
  else
    failures+=("$name")
    printf 'not ok: %s\n  %s\n  status %s\n  out: %s\n  err: %s\n' "$name" "$*" "$status" "$out" "$err"
    head -20 "$work/said"
  fi
}

# judged TOOL NAME COMMAND...: where the tool is there.
judged() {
  if command -v "$1" >/dev/null; then
    check "${@:2}"
  else
    skipped=$((skipped + 1))
    echo "SKIPPED: $2, since $1 is missing; install it (Debian, Ubuntu: apt-get install $1)"
  fi
}

# No grep -q: it would end at the first line it likes, and the tool with it, which then counts as failed.
said_by() { "${@:2}" 2>&1 | grep -- "$1" >/dev/null; }
unsaid_by() { ! said_by "$@"; }
lists() { unzip_names "$1" | grep -x -- "$2" >/dev/null; }
unzip_names() { "$jdk/bin/jar" --list --file "$1"; }

# judge KIND APK
judge() {
  local kind=$1 apk=$2
  check "$kind: it ended well" [ "$status" = 0 ]
  check "$kind: the APK is there" [ -s "$apk" ]
  judged apksigner "$kind: the signature holds" apksigner verify --min-sdk-version 26 "$apk"
  judged zipalign "$kind: all is aligned" zipalign -c 4 "$apk"
  check "$kind: it is app.kith" said_by "package: name='app.kith'" "$aapt2" dump badging "$apk"
  check "$kind: for Android 8 and later" said_by "[sS]dkVersion:'26'" "$aapt2" dump badging "$apk"
  check "$kind: made for Android 15" said_by "targetSdkVersion:'35'" "$aapt2" dump badging "$apk"
  check "$kind: it starts with the welcome" said_by "launchable-activity: name='app.kith.android.welcome.WelcomeActivity'" "$aapt2" dump badging "$apk"
  check "$kind: it speaks Vietnamese" said_by "locales:.*'vi'" "$aapt2" dump badging "$apk"
  check "$kind: the list of JSON adapters is packed" lists "$apk" META-INF/services/io.avaje.jsonb.spi.JsonbExtension
  check "$kind: the list of public suffixes is packed" lists "$apk" okhttp3/internal/publicsuffix/publicsuffixes.gz
}

# shellcheck source=scripts/common.sh
. "$root/scripts/common.sh"
find_jdk

kith
apk=$out
aapt2=$(echo "$root"/android-app/app/target/android/programs/aapt2-*.exe)
judge debug "$apk"
check 'one line is printed' [ "$(wc -l <"$work/out")" -eq 1 ]
check 'a debug build can be debugged' said_by application-debuggable "$aapt2" dump badging "$apk"
check 'a key for debugging was made, for its owner alone' [ -n "$(find "$work/config/kith/android-debug.p12" -perm 600)" ]

kith --json --release
check 'a document is printed' grep -q '^{"apk":".*","kind":"release","bytes":[0-9]*,"sha256":"[0-9a-f]*",.*}$' "$work/out"
check 'the new key is to be backed up' grep -q 'back it up' "$work/err"
check 'it is for its owner alone' [ -n "$(find "$work/config/kith/android-release.p12" -perm 600)" ]
apk=${out#*'"apk":"'} apk=${apk%%'"'*}
judge release "$apk"
check 'a release can not be debugged' unsaid_by application-debuggable "$aapt2" dump badging "$apk"
check 'the sync engine is in it' grep -q '^app\.kith\.core\.sync\.SyncEngine -> ' "${apk%/*}/mapping.txt"

"$jdk/bin/keytool" -genkeypair -keystore "$work/own.p12" -alias mine -dname CN=Mine -keyalg RSA -storepass secret1 2>/dev/null
KITH_KEYSTORE_PASSWORD=secret1 kith --release --keystore "$work/own.p12" --key-alias mine
check 'a key that is named signs' [ "$status" = 0 ]
judged apksigner 'it is that key' said_by 'DN: CN=Mine' apksigner verify --print-certs --min-sdk-version 26 "$apk"
KITH_KEYSTORE_PASSWORD=wrong kith --release --keystore "$work/own.p12" --json
check 'a wrong password ends with 1' [ "$status" = 1 ]
check 'in one sentence' [ "$(wc -l <"$work/err")" -eq 1 ]
check 'and a document' grep -q '^{"error":{"code":"android","message":' "$work/out"
kith --release --keystore "$work/own.p12"
check 'a missing password is asked for' grep -q '^kith: the password of .* is missing; ' "$work/err"
kith --keystore "$work/own.p12"
check 'a key without --release is refused' [ "$status" = 1 ]
kith --nonsense
check 'an unknown option ends with 2' [ "$status" = 2 ]

if [ $# -gt 0 ]; then
  mkdir -p "$1"
  echo "<testsuite name=\"android\" tests=\"$((passed + ${#failures[@]} + skipped))\" failures=\"${#failures[@]}\" errors=\"0\" skipped=\"$skipped\"></testsuite>" >"$1/TEST-android.xml"
fi
echo "android: $passed passed, ${#failures[@]} failed, $skipped skipped"
[ ${#failures[@]} -eq 0 ]

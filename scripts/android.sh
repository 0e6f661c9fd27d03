#!/usr/bin/env bash
# Builds the Android app and prints where the APK lies.
# Started by `./kith android [--release] [--keystore FILE [--key-alias A] [--password-file FILE]] [--json]`.
set -euo pipefail

root=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd -P)
# shellcheck source=scripts/common.sh
. "$root/scripts/common.sh"

app=$root/android-app/app
tool=$root/android-app/apk-tool
parts=$app/target/android
compiled=$root/target/android-compiled
said=$root/target/android.log
# Dex of each jar, which is the same for all copies of the project.
cache=${XDG_CACHE_HOME:-${HOME:-$root/target}/.cache}/kith/android/dex
# Keys are the builder's, never the project's.
keys=${XDG_CONFIG_HOME:-${HOME:-$root/target}/.config}/kith

json=false release=false scope=android
for word in "$@"; do
  case $word in --json) json=true ;; esac
done

options=()
while [ $# -gt 0 ]; do
  case $1 in
    --json) options+=("$1") ;;
    --release)
      release=true
      options+=("$1")
      ;;
    --keystore | --key-alias | --password-file)
      if [ -z "${2:-}" ]; then code=2 die "$1 wants a value: see \`kith help android\`"; fi
      options+=("$1" "$2")
      shift
      ;;
    --keystore=* | --key-alias=* | --password-file=*) options+=("${1%%=*}" "${1#*=}") ;;
    *) code=2 die "android knows no $1: see \`kith help android\`" ;;
  esac
  shift
done
case " ${options[*]-} " in
  *' --keystore '* | *' --key-alias '* | *' --password-file '*)
    $release || die "a key is for releases: add --release, or leave the key away"
    ;;
esac

# Whether a source is newer than what was compiled. Tests are no part of an APK.
needs_compiling() {
  [ -e "$compiled" ] && [ -e "$parts/jars.txt" ] && [ -e "$tool/target/class-path.txt" ] || return 0
  [ -n "$(find "$root"/shared-core/src/main "$root"/android-app/*/src/main "$root/pom.xml" "$root/shared-core/pom.xml" \
    "$root"/android-app/pom.xml "$root"/android-app/*/pom.xml "$root/.mvn" -newer "$compiled" -print -quit 2>/dev/null)" ]
}

compile() {
  touch "$compiled.new" # before the build: what is edited while it runs must count as newer
  maven -B -Pandroid -pl android-app/app -am -DskipTests package >"$said" 2>&1 || die "the build failed; see $said"
  mv "$compiled.new" "$compiled"
}

find_jdk
lock_build
read_built
if needs_compiling; then
  echo "Compiling the Android app, which takes a minute or two, more where its libraries must be fetched (output: $said)" >&2
  compile
fi
kind=debug
if $release; then kind=release; fi
# exec: a signal to the launcher reaches the tool. The tool keeps the lock, since it works in the folders of the build.
exec "$jdk/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC \
  -cp "$tool/target/apk-tool-$version.jar:$(<"$tool/target/class-path.txt")" app.kith.android.build.ApkMain apk \
  --parts "$parts" --aars "$parts/aars.txt" --jars "$parts/jars.txt" --app "$app/target/kith-android-$version.jar" \
  --android "$(<"$parts/android.txt")" --rules "$app/rules.txt" --cache "$cache" --keys "$keys" \
  --output "$root/target/android/kith-$version-$kind.apk" ${options[@]+"${options[@]}"}

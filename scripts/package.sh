#!/usr/bin/env bash
# Makes Kith an app with its own Java, and a Debian package of it where Debian's tools are.
# Started by `./kith package [--no-training]`; without training it is made sooner and starts later.
set -euo pipefail

root=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd -P)
# shellcheck source=scripts/common.sh
. "$root/scripts/common.sh"

out=$root/target/package
app=$out/kith
parts=$root/desktop-app/packaging
# What the programs and their libraries ask for; jdeps can't tell, since some of them name modules that nobody has.
modules=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml
modules+=,jdk.charsets,jdk.crypto.ec,jdk.httpserver,jdk.localedata,jdk.management,jdk.net,jdk.security.auth,jdk.unsupported,jdk.zipfs
# desktop-file-utils tells the system who opens links. Of the window's libraries, which come as jars, no tool can see what
# they need.
needs='desktop-file-utils, libgtk-3-0t64 | libgtk-3-0, libgl1, libxtst6, libxxf86vm1, libasound2t64 | libasound2'

training=true
for word in "$@"; do
  case $word in
    --no-training) training=false ;;
    *)
      echo "kith: package knows no $word: leave it away, or use --no-training" >&2
      exit 2
      ;;
  esac
done

step() { echo "$*" >&2; }

make_runtime() {
  step "Making a Java runtime with what Kith needs"
  "$jdk/bin/jlink" --add-modules "$modules" --strip-java-debug-attributes --no-header-files --no-man-pages \
    --compress=zip-6 --output "$out/runtime"
}

make_app() {
  local options=() option
  step "Making the app"
  mkdir "$out/jars"
  cp "$run"/*.jar "$out/jars/"
  {
    echo "main-class=app.kith.server.Main"
    echo "java-options=${quiet[*]} ${headless[*]}"
    echo "description=Kith's sync server"
    echo "linux-shortcut=false"
  } >"$out/server.properties"
  for option in "${quiet[@]}" "${windowed[@]}" "-XX:AOTCache=\$APPDIR/desktop.aot"; do options+=(--java-options "$option"); done
  "$jdk/bin/jpackage" --type app-image --name kith --dest "$out" --app-version "$version" --vendor Kith \
    --description "Pictures and words of a small community" --copyright "AGPL-3.0-or-later" \
    --input "$out/jars" --main-jar "desktop-app-$version.jar" --main-class app.kith.desktop.Main --arguments desktop \
    --runtime-image "$out/runtime" --icon "$parts/kith.png" --add-launcher "kith-server=$out/server.properties" "${options[@]}"
}

# The class path must be the one that the launcher gives, jar by jar.
train_app() {
  local line path=''
  step "Letting it start once, so that the JVM keeps what it learns"
  while IFS= read -r line; do
    case $line in app.classpath=*) path+=${path:+:}${line#app.classpath=} ;; esac
  done <"$app/lib/app/kith.cfg"
  train "$app/lib/runtime/bin/java" "${path//\$APPDIR/$app/lib/app}" "$app/lib/app" 2>&1
  # They would make the package half as large again, for programs that start by themselves.
  rm -f "$app"/lib/app/{server,device}.aot
}

make_deb() {
  if ! command -v fakeroot >/dev/null && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq fakeroot >"$out/apt.log" 2>&1 </dev/null || true
  fi
  if ! command -v dpkg-deb >/dev/null || ! command -v fakeroot >/dev/null; then
    echo "SKIPPED: the Debian package, since dpkg-deb or fakeroot is missing; install them (Debian, Ubuntu: apt-get install dpkg fakeroot)" >&2
    return
  fi
  step "Making the Debian package"
  "$jdk/bin/jpackage" --type deb --app-image "$app" --name kith --dest "$out" --app-version "$version" --vendor Kith \
    --linux-package-name kith --linux-app-category net --linux-menu-group "Network;Graphics" --linux-shortcut \
    --linux-package-deps "$needs" --resource-dir "$parts/linux" --icon "$parts/kith.png" \
    --about-url https://www.gnu.org/licenses/agpl-3.0.html
}

find_jdk
build_if_stale src/main
rm -rf "$out"
mkdir -p "$out"
{
  make_runtime
  make_app
  if $training; then train_app; fi
  make_deb
} >"$root/target/package.log" || die "the package could not be made; see $root/target/package.log"
echo "$app/bin/kith"
for deb in "$out"/*.deb; do
  [ ! -e "$deb" ] || echo "$deb"
done

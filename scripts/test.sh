#!/usr/bin/env bash
# Runs the tests, lane after lane, fast ones first; the first lane that fails ends the run.
# Started by `./kith test [LANE...]`; without a lane, all of them.
set -euo pipefail

root=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd -P)
# shellcheck source=scripts/common.sh
. "$root/scripts/common.sh"
cd "$root"

# LANE|what it runs. A lane but `unit` runs the tests that carry its name as their JUnit tag.
lanes=(
  'unit|build guards, unit tests, the launcher'
  'simulator|devices, net and clock simulated'
  'window|the desktop window, driven without a display'
  'xvfb|the desktop window on a display in memory: drag and drop, clipboard, focus'
  'server|real databases, sockets and second opinions'
  'process|real processes, crashes, system calls'
  'package|the app as people install it, on a virtual display'
  'android|the Android app on a simulated phone, and its APKs'
)
# LANE|COMMAND|Debian package|what needs it. Each is looked for before its lane and before all that come after.
tools=(
  'unit|shellcheck|shellcheck|the check of the shell scripts'
  'window|ffmpeg|ffmpeg|the playing of videos in the window'
  'xvfb|Xvfb|xvfb|the lane xvfb'
  'xvfb|openbox|openbox|the lane xvfb'
  'xvfb|xdotool|xdotool|the lane xvfb'
  'xvfb|xclip|xclip|the lane xvfb'
  'xvfb|gtk-launch|libgtk-3-bin|the lane xvfb'
  'server|exiftool|libimage-exiftool-perl|the second opinion on metadata'
  'server|webpmux|webp|the second opinion on WebP files'
  'server|ffmpeg|ffmpeg|the second opinion on videos, and their posters'
  'server|strace|strace|the count of what is forced to disk'
  'server|pg_ctlcluster|postgresql|the tests on PostgreSQL'
  'package|fakeroot|fakeroot|the making of the package'
  'package|Xvfb|xvfb|the display of the installed app'
  'package|objdump|binutils|the making of the package'
  'package|xdg-open|xdg-utils|the opening of links'
  'android|apksigner|apksigner|the second opinion on signatures'
  'android|zipalign|zipalign|the second opinion on alignment'
)
reports=$root/target/test-reports
passed=0 failed=0 skipped=0
display='' manager=''
trap end_display EXIT

usage() {
  echo "usage: ./kith test [LANE...]     for example: ./kith test unit simulator"
  printf '  %s\n' "${lanes[@]/|/: }"
}

# Tools are a convenience of Debian's: elsewhere what needs them is left out, and says so.
install_tools() {
  local lane command package use missing=()
  while IFS='|' read -r lane command package use; do
    if [ "$lane" = "$1" ] && ! command -v "$command" >/dev/null; then missing+=("$package"); fi
  done < <(printf '%s\n' "${tools[@]}")
  if [ ${#missing[@]} -gt 0 ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    install_packages "${missing[@]}" >"$root/target/apt.log" 2>&1
  fi
  while IFS='|' read -r lane command package use; do
    if [ "$lane" = "$1" ] && ! command -v "$command" >/dev/null; then
      echo "SKIPPED: $use, since $command is missing; install it (Debian, Ubuntu: apt-get install $package)"
    fi
  done < <(printf '%s\n' "${tools[@]}")
}

install_packages() {
  local package
  export DEBIAN_FRONTEND=noninteractive
  for package in "$@"; do # one by one, or a single unknown name would leave out all
    apt-get install -y -qq "$package" || { apt-get update -qq && apt-get install -y -qq "$package"; } || true
  done
} </dev/null

# Leaves out what Maven says of steps that had nothing to tell, and its colours, which it resets even where it has none.
less_noise() {
  local line reset=$'\033[0m'
  local noise='^\[INFO\] *($|--- |skip non existing|Nothing to compile|No sources to compile|No tests to run|Skipping Rule|Copying |Using )'
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line//"$reset"/}
    if [ -n "$line" ] && ! [[ $line =~ $noise ]]; then printf '%s\n' "$line"; fi
  done
}

# Guards first, since they are quick. The jars that come of it are those that the later lanes' programs run from.
run_unit() {
  local status=0
  if command -v shellcheck >/dev/null; then
    shellcheck -x kith .ci/run scripts/*.sh assets/*/*.sh desktop-app/packaging/linux/p* || return 1
  fi
  scripts/launcher-test.sh "$reports/unit/launcher" || return 1
  lock_build
  build -B -ntp -Dsilent=true verify 2>&1 | less_noise || status=1
  unlock_build
  return $status
}

# The guards have run, and `package` instead of `test` keeps Maven from compiling again: it takes a change from jars to
# class folders for a change of the source.
run_tagged() {
  local lane=$1
  shift
  build_if_stale src || return 1
  maven -B -ntp package "-Dlane.groups=$lane" -Dlane.excluded=none -Danimal.sniffer.skip=true -Denforcer.skip=true -Dsilent=true "$@" 2>&1 | less_noise
}

# The only lane that builds the Android app. Its own modules run all their tests, those it needs none.
run_android() {
  local status=0
  lock_build
  maven -B -ntp -Pandroid -pl android-app/app -am verify -Dlane.groups=android -Dlane.excluded=none -Dsilent=true 2>&1 | less_noise || status=1
  unlock_build
  [ $status -eq 0 ] && scripts/android-test.sh "$reports/android/apk"
}

# A display of its own, with a window manager, since without one no window is given the focus. Where one of the two or a
# tool of the tests is missing, which was said by now, the lane is left out.
run_displayed() {
  local command work status=0
  for command in Xvfb openbox xdotool xclip gtk-launch; do
    command -v "$command" >/dev/null || return 0
  done
  work=$(mktemp -d)
  Xvfb -displayfd 3 -screen 0 5120x2880x24 -nolisten tcp 3>"$work/display" 2>"$work/log" &
  display=$!
  await_line "$work/display" . "$display" || {
    cat "$work/log"
    return 1
  }
  DISPLAY=:$(<"$work/display") WAYLAND_DISPLAY='' openbox 2>"$work/log" &
  manager=$!
  DISPLAY=:$(<"$work/display") WAYLAND_DISPLAY='' GDK_BACKEND=x11 run_tagged "$1" '-Dwindow.flags=-Dprism.order=sw -Djava.awt.headless=true' || status=1
  end_display
  rm -rf "$work"
  return $status
}

end_display() {
  if [ -n "$display" ]; then kill ${manager:+"$manager"} "$display" 2>/dev/null || true; fi
  display='' manager=''
}

# Adds up the suites' own sums in a lane's reports, which are kept: the next lane overwrites the modules' folders.
count() {
  local module folder sums
  mkdir -p "$reports/$1"
  for module in */target/surefire-reports android-app/*/target/surefire-reports; do
    if [ -d "$module" ]; then
      folder=${module%/target/*}
      cp -R "$module" "$reports/$1/${folder//\//-}"
    fi
  done
  sums=$(find "$reports/$1" -name 'TEST-*.xml' -exec grep -h '<testsuite ' {} + | awk '
    function sum(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
    { bad = sum("failures") + sum("errors"); failed += bad; skipped += sum("skipped"); passed += sum("tests") - bad - sum("skipped") }
    END { print passed + 0, failed + 0, skipped + 0 }')
  read -r lane_passed lane_failed lane_skipped <<<"$sums"
  passed=$((passed + lane_passed)) failed=$((failed + lane_failed)) skipped=$((skipped + lane_skipped))
}

run_lane() {
  local lane=$1 status=0 started=$SECONDS
  echo
  echo "== $lane: $2"
  rm -rf "${reports:?}/$lane" ./*/target/surefire-reports android-app/*/target/surefire-reports
  install_tools "$lane"
  case $lane in
    unit) run_unit || status=1 ;;
    xvfb) run_displayed "$lane" || status=1 ;;
    android) run_android || status=1 ;;
    *) run_tagged "$lane" || status=1 ;;
  esac
  count "$lane"
  if [ $status -ne 0 ] && [ "$lane_failed" -eq 0 ]; then # a guard or the compiler, which no report counts
    lane_failed=1 failed=$((failed + 1))
  fi
  echo "== $lane: $lane_passed passed, $lane_failed failed, $lane_skipped skipped in $((SECONDS - started)) s"
  return $status
}

summary() { echo "$passed passed, $failed failed, $skipped skipped"; }

wanted=" $* "
case $wanted in *' --help '* | *' -h '*)
  usage
  exit
  ;;
esac
for word in "$@"; do
  case " ${lanes[*]%%|*} " in *" $word "*) ;; *)
    echo "kith: there is no lane $word; use one or more of: ${lanes[*]%%|*}" >&2
    exit 2
    ;;
  esac
done

find_jdk
mkdir -p "$root/target"
for entry in "${lanes[@]}"; do
  lane=${entry%%|*}
  if [ $# -eq 0 ] || [[ $wanted == *" $lane "* ]]; then
    if ! run_lane "$lane" "${entry#*|}"; then
      echo
      echo "FAILED in the lane $lane (its reports: target/test-reports/$lane)"
      summary
      exit 1
    fi
  fi
done
echo
summary

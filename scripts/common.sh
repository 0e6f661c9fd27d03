# shellcheck shell=bash disable=SC2034,SC2154
# What the launcher and the tests share: finding a JDK, and building when a source is newer than what was built.
# Sourced, with $root set to the project's folder. Written for bash 3.2 as well, which is what macOS has.

built=$root/target/built
runs=$root/target/run
log=$root/target/build.log

# "kith" in front is the contract: a script finds the one sentence by it.
json=false scope=launcher code=1
# With json=true a failure is a document too, on standard output, whose code is $scope; code=N ends with N.
die() {
  local text=${*//\\/\\\\}
  echo "kith: $*" >&2
  if $json; then printf '{"error":{"code":"%s","message":"%s"}}\n' "$scope" "${text//\"/\\\"}"; fi
  exit "$code"
}

# The `release` file tells the version without the cost of starting a JVM.
is_jdk25() {
  local line
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r line; do
    case $line in JAVA_VERSION=\"25\" | JAVA_VERSION=\"25[.+-]*) return 0 ;; esac
  done <"$1/release"
  return 1
}

# Sets $jdk.
find_jdk() {
  local dir
  if [ -n "${KITH_JAVA_HOME:-}" ]; then
    is_jdk25 "$KITH_JAVA_HOME" || die "KITH_JAVA_HOME is $KITH_JAVA_HOME, which is no JDK 25; set it to the folder of one or unset it"
    jdk=$KITH_JAVA_HOME
    return
  fi
  for dir in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /usr/lib/jvm/* /usr/java/* /opt/*jdk*25* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* "${HOME:-}"/.jdks/*; do
    if [ -n "$dir" ] && is_jdk25 "$dir"; then
      jdk=$dir
      return
    fi
  done
  die "no JDK 25 found; install one (Debian, Ubuntu: temurin-25-jdk from adoptium.net; macOS: brew install --cask temurin@25; elsewhere: sdk install java 25-tem) or set KITH_JAVA_HOME to its folder"
}

# Sets $version, $run (the folder of jars that programs run from; empty when nothing is built).
read_built() {
  local line
  version='' run=''
  while IFS= read -r line; do # the first <version> of the root pom is the project's own
    case $line in *'<version>'*'</version>'*)
      line=${line#*<version>}
      version=${line%%</version>*}
      break
      ;;
    esac
  done <"$root/pom.xml"
  if [ -r "$runs/current" ]; then
    IFS= read -r line <"$runs/current" || true
    run=$runs/$line
  fi
}

# is_stale SOURCES (src, or src/main): folders count too, for a deleted file shows only as a change of its folder.
# Only these, poms and .mvn are looked at, since the build itself writes into target.
is_stale() {
  read_built
  [ -e "$built" ] && [ -n "$run" ] && [ -e "$run/desktop-app-$version.jar" ] || return 0
  [ -n "$(find "$root"/*/"$1" "$root"/pom.xml "$root"/*/pom.xml "$root/.mvn" -newer "$built" -print -quit 2>/dev/null)" ]
}

# One builder at a time, through descriptor 9. Maven inherits it: a build that outlives a killed launcher still holds
# the lock. It must be shut before a program of ours starts, or that would hold it as long as it runs.
# Sets $waited when somebody else was building, having said so.
lock_build() {
  local file=$root/target/build.lock
  waited=false
  command -v mvn >/dev/null || die "Maven is missing, which builds Kith; install it (Debian, Ubuntu: apt-get install maven; macOS: brew install maven)"
  { mkdir -p "$runs" && : >>"$file"; } 2>/dev/null || die "can't write to $root/target; make it writable or use a copy of the project that is yours"
  exec 9>>"$file"
  if try_lock; then return; fi
  waited=true
  echo "Waiting for another build of Kith to end (output: $log)" >&2
  wait_lock || die "can't lock $file; install flock (util-linux) or perl"
}

# macOS has no flock; perl's lock stays with the descriptor, which perl shares with us.
perl_lock() { perl -e 'use Fcntl ":flock"; open(my $lock, ">&=", 9) or exit 1; flock($lock, eval($ARGV[0])) or exit 1' "$1"; }

try_lock() { if command -v flock >/dev/null; then flock -n 9; else perl_lock 'LOCK_EX | LOCK_NB'; fi; }

wait_lock() { if command -v flock >/dev/null; then flock 9; else perl_lock LOCK_EX; fi; }

unlock_build() { exec 9>&-; }

# maven ARGS...: it must not eat what is meant for the program (--password-stdin).
maven() {
  (CDPATH='' cd -- "$root" && JAVA_HOME=$jdk exec mvn "$@" </dev/null)
}

# build MAVEN-ARGS...: the caller holds the lock.
build() {
  touch "$built.new" # before the build: what is edited while it runs must count as newer
  rm -rf "$root/desktop-app/target/lib" # copy-dependencies would leave an older version of a jar beside the newer
  maven "$@" || return 1
  publish
}

# build_if_stale SOURCES: as for is_stale.
build_if_stale() {
  is_stale "$1" || return 0
  lock_build
  if is_stale "$1"; then # another may have built while we waited
    $waited || echo "Building Kith, which takes a minute or two (output: $log)" >&2
    build -B -DskipTests package >"$log" 2>&1 || die "the build failed; see $log"
  fi
  unlock_build
}

# What each JVM is given: the first keep standard error quiet. JDK 25 may keep stubs under a wrong name and says so on standard
# output, so it keeps none.
quiet=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow "-Xlog:aot*=off" "-Xlog:cds*=off")
# h2.objectCache: H2 looks each value up in a small cache, which takes longer than to keep it twice.
headless=(-XX:+UseSerialGC -Djava.awt.headless=true -Dh2.objectCache=false -XX:+UnlockDiagnosticVMOptions -XX:-AOTAdapterCaching -XX:-AOTStubCaching)

# A window. The second compiler begins ten times later than usual, and without what training saw of each method: in a start of
# two seconds it would take half a core for code that runs once. MaxRAM: the heap is a quarter of it, 1.5 GiB, or a quarter of a
# smaller machine's; what it does not need any more it gives back within a minute.
windowed=(-XX:+UnlockDiagnosticVMOptions -XX:-AOTReplayTraining -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=10000
  -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000
  -XX:MaxRAM=6g -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -XX:G1PeriodicGCInterval=60000)

# train JAVA CLASSPATH INTO: lets a server, a device and a window start once, and keeps in INTO what the JVM learned from it:
# later starts take half the time and two thirds of the memory. Without it all works as well, only slower, so nothing here is
# an error.
train() {
  local java=$1 path=$2 into=$3 folder=$3/training server='' window='' link=''
  mkdir "$folder" || return 1
  (
    unset JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS
    "$java" "${quiet[@]}" "${headless[@]}" "-XX:AOTCacheOutput=$folder/server.aot" \
      -cp "$path" app.kith.server.Main serve --home "$folder/server" --listen 127.0.0.1:0 >"$folder/said" 9>&- &
    server=$!
    await_line "$folder/said" '^kith://' "$server" || true
    link=$(grep '^kith://' "$folder/said") || true
    if [ -n "$link" ]; then
      "$java" "${quiet[@]}" "${headless[@]}" "-XX:AOTCacheOutput=$folder/device.aot" \
        -cp "$path" app.kith.desktop.Main join "$link" --home "$folder/device" --handle trainee --name Trainee --json 9>&-
      # A feed with a picture: what draws one is most of what a start loads.
      "$java" "${quiet[@]}" "${headless[@]}" -cp "$path" app.kith.desktop.Main post "$root/assets/photos/fig.jpg" \
        --caption 'Figs' --home "$folder/device" 9>&-
      # Without a display it draws into memory, as in the tests.
      DISPLAY=none "$java" "${quiet[@]}" "${windowed[@]}" "-XX:AOTCacheOutput=$folder/desktop.aot" -Dglass.platform=Headless -Dprism.order=sw \
        -Dkith.shown="$folder/shown" -cp "$path" app.kith.desktop.Main desktop --home "$folder/device" 9>&- &
      window=$!
      if await_line "$folder/shown" . "$window"; then
        sleep 3 # until the picture is sharp
      fi
      kill "$window" 2>/dev/null || true
      wait "$window"
    fi
    kill "$server" 2>/dev/null
    wait "$server"
  )
  mv "$folder"/*.aot "$into/" 2>/dev/null || echo "The JVM keeps nothing of a first start here; programs start slower."
  rm -rf "$folder"
}

# await_line FILE PATTERN PROCESS: until the file has such a line, the process has ended or half a minute is over.
await_line() {
  local tries=0
  until grep -q "$2" "$1" 2>/dev/null; do
    tries=$((tries + 1))
    if [ $tries -gt 300 ] || ! kill -0 "$3" 2>/dev/null; then return 1; fi
    sleep 0.1
  done
}

# Programs run from a copy, so that one that is running keeps its jars when another build is made. The last two are kept;
# older ones may go even from under a running program, which has all its jars open by then.
publish() {
  local next previous dir jar
  read_built
  next=$(date +%Y%m%d-%H%M%S)-$$ previous=${run##*/}
  mkdir -p "$runs/$next/tests"
  cp "$root/desktop-app/target/desktop-app-$version.jar" "$root"/desktop-app/target/lib/*.jar "$runs/$next/" || return 1
  for jar in "$root"/{shared-core,sync-server}/target/*-"$version"-tests.jar; do
    if [ -e "$jar" ]; then cp "$jar" "$runs/$next/tests/" || return 1; fi
  done
  train "$jdk/bin/java" "$runs/$next/*" "$runs/$next" >>"$log" 2>&1 || true
  echo "$next" >"$runs/current.new"
  mv "$runs/current.new" "$runs/current"
  mv "$built.new" "$built"
  for dir in "$runs"/*/; do
    dir=${dir%/}
    case ${dir##*/} in "$next" | "$previous") ;; *) rm -rf "$dir" ;; esac
  done
  read_built
}

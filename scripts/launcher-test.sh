#!/usr/bin/env bash
# Tests of ./kith, on a copy in a folder with spaces, with a JDK and a Maven that only tell how they were called.
# Usage: launcher-test.sh [FOLDER], where a JUnit report is written too.
set -euo pipefail

source_root=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
project="$work/a kith/Bến cảng"
jdk="$work/jdk"
tools="$work/tools"
calls="$work/maven-calls"
passed=0 failures=()

make_tools() {
  mkdir -p "$jdk/bin" "$tools"
  echo 'JAVA_VERSION="25.0.1"' >"$jdk/release"
  touch "$jdk/bin/javac"
  cat >"$jdk/bin/java" <<'JAVA'
#!/usr/bin/env bash
echo "pid $$"
printf 'arg %s\n' "$@"
echo "options ${JAVA_TOOL_OPTIONS-}${_JAVA_OPTIONS-}${JDK_JAVA_OPTIONS-}"
echo "charmap $(locale charmap)"
echo "descriptor9 $([ -e /dev/fd/9 ] && echo open || echo shut)"
for word in "$@"; do
  case $word in -XX:AOTCacheOutput=*) touch "${word#*=}" ;; esac
done
case " $* " in
  *' --password-stdin '*) echo "stdin $(cat)" ;;
  *' app.kith.server.Main serve '*)
    trap 'echo terminated; exit 143' TERM
    echo 'kith://join?fake'
    while :; do read -r -t 1 <>"$0.never" || true; done
    ;;
esac
JAVA
  mkfifo "$jdk/bin/java.never"
  cat >"$tools/mvn" <<'MVN'
#!/usr/bin/env bash
cat >/dev/null # would eat the program's input
echo "$*" >>"$CALLS"
if [ -p "$CALLS.gate" ]; then read -r <"$CALLS.gate"; fi
if [ -e "$CALLS.fail" ]; then echo 'ERROR in Some.java'; exit 1; fi
echo 'BUILD SUCCESS'
mkdir -p desktop-app/target/lib shared-core/target
touch desktop-app/target/desktop-app-7.8.jar "desktop-app/target/lib/lib-$(wc -l <"$CALLS").jar" shared-core/target/shared-core-7.8-tests.jar
MVN
  chmod +x "$jdk/bin/java" "$jdk/bin/javac" "$tools/mvn"
}

fresh_project() {
  rm -rf "$project" "$calls"*
  mkdir -p "$project"/{scripts,.mvn,desktop-app/src/main/java,shared-core/src/{main,test}/java}
  cp "$source_root/kith" "$project/"
  cp "$source_root/scripts/common.sh" "$project/scripts/"
  printf '<project>\n  <modelVersion>4.0.0</modelVersion>\n  <version>7.8</version>\n</project>\n' | tee "$project/pom.xml" >"$project/desktop-app/pom.xml"
  touch "$project"/{desktop-app,shared-core}/src/main/java/Some.java "$project/shared-core/src/test/java/SomeTest.java" "$calls"
}

# kith ARGS...: sets $status, $out and $err.
kith() { run_in "$work" "$project/kith" "$@"; }

run_in() {
  local folder=$1
  shift
  status=0
  (cd "$folder" && CALLS=$calls KITH_JAVA_HOME=$jdk PATH="$tools:$PATH" "$@") >"$work/out" 2>"$work/err" || status=$?
  out=$(<"$work/out") err=$(<"$work/err")
}

check() { # check NAME COMMAND...
  local name=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
  else
    failures+=("$name")
    printf 'not ok: %s\n  %s\n  status %s\n  out: %s\n  err: %s\n' "$name" "$*" "$status" "$out" "$err"
  fi
}

says() { case $out in *"$1"*) ;; *) return 1 ;; esac; }
silent_about() { ! says "$1"; }
runs() { says "arg app.kith.$1" && [ "$status" = 0 ]; }
builds() { [ "$(wc -l <"$calls")" -eq "$1" ]; }
# one_line GLOB: standard error is one line like it.
# shellcheck disable=SC2254
one_line() { [ "$(wc -l <"$work/err")" -eq 1 ] && case $err in $1) ;; *) return 1 ;; esac; }
newer() { touch -d '+2 seconds' "$project/$1" 2>/dev/null || touch -A 02 "$project/$1"; }
until_true() { # until_true COMMAND...: within ten seconds
  local end=$((SECONDS + 10))
  until "$@"; do [ $SECONDS -lt $end ] || return 1; read -r -t 0.05 <>"$jdk/bin/java.never" || true; done
}

building() {
  fresh_project
  kith status
  check 'the first start builds and then runs' runs desktop.Main
  check 'and starts from what a device learned' says /device.aot
  check 'a build leaves standard output alone' silent_about BUILD
  check 'a build is told in one line' one_line 'Building Kith*build.log)'
  check 'the JVM does not hold the lock' says 'descriptor9 shut'
  kith status
  check 'a second start does not build' builds 1
  check 'nothing is told then' [ -z "$err" ]
  newer shared-core/src/test/java/SomeTest.java
  kith status
  check 'a newer test is no reason to build' builds 1
  kith simulate --seeds 3
  check 'but it is one to simulate' builds 2
  check 'the simulator runs from the jars of the tests' runs server.sim.SimulateMain
  check 'which stand first' says '/tests/*:'
}

rebuilding() {
  local count=2 file
  for file in shared-core/src/main/java/Some.java pom.xml desktop-app/pom.xml .mvn; do
    fresh_project
    kith status
    newer "$file"
    kith status
    check "a newer $file builds again" builds $count
  done
  fresh_project
  kith status
  rm "$project/desktop-app/src/main/java/Some.java"
  newer desktop-app/src/main/java
  kith status
  check 'a source taken away builds again' builds 2
  check 'old jars do not stay beside new ones' [ "$(echo "$project"/target/run/"$(<"$project/target/run/current")"/lib-*)" = "$project/target/run/$(<"$project/target/run/current")/lib-2.jar" ]
  newer pom.xml
  kith status
  newer pom.xml
  kith status
  check 'the last two builds are kept' [ "$(find "$project/target/run" -mindepth 1 -maxdepth 1 -type d | wc -l)" -eq 2 ]
}

failing() {
  fresh_project
  touch "$calls.fail"
  kith status --json
  check 'a failed build ends with 1' [ "$status" = 1 ]
  check 'and one sentence' [ "$(grep -c '^kith: the build failed; see .*/target/build.log$' "$work/err")" = 1 ]
  check 'and a document' says '{"error":{"code":"launcher","message":"the build failed; see '
  check 'the log has what Maven said' grep -q 'ERROR in Some.java' "$project/target/build.log"
  rm "$calls.fail"
  kith status
  check 'and it is tried again' runs desktop.Main
  run_in "$work" env KITH_JAVA_HOME=/nowhere "$project/kith" status
  check 'a KITH_JAVA_HOME that is no JDK 25 is refused' one_line 'kith: KITH_JAVA_HOME is /nowhere,*'
  sed -i.bak 's/25.0.1/250.1/' "$jdk/release"
  kith status
  check 'and so is another Java' one_line 'kith: KITH_JAVA_HOME*'
  mv "$jdk/release.bak" "$jdk/release"
}

verbs() {
  local verb
  fresh_project
  for verb in serve-not post desktop demo bench doctor nonsense; do
    kith "$verb" --x
    check "$verb belongs to the desktop app" runs desktop.Main
  done
  for verb in invite backup restore move admin; do
    kith "$verb" --home h
    check "$verb belongs to the server" runs server.Main
    check "$verb is given itself and its arguments" says "arg $verb"$'\n'"arg --home"$'\n'"arg h"
  done
  mkdir -p "$work/server home" "$work/device"
  echo '{ "version": 1, "kind" : "server" }' >"$work/server home/kith-home.json"
  echo '{"kind":"device","version":1}' >"$work/device/kith-home.json"
  kith verify --home "$work/server home"
  check 'verify of a server runs the server' runs server.Main
  kith verify --json "--home=$work/server home"
  check 'verify takes --home=DIR too' runs server.Main
  kith verify --home "$work/device"
  check 'verify of a device runs the desktop app' runs desktop.Main
  kith verify --home "$work/none"
  check 'verify of nothing runs the desktop app' runs desktop.Main
  kith
  check 'no verb is help' says 'arg app.kith.desktop.Main'$'\n''arg help'
  kith --help
  check '--help is help' says 'arg app.kith.desktop.Main'$'\n''arg help'
  kith android --help
  check 'a verb that is a script is explained there too' says 'arg help'$'\n''arg android'
  kith help serve
  check 'help takes a verb' says 'arg help'$'\n''arg serve'
}

surroundings() {
  fresh_project
  ln -sf "$project/kith" "$work/absolute"
  ln -sf absolute "$work/relative"
  run_in / env -u HOME CDPATH=/:. JAVA_TOOL_OPTIONS=-Dx _JAVA_OPTIONS=-Dy JDK_JAVA_OPTIONS=-Dz "$work/relative" status
  check 'it runs through links, without HOME' runs desktop.Main
  check 'the options of the surroundings are gone' says $'\noptions \n'
  check 'the project is named' says "arg -Dkith.root=$project"
  check 'the launcher is named' says "arg -Dkith.launcher=$project/kith"
  run_in "$work" env LC_ALL=C "$project/kith" post 'Trời xanh quá! *'
  check 'arguments arrive whole' says 'arg Trời xanh quá! *'
  check 'in UTF-8, whatever the locale' says 'charmap UTF-8'
  run_in "$work" env KITH_JAVA_OPTS='-Xmx64m -Dglob=*' KITH_SERVER_OPTS=-Xmx1g "$project/kith" invite
  check 'options can be added' says 'arg -Xmx1g'$'\n''arg -Xmx64m'$'\n''arg -Dglob=*'
  fresh_project
  echo secret >"$work/in"
  run_in "$work" "$project/kith" join --password-stdin <"$work/in"
  check 'the build does not eat the input' says 'stdin secret'
}

signals() {
  fresh_project
  kith status
  CALLS=$calls KITH_JAVA_HOME=$jdk "$project/kith" serve >"$work/serve" 2>&1 &
  local pid=$!
  check 'the program has started' until_true grep -q '^descriptor9' "$work/serve"
  check 'it has the pid of the launcher' grep -qx "pid $pid" "$work/serve"
  status=0
  kill -TERM $pid
  wait $pid || status=$?
  check 'a signal reaches it' [ "$status" = 143 ]
  check 'and is handled by it' grep -qx terminated "$work/serve"
}

# together: two starts at once, with whatever lock $PATH has.
together() {
  fresh_project
  mkfifo "$calls.gate"
  local first second
  CALLS=$calls KITH_JAVA_HOME=$jdk PATH="$1" "$project/kith" status >"$work/first" 2>&1 &
  first=$!
  check 'the first builds' until_true builds 1
  CALLS=$calls KITH_JAVA_HOME=$jdk PATH="$1" "$project/kith" status >"$work/second" 2>&1 &
  second=$!
  check 'the second waits and says so' until_true grep -q '^Waiting for another build' "$work/second"
  echo >"$calls.gate"
  check 'the first runs' wait $first
  check 'the second runs' wait $second
  check 'and only one has built' builds 1
}

without_flock() {
  local name found
  mkdir -p "$work/bin"
  for name in bash cat cp date dirname env find grep locale ls mkdir mv perl pwd readlink rm sed sort tee touch tr uname wc; do
    if found=$(command -v "$name"); then ln -sf "$found" "$work/bin/$name"; fi
  done
  together "$tools:$work/bin"
  fresh_project
  rm -f "$project/target"
  run_in "$work" env PATH="$work/bin" "$project/kith" status
  check 'a missing Maven is told' one_line 'kith: Maven is missing*'
}

make_tools
status='' out='' err=''
building
rebuilding
failing
verbs
surroundings
signals
together "$tools:$PATH"
without_flock

if [ $# -gt 0 ]; then
  mkdir -p "$1"
  echo "<testsuite name=\"launcher\" tests=\"$((passed + ${#failures[@]}))\" failures=\"${#failures[@]}\" errors=\"0\" skipped=\"0\"></testsuite>" >"$1/TEST-launcher.xml"
fi
echo "launcher: $passed passed, ${#failures[@]} failed"
[ ${#failures[@]} -eq 0 ]

#!/usr/bin/env bash
# Breaks each guard of the build once, in a copy, and shows what the build says to it; ends with 1 if it lets one pass.
# A guard that nobody has seen fail is none: run this after each change of a plugin, its settings or its version.
# Usage: scripts/prove-guards.sh [PART-OF-A-NAME]   (all of them take some ten minutes)
set -uo pipefail

root=$(CDPATH='' cd -- "$(dirname "$0")/.." && pwd -P)
# shellcheck source=scripts/common.sh
. "$root/scripts/common.sh"
only=${1:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
whole=$work/whole copy=$work/copy said=$work/said
core=shared-core/src/main/java/app/kith/core
bitten=0 missed=0 skipped=0

# mvn_in FOLDER MAVEN-ARGS...: what Maven says is left in $said, without colours.
mvn_in() {
  local folder=$1 status=0
  shift
  (CDPATH='' cd -- "$folder" && JAVA_HOME=${other_jdk:-$jdk} mvn -B -q "$@" </dev/null) >"$said.raw" 2>&1 || status=1
  sed $'s/\033\\[[0-9;]*m//g' "$said.raw" >"$said"
  return $status
}

# bites NAME EXPECTED-TEXT FUNCTION-THAT-BREAKS-IT MAVEN-ARGS...: the function runs in the copy.
bites() {
  local name=$1 expected=$2 breaks=$3 says
  shift 3
  case $name in *"$only"*) ;; *) return ;; esac
  rm -rf "$copy"
  cp -Rp "$whole" "$copy"
  if ! (set -e && cd "$copy" && "$breaks"); then
    miss "$name" "the change itself failed"
  elif diff -rq "$whole" "$copy" >/dev/null && [ -z "${other_jdk:-}" ]; then
    miss "$name" "the change changed nothing"
  elif mvn_in "$copy" "$@"; then
    miss "$name" "the build let it pass"
  elif says=$(grep -m1 -E -e "$expected" "$said"); then
    bitten=$((bitten + 1))
    printf '%s\n' "bites   $name: ${says//"$copy/"/}" | cut -c1-160
  else
    miss "$name" "it failed for another reason: $(head -n 1 "$said")"
  fi
}

miss() {
  missed=$((missed + 1))
  echo "MISSED  $1: $2"
}

skip() {
  case $1 in *"$only"*) ;; *) return ;; esac
  skipped=$((skipped + 1))
  echo "SKIPPED $1: $2"
}

# edit FILE SED-COMMAND
edit() {
  sed -i.old "$2" "$1"
  rm "$1.old"
}

# The compiler's settings are in the poms, whose change alone does not make Maven compile again.
edit_pom() {
  edit "$@"
  rm -rf ./*/target
}

# write_class FOLDER NAME: takes what follows the package line from standard input.
write_class() {
  local package=${1#*/java/}
  mkdir -p "$1"
  { echo "package ${package//\//.};" && cat; } >"$1/$2.java"
}

misformat() { edit $core/KithVersion.java 's/^  public/   public/'; }

create_exception_in_vain() {
  write_class $core Bad <<'JAVA'
final class Bad { static void bad() { new IllegalStateException(); } }
JAVA
}

return_null() { # SOURCE-FOLDER
  write_class "$1" Bad <<'JAVA'
final class Bad { static String bad() { return null; } }
JAVA
}
return_null_in_core() { return_null $core; }
return_null_in_server() { return_null sync-server/src/main/java/app/kith/server; }
return_null_in_desktop() { return_null desktop-app/src/main/java/app/kith/desktop; }
return_null_in_android() { return_null android-app/app/src/main/java/app/kith/android; }
return_null_in_tests() { return_null shared-core/src/test/java/app/kith/core/model; }

confuse_lists() {
  write_class $core Bad <<'JAVA'
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
final class Bad { static List<String> bad() { List<@Nullable String> names = new ArrayList<>(); return names; } }
JAVA
}

leave_unmarked() {
  write_class sync-server/src/main/java/app/kith/server/unmarked Bad <<'JAVA'
final class Bad {}
JAVA
}

check_generated() { edit_pom pom.xml 's/ -XepExcludedPaths:[^ ]*//'; }

use_newer_language() {
  write_class $core Bad <<'JAVA'
final class Bad { static void bad() { for (var _ : new int[1]) {} } }
JAVA
}

use_newer_library() {
  write_class $core Bad <<'JAVA'
final class Bad { static String bad(java.util.List<String> names) { return names.getFirst(); } }
JAVA
}

forbid_records() { edit_pom shared-core/pom.xml '/<ignore>java.lang.Record</d'; }

let_core_know_sql() {
  write_class $core Bad <<'JAVA'
final class Bad { static String bad(java.sql.Connection connection) { return connection.toString(); } }
JAVA
}

let_desktop_know_server() {
  write_class desktop-app/src/main/java/app/kith/desktop Bad <<'JAVA'
final class Bad { static String bad(app.kith.server.database.Database database) { return database.toString(); } }
JAVA
}

fail_a_test() { # ANNOTATION
  write_class shared-core/src/test/java/app/kith/core/model BadTest <<JAVA
final class BadTest { $1 @org.junit.jupiter.api.Test void fails() { org.assertj.core.api.Assertions.fail("on purpose"); } }
JAVA
}
fail_an_untagged_test() { fail_a_test ''; }
fail_a_tagged_test() { fail_a_test '@org.junit.jupiter.api.Tag("server")'; }

let_versions_clash() { edit_pom pom.xml 's#<artifactId>kotlin-stdlib-jdk8</artifactId>#<artifactId>kotlin-unmanaged</artifactId>#'; }

name_twice() {
  local twice='<dependency><groupId>org.jspecify</groupId><artifactId>jspecify</artifactId></dependency>'
  edit_pom shared-core/pom.xml "s#^  <dependencies>#  <dependencies>$twice$twice#"
}

become_snapshot() {
  local pom
  for pom in pom.xml ./*/pom.xml; do edit_pom "$pom" 's#<version>0.1.0<#<version>0.1.0-SNAPSHOT<#'; done
}

ask_for_newer_maven() { edit_pom pom.xml 's#<version>\[3\.8\.7,)#<version>[99,)#'; }

shut_the_compiler() {
  rm .mvn/jvm.config
  rm -rf ./*/target
}

change_nothing() { :; }

# Another Java than ours, for the rule that refuses it; it need not be able to compile.
find_other_jdk() {
  local dir
  for dir in "${OLD_JAVA_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -x "$dir/bin/java" ] && [ -r "$dir/release" ] && ! grep -q '^JAVA_VERSION="25[".+-]' "$dir/release"; then
      echo "$dir"
      return
    fi
  done
}

find_jdk
# What is built and tested here, without what was built before.
mkdir "$whole"
tar -C "$root" --exclude=./.git --exclude=./target --exclude='./*/target' --exclude='./*/*/target' -cf - . | tar -C "$whole" -xf -
echo "Building a copy that has nothing wrong with it"
if ! mvn_in "$whole" verify -DskipTests; then
  cat "$said"
  die "the build fails before anything is broken; make ./kith test pass first"
fi

bites spotless 'format violations' misformat -pl shared-core verify -DskipTests
bites error-prone '\[DeadException\]' create_exception_in_vain -pl shared-core compile
bites nullaway-core '\[NullAway\] returning @Nullable' return_null_in_core -pl shared-core compile
bites nullaway-server '\[NullAway\] returning @Nullable' return_null_in_server -pl sync-server -am compile
bites nullaway-desktop '\[NullAway\] returning @Nullable' return_null_in_desktop -pl desktop-app -am compile
bites nullaway-android '\[NullAway\] returning @Nullable' return_null_in_android -Pandroid -pl android-app/app -am compile
bites nullaway-in-tests '\[NullAway\] returning @Nullable' return_null_in_tests -pl shared-core test-compile
bites nullaway-jspecify '\[NullAway\] incompatible types' confuse_lists -pl shared-core compile
bites unmarked-package '\[RequireExplicitNullMarking\]' leave_unmarked -pl sync-server -am compile
bites generated-excluded 'generated-sources.*\[NullAway\]' check_generated -pl shared-core compile
bites release-21 'unnamed variables|not supported in -source 21' use_newer_language -pl shared-core compile
bites animal-sniffer 'Undefined reference.*getFirst' use_newer_library -pl shared-core process-classes
bites animal-sniffer-record 'Undefined reference.*Record' forbid_records -pl shared-core process-classes
bites surefire 'Tests run:.*FAIL.*BadTest' fail_an_untagged_test -pl shared-core verify -Dtest=BadTest
bites lane 'Tests run:.*FAIL.*BadTest' fail_a_tagged_test -pl shared-core verify -Dtest=BadTest -Dlane.groups=server -Dlane.excluded=none
if [ -n "$(find "$root/desktop-app/src/test" -name ArchitectureTest.java 2>/dev/null)" ]; then
  architecture=(-pl desktop-app -am verify -Dtest=ArchitectureTest -Dsurefire.failIfNoSpecifiedTests=false)
  bites archunit-core-sql 'Architecture Violation' let_core_know_sql "${architecture[@]}"
  bites archunit-desktop-server 'Architecture Violation' let_desktop_know_server "${architecture[@]}"
else
  skip archunit "desktop-app has no ArchitectureTest"
fi
bites enforcer-convergence 'Dependency convergence error' let_versions_clash validate
bites enforcer-duplicate 'BanDuplicatePomDependencyVersions' name_twice validate
bites enforcer-snapshot 'RequireReleaseDeps' become_snapshot validate
bites enforcer-maven 'Detected Maven' ask_for_newer_maven validate
other_jdk=$(find_other_jdk)
if [ -n "$other_jdk" ]; then
  bites enforcer-java 'Detected JDK' change_nothing validate
else
  skip enforcer-java "there is no other Java; name one in OLD_JAVA_HOME"
fi
other_jdk=
bites jvm.config 'IllegalAccessError' shut_the_compiler -pl shared-core compile

echo
echo "$bitten guards bite, $missed missed, $skipped skipped"
[ $missed -eq 0 ] && [ $bitten -gt 0 ]

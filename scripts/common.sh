# What the commands of ./crm share. Needs HERE.

ASSEMBLY="$HERE/karaf-assembly/target/assembly"
DISTRIBUTION_STAMP="$HERE/karaf-assembly/target/distribution.stamp"

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# Java 17 is what the product is tested with; Karaf's launcher does not start on 24 and later.
require_java() {
  JAVA="${JAVA_HOME:+$JAVA_HOME/bin/}java"
  command -v "$JAVA" >/dev/null 2>&1 || fail "Java is missing: install a JDK 17 and run this again (or set JAVA_HOME to it)."
  local version
  version=$("$JAVA" -version 2>&1 | sed -n 's/.* version "\([0-9]*\)\(\.\([0-9]*\)\)\{0,1\}.*/\1 \3/p' | head -1)
  [ "${version%% *}" = 1 ] && version=${version#* }
  version=${version%% *}
  if [ -z "$version" ] || [ "$version" -lt 17 ] || [ "$version" -gt 23 ]; then
    fail "Java ${version:-of unknown version} does not run Tessera CRM: it needs Java 17 to 23; set JAVA_HOME to one."
  fi
  JAVA_VERSION=$version
}

can_install() {
  command -v apt-get >/dev/null 2>&1 && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

# What apt said: target/install.log.
install_packages() {
  local sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo -n"
  mkdir -p "$HERE/target"
  {
    $sudo apt-get update -q
    $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q "$@"
  } >>"$HERE/target/install.log" 2>&1 </dev/null
}

require_build_tools() {
  mkdir -p "$HERE/target" 2>/dev/null && [ -w "$HERE/target" ] || fail "The folder $HERE cannot be written: mend its rights or build a copy."
  # no package mends the folder that JAVA_HOME names
  [ -z "${JAVA_HOME:-}" ] || [ -x "$JAVA_HOME/bin/javac" ] ||
    fail "To build Tessera CRM a JDK is needed, and $JAVA_HOME has no compiler: set JAVA_HOME to a JDK 17."
  use_own_node
  local packages names wanted tried=""
  find_missing
  [ -z "$names" ] && return
  if can_install && [ -n "$packages" ]; then
    echo "Installing $packages …"
    tried=apt
    # word by word
    install_packages --no-install-recommends $packages
  fi
  if ! node_is_new_enough && command -v npm >/dev/null 2>&1; then
    echo "Installing Node 20 into .tools …"
    install_own_node || tried=npm
  fi
  wanted=$packages
  find_missing
  [ -z "$names" ] && return
  local remedy="install what is missing and run this again"
  if [ -n "$tried" ]; then
    remedy="target/install.log says why; $remedy"
  elif [ -n "$wanted" ] && command -v apt-get >/dev/null 2>&1; then
    remedy="this user may not install it: have an administrator run 'apt-get install $wanted', then run this again"
  fi
  fail "To build Tessera CRM there is missing: $names; $remedy."
}

# names: what is missing, for people; packages: Debian's packages that bring it
find_missing() {
  packages=""
  names=""
  if [ -z "${JAVA_HOME:-}" ] && ! command -v javac >/dev/null 2>&1; then
    names="a JDK $JAVA_VERSION (there is only Java's runtime)"
    packages="openjdk-$JAVA_VERSION-jdk-headless"
  fi
  if ! command -v mvn >/dev/null 2>&1; then
    names="${names:+$names, }Maven 3.8 or later"
    packages="${packages:+$packages }maven"
  fi
  if ! node_is_new_enough; then
    names="${names:+$names, }Node 20 or later with npm 9.6 or later"
    command -v npm >/dev/null 2>&1 || packages="${packages:+$packages }npm"
  fi
}

# With older ones the frontend's build would fetch its own from nodejs.org.
node_is_new_enough() {
  [ "$(version_of node)" -ge 2000 ] && [ "$(version_of npm)" -ge 906 ]
}

# 1203 for version 12.3, 0 where there is none
version_of() {
  if [[ $("$1" --version 2>/dev/null) =~ ^v?([0-9]+)\.([0-9]+) ]]; then
    echo $((BASH_REMATCH[1] * 100 + BASH_REMATCH[2]))
  else
    echo 0
  fi
}

# Debian 12 and 13 have too old a Node or npm; with theirs, newer ones come from the npm registry.
install_own_node() {
  mkdir -p "$HERE/.tools"
  echo '*' >"$HERE/.tools/.gitignore"
  npm install --no-audit --no-fund --prefix "$HERE/.tools" node@20 npm@10 >>"$HERE/target/install.log" 2>&1 </dev/null
  use_own_node
  node_is_new_enough
}

use_own_node() {
  node_is_new_enough || ! [ -x "$HERE/.tools/node_modules/.bin/npm" ] || PATH="$HERE/.tools/node_modules/.bin:$PATH"
}

# Builds when a source is newer than the distribution.
build_if_needed() {
  # tests run what was just built, whatever the clock says of the sources
  if [ -n "${CRM_NO_BUILD:-}" ] && [ -x "$ASSEMBLY/bin/karaf" ]; then return; fi
  if [ -f "$DISTRIBUTION_STAMP" ] && [ -z "$(find "$HERE/pom.xml" "$HERE/bom" "$HERE/bundles" "$HERE/features" "$HERE/karaf-assembly" "$HERE/rehearsal" \
    \( -name target -o -name node_modules -o -name generated \) -prune -o -type f -newer "$DISTRIBUTION_STAMP" -print 2>/dev/null | head -1)" ]; then
    return
  fi
  build_distribution
}

build_distribution() {
  require_build_tools
  local log="$HERE/target/build.log"
  mkdir -p "$HERE/target"
  echo "Building Tessera CRM (some minutes the first time; log in target/build.log) …"
  (cd "$HERE" && mvn -B -DskipTests -Dspotless.check.skip -pl '!itests' install) >"$log" 2>&1 || {
    grep -E '^\[ERROR\]' "$log" | head -8 >&2
    fail "The build failed: see target/build.log."
  }
  touch "$DISTRIBUTION_STAMP"
}

# The folder of a module: of a bundle under bundles/ by its name, or any other; empty where there is none.
module_folder() {
  local folder=""
  case "$1" in */* | .*) ;; *) folder=$(find "$HERE/bundles" -mindepth 2 -maxdepth 2 -type d -name "$1" | head -1) ;; esac
  if [ -z "$folder" ] && [ -d "$1" ]; then folder=$(cd "$1" && pwd -P); fi
  printf '%s' "$folder"
}

# build_module FOLDER LOG: builds the bundle in that folder. jar: what came out
build_module() {
  local folder=$1 report=$2 name
  name=$(basename "$folder")
  # what others build on lies in the local Maven repository
  local goal=package
  case "$folder/" in "$(cd "$HERE" && pwd -P)"/bundles/*) goal=install ;; esac
  mkdir -p "$(dirname "$report")"
  # the first stage of compilation is enough for a short run
  if ! (cd "$folder" && MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC ${MAVEN_OPTS:-}" \
    mvn -o -q -B -Dmaven.test.skip -Dspotless.check.skip ${CRM_MAVEN_REPOSITORY:+-Dmaven.repo.local="$CRM_MAVEN_REPOSITORY"} $goal) >"$report" 2>&1; then
    grep -E '^\[ERROR\]' "$report" | head -8 >&2
    if grep -q "org\.tesseracrm:.*\(cannot be resolved\|could not be resolved\|Could not find\|Non-resolvable\|offline mode\)" "$report"; then
      printf '%s\n' "What the module builds on is not in the local Maven repository: run ./crm build once, then this again." >&2
      return 1
    fi
    printf '%s\n' "The build of $name failed: see target/$(basename "$report")." >&2
    return 1
  fi
  jar=$(find "$folder/target" -maxdepth 1 -name "$name-*.jar" ! -name '*-sources.jar' ! -name '*-javadoc.jar' | head -1)
  [ -n "$jar" ] || jar=$(find "$folder/target" -maxdepth 1 -name '*.jar' ! -name '*-sources.jar' ! -name '*-javadoc.jar' | head -1)
  [ -n "$jar" ] || {
    printf '%s\n' "The build of $name made no jar in $folder/target: does its pom.xml say <packaging>jar</packaging> or nothing?" >&2
    return 1
  }
}

port_is_taken() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# http_status PORT PATH: the status line's code, empty where nobody answers
http_status() {
  local status=""
  exec 3<>"/dev/tcp/127.0.0.1/$1" || return 0
  printf 'GET %s HTTP/1.0\r\nHost: 127.0.0.1:%s\r\nAccept: */*\r\nConnection: close\r\n\r\n' "$2" "$1" >&3
  read -r -t 5 _ status _ <&3
  exec 3<&- 3>&-
  printf '%s' "$status"
} 2>/dev/null

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
}

install_packages() {
  command -v apt-get >/dev/null 2>&1 || return 1
  local sudo=""
  [ "$(id -u)" = 0 ] || { sudo="sudo -n"; sudo -n true 2>/dev/null || return 1; }
  $sudo apt-get update -qq >/dev/null 2>&1
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq "$@" >/dev/null 2>&1
}

require_build_tools() {
  command -v "${JAVA_HOME:+$JAVA_HOME/bin/}javac" >/dev/null 2>&1 ||
    fail "A Java compiler is missing: install a JDK 17, not only its runtime."
  command -v mvn >/dev/null 2>&1 || { echo "Installing Maven …"; install_packages maven; }
  command -v mvn >/dev/null 2>&1 || fail "Maven is missing and could not be installed: install Maven 3.8 or later."
  if ! node_is_new_enough; then
    echo "Installing Node …"
    command -v npm >/dev/null 2>&1 || install_packages nodejs npm
    # Debian's own Node may be too old: the npm package 'node' brings a newer one.
    node_is_new_enough || npm install --silent --no-audit --no-fund --prefix "$HERE/.tools" node@20 >/dev/null 2>&1
    PATH="$HERE/.tools/node_modules/node/bin:$PATH"
  fi
  node_is_new_enough || fail "Node is missing and could not be installed: install Node 20 with npm."
}

node_is_new_enough() {
  command -v npm >/dev/null 2>&1 && [ "$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)" -ge 20 ]
}

# Builds when a source is newer than the distribution.
build_if_needed() {
  # tests run what was just built, whatever the clock says of the sources
  if [ -n "${CRM_NO_BUILD:-}" ] && [ -x "$ASSEMBLY/bin/karaf" ]; then return; fi
  if [ -f "$DISTRIBUTION_STAMP" ] && [ -z "$(find "$HERE/pom.xml" "$HERE/bom" "$HERE/bundles" "$HERE/features" "$HERE/karaf-assembly" \
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
  (cd "$HERE" && mvn -B -DskipTests -pl '!itests' install) >"$log" 2>&1 || {
    grep -E '^\[ERROR\]' "$log" | head -8 >&2
    fail "The build failed: see target/build.log."
  }
  touch "$DISTRIBUTION_STAMP"
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

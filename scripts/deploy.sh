# ./crm deploy MODULE: builds one bundle and hands it to the running server, which updates it in place.

DATA="${CRM_DATA:-$HERE/data}"
MODULE=""
while [ $# -gt 0 ]; do
  case "$1" in
    --data) DATA=${2:-}; shift ;;
    *) MODULE=$1 ;;
  esac
  shift
done
[ -n "$MODULE" ] || fail "Which one? ./crm deploy <folder under bundles/…>, for instance: ./crm deploy contacts"
folder=$(find "$HERE/bundles" -mindepth 2 -maxdepth 2 -type d -name "$MODULE" | head -1)
[ -n "$folder" ] || fail "There is no bundle '$MODULE' under bundles/."
[ -d "$DATA/karaf/deploy" ] || fail "No server has run on the data folder $DATA: start it with ./crm run, or name it with --data."
require_java
require_build_tools
log="$HERE/target/deploy.log"
mkdir -p "$HERE/target"
(cd "$HERE" && mvn -o -q -B -DskipTests install -pl "${folder#"$HERE"/}") >"$log" 2>&1 || {
  grep -E '^\[ERROR\]' "$log" | head -8 >&2
  fail "The build of $MODULE failed: see target/deploy.log."
}
jar=$(find "$folder/target" -maxdepth 1 -name "$MODULE-*.jar" ! -name '*-sources.jar' | head -1)
cp "$jar" "$DATA/karaf/deploy/.$MODULE.part" && mv "$DATA/karaf/deploy/.$MODULE.part" "$DATA/karaf/deploy/$MODULE.jar"
echo "$MODULE is handed to the server on $DATA; what became of it: $DATA/log/karaf.log."

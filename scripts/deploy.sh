# ./crm deploy MODULE: builds a bundle of the product, or the module in a folder outside, and hands it to the running server,
# which installs it or updates it in place. --remove takes it out again.

DATA="${CRM_DATA:-$HERE/data}"
MODULE=""
REMOVE=false
# a bundle that did not come up within this time is said to have failed
SECONDS_TO_START=60
while [ $# -gt 0 ]; do
  case "$1" in
    --data) DATA=${2:-}; shift ;;
    --remove) REMOVE=true ;;
    -*) fail "'$1' is no option of ./crm deploy: --data DIR, --remove." ;;
    *) MODULE=$1 ;;
  esac
  shift
done
[ -n "$MODULE" ] || fail "Which one? ./crm deploy <folder of a module, or of a bundle under bundles/…>, for instance: ./crm deploy contacts"
[ -n "$DATA" ] || fail "--data takes a folder."

folder=$(module_folder "$MODULE")
if [ -n "$folder" ]; then
  [ -f "$folder/pom.xml" ] && [ -f "$folder/bnd.bnd" ] || fail "$folder is no module: there is no pom.xml or no bnd.bnd in it; ./crm new-module makes one."
fi
[ -n "$folder" ] || fail "There is no bundle '$MODULE' under bundles/, and no folder of that name."
DATA=$(cd "$DATA" 2>/dev/null && pwd) && [ -d "$DATA/karaf/deploy" ] ||
  fail "No server has run on that data folder: start it with ./crm run, or name it with --data."
PORT=$(cat "$DATA/.port" 2>/dev/null)
[ -n "$PORT" ] && [ "$(http_status "$PORT" /health/live)" = 200 ] ||
  fail "No server runs on the data folder $DATA: start it with ./crm run, or name another with --data."
name=$(basename "$folder")
place=$DATA/karaf/deploy/$name.jar
# what the server says from now on
log=$DATA/log/karaf.log
offset=$(wc -c <"$log" | tr -d ' ')

now() {
  if [ -n "${EPOCHREALTIME:-}" ]; then
    echo $((${EPOCHREALTIME/[.,]/} / 1000))
  else
    echo $(($(date +%s) * 1000))
  fi
}

seconds() { printf '%d.%d s' $(($1 / 1000)) $(($1 % 1000 / 100)); }

# the last line of that kind
said() { tail -c "+$((offset + 1))" "$log" 2>/dev/null | grep -E "$1" | tail -1; }

if $REMOVE; then
  [ -f "$place" ] || fail "$name was not deployed to the server on $DATA."
  begun=$(now)
  rm "$place"
  until [ -n "$(said "Uninstalling bundle .*|Uninstalled .*$name\.jar")" ]; do
    [ $(($(now) - begun)) -lt $((SECONDS_TO_START * 1000)) ] || fail "The server has not removed $name: see $log."
    sleep 0.1
  done
  echo "$name was removed in $(seconds $(($(now) - begun))); its data stays for the next time."
  exit 0
fi

require_java
require_build_tools
begun=$(now)
build_module "$folder" "$HERE/target/deploy.log" || exit 1
built=$(now)

# a manifest breaks its lines
headers=$(tr -d '\r' <"$folder/target/classes/META-INF/MANIFEST.MF" | sed -e ':a' -e 'N' -e '$!ba' -e 's/\n //g')
module=$(printf '%s\n' "$headers" | sed -n 's/^Tessera-Module: *//p')
serves=false
[ -n "$module" ] && printf '%s\n' "$headers" | grep '^Import-Package:' | grep -q 'org\.tesseracrm\.rest;' && serves=true

cp "$jar" "$DATA/karaf/deploy/.$name.part" && mv "$DATA/karaf/deploy/.$name.part" "$place" || fail "The folder $DATA/karaf/deploy cannot be written."
trouble="Error while (starting|updating|installing) .*$name\.jar|Failed to (install|update) .*$name\.jar|The tables of ${module:-$name} (cannot|wait)"
until [ -n "$(said "Started bundle: .*/$name\.jar")" ] && { ! $serves || [ "$(http_status "$PORT" "/api/v1/$module")" = 401 ]; }; do
  why=$(said "$trouble")
  if [ -n "$why" ]; then
    cause=$(tail -c "+$((offset + 1))" "$log" | grep -A 1 -E "$trouble" | sed -n 's/^[A-Za-z.]*Exception: //p' | tail -1)
    # of its tables the server says in one sentence what is wrong
    case "$why" in *"The tables of "*) cause="The tables of ${why#*The tables of }" ;; esac
    fail "$name does not start: ${cause:-${why##*| }} (more in $log)."
  fi
  [ $(($(now) - built)) -lt $((SECONDS_TO_START * 1000)) ] ||
    fail "$name has not come up within $SECONDS_TO_START s: see $log; perhaps it waits for a service that nobody offers."
  sleep 0.1
done
ended=$(now)
echo "$name is in the server on $DATA: built in $(seconds $((built - begun))), up $(seconds $((ended - built))) later, $(seconds $((ended - begun))) in all."
if [ -n "$module" ]; then
  echo "Open http://127.0.0.1:$PORT; where it is not switched on, a company's administrator does that under Administration, Modules."
fi

# ./crm run: starts the product, says when it is ready, stops it on Ctrl-C or TERM.

PORT=8181
DATA="${CRM_DATA:-$HERE/data}"
DEMO=false
MODE=server
while [ $# -gt 0 ]; do
  case "$1" in
    --demo) DEMO=true ;;
    --console) MODE=console ;;
    --port) PORT=${2:-}; shift ;;
    --data) DATA=${2:-}; shift ;;
    *) fail "'$1' is no option of ./crm run: --demo, --port N, --data DIR, --console." ;;
  esac
  shift
done
[[ $PORT =~ ^[0-9]+$ ]] && [ "$PORT" -ge 1 ] && [ "$PORT" -le 65535 ] || fail "--port takes a number from 1 to 65535, not '$PORT'."
[ -n "$DATA" ] || fail "--data takes a folder."

require_java
port_is_taken "$PORT" && fail "Port $PORT is taken by another program: stop that or choose another with --port."
if [ -e "$DATA" ] && [ ! -d "$DATA" ]; then fail "The data folder $DATA is a file: choose another with --data."; fi
mkdir -p "$DATA" 2>/dev/null && : 2>/dev/null >"$DATA/.writable" || fail "The data folder $DATA cannot be written: mend its rights or choose another with --data."
rm -f "$DATA/.writable"
DATA=$(cd "$DATA" && pwd)
exec 9>"$DATA/.lock"
if command -v flock >/dev/null 2>&1; then
  flock -n 9 || fail "Another server already runs on the data folder $DATA: stop that or choose another with --data."
fi
if [ -n "${CRM_DB_URL:-}" ]; then
  address=$(printf '%s' "$CRM_DB_URL" | sed -n 's#^jdbc:mariadb://\([^/?]*\).*#\1#p')
  [ -n "$address" ] || fail "CRM_DB_URL must look like jdbc:mariadb://host:3306/database, not '$CRM_DB_URL'."
  host=${address%%:*}
  port=3306
  [ "$address" = "$host" ] || port=${address##*:}
  (exec 3<>"/dev/tcp/$host/$port") 2>/dev/null || fail "The database at $address cannot be reached: start it or mend CRM_DB_URL."
fi

build_if_needed

# Bundles of an older build must not be taken from the cache; the company's data lies elsewhere.
stamp="$(stat -c %Y "$DISTRIBUTION_STAMP" 2>/dev/null || stat -f %m "$DISTRIBUTION_STAMP")"
if [ "$(cat "$DATA/.distribution" 2>/dev/null)" != "$stamp" ]; then
  rm -rf "$DATA/karaf"
  printf '%s' "$stamp" >"$DATA/.distribution"
fi
mkdir -p "$DATA/karaf/deploy" "$DATA/log"
rm -f "$DATA/startup-error.txt"

# where ./crm deploy finds the server
printf '%s' "$PORT" >"$DATA/.port"
export CRM_PORT=$PORT
export JAVA_HOME=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
export KARAF_DATA="$DATA/karaf" KARAF_LOG="$DATA/log" KARAF_EXEC=exec CHECK_ROOT_INSTANCE_RUNNING=false
export KARAF_OPTS="${KARAF_OPTS:-} -Dkaraf.instances=$DATA/karaf/instances -Dtessera.data=$DATA -Dtessera.demo=$DEMO"

server=""
stop_server() {
  trap '' INT TERM
  [ -n "$server" ] && kill -TERM "$server" 2>/dev/null
  wait "$server" 2>/dev/null
  [ -n "${1:-}" ] && exit "$1"
  echo "Tessera CRM has stopped."
  exit 0
}
trap stop_server INT TERM

if [ "$MODE" = console ]; then
  "$ASSEMBLY/bin/karaf" console <&0 &
else
  # in a session of its own, so that Ctrl-C reaches this script and the database is stopped in order
  "$(command -v setsid || echo env)" "$ASSEMBLY/bin/karaf" server >"$DATA/log/console.log" 2>&1 </dev/null 9>&- &
fi
server=$!

print_first_sign_in() {
  if [ -s "$DATA/first-sign-in.txt" ]; then
    cat "$DATA/first-sign-in.txt"
    rm -f "$DATA/first-sign-in.txt"
  fi
}

deadline=$((SECONDS + ${CRM_START_SECONDS:-300}))
until [ "$(http_status "$PORT" /health/ready)" = 200 ] && [ "$(http_status "$PORT" /sign-in)" = 200 ]; do
  if [ -s "$DATA/startup-error.txt" ]; then
    cat "$DATA/startup-error.txt" >&2
    stop_server 1
  fi
  if ! kill -0 "$server" 2>/dev/null; then
    fail "Tessera CRM ended while it was starting: see $DATA/log/karaf.log and $DATA/log/console.log."
  fi
  if [ $SECONDS -ge $deadline ]; then
    echo "Tessera CRM did not become ready: see $DATA/log/karaf.log." >&2
    stop_server 1
  fi
  sleep 0.3
done
print_first_sign_in
echo "Tessera CRM is ready: http://127.0.0.1:$PORT"

wait "$server"
code=$?
[ $code -eq 0 ] && exit 0
fail "Tessera CRM ended unexpectedly (code $code): see $DATA/log/karaf.log."

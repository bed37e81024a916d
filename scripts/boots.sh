# ./crm boots [N]: starts the distribution N times, each on fresh data, and says how often and how fast it was ready.

N=${1:-50}
[[ $N =~ ^[0-9]+$ ]] && [ "$N" -ge 1 ] || fail "How many times? ./crm boots [N], not '$N'."
SECONDS_AT_MOST=${CRM_START_SECONDS:-120}
PORT=${CRM_PORT:-18191}

require_java
build_if_needed
port_is_taken "$PORT" && fail "Port $PORT is taken by another program: choose another with CRM_PORT."

results="${CRM_BOOTS_RESULTS:-$HERE/target/boots}"
rm -rf "$results"
mkdir -p "$results"
server=""
data=""

end_server() {
  [ -n "$server" ] || return 0
  kill -TERM "$server" 2>/dev/null
  for _ in $(seq 150); do
    kill -0 "$server" 2>/dev/null || break
    sleep 0.2
  done
  kill -KILL "$server" 2>/dev/null
  wait "$server" 2>/dev/null
  server=""
  # a database that outlived its server would hold the port and the disk
  if [ -n "$data" ]; then
    for pid in $(pgrep -f -- "$data" 2>/dev/null); do [ "$pid" = $$ ] || kill -KILL "$pid" 2>/dev/null; done
    rm -rf "$data"
  fi
}
trap 'end_server; exit 130' INT TERM

boot() {
  data=$(mktemp -d "${TMPDIR:-/tmp}/tessera-boot-XXXXXX")
  mkdir -p "$data/karaf/deploy" "$data/log"
  local start now
  start=$(date +%s%N)
  CRM_PORT=$PORT CRM_ADMIN_PASSWORD="Mosaic-tile-42" KARAF_DATA="$data/karaf" KARAF_LOG="$data/log" KARAF_EXEC=exec \
    CHECK_ROOT_INSTANCE_RUNNING=false KARAF_OPTS="-Dkaraf.instances=$data/karaf/instances -Dtessera.data=$data -Dtessera.demo=false" \
    "$ASSEMBLY/bin/karaf" server >"$data/log/console.log" 2>&1 </dev/null &
  server=$!
  while :; do
    now=$(date +%s%N)
    if [ "$(http_status "$PORT" /health/ready)" = 200 ] && [ "$(http_status "$PORT" /sign-in)" = 200 ]; then
      echo $((($(date +%s%N) - start) / 1000000)) >>"$results/times"
      return 0
    fi
    if ! kill -0 "$server" 2>/dev/null || [ $(((now - start) / 1000000000)) -ge "$SECONDS_AT_MOST" ]; then
      return 1
    fi
    sleep 0.1
  done
}

failed=0
for i in $(seq "$N"); do
  if boot; then
    echo "boot $i: $(tail -1 "$results/times") ms"
  else
    failed=$((failed + 1))
    cp "$data/log/karaf.log" "$results/failed-$i.log" 2>/dev/null
    cp "$data/log/console.log" "$results/failed-$i-console.log" 2>/dev/null
    echo "boot $i: NOT READY within $SECONDS_AT_MOST s, see target/boots/failed-$i.log"
  fi
  end_server
done

[ -f "$results/times" ] && sort -n "$results/times" | awk '
  { t[NR] = $1 }
  END {
    p95 = int(NR * 0.95 + 0.999999); if (p95 < 1) p95 = 1
    printf "ready after: median %.1f s, p95 %.1f s, longest %.1f s\n", t[int((NR + 1) / 2)] / 1000, t[p95] / 1000, t[NR] / 1000
  }'
echo "$((N - failed)) of $N boots were ready, $failed failed"
[ "$failed" = 0 ]
exit $?

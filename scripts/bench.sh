# ./crm bench AREA: measures and prints each figure beside its bound; exit code 1 where one is missed.

case "${1:-}" in
  start) class=StartBench ;;
  permissions) class=PermissionBench ;;
  nodes) class=NodesBench ;;
  modules) class=ModulesBench ;;
  customers) class=CustomersBench ;;
  imports) class=ImportBench ;;
  *) fail "What shall be measured? ./crm bench start (start time, memory, size), permissions (lists at a million customers), nodes (two servers on one database), imports (a million customers out of a file and back; CRM_BENCH_ROWS), modules (one that comes and goes under load; CRM_BENCH_CYCLES, 200) or customers (lists, own fields, search, duplicates and pages at a million; CRM_BENCH_ONLY=lists,search for some of them, CRM_BENCH_DATA=folder keeps the customers for the next time)." ;;
esac
require_java
require_build_tools
build_if_needed
log="$HERE/target/bench-$1.log"
mkdir -p "$HERE/target"
echo "$(uname -srm), $(nproc) cores, $(awk '/MemTotal/ {printf "%.0f GB", $2 / 1048576}' /proc/meminfo), $("$JAVA" -version 2>&1 | head -1)"
(cd "$HERE" && mvn -B -pl itests -Dtest="$class" -Dsurefire.failIfNoSpecifiedTests=false test) >"$log" 2>&1 || {
  grep -E '^\[ERROR\]' "$log" | head -8 >&2
  fail "The measurement failed: see target/bench-$1.log."
}
grep -E '^\|' "$log"
sed -n 's/^PLAN /plan /p' "$log"
grep -q '^BENCH KEPT' "$log" || fail "A bound was missed."

# ./crm rehearse SUBJECT: tries a module or a new distribution out on a copy of production's data; rehearsal/ is the program.

DATA="${CRM_DATA:-$HERE/data}"
FROM=$ASSEMBLY
subjects=()
options=()
# 1 is for what would fail
fail() {
  printf '%s\n' "$*" >&2
  exit 2
}
while [ $# -gt 0 ]; do
  case "$1" in
    --data) DATA=${2:-}; shift ;;
    --from) FROM=${2:-}; shift ;;
    --work | --json | --lang) options+=("$1" "${2:-}"); shift ;;
    -*) options+=("$1") ;;
    *) subjects+=("$1") ;;
  esac
  [ $# -gt 0 ] && shift
done

require_java
build_if_needed
program=$HERE/rehearsal/target
[ -d "$program/classes" ] && [ -d "$program/lib" ] || fail "The program of ./crm rehearse is not built: run ./crm build."

# a module's folder is built first, as ./crm deploy builds it
for i in "${!subjects[@]}"; do
  folder=$(module_folder "${subjects[$i]}")
  if [ -n "$folder" ] && [ -f "$folder/pom.xml" ] && [ -f "$folder/bnd.bnd" ]; then
    require_build_tools
    build_module "$folder" "$HERE/target/rehearse.log" || exit 2
    subjects[i]=$jar
  fi
done
exec "$JAVA" -Xmx256m -XX:+UseSerialGC -Dorg.slf4j.simpleLogger.defaultLogLevel=off \
  -cp "$program/classes:$program/lib/*" org.tesseracrm.rehearsal.Main \
  --data "$DATA" --from "$FROM" ${options[@]+"${options[@]}"} ${subjects[@]+"${subjects[@]}"}

# ./crm notice: writes THIRD-PARTY.md from what the built distribution carries.

require_java
build_if_needed
mkdir -p "$HERE/target"
# what is compiled into the bundles that carry libraries; tests' scope is left out
: >"$HERE/target/classpaths"
for bundle in platform/web platform/rest core/core-api core/core core/shell; do
  (cd "$HERE" && mvn -q -B dependency:build-classpath -DincludeScope=compile -Dmdep.outputFile="$HERE/target/classpath" -pl "bundles/$bundle") >/dev/null 2>&1 ||
    fail "The libraries of $bundle could not be listed: build first (./crm build)."
  cat "$HERE/target/classpath" >>"$HERE/target/classpaths"
  echo >>"$HERE/target/classpaths"
done
# where Maven keeps its jars, wherever it was told to: our own lie there too
repository=$(tr ':' '\n' <"$HERE/target/classpaths" | sed -n 's#/org/tesseracrm/.*##p' | head -1)
[ -d "$repository" ] || fail "Maven's repository was not found: build first (./crm build)."
"$JAVA" "$HERE/scripts/ThirdParty.java" "$ASSEMBLY" "$repository" "$HERE/bundles/platform/web/package-lock.json" "$HERE/target/classpaths" "$HERE/THIRD-PARTY.md"

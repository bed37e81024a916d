# ./crm notice: writes THIRD-PARTY.md from what the built distribution carries.

require_java
build_if_needed
mkdir -p "$HERE/target"
repository=$(cd "$HERE" && mvn -q -o help:evaluate -Dexpression=settings.localRepository -DforceStdout 2>/dev/null | tail -1 | sed 's/\x1b\[[0-9;]*m//g')
[ -d "$repository" ] || repository="$HOME/.m2/repository"
# what is compiled into the bundles that carry libraries; tests' scope is left out
: >"$HERE/target/classpaths"
for bundle in platform/web platform/rest core/core-api core/core core/shell; do
  (cd "$HERE" && mvn -q -B dependency:build-classpath -DincludeScope=compile -Dmdep.outputFile="$HERE/target/classpath" -pl "bundles/$bundle") >/dev/null 2>&1 ||
    fail "The libraries of $bundle could not be listed: build first (./crm build)."
  cat "$HERE/target/classpath" >>"$HERE/target/classpaths"
  echo >>"$HERE/target/classpaths"
done
"$JAVA" "$HERE/scripts/ThirdParty.java" "$ASSEMBLY" "$repository" "$HERE/bundles/platform/web/package-lock.json" "$HERE/target/classpaths" "$HERE/THIRD-PARTY.md"

# ./crm notice: writes THIRD-PARTY.md from what the built distribution carries.
require_java
build_if_needed
repository=$(cd "$HERE" && mvn -q -o help:evaluate -Dexpression=settings.localRepository -DforceStdout 2>/dev/null | tail -1 | sed 's/\x1b\[[0-9;]*m//g')
[ -d "$repository" ] || repository="$HOME/.m2/repository"
"$JAVA" "$HERE/scripts/ThirdParty.java" "$ASSEMBLY" "$repository" "$HERE/bundles/platform/web/package-lock.json" "$HERE/THIRD-PARTY.md"

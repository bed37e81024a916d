# ./crm api: keeps what the bundles offer to modules, at a release; later builds fail where they break it.

require_java
build_if_needed
"$JAVA" "$HERE/scripts/ApiRecord.java" "$HERE/bundles" "$HERE/itests/src/test/resources/api"

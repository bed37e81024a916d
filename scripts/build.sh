require_java
build_distribution
echo "Built: karaf-assembly/target/karaf-assembly-*.tar.gz"

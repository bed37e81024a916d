# ./crm test: builds everything, runs all tests, and ends with what the test runners counted.

require_java
require_build_tools

find_chromium() {
  for each in "${CHROMIUM:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
    [ -n "$each" ] && [ -x "$each" ] && return 0
  done
  return 1
}

if ! find_chromium; then
  if can_install; then
    echo "Installing Chromium for the tests in the browser …"
    install_packages chromium fonts-noto-cjk
  fi
  find_chromium ||
    echo "Chromium is missing and could not be installed: tests in the browser will be skipped; install it or name it with CHROMIUM." >&2
fi

log="$HERE/target/test.log"
mkdir -p "$HERE/target"
find "$HERE/bundles" "$HERE/rehearsal" "$HERE/itests" -path '*/target/surefire-reports/TEST-*.xml' -delete 2>/dev/null
echo "Building and testing (log in target/test.log, screenshots in itests/target/screens) …"
started=$SECONDS
(cd "$HERE" && mvn -B --fail-at-end "$@" install) 2>&1 | tee "$log" |
  grep --line-buffered -E '^\[INFO\] Building .*\[[0-9]+/[0-9]+\]|^\[[A-Z]+\] Tests run:.* in |^\[ERROR\] +[A-Za-z_]+\.[a-zA-Z]+|BUILD (SUCCESS|FAILURE)'
code=${PIPESTATUS[0]}
if [ "$code" = 0 ]; then touch "$DISTRIBUTION_STAMP"; fi

counts=$(find "$HERE/bundles" "$HERE/rehearsal" "$HERE/itests" -path '*/target/surefire-reports/TEST-*.xml' -exec sed -n '/<testsuite /{p;q}' {} \; |
  awk '
    function count(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
    { all += count("tests"); failed += count("failures") + count("errors"); skipped += count("skipped") }
    END { printf "%d passed, %d failed, %d skipped", all - failed - skipped, failed, skipped }')
if [ "$code" != 0 ]; then
  grep -E '^\[ERROR\]' "$log" | head -20 >&2
fi
echo "Took $(((SECONDS - started) / 60)) min $(((SECONDS - started) % 60)) s."
echo "$counts"
exit "$code"

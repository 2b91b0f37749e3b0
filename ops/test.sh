#!/usr/bin/env bash
# Runs every test. Installs what they need where it is missing: Redis, Chromium, strace (Debian or Ubuntu, as root or
# with sudo). Ends with "N passed, N failed" and fails if anything failed.
#   ops/test.sh            everything
#   ops/test.sh Domain     one project: Domain, Server, Browser, Rehearsal or Web
set -uo pipefail
cd "$(dirname "$0")/.."
only="${1:-all}"
log="$(mktemp)"
trap 'rm -f "$log"' EXIT

need() {
  local missing=()
  command -v redis-server >/dev/null || missing+=(redis-server)
  command -v chromium >/dev/null || missing+=(chromium)
  command -v strace >/dev/null || missing+=(strace)
  [ ${#missing[@]} -eq 0 ] && return
  echo "Installing ${missing[*]}"
  local root=(); [ "$(id -u)" -eq 0 ] || root=(sudo)
  { "${root[@]}" apt-get update -q && DEBIAN_FRONTEND=noninteractive "${root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 \
    || { tail -n 20 "$log"; echo "Install ${missing[*]} by hand, then run this again."; exit 1; }
  # A service that the package started would hold the default port; the tests start their own.
  command -v systemctl >/dev/null && "${root[@]}" systemctl stop redis-server 2>/dev/null
  return 0
}

failed_step=0
passed=0
failed=0

web() {
  echo "== Web"
  (cd src/BridgeCoordinator.Web && npm test --silent && npm run size --silent) 2>&1 | tee "$log"
  local status=$?
  local counts; counts=$(sed 's/\x1b\[[0-9;]*m//g' "$log" | awk '/^ *Tests /{for(i=1;i<=NF;i++){if($i=="passed")p=$(i-1);if($i=="failed")f=$(i-1)}}END{print p+0, f+0}')
  passed=$((passed + ${counts% *})); failed=$((failed + ${counts#* }))
  [ "$status" -eq 0 ] || failed_step=1
}

dotnet_tests() {
  echo "== $1"
  # One module at a time: the machine's cores are the tests' own, and timings stay honest.
  dotnet test ${1:+--project "$1"} --no-build --max-parallel-test-modules 1 --no-progress 2>&1 | tee "$log"
  local status=$?
  local counts; counts=$(awk '/^ *succeeded:/{p=$2}/^ *failed:/{f=$2}END{print p+0, f+0}' "$log")
  passed=$((passed + ${counts% *})); failed=$((failed + ${counts#* }))
  [ "$status" -eq 0 ] || failed_step=1
}

need
dotnet build BridgeCoordinator.sln -v quiet --nologo || { echo "0 passed, 1 failed"; exit 1; }
case "$only" in
  all) web; dotnet_tests "" ;;
  Web) web ;;
  *) dotnet_tests "tests/BridgeCoordinator.$only.Tests" ;;
esac

# A step that broke without a failing test, such as a size budget or a crash, is a failure too.
[ "$failed_step" -ne 0 ] && [ "$failed" -eq 0 ] && failed=1
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]

#!/usr/bin/env bash
# Measures the published server beside bare ones and writes ops/benchmarks.md. Wants a machine with nothing else to do.
#   ops/benchmarks.sh                   everything, some ten minutes
#   ops/benchmarks.sh fanout restart    these alone; the table keeps the others' last figures of the same build
set -euo pipefail
cd "$(dirname "$0")/.."
work="$PWD/artifacts/benchmarks"
build="$(git rev-parse HEAD)$(git diff HEAD -- src tests/BridgeCoordinator.Benchmarks | sha256sum)"
if [ ! -e "$work/build" ] || [ "$(cat "$work/build")" != "$build" ]; then
  rm -rf "$work"
  dotnet publish src/BridgeCoordinator.Server -c Release -r linux-x64 --no-self-contained -o "$work/server" -v quiet --nologo
  dotnet build tests/BridgeCoordinator.Benchmarks -c Release -o "$work/benchmarks" -v quiet --nologo
  echo "$build" >"$work/build"
fi
export BENCHMARK_SERVER="$work/server" BENCHMARK_RESULTS="$work/results" BENCHMARK_TABLE="$PWD/ops/benchmarks.md"
dotnet "$work/benchmarks/BridgeCoordinator.Benchmarks.dll" "$@"

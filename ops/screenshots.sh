#!/usr/bin/env bash
# Pictures of every page into artifacts/screenshots: phone, laptop and wall, light and dark, 17 and 135 sites, in telling
# states. The server that they show listens on a free port and keeps its data in a temporary folder. Needs Chromium
# (ops/test.sh installs it); CHROMIUM names another one than /usr/bin/chromium.
set -euo pipefail
cd "$(dirname "$0")/.."
rm -rf artifacts/screenshots
mkdir -p artifacts/screenshots
dotnet build tests/BridgeCoordinator.Browser.Tests -v quiet --nologo
dotnet test --project tests/BridgeCoordinator.Browser.Tests --no-build -- --explicit only --filter-class "*ScreenshotTests"
echo "$(find artifacts/screenshots -name '*.png' | wc -l) pictures in artifacts/screenshots"

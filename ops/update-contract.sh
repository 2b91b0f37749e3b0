#!/usr/bin/env bash
# Writes src/BridgeCoordinator.Web/contract/openapi.json anew from the server's own API description. The front end's types
# follow from it at the next build. Look at the difference before you commit it.
set -euo pipefail
cd "$(dirname "$0")/.."
UPDATE_CONTRACT=1 dotnet test --project tests/BridgeCoordinator.Server.Tests -- --filter-method "*The_committed_contract_is_the_servers"
git diff --stat -- src/BridgeCoordinator.Web/contract/openapi.json

#!/usr/bin/env bash
# Runs the packed tarball's smoke test under every Node that mplan supports.
set -euo pipefail
cd "$(dirname "$0")/.."
npm run --silent build >/dev/null
for version in 20 22 24; do
  node="$(npx -y "node@$version" -p process.execPath)"
  bash test/smoke.sh "$node"
done

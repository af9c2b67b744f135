#!/usr/bin/env bash
# Packs mplan as it would be published, installs the tarball in a clean folder, and uses it there.
# Usage: test/smoke.sh [node]   (the Node to run it with; the current one by default)
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
node="${1:-node}"
place="$(mktemp -d)"
trap 'rm -rf "$place"' EXIT

cd "$root"
[ -f dist/main.js ] || npm run --silent build >/dev/null
tarball="$(npm pack --ignore-scripts --silent --pack-destination "$place" | tail -1)"
mkdir "$place/project" && cd "$place/project"
tar -xzf "$place/$tarball" -C "$place"
mplan() { "$node" "$place/package/bin/mplan.js" "$@"; }
expect() { # expect CODE COMMAND...
  local wanted=$1 code=0
  shift
  "$@" >"$place/out" 2>&1 || code=$?
  if [ "$code" -ne "$wanted" ]; then
    echo "smoke: '$*' exited with $code, not $wanted:" >&2
    cat "$place/out" >&2
    exit 1
  fi
}

expect 0 mplan --version
expect 0 mplan --help
expect 0 mplan rules --json
expect 0 mplan explain SMART
expect 3 mplan validate
expect 2 mplan validate --no-such-flag
expect 0 mplan init --template b2b-saas --yes
expect 0 mplan validate --preset strict
expect 0 mplan review --accept
expect 0 mplan review
expect 0 mplan score
expect 0 mplan report
expect 0 mplan report -f md:report.md
test -s report.md
test -s "$place/package/THIRD_PARTY_LICENSES"
printf 'mplan: 1\ntactics:\n  - id: flyer\n    title: A flyer\n' >lonely.plan.yaml
expect 1 mplan validate lonely.plan.yaml
echo "smoke: $("$node" --version) runs the packed mplan"

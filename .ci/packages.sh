#!/usr/bin/env bash
# Sees to the programs that the tests use beside Node: tmux, to press keys in a real terminal.
# What is there is used; on Debian and its kin what is missing is installed; elsewhere it says what to install.
set -euo pipefail
missing=()
for program in tmux; do
  command -v "$program" >/dev/null || missing+=("$program")
done
[ ${#missing[@]} -eq 0 ] && exit 0

if command -v apt-get >/dev/null; then
  become=""
  [ "$(id -u)" -eq 0 ] || become="sudo -n"
  if $become apt-get -qq update >/dev/null 2>&1 && $become apt-get -qq install -y "${missing[@]}" >/dev/null 2>&1; then
    exit 0
  fi
fi
echo "The tests need: ${missing[*]}. Install it with your system's package manager, then run npm test again." >&2
exit 1

# Sourced: `check NAME COMMAND...` runs a command and tells what it printed when it fails;
# `tell_result` ends the script.
checks=0 failures=0

check() {
  local name=$1 output
  shift
  checks=$((checks + 1))
  if output=$("$@" 2>&1); then
    echo "ok      $name"
  else
    echo "FAILED  $name: $*"
    printf '%s\n' "$output" | head -20 | sed 's/^/        /'
    failures=$((failures + 1))
  fi
}

# same EXPECTED COMMAND...: the command ends with 0 and prints exactly this.
same() {
  local expected=$1 output
  shift
  output=$("$@") || { echo "exit $?: $output"; return 1; }
  [ "$output" = "$expected" ] || { echo "expected: $expected"; echo "printed:  $output"; return 1; }
}

# prints PATTERN COMMAND...: the command ends with 0 and a line of its output matches.
prints() {
  local pattern=$1 output
  shift
  output=$("$@") || { echo "exit $?: $output"; return 1; }
  grep -Eq -- "$pattern" <<<"$output" || { echo "no line matches $pattern:"; echo "$output"; return 1; }
}

# fails COMMAND...: the command does not end with 0.
fails() {
  if "$@"; then return 1; fi
}

tell_result() {
  echo "$1: $checks checks, $failures failed"
  [ "$failures" = 0 ] && [ "$checks" -gt 0 ]
}

#!/usr/bin/env bash
# Writes openssl-signatures.json: signatures that OpenSSL alone made, with the two published test
# keys next to this script.
# RSASSA-PKCS1-v1_5 has no randomness, so a second run writes the same bytes.
# Usage: make-openssl-vectors.sh [OUTPUT]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
output=${1:-$here/openssl-signatures.json}
date='Thu, 05 Jan 2012 21:31:40 GMT'
system=525ee96f52e144993e000015
group=5f9a00000000000000000001

# name|method|path; no text below needs an escape in JSON.
lines=(
  "get record|GET|/api/systems/$system"
  "put record|PUT|/api/systems/$system"
  "delete record|DELETE|/api/systems/$system"
  "post membership|POST|/api/v2/systemgroups/$group/members"
  "patch|PATCH|/api/systems/$system"
  "head|HEAD|/api/systems/$system"
  "options|OPTIONS|/api/systems/$system"
  "query with %20|GET|/api/systems/$system?fields=hostname%20displayName%20os"
  "query of several pairs|GET|/api/v2/systems/$system/memberof?limit=100&skip=200&sort=-name"
  "query with a question mark and an equals sign|GET|/api/v2/systems/$system/users?filter=type:eq:a=b?c"
  "percent signs that printf would take|GET|/api/systems/$system?fields=%25s%25d%0A"
  "percent-encoded UTF-8|GET|/api/systems/$system?fields=%C3%A9t%C3%A9"
  "quotes and brackets|GET|/api/systems/$system?filter='a'(b)!*~"
  "one slash|GET|/"
)

{
  printf '{\n  "provenance": "Made by make-openssl-vectors.sh: openssl dgst -sha256 -sign KEY over the signing string, then base64. Keys: keys/*.pem, public test keys. RSASSA-PKCS1-v1_5 is deterministic, so every OpenSSL gives these bytes.",\n'
  printf '  "date": "%s",\n  "vectors": [' "$date"
  separator=''
  for key in public-test-key-1024 public-test-key-2048; do
    for line in "${lines[@]}"; do
      IFS='|' read -r name method path <<<"$line"
      signature=$(printf '%s %s HTTP/1.1\ndate: %s' "$method" "$path" "$date" |
        openssl dgst -sha256 -sign "$here/keys/$key.pem" | base64 | tr -d '\n')
      printf '%s\n    { "name": "%s", "key": "%s", "method": "%s", "path": "%s",\n      "signature": "%s" }' \
        "$separator" "$name" "$key" "$method" "$path" "$signature"
      separator=','
    done
  done
  printf '\n  ]\n}\n'
} >"$output"

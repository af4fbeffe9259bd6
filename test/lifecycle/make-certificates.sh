#!/bin/sh
# make-certificates.sh FOLDER: an authority (authority.pem), and a certificate of its for
# api.rig.test (api.key, api.pem).
set -eu
cd "$1"
new() { openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -days 2 "$@" 2>/dev/null; }
new -keyout authority.key -out authority.pem -subj "/CN=sysctx rig authority"
new -keyout api.key -out api.pem -subj "/CN=api.rig.test" -CA authority.pem -CAkey authority.key \
  -addext "subjectAltName=DNS:api.rig.test" -addext "basicConstraints=critical,CA:FALSE"

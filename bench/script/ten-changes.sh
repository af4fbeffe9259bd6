#!/bin/bash
# ten-changes.sh JOIN JOIN LEAVE USER: the ten changes of bench/apply.ts with the script: one PUT
# for each field; for each attribute a GET and a PUT of all of them; one POST for each group and
# association. The merged attributes are written down here, so that the time of a tool that merges
# JSON counts for nobody.
here=$(dirname "$0")
call() { "$here/system-context.sh" "$@"; }
member() { call POST "/api/v2/systemgroups/$2/members" '{"op":"'"$1"'","type":"system","id":"{id}"}'; }
system=/api/systems/{id}

call PUT "$system" '{"displayName":"web-01"}'
call PUT "$system" '{"description":"front"}'
call PUT "$system" '{"allowSshPasswordAuthentication":false}'
for attributes in \
  '[{"name":"role","value":"db"},{"name":"rack","value":"r1"}]' \
  '[{"name":"role","value":"db"},{"name":"rack","value":"r1"},{"name":"zone","value":"eu"}]' \
  '[{"name":"role","value":"db"},{"name":"zone","value":"eu"}]'; do
  call GET "$system?fields=attributes" >/dev/null
  call PUT "$system" '{"attributes":'"$attributes"'}'
done
member add "$1"
member add "$2"
member remove "$3"
call POST "/api/v2/systems/{id}/associations" \
  '{"attributes":{"sudo":{"enabled":true,"withoutPassword":true}},"op":"add","type":"user","id":"'"$4"'"}'

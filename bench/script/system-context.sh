#!/bin/bash
# One signed request, as it is passed around among administrators: system-context.sh METHOD PATH
# [BODY]. {id} in PATH is this system. A peer for the benchmarks, not a recommendation: it exits
# with 0 on a 401 and breaks on a percent sign.
conf=${JCAGENT_CONF:-/opt/jc/jcagent.conf}
key=${JCAGENT_KEY:-/opt/jc/client.key}
url=${JC_URL:-https://console.jumpcloud.com}
method=$1
id=$(grep -o '"systemKey":"[^"]*"' "$conf" | cut -d'"' -f4)
path=${2//\{id\}/$id}
now=$(date -u "+%a, %d %h %Y %H:%M:%S GMT")
signature=$(printf "$method $path HTTP/1.1\ndate: $now" | openssl dgst -sha256 -sign "$key" | base64 -w0)
curl -s -X "$method" -H "Content-Type: application/json" -H "Accept: application/json" -H "Date: $now" \
  -H "Authorization: Signature keyId=\"system/$id\",headers=\"request-line date\",algorithm=\"rsa-sha256\",signature=\"$signature\"" \
  ${3:+-d "${3//\{id\}/$id}"} "$url$path"

# type-keys.zsh SETUP COMMAND [WORD...]: types lines into an interactive shell on a terminal of its own.
# SETUP is typed first. For each line of standard input: types it and a TAB, then ^X^G, which must make the shell write to
# $FIFO and end with a line ".". All that it writes goes to standard output.
zmodload zsh/zpty || exit 1
setup=$1
shift
exec {fifo}<>$FIFO
zpty -b shell "$@"
zpty -w shell "$setup"

wait_for_dot() {
  local line junk
  local -F limit=$(( SECONDS + 20 ))
  while (( SECONDS < limit )); do
    # An undrained terminal would hold the shell.
    while zpty -rt shell junk; do :; done
    if IFS= read -r -t 0.05 -u $fifo line; then
      print -r -- "$line"
      [[ $line == . ]] && return 0
    fi
  done
  print -ru2 "the shell does not answer: $junk"
  exit 1
}

typeset -F SECONDS
wait_for_dot
while IFS= read -r keys; do
  zpty -w -n shell "$keys"$'\t'
  zpty -w -n shell $'\C-x\C-g'
  wait_for_dot
done
zpty -d shell

# Sourced by an interactive zsh: what compadd is given is what is offered; ^X^G writes it to $FIFO.
typeset -ga offered
compadd() {
  # Calls that only sort into arrays offer nothing.
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
    builtin compadd "$@"
    return
  fi
  local -a hits
  builtin compadd -A hits "$@"
  offered+=("${hits[@]}")
  builtin compadd "$@"
}
report-offered() {
  {
    print -r -- "$BUFFER"
    print -rl -- "${(@u)offered}"
    print .
  } >$FIFO
  offered=()
  BUFFER=''
}
zle -N report-offered
bindkey '^X^G' report-offered
LISTMAX=1000
print . >$FIFO

# Sourced by an interactive bash: ^X^G writes the completed line to $FIFO.
report_line() {
  printf '%s\n.\n' "$READLINE_LINE" >"$FIFO"
  READLINE_LINE='' READLINE_POINT=0
}
bind -x '"\C-x\C-g": report_line'
bind 'set bell-style none'
bind 'set completion-query-items 0'
bind 'set page-completions off'
echo . >"$FIFO"

import type { CompletionTree, Place } from "./tree.ts";
import { flagSuggestions, quoteWord, readSettings, suggestionWords, valueFlags } from "./tree.ts";

/** Returns the completions for bash 3.2 and newer; they need no bash-completion. */
export function formatBash(tree: CompletionTree): string {
  return `${tables(tree)}${helpers}${complete(tree)}complete -F _sysctx sysctx
`;
}

/** What the program has, as questions that the rest asks. */
function tables(tree: CompletionTree): string {
  const rows = flagSuggestions(tree).map(({ path, name, words }) => {
    const place = path === undefined ? "*" : quoteWord(path);
    return `    ${place}' ${name}') offers=${quoteWord(words)} ;;`;
  });
  return `# Completions of sysctx for bash, made by: sysctx completion bash

# Sets what may follow a command.
_sysctx_place() {
  commands='' flags='' rest='' arguments=()
  case $1 in
${tree.places.map(placeRow).join("\n")}
  esac
}

# Sets what may be the value of a flag.
_sysctx_value() {
  offers=''
  case "$1 $2" in
${rows.join("\n")}
  esac
}

`;
}

/** The same whatever the program has. */
const helpers = `# Reads the names under a key of the settings file into found: aliases or profiles. Only as sysctx writes the file
# (one key a line, indented), and only names that sysctx config set takes.
_sysctx_names() {
  local file=\${SYSCTX_CONFIG_DIR-} line unit='' inside='' name='"([A-Za-z0-9_][A-Za-z0-9_-]*)":'
${readSettings}      unit=\${line%%[![:space:]]*}
    fi
    if [[ -z $inside ]]; then
      [[ -n $unit && $line == "$unit\\"$1\\": {" ]] && inside=1
    elif [[ $line == "$unit}"* ]]; then
      return 0
    elif [[ $line == "$unit$unit\\""* && $line =~ $name && $line == "$unit$unit$BASH_REMATCH"* ]]; then
      found+=("\${BASH_REMATCH[1]}")
    fi
  done <"$file"
  return 0
}

_sysctx_offer() {
  local word found=()
  local IFS=$' \\t\\n'
  for word in "$@"; do
    case $word in
      @files) compopt -o default 2>/dev/null ;;
      @folders) compopt -o dirnames 2>/dev/null ;;
      @aliases) _sysctx_names alias; _sysctx_offer \${found[@]+"\${found[@]}"} ;;
      @profiles) _sysctx_names profiles; _sysctx_offer default \${found[@]+"\${found[@]}"} ;;
      "$cur"*) COMPREPLY+=("$word") ;;
    esac
  done
  return 0
}

`;

/** Finds out where the cursor stands, and offers what may be there. */
function complete(tree: CompletionTree): string {
  return `_sysctx() {
  local cur=\${COMP_WORDS[COMP_CWORD]} path=sysctx flag='' ended='' word i count=0
  local commands flags rest offers arguments
  local IFS=$' \\t\\n'
  COMPREPLY=()
  _sysctx_place "$path"
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    if [[ $word == '=' && -n $flag ]]; then
      continue
    elif [[ -n $flag && $word != -* ]]; then
      flag=''
    elif [[ -n $ended ]]; then
      count=$((count + 1))
    elif [[ $word == -- ]]; then
      ended=1 flag=''
    elif [[ $word == -* ]]; then
      flag=''
      case ' ${valueFlags(tree).join(" ")} ' in *" $word "*) flag=$word ;; esac
    else
      flag=''
      case " $commands " in
        *" $word "*) path="$path $word"; _sysctx_place "$path" ;;
        *) count=$((count + 1)) ;;
      esac
    fi
  done
  # bash hands over --output=js as three words.
  [[ $cur != '=' || -z $flag ]] || cur=''
  if [[ -n $flag && $cur != -* ]]; then
    _sysctx_value "$path" "$flag"
    _sysctx_offer $offers
  elif [[ -z $ended && $cur == -* ]]; then
    _sysctx_offer $flags ${tree.flags.flatMap(({ names }) => names).join(" ")}
  elif [[ -n $commands ]]; then
    _sysctx_offer $commands
  elif ((count < \${#arguments[@]})); then
    _sysctx_offer \${arguments[count]}
  else
    _sysctx_offer $rest
  fi
}

`;
}

function placeRow({ path, commands, flags, arguments: words, rest }: Place): string {
  const parts = [
    commands.length > 0
      ? `commands=${quoteWord(commands.map(({ name }) => name).join(" "))}`
      : undefined,
    flags.length > 0
      ? `flags=${quoteWord(flags.flatMap(({ names }) => names).join(" "))}`
      : undefined,
    words.some((each) => each.length > 0)
      ? `arguments=(${words.map((each) => quoteWord(suggestionWords(each))).join(" ")})`
      : undefined,
    rest.length > 0 ? `rest=${quoteWord(suggestionWords(rest))}` : undefined,
  ].filter((part) => part !== undefined);
  return `    ${quoteWord(path)}) ${[...parts, ";;"].join(" ")}`;
}

import type { CompletionTree, Flag, Place } from "./tree.ts";
import { flagSuggestions, quoteWord, readSettings, suggestionWords, valueFlags } from "./tree.ts";

/** Returns the completions for zsh: a file `_sysctx` of $fpath, or sourced after compinit. */
export function formatZsh(tree: CompletionTree): string {
  return `${tables(tree)}${helpers}${complete(tree)}if [[ \${funcstack[1]-} == _sysctx ]]; then
  _sysctx "$@"
else
  compdef _sysctx sysctx
fi
`;
}

/** What the program has, as questions that the rest asks. */
function tables(tree: CompletionTree): string {
  const rows = flagSuggestions(tree).map(({ path, name, words }) => {
    const place = path === undefined ? "*" : quoteWord(path);
    return `    (${place}' ${name}') offers=(${words}) ;;`;
  });
  return `#compdef sysctx
# Completions of sysctx for zsh, made by: sysctx completion zsh

# Sets what may follow a command.
_sysctx_place() {
  below=() flags=() arguments=() rest=''
  case $1 in
${tree.places.map(placeRows).join("\n")}
  esac
}

# Sets what may be the value of a flag.
_sysctx_value() {
  offers=()
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
  local file=\${SYSCTX_CONFIG_DIR-} line unit='' inside='' name
${readSettings}      unit=\${line%%[^[:space:]]*}
    fi
    if [[ -z $inside ]]; then
      if [[ -n $unit && $line == "$unit\\"$1\\": {" ]]; then inside=1; fi
    elif [[ $line == "$unit}"* ]]; then
      return 0
    elif [[ $line == "$unit$unit\\""* ]]; then
      name=\${line#"$unit$unit\\""}
      [[ $name == *'":'* ]] || continue
      name=\${name%%'":'*}
      [[ $name == [A-Za-z0-9_]* && $name != *[^A-Za-z0-9_-]* ]] && found+=("$name")
    fi
  done <"$file"
  return 0
}

_sysctx_offer() {
  local word
  local -a found plain
  for word in "$@"; do
    case $word in
      (@files) _files ;;
      (@folders) _files -/ ;;
      (@aliases) _sysctx_names alias; plain+=("\${found[@]}") ;;
      (@profiles) _sysctx_names profiles; plain+=(default "\${found[@]}") ;;
      (*) plain+=("$word") ;;
    esac
  done
  (( \${#plain} )) && compadd -- "\${plain[@]}"
}

`;

/** Finds out where the cursor stands, and offers what may be there. */
function complete(tree: CompletionTree): string {
  return `_sysctx() {
  local path_so_far=sysctx flag='' ended='' word rest
  local -i i count=0
  local -a below flags arguments offers common
  common=(
${tree.flags.flatMap(describeFlag).join("\n")}
  )
  _sysctx_place "$path_so_far"
  for (( i = 2; i < CURRENT; i++ )); do
    word=\${(Q)words[i]}
    if [[ -n $flag && $word != -* ]]; then
      flag=''
    elif [[ -n $ended ]]; then
      count+=1
    elif [[ $word == -- ]]; then
      ended=1 flag=''
    elif [[ $word == -* ]]; then
      flag=''
      case $word in
        (${valueFlags(tree).join("|")}) flag=$word ;;
      esac
    else
      flag=''
      if (( \${#below[(r)\${(b)word}:*]} )); then
        path_so_far="$path_so_far $word"
        _sysctx_place "$path_so_far"
      else
        count+=1
      fi
    fi
  done
  if [[ -z $ended && $PREFIX == --*=* ]]; then
    flag=\${PREFIX%%=*}
    compset -P '*='
    _sysctx_value "$path_so_far" "$flag"
    _sysctx_offer "\${offers[@]}"
  elif [[ -n $flag && $PREFIX != -* ]]; then
    _sysctx_value "$path_so_far" "$flag"
    _sysctx_offer "\${offers[@]}"
  elif [[ -z $ended && $PREFIX == -* ]]; then
    flags+=("\${common[@]}")
    _describe -o flag flags
  elif (( \${#below} )); then
    _describe command below
  elif (( count < \${#arguments} )); then
    _sysctx_offer \${=arguments[count + 1]}
  else
    _sysctx_offer \${=rest}
  fi
}

`;
}

function placeRows({ path, commands, flags, arguments: words, rest }: Place): string {
  const parts = [
    ...(commands.length > 0
      ? [
          `below=(\n${commands.map(({ name, summary }) => describe(name, summary)).join("\n")}\n      )`,
        ]
      : []),
    ...(flags.length > 0 ? [`flags=(\n${flags.flatMap(describeFlag).join("\n")}\n      )`] : []),
    ...(words.some((each) => each.length > 0)
      ? [`arguments=(${words.map((each) => quoteWord(suggestionWords(each))).join(" ")})`]
      : []),
    ...(rest.length > 0 ? [`rest=${quoteWord(suggestionWords(rest))}`] : []),
    ";;",
  ];
  return [`    (${quoteWord(path)})`, ...parts.map((part) => `      ${part}`)].join("\n");
}

function describeFlag({ names, description }: Flag): readonly string[] {
  return names.map((name) => describe(name, description));
}

/** _describe splits at the first colon. */
function describe(name: string, text: string): string {
  return `        ${quoteWord(`${name.replaceAll(":", "\\:")}:${text}`)}`;
}

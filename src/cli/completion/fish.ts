import type { CompletionTree, Flag, Place } from "./tree.ts";
import { flagSuggestions, suggestionWords, valueFlags } from "./tree.ts";

/** Returns the completions for fish 3.1 and newer. */
export function formatFish(tree: CompletionTree): string {
  return `${tables(tree)}${helpers}${complete(tree)}function __sysctx_wants_files
    __sysctx_complete | string match -q -- '*@files'
end

complete -c sysctx -f -a '(__sysctx_complete | string match -v -- "*@files")'
complete -c sysctx -n __sysctx_wants_files -F
`;
}

/** What the program has, as questions that the rest asks. */
function tables(tree: CompletionTree): string {
  const rows = flagSuggestions(tree).map(({ path, name, words }) => {
    const place = path === undefined ? quote(`* ${name}`) : quote(`${path} ${name}`);
    return `        case ${place}\n            echo ${quote(words)}`;
  });
  return `# Completions of sysctx for fish, made by: sysctx completion fish

# Prints the commands that may follow a command, with their meaning.
function __sysctx_commands
    switch "$argv[1]"
${tree.places
  .flatMap(({ path, commands }) =>
    switchCase(
      path,
      commands.map(({ name, summary }) => describe(name, summary)),
    ),
  )
  .join("\n")}
    end
end

# Prints the flags of a command, with their meaning.
function __sysctx_flags
    switch "$argv[1]"
${tree.places.flatMap(({ path, flags }) => switchCase(path, flags.flatMap(describeFlag))).join("\n")}
    end
${tree.flags
  .flatMap(describeFlag)
  .map((line) => `    ${line}`)
  .join("\n")}
end

# Prints what may be a command's argument, by its position.
function __sysctx_argument
    switch "$argv[1] $argv[2]"
${tree.places.flatMap(argumentCases).join("\n")}
    end
end

# Prints what may be the value of a flag.
function __sysctx_value
    switch "$argv[1] $argv[2]"
${rows.join("\n")}
    end
end

`;
}

/** The same whatever the program has. */
const helpers = `# Prints the names under a key of the settings file: aliases or profiles. Only as sysctx writes the file (one key a line,
# indented), and only names that sysctx config set takes.
function __sysctx_names
    set -l folder "$SYSCTX_CONFIG_DIR"
    if test -z "$folder"
        if test (id -u) = 0
            set folder /etc/sysctx
        else if test -n "$XDG_CONFIG_HOME"
            set folder "$XDG_CONFIG_HOME/sysctx"
        else
            set folder "$HOME/.config/sysctx"
        end
    end
    set -l file "$folder/settings.json"
    test -f "$file" -a -r "$file"; or return 0
    set -l unit ''
    set -l inside ''
    while read -l line
        if test -z "$unit"
            set unit (string replace -r '\\S.*$' '' -- "$line")
        end
        if test -z "$inside"
            if test -n "$unit" -a "x$line" = "x$unit\\"$argv[1]\\": {"
                set inside 1
            end
        else if string match -q -- "$unit}*" "$line"
            return 0
        else
            string replace -r -f -- "^$unit$unit\\"([A-Za-z0-9_][A-Za-z0-9_-]*)\\":.*" '$1' "$line"
        end
    end <"$file"
end

function __sysctx_offer
    for word in (string split ' ' -- "$argv[1]")
        switch $word
            case @files
                echo @files
            case @folders
                __fish_complete_directories "$argv[2]"
            case @aliases
                __sysctx_names alias
            case @profiles
                echo default
                __sysctx_names profiles
            case ''
            case '*'
                echo $word
        end
    end
end

`;

/** Finds out where the cursor stands, and offers what may be there. */
function complete(tree: CompletionTree): string {
  return `function __sysctx_complete
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l place sysctx
    set -l flag ''
    set -l ended ''
    set -l count 0
    for word in $words[2..-1]
        if test -n "$flag"; and not string match -q -- '-*' "$word"
            set flag ''
        else if test -n "$ended"
            set count (math $count + 1)
        else if test "x$word" = x--
            set ended 1
            set flag ''
        else if string match -q -- '-*' "$word"
            set flag ''
            if contains -- "$word" ${valueFlags(tree).join(" ")}
                set flag $word
            end
        else
            set flag ''
            if __sysctx_commands "$place" | string match -q -- "$word"\\t'*'
                set place "$place $word"
            else
                set count (math $count + 1)
            end
        end
    end
    if test -z "$ended"; and string match -q -- '--*=*' "$current"
        set -l parts (string split -m 1 = -- "$current")
        set -l offers (__sysctx_value "$place" "$parts[1]")
        for offer in (__sysctx_offer "$offers" "$parts[2]")
            echo "$parts[1]=$offer"
        end
    else if test -n "$flag"; and not string match -q -- '-*' "$current"
        set -l offers (__sysctx_value "$place" "$flag")
        __sysctx_offer "$offers" "$current"
    else if test -z "$ended"; and string match -q -- '-*' "$current"
        __sysctx_flags "$place"
    else
        __sysctx_commands "$place"
        set -l offers (__sysctx_argument "$place" "$count")
        __sysctx_offer "$offers" "$current"
    end
end

`;
}

function argumentCases({ path, arguments: words, rest }: Place): readonly string[] {
  return [
    ...words.flatMap((each, at) =>
      each.length === 0
        ? []
        : switchCase(`${path} ${at}`, [`echo ${quote(suggestionWords(each))}`]),
    ),
    ...(rest.length === 0 ? [] : switchCase(`${path} *`, [`echo ${quote(suggestionWords(rest))}`])),
  ];
}

function switchCase(pattern: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0
    ? []
    : [`        case ${quote(pattern)}`, ...lines.map((line) => `            ${line}`)];
}

function describeFlag({ names, description }: Flag): readonly string[] {
  return names.map((name) => describe(name, description));
}

function describe(name: string, text: string): string {
  return `printf '%s\\t%s\\n' ${quote(name)} ${quote(text)}`;
}

/** In fish's single quotes only the quote and the backslash need one before them. */
function quote(text: string): string {
  return `'${text.replaceAll(/['\\]/g, "\\$&")}'`;
}

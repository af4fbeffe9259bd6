import { isObject } from "../../../system/json.ts";
import type { Answer } from "../../answer.ts";
import { writeAnswer } from "../../write-answer.ts";

/** The settings file, or a profile in it. */
export type File = Readonly<Record<string, unknown>>;

/** Returns the profiles of the settings file. */
export const profilesOf = (file: File) => (isObject(file["profiles"]) ? file["profiles"] : {});
/** Returns what the settings file holds of a profile. */
export const storedOf = (file: File, name: string): File | undefined => {
  const profiles = profilesOf(file);
  const stored = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  return isObject(stored) ? stored : undefined;
};

/** The answer of a change of profiles. */
export function changeAnswer(command: string, name: string, changed: boolean): Answer {
  const done = {
    "profile add": "added",
    "profile remove": "removed",
    "profile use": "now in use:",
  };
  return writeAnswer(command, [{ id: name, changed }], {
    done: done[command as keyof typeof done],
    unchanged: "unchanged",
  });
}

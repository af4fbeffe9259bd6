/** What a write did to one thing. `note` says what a person should know besides. */
export interface Change {
  readonly id: string;
  readonly changed: boolean;
  readonly note?: string;
}

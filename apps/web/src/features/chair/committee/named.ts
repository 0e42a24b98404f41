/** A track or a topic of the conference. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Those that are stored: one that is just being added in the settings has no id yet. */
export const named = (items: readonly { readonly id?: string; readonly name: string }[]): Named[] =>
  items.flatMap(({ id, name }) => (id === undefined ? [] : [{ id, name }]));

import { folded, typable } from '#domain/ranking/query/fold';

/** Stands for "has none" among the values of a choice. */
export const NONE = 'none';

/** The options that a value means: the one of that name, or else all that contain it. O(options). */
export function chosenOptions(value: string, options: readonly string[]): readonly string[] {
  const wanted = folded(value);
  const named = options.filter((option) => folded(option) === wanted || typable(option) === wanted);
  return named.length > 0 ? named : options.filter((option) => folded(option).includes(wanted));
}

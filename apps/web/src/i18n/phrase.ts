/** The texts of one feature: a tree of strings, as its JSON file holds it. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

export type Values = Readonly<Record<string, string | number | null | undefined>>;

const at = (tree: TextTree, key: string): string | undefined => {
  let here: string | TextTree | undefined = tree;
  for (const step of key.split('.')) here = typeof here === 'object' ? here[step] : undefined;
  return typeof here === 'string' ? here : undefined;
};

// Making a rule or a format costs more than using it a hundred times.
function kept<T>(make: (spec: string, language: string) => T): (spec: string, language: string) => T {
  const known = new Map<string, T>();
  return (spec, language) => {
    const key = `${language}|${spec}`;
    const found = known.get(key) ?? make(spec, language);
    known.set(key, found);
    return found;
  };
}

const pluralRules = kept((_, language) => new Intl.PluralRules(language));

/** `maximumFractionDigits: 1; style: percent` as Intl.NumberFormat wants it. */
const numberFormat = kept((spec, language) => {
  const options = spec.split(';').flatMap((option) => {
    const [name = '', value = ''] = option.split(':').map((word) => word.trim());
    return name === '' ? [] : [[name, /^\d+$/.test(value) ? Number(value) : value]];
  });
  return new Intl.NumberFormat(language, Object.fromEntries(options) as Intl.NumberFormatOptions);
});

/** Most texts name a value; some say how a number is written: `{{mean, number(maximumFractionDigits: 1)}}`. */
const PLACE = /\{\{\s*(\w+)\s*(?:,\s*number(?:\(([^)]*)\))?\s*)?\}\}/g;

/**
 * The words for a key, with its values in their places. With a `count` the form that the language has for it is taken:
 * `key_zero` for none where there is such a text, else `key_one`, `key_other`, … A key that is not there comes back as it is.
 */
export function phrase(tree: TextTree, key: string, values: Values, language: string): string {
  const { count } = values;
  const counted =
    typeof count === 'number'
      ? ((count === 0 ? at(tree, `${key}_zero`) : undefined) ??
        at(tree, `${key}_${pluralRules('', language).select(count)}`) ??
        at(tree, `${key}_other`))
      : undefined;
  const text = counted ?? at(tree, key) ?? key;
  return text.replaceAll(PLACE, (place: string, name: string, spec: string | undefined) => {
    const value = values[name];
    if (value === undefined || value === null) return '';
    const isNumber = typeof value === 'number' && place.includes(',');
    return isNumber ? numberFormat(spec ?? '', language).format(value) : String(value);
  });
}

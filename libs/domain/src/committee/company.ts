// Ways of saying "no company"; compared after normalising.
const NONE = new Set([
  '',
  'na',
  'none',
  'no',
  'nil',
  'null',
  'freelance',
  'freelancer',
  'self',
  'selfemployed',
  'independent',
  'individual',
  'student',
  'retired',
  'unemployed',
  'tbd',
  'private',
  'personal',
]);

// Legal forms and filler that two spellings of one company differ in.
const FORMS = new Set([
  'inc',
  'incorporated',
  'llc',
  'ltd',
  'limited',
  'gmbh',
  'ag',
  'se',
  'sa',
  'sas',
  'sarl',
  'srl',
  'spa',
  'bv',
  'nv',
  'oy',
  'ab',
  'as',
  'aps',
  'plc',
  'corp',
  'corporation',
  'co',
  'company',
  'kk',
  'pty',
  'pte',
  'the',
  'group',
  'holding',
  'holdings',
]);

/**
 * The company as conflict detection compares it: letters and digits of the name in lower case, accents, punctuation and
 * legal forms left out. Empty: none ("freelance", "n/a", …). "ACME, Inc." and "Acme GmbH" are equal.
 */
export function companyKey(company: string): string {
  const words = company
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (NONE.has(words.join(''))) return '';
  const kept = words.filter((word) => !FORMS.has(word));
  return (kept.length > 0 ? kept : words).join('');
}

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

/** Every word of the name in lower case, accents and punctuation left out; "A.C.M.E." is one word. */
const allWords = (company: string): string[] =>
  company
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** The words of a company's name without legal forms and filler, unless there are no others. */
export function companyWords(company: string): string[] {
  const words = allWords(company);
  const kept = words.filter((word) => !FORMS.has(word));
  return kept.length > 0 ? kept : words;
}

/**
 * The company as conflict detection compares it: letters and digits of the name in lower case, accents, punctuation and
 * legal forms left out. Empty: none ("freelance", "n/a", …). "ACME, Inc." and "Acme GmbH" are equal.
 */
export function companyKey(company: string): string {
  return NONE.has(allWords(company).join('')) ? '' : companyWords(company).join('');
}

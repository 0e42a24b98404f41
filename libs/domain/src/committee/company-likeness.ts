import { companyKey, companyWords } from '#domain/committee/company';
import { differByAtMost } from '#domain/committee/edit-distance';

/**
 * Why two names may be one company. `contains`: one name stands whole in the other; `general_words`: they differ in words
 * such as "Labs" alone; `initials`: one is the other's initials; `spelling`: a letter or two differ.
 */
export type CompanyLikeness = 'contains' | 'general_words' | 'initials' | 'spelling';

// What parts, products and places of a company are called: alone they say nothing about which company it is.
const GENERAL = new Set(
  (
    'academy ai analytics cloud cloudnative computing consulting data digital engineering enterprise foundation global ' +
    'infrastructure innovation institute international it lab labs network networks online open opensource platform platforms ' +
    'product products project research security service services software solution solutions source studio studios system systems ' +
    'team tech technologies technology ventures web ' +
    'and at by for from in of on und de la et formerly now part via ' +
    'america americas apac asia australia austria brasil brazil canada china czech deutschland emea europe france germany iberia ' +
    'india ireland israel italia italy japan korea nederland netherlands nordics north poland polska romania schweiz singapore ' +
    'spain sweden switzerland uk us usa'
  ).split(' '),
);

/** A company's name, taken apart once for many comparisons. */
export interface CompanyProfile {
  readonly key: string;
  /** The words that say which company it is, run together; empty: there are none. */
  readonly core: string;
  /** Every run of neighbouring words that holds one of those, run together. */
  readonly runs: ReadonlySet<string>;
  readonly initials: string;
}

// A name of more words is a sentence; the first of them are enough, and keep the runs few.
const WORDS_READ = 8;
const LEAST_INITIALS = 3;

/** Null where the text names no company. O(words²). */
export function companyProfile(company: string): CompanyProfile | null {
  const key = companyKey(company);
  if (key === '') return null;
  const words = companyWords(company).slice(0, WORDS_READ);
  const runs = new Set<string>();
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      const run = words.slice(from, to);
      if (run.some((word) => !GENERAL.has(word))) runs.add(run.join(''));
    }
  }
  return {
    key,
    core: words.filter((word) => !GENERAL.has(word)).join(''),
    runs,
    initials: words.length >= LEAST_INITIALS ? words.map((word) => [...word][0]).join('') : '',
  };
}

/** Short names differ by a letter from many others. */
function misspellingsOf({ length }: string): number {
  if (length < 6) return 0;
  return length < 12 ? 1 : 2;
}

/**
 * Why two companies of different keys may be one and the same, or null. A hint for a person to decide on, never a fact:
 * "Amazon" and "Amazon Web Services", "SUSE" and "SUSE Rancher"; not "Cloudflare" and "Cloudera". O(1) but for names of
 * like length.
 */
export function companyLikeness(one: CompanyProfile, other: CompanyProfile): CompanyLikeness | null {
  if (one.key === other.key) return null;
  if (one.core !== '' && one.core === other.core) return 'general_words';
  if (isWithin(one, other) || isWithin(other, one)) return 'contains';
  if (one.initials === other.key || other.initials === one.key) return 'initials';
  const most = Math.min(misspellingsOf(one.key), misspellingsOf(other.key));
  // The first letter is hardly ever the wrong one, and asking for it spares nearly all comparisons.
  if (most > 0 && one.key[0] === other.key[0] && differByAtMost(one.key, other.key, most)) return 'spelling';
  return null;
}

/** "Isovalent" in "Isovalent at Cisco", "Red Hat" in "RedHat OpenShift"; two letters say too little. */
function isWithin(one: CompanyProfile, other: CompanyProfile): boolean {
  return one.core.length > 2 && other.runs.has(one.core);
}

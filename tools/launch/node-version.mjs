import { readFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { StepFailed } from './steps.mjs';

/** Throws unless this Node is one that package.json's `engines` names. */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  if (satisfies(process.versions.node, engines.node)) return;
  throw new StepFailed(
    `Rostrum needs Node ${engines.node}; this is ${process.versions.node}. ` +
      'Install the current LTS from https://nodejs.org and try again.',
  );
}

/** Whether a version lies in a range of `^a.b.c` and `>=a.b.c` joined by `||`, which is all that we use. */
export function satisfies(version, range) {
  const actual = parse(version);
  return range.split('||').some((part) => {
    const [, operator, wanted] = /^\s*(\^|>=)(\S+)\s*$/.exec(part) ?? [];
    if (operator === undefined) throw new Error(`Cannot read the version range "${part}".`);
    const least = parse(wanted);
    return compare(actual, least) >= 0 && (operator === '>=' || actual[0] === least[0]);
  });
}

const parse = (version) => version.split('.').map((number) => Number.parseInt(number, 10));

function compare(a, b) {
  const at = a.findIndex((number, index) => number !== b[index]);
  return at === -1 ? 0 : a[at] - b[at];
}

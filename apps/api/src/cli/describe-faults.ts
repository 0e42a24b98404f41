import type { DomainError } from '#domain/errors';
import { SeasonRefused } from '#api/features/exchange/import/season-import.service';

/** More would scroll the first ones away, which are the ones to mend first. */
const PRINTED = 200;

/** A refusal as lines for a terminal: every fault with file, line, field and what to do. */
export function describeFaults(error: DomainError): string[] {
  if (!(error instanceof SeasonRefused)) return [error.reason];
  const lines = error.faults.slice(0, PRINTED).map(({ file, line, field, reason }) => {
    const place = [file, line === undefined ? '' : `line ${line}`, field ?? ''].filter((part) => part !== '');
    return `${place.join(', ')}: ${reason}`;
  });
  const rest = error.count - lines.length;
  return [...lines, ...(rest > 0 ? [`… and ${rest} more.`] : []), error.reason];
}

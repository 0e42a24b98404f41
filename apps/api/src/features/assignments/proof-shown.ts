import type { DrawReport } from '#domain/assignment/draw';
import type { ProofShown } from '#api/features/assignments/assignment-runs.types';
import type { RunProof } from '#api/features/assignments/assignment-solving';

/** What was proved of a run, and what chance had to do with it; runs of before it was kept know less. */
export function showProof(
  proof: RunProof | (Omit<RunProof, 'fairness'> & { readonly fairness?: never }),
  draw: DrawReport | null,
): ProofShown {
  const { outcome, certificate, isStrict, pivots, fairness } = proof;
  return {
    isOptimal: outcome === 'optimal' && certificate.holds,
    isStrict,
    pivots,
    fairness: fairness ?? null,
    draw,
  };
}

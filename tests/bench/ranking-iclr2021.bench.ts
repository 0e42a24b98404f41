import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { aggregate } from '#domain/ranking/aggregate';
import { calibrate } from '#domain/ranking/calibration/calibrate';
import { calibrationGround } from '#domain/ranking/calibration/calibration-ground';
import type { CalibrationInput } from '#domain/ranking/calibration/calibration-input';
import { samplePosterior } from '#domain/ranking/calibration/posterior';
import { type BenchCase, exactly, shown } from './bench-case';
import { topOf } from './ranking-measures';

const name = 'ranking/iclr2021';

const ACCEPTED = 860;

/**
 * A real conference whose file does not say who reviewed: nothing can be corrected, which must be said, and 244 papers
 * share the mean at the cut. What uncertainty alone says of that cut is shown beside it.
 */
export const bench: BenchCase = {
  name,
  needsDataFolder: true,
  run: (dataFolder) => {
    const all = parse(readFileSync(join(dataFolder, 'iclr2021/reviews.csv')), { columns: true }) as Record<
      string,
      string
    >[];
    // Withdrawn papers had no decision to find again.
    const rows = all.filter((row) => /Poster|Spotlight|Oral|^Reject/.test(row['decision']!));
    const papers = [...new Set(rows.map((row) => row['paper_id']!))];
    const numbers = new Map(papers.map((id, i) => [id, i + 1]));
    const input: CalibrationInput = {
      talks: papers.map((_, i) => ({ number: i + 1, trackId: null })),
      // Each review is by somebody of its own: that is all that is known.
      reviews: rows.map((row, i) => ({
        number: numbers.get(row['paper_id']!)!,
        reviewerId: `unknown ${i}`,
        score: Number(row['rating']),
      })),
      places: new Map([['', ACCEPTED]]),
    };
    const decided = new Map(rows.map((row) => [numbers.get(row['paper_id']!)!, row['decision']!]));
    const isAccepted = (number: number): boolean => /Poster|Spotlight|Oral/i.test(decided.get(number)!);
    const { method, talks } = calibrate(input, 1);
    const means = talks.map(({ mean }) => mean);
    const inTop = [...topOf(means, ACCEPTED)].filter((i) => isAccepted(talks[i]!.number)).length;
    const atCut = means.toSorted((a, b) => b - a)[ACCEPTED - 1]!;
    const tied = means.filter((mean) => Math.abs(mean - atCut) < 1e-9).length;
    const shrunk = samplePosterior(calibrationGround(input), true, 1, { first: 100, kept: 300 });
    const doubtful = shrunk.withinBudget.filter((p) => p! > 0.1 && p! < 0.9).length;
    const halves = shrunk.scores.map(({ low, high }) => (high - low) / 2);
    return [
      exactly(`${name}/method-is-mean`, method === 'mean' ? 1 : 0, 'holds', 1),
      exactly(`${name}/tied-at-the-cut`, tied, 'papers', 244),
      shown(`${name}/accepted-in-top-by-mean`, inTop, `of ${ACCEPTED}`),
      shown(
        `${name}/accepted-in-top-by-shrunk-mean`,
        [...topOf(shrunk.scores.map(({ mean }) => mean), ACCEPTED)].filter((i) =>
          isAccepted(talks[i]!.number),
        ).length,
        `of ${ACCEPTED}`,
      ),
      shown(`${name}/in-doubt-at-the-cut`, doubtful, 'papers'),
      shown(`${name}/half-interval`, aggregate(halves).mean!, 'points of 10'),
    ];
  },
};

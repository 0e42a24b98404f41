interface ScoreBarProps {
  readonly mean: number | null;
  readonly spread: number | null;
  readonly scale: { readonly min: number; readonly max: number };
}

const WIDTH = 72;

/** The mean with its spread as a bar from one standard deviation below to one above, on the round's whole scale. */
export function ScoreBar({ mean, spread, scale }: ScoreBarProps) {
  if (mean === null) return '–';
  const at = (value: number): number =>
    (Math.min(scale.max, Math.max(scale.min, value)) - scale.min) * (WIDTH / (scale.max - scale.min));
  const from = at(mean - (spread ?? 0));
  const to = at(mean + (spread ?? 0));
  return (
    <span className="score-cell">
      <svg width={WIDTH} height="12" aria-hidden="true" className="score-bar">
        <rect x="0" y="5.5" width={WIDTH} height="1" className="score-axis" />
        {spread !== null && (
          <rect x={from} y="3" width={Math.max(1, to - from)} height="6" rx="2" className="score-spread" />
        )}
        <rect x={at(mean) - 1} y="0" width="2" height="12" className="score-mean" />
      </svg>
      <b>{mean.toFixed(2)}</b>
    </span>
  );
}

interface IntervalBarProps {
  readonly estimate: { readonly mean: number; readonly low: number | null; readonly high: number | null };
  /** The ends of the axis. */
  readonly from: number;
  readonly to: number;
  /** Where the axis is marked: what is usual. */
  readonly usual?: number;
  readonly isSigned?: boolean;
}

const WIDTH = 72;

/** A figure with its 90 % interval on a fixed axis; an interval that is not known is not drawn. */
export function IntervalBar({ estimate: { mean, low, high }, from, to, usual, isSigned }: IntervalBarProps) {
  const at = (value: number): number => (Math.min(to, Math.max(from, value)) - from) * (WIDTH / (to - from));
  const text = mean.toFixed(2).replace('-', '−');
  return (
    <span
      className="score-cell"
      title={low === null || high === null ? undefined : `${low.toFixed(2)} … ${high.toFixed(2)}`}
    >
      <svg width={WIDTH} height="12" aria-hidden="true" className="score-bar">
        <rect x="0" y="5.5" width={WIDTH} height="1" className="score-axis" />
        {usual !== undefined && <rect x={at(usual)} y="1" width="1" height="10" className="score-axis" />}
        {low !== null && high !== null && (
          <rect
            x={at(low)}
            y="3"
            width={Math.max(1, at(high) - at(low))}
            height="6"
            rx="2"
            className="score-spread"
          />
        )}
        <rect x={at(mean) - 1} y="0" width="2" height="12" className="score-mean" />
      </svg>
      <b>{isSigned && mean > 0 ? `+${text}` : text}</b>
    </span>
  );
}

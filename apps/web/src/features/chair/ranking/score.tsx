/** A mean to two places; missing is a dash; `n` is told where it is not that of the row. */
export function Score({ value, n = null }: { readonly value: number | null; readonly n?: number | null }) {
  if (value === null) return '–';
  return n === null ? (
    value.toFixed(2)
  ) : (
    <>
      {value.toFixed(2)} <small className="score-n">({n})</small>
    </>
  );
}

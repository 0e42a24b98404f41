import { useTranslation } from '../../../i18n/texts';

/** How the chairs' order differs from that by mean: an arrow and a number of places; nothing to compare is a dash. */
export function Difference({ value }: { readonly value: number | null }) {
  const { t } = useTranslation('order');
  if (value === null) return <>–</>;
  if (value === 0) return <span className="order-difference">=</span>;
  return (
    <span
      className="order-difference"
      data-direction={value > 0 ? 'up' : 'down'}
      title={t(value > 0 ? 'difference.higher' : 'difference.lower', { count: Math.abs(value) })}
    >
      <span aria-hidden="true">{value > 0 ? '▲' : '▼'}</span> {Math.abs(value)}
      <span className="order-hidden-words">{t(value > 0 ? 'difference.up' : 'difference.down')}</span>
    </span>
  );
}

import { Fragment } from 'react';
import { useTranslation } from '../../../i18n/texts';
import type { Sheet } from './use-redactions';

interface MarkedTextProps {
  readonly text: string;
  readonly places: Sheet['telltales']['title'];
  readonly hidden: ReadonlySet<number>;
  /** Null: the text beside was written by hand, and places do not make it any more. */
  readonly toggle: ((place: number) => void) | null;
}

/** A text as its author wrote it, each place that may give somebody away a switch. */
export function MarkedText({ text, places, hidden, toggle }: MarkedTextProps) {
  const { t } = useTranslation('redaction');
  const parts = places.map(({ start, end, kind, isSure }, i) => {
    const before = text.slice(places[i - 1]?.end ?? 0, start);
    const word = text.slice(start, end);
    return (
      <Fragment key={i}>
        {before}
        <button
          type="button"
          className="telltale"
          data-unsure={!isSure || undefined}
          aria-pressed={hidden.has(i)}
          title={t(isSure ? `kind.${kind}` : 'kind.perhaps', { kind: t(`kind.${kind}`) })}
          disabled={toggle === null}
          onClick={() => toggle?.(i)}
        >
          {word}
        </button>
      </Fragment>
    );
  });
  return (
    <p className="text-block">
      {parts}
      {text.slice(places.at(-1)?.end ?? 0)}
    </p>
  );
}

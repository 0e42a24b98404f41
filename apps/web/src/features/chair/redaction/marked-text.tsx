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
  let from = 0;
  const parts = places.map(({ start, end, kind, isSure }, i) => {
    const before = text.slice(from, start);
    from = end;
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
      {text.slice(from)}
    </p>
  );
}

import { Fragment } from 'react';
import { useTranslation } from '../../i18n/texts';

// Characters that print nothing, or turn the direction of what follows: text can hide in them or behind them. The joiner
// of emoji (U+200D) is none of them.
const HIDDEN =
  /([\u00ad\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}])/u;

/** A text as it was written, with what would hide made visible. */
export function VisibleText({ text }: { readonly text: string }) {
  const { t } = useTranslation('review');
  return (
    <>
      {text.split(HIDDEN).map((part, i) => {
        if (i % 2 === 0) return <Fragment key={i}>{part}</Fragment>;
        const code = `U+${part.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
        return (
          <mark key={i} className="hidden-character" title={t('hiddenCharacter', { code })}>
            {code}
          </mark>
        );
      })}
    </>
  );
}

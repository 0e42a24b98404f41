import { useState } from 'react';
import { useTranslation } from '../../../i18n/texts';
import { useKeys } from '../../../ui/keys';
import { begun, hiddenCount, isByHand, suggested, toBody } from './redaction-draft';
import { RedactionSheet } from './redaction-sheet';
import type { Body, Sheet } from './use-redactions';

interface OpenSheetProps {
  readonly sheet: Sheet;
  readonly save: (sheet: Sheet, body: Body | null, said: string) => void;
}

/** The talk at hand while its redaction is made; nothing is saved before one of the keys. */
export function OpenSheet({ sheet, save }: OpenSheetProps) {
  const { t } = useTranslation('redaction');
  const [draft, setDraft] = useState(() => begun(sheet));
  const { number, madeFrom } = sheet;
  const accept = (): void => {
    const count = hiddenCount(draft);
    const said = isByHand(draft)
      ? t('saved.text', { number })
      : count > 0
        ? t('saved.places', { number, count })
        : t('saved.asWritten', { number });
    save(sheet, toBody(sheet, draft), said);
  };
  const leave = (): void =>
    save(
      sheet,
      { title: null, description: null, benefits: null, notes: null, madeFrom },
      t('saved.asWritten', { number }),
    );
  useKeys([
    { keys: 'a', label: t('keys.accept'), run: accept },
    { keys: 'x', label: t('keys.leave'), run: leave },
    { keys: 'h', label: t('keys.perhaps'), run: () => setDraft(suggested(sheet, true)) },
  ]);
  return (
    <RedactionSheet
      sheet={sheet}
      draft={draft}
      change={setDraft}
      startAgain={() => setDraft(suggested(sheet))}
      save={accept}
      leave={leave}
      remove={sheet.redaction ? () => save(sheet, null, t('saved.removed', { number })) : null}
    />
  );
}

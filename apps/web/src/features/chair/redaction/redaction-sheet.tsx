import { Button, Group, Text, Textarea, Title } from '@mantine/core';
import { useTranslation } from '../../../i18n/texts';
import { MarkedText } from './marked-text';
import { type Draft, hiddenCount, hiding, isByHand } from './redaction-draft';
import { FIELDS, type Field, type Sheet } from './use-redactions';

interface RedactionSheetProps {
  readonly sheet: Sheet;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
  readonly startAgain: () => void;
  readonly save: () => void;
  readonly leave: () => void;
  readonly remove: (() => void) | null;
}

/** What the author wrote, beside what reviewers read in its place. */
export function RedactionSheet(props: RedactionSheetProps) {
  const { sheet, draft, change, startAgain, save, leave, remove } = props;
  const { t } = useTranslation('redaction');
  const { number, names, companies, state, written } = sheet;
  const count = hiddenCount(draft);
  const isAsWritten = count === 0 && !isByHand(draft);
  const toggle = (field: Field) => (place: number) => {
    const hidden = new Set(draft[field].hidden);
    if (!hidden.delete(place)) hidden.add(place);
    change({ ...draft, [field]: hiding(sheet, field, hidden) });
  };
  return (
    <section className="redaction-sheet panel" aria-label={t('sheet', { number })}>
      <Text size="sm" c="dimmed">
        {t('hides', { number, who: [...names, ...companies].join(', ') || t('nobody') })}
      </Text>
      {state === 'changed' && (
        <Text size="sm" className="redaction-changed">
          {t('changedSince')}
        </Text>
      )}
      <Group gap="xs" my="sm">
        <Button size="compact-sm" onClick={save} rightSection={<kbd className="redaction-key">a</kbd>}>
          {isByHand(draft) ? t('save.byHand') : isAsWritten ? t('save.nothing') : t('save.places', { count })}
        </Button>
        {!isAsWritten && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={leave}
            rightSection={<kbd className="redaction-key">x</kbd>}
          >
            {t('save.asWritten')}
          </Button>
        )}
        {(isByHand(draft) || state === 'changed') && (
          <Button size="compact-sm" variant="default" onClick={startAgain}>
            {t('startAgain')}
          </Button>
        )}
        {remove && (
          <Button size="compact-sm" variant="default" onClick={remove}>
            {t('takeBack')}
          </Button>
        )}
      </Group>
      <div className="redaction-sides redaction-heads quiet" aria-hidden>
        <span>{t('asWritten')}</span>
        <span>{t('asRead')}</span>
      </div>
      {FIELDS.filter((field) => written[field] !== '').map((field) => (
        <div key={field} className="redaction-field">
          <Title order={2}>{t(`field.${field}`)}</Title>
          <div className="redaction-sides">
            <MarkedText
              text={written[field]}
              places={sheet.telltales[field]}
              hidden={draft[field].hidden}
              toggle={draft[field].byHand ? null : toggle(field)}
            />
            <Textarea
              autosize
              minRows={field === 'title' ? 1 : 3}
              value={draft[field].text}
              aria-label={t('readAs', { field: t(`field.${field}`) })}
              onChange={(event) =>
                change({
                  ...draft,
                  [field]: {
                    ...draft[field],
                    hidden: new Set(),
                    text: event.currentTarget.value,
                    byHand: true,
                  },
                })
              }
            />
          </div>
        </div>
      ))}
    </section>
  );
}

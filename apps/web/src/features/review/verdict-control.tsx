import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from '../../i18n/texts';
import { ChoiceGroup } from './choice-group';
import { fieldId } from './stops';

interface VerdictControlProps {
  readonly value: boolean | null;
  readonly onChange: (value: boolean | null) => void;
  readonly describedBy: string;
  readonly isRequired: boolean;
  readonly isFaulty: boolean;
  readonly isDisabled: boolean;
}

const KEYS: Readonly<Record<string, boolean | null>> = {
  ArrowLeft: true,
  ArrowRight: false,
  Backspace: null,
  Delete: null,
};

/** Yes or no, by word, shape and colour; y and x answer it from anywhere on the page. */
export function VerdictControl(props: VerdictControlProps) {
  const { t } = useTranslation('review');
  return (
    <ChoiceGroup
      {...props}
      id={fieldId('verdict')}
      className="verdict"
      afterKey={(key) => KEYS[key]}
      choices={[
        {
          value: true,
          shown: (
            <>
              <IconCheck size={16} aria-hidden /> {t('yes')}
            </>
          ),
          attributes: { 'data-verdict': 'yes' },
        },
        {
          value: false,
          shown: (
            <>
              <IconX size={16} aria-hidden /> {t('no')}
            </>
          ),
          attributes: { 'data-verdict': 'no' },
        },
      ]}
    />
  );
}

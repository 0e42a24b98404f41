import { Button, Collapse, Select, Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import { REVIEWERS_NAMED } from '#domain/review/reviewers-named';
import type { Schemas } from '../../api/client';
import { useTranslation } from '../../i18n/texts';

type Body = Schemas['ReviewRoundBody'];

interface RoundVisibilityProps {
  readonly value: Body;
  readonly change: (patch: Partial<Body>) => void;
}

/** What few rounds set: folded away until somebody looks for it. */
export function RoundVisibility({ value, change }: RoundVisibilityProps) {
  const { t } = useTranslation('rounds');
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button size="compact-sm" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'more.less' : 'more.more')}
      </Button>
      <Collapse expanded={isOpen}>
        <Stack gap="sm" mt="xs">
          <Select
            label={t('more.named')}
            maw={320}
            allowDeselect={false}
            data={REVIEWERS_NAMED.map((choice) => ({
              value: choice,
              label: t(`more.namedChoice.${choice}`),
            }))}
            value={value.reviewersNamed ?? 'to_chairs'}
            onChange={(next) =>
              next && change({ reviewersNamed: next as NonNullable<Body['reviewersNamed']> })
            }
          />
          {(['isDiscussed', 'leastReviewedFirst', 'sendsReminders'] as const).map((flag) => (
            <Switch
              key={flag}
              label={t(`more.${flag}`)}
              checked={value[flag] ?? false}
              onChange={(event) => change({ [flag]: event.currentTarget.checked })}
            />
          ))}
        </Stack>
      </Collapse>
    </div>
  );
}

import { MultiSelect, Select, SimpleGrid } from '@mantine/core';
import { useTranslation } from '../../i18n/texts';
import { asksLanguage } from '#domain/conference/languages';
import { PROPOSAL_LIMITS } from '#domain/proposal/proposal-limits';
import { useConference } from '../../app/conference-context';
import { languageChoices } from '../../ui/languages';
import { fieldId } from './field-id';
import type { TalkFormProps } from './talk-form';

/** What the talk is about and the language it is given in, where the conference asks for them. */
export function TopicsFields({ values, onChange, errorOf, leave }: Omit<TalkFormProps, 'asksAddress'>) {
  const { t, i18n } = useTranslation('submit');
  const { topics, languages } = useConference();
  const hasLanguages = asksLanguage(languages);
  if (topics.length === 0 && !hasLanguages) return null;
  return (
    <SimpleGrid cols={{ base: 1, xs: topics.length > 0 && hasLanguages ? 2 : 1 }}>
      {topics.length > 0 && (
        <MultiSelect
          id={fieldId('topicIds')}
          label={t('form.topicIds')}
          description={t('form.topicIdsHelp', { count: PROPOSAL_LIMITS.topics })}
          data={topics.map(({ id, name }) => ({ value: id!, label: name }))}
          maxValues={PROPOSAL_LIMITS.topics}
          searchable
          hidePickedOptions
          value={[...values.topicIds]}
          error={errorOf('topicIds')}
          onChange={(topicIds) => onChange({ topicIds })}
          onBlur={() => leave('topicIds')}
        />
      )}
      {hasLanguages && (
        <Select
          id={fieldId('language')}
          label={t('form.language')}
          description={topics.length > 0 ? t('form.languageHelp') : undefined}
          placeholder={t('form.choose')}
          data={languageChoices(i18n.language, languages)}
          value={values.language || null}
          error={errorOf('language')}
          withAsterisk
          allowDeselect={false}
          onChange={(language) => onChange({ language: language ?? '' })}
          onBlur={() => leave('language')}
        />
      )}
    </SimpleGrid>
  );
}

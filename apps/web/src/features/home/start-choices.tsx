import { Button, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from '../../i18n/texts';
import { Link } from 'react-router';
import { DemoChoice } from '../demo/demo-choice';

/** The two ways to begin: a conference of one's own, or the demo. */
export function StartChoices() {
  const { t } = useTranslation('home');
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} w="100%" mt="xs">
      <Stack className="panel" p="md" gap="xs" align="flex-start">
        <Text size="sm">{t('setup.createText')}</Text>
        <Button component={Link} to="/conferences/new">
          {t('create')}
        </Button>
      </Stack>
      <DemoChoice />
    </SimpleGrid>
  );
}

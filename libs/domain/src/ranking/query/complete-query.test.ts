import { aQueriedList } from '../../../../../tests/factories/queried-list';
import { completions } from '#domain/ranking/query/complete-query';
import { parseQuery } from '#domain/ranking/query/parse-query';

const list = aQueriedList(100, 7, { isCalibrated: false });
const inserted = (text: string, among = list, caret = text.length): string[] =>
  completions(text, caret, among).options.map(({ insert }) => insert);

describe('completion', () => {
  it('offers the terms that begin with what was typed, then those whose words do', () => {
    expect(inserted('sco')).toEqual(['score>', 'score-2>', 'n>']);
    expect(inserted('track:security unde')).toEqual(['undecided']);
    expect(inserted('-fi')).toEqual(['-first-timer']);
    expect(inserted('').length).toBe(8);
  });

  it('offers the values that fit, in quotes where they need them, and after a comma the next one', () => {
    expect(inserted('track:sec')).toEqual(['track:Security', 'track:"Security Tools"']);
    expect(inserted('track:security,da')).toEqual(['track:security,"Data, ML & AI"']);
    expect(inserted('company:~umb')).toEqual(['company:~"Umbrella, Inc."']);
  });

  it('says what it would take the place of, in the midst of a text', () => {
    const text = 'trac undecided';
    expect(completions(text, 4, list)).toMatchObject({ from: 0, to: 4, options: [{ insert: 'track:' }] });
  });

  it('offers nothing that cannot be read', () => {
    for (const typed of [
      'track:',
      'topic:',
      'level:',
      'company:',
      'speaker:~',
      'decision:',
      'state:',
      'language:',
    ])
      for (const text of inserted(typed)) expect([text, parseQuery(text, list).faults]).toEqual([text, []]);
  });

  it('offers nothing about hidden speakers, and none of their names', () => {
    const hidden = { ...list, speakersHidden: true };
    expect(inserted('comp', hidden)).toEqual([]);
    expect(inserted('company:', hidden)).toEqual([]);
    expect(inserted('first', hidden)).toEqual([]);
  });
});

import { at, BERLIN, placed, schedule, slots, talk } from '../../../../tests/factories/schedule-facts';
import { checkSchedule, violationsAt, withPlace } from '#domain/schedule/check-schedule';
import { dayFacts, type ScheduleFacts } from '#domain/schedule/schedule-facts';
import { SCHEDULE_RULES } from '#domain/schedule/schedule-rules';

const broken = (changes: Partial<ScheduleFacts>): [string, string[]][] =>
  checkSchedule(schedule(changes)).map(({ rule, sessionIds }) => [rule, [...sessionIds]]);
const plenary = talk('p', [], { kind: 'plenary', title: 'Opening', minutes: 60 });
const lunch = talk('l', [], { kind: 'break', title: 'Lunch', minutes: 60 });

describe('SCHEDULE_RULES', () => {
  it('states each rule once', () => {
    const names = SCHEDULE_RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('finds nothing in a good schedule, nor in an empty one', () => {
    expect(broken({})).toEqual([]);
    expect(
      broken({
        sessions: [talk('1', ['Ada']), talk('2', ['Ada']), talk('3', ['Bo']), plenary, lunch],
        placements: placed('1 a 10:00', '2 b 10:30', '3 b 10:00', 'p a 09:00', 'l - 12:00'),
        slots: slots('10:00', 30, 4),
      }),
    ).toEqual([]);
  });

  it('says what, who, where and how to mend', () => {
    const [found] = checkSchedule(
      schedule({
        sessions: [talk('1', ['Ada']), talk('2', ['Ada'])],
        placements: placed('1 a 10:00', '2 b 10:15'),
      }),
    );
    expect(found).toEqual({
      rule: 'speakerIsInOnePlace',
      level: 'block',
      sessionIds: ['1', '2'],
      message: 'Ada speaks in “Talk 1” in Room A and “Talk 2” in Room B at once, 2026-09-01 10:15–10:45.',
      remedy: 'Move one of them to another time.',
    });
  });
});

describe('roomHoldsOneSession', () => {
  const sessions = [talk('1'), talk('2'), talk('3')];

  it('finds each overlapping pair, and lets one follow the other without a gap', () => {
    expect(broken({ sessions, placements: placed('1 a 10:00', '2 a 10:29', '3 a 10:59') })).toEqual([
      ['roomHoldsOneSession', ['1', '2']],
    ]);
  });

  it('lets a shared hall hold several', () => {
    expect(broken({ sessions, placements: placed('1 c 10:00', '2 c 10:00', '3 c 10:10') })).toEqual([]);
  });

  it('counts what is not shown, and says no more about it than that', () => {
    const taken = [
      { roomId: 'a', startsAt: at('10:15'), minutes: 30, by: 'withheld' as const },
      { roomId: 'b', startsAt: at('10:00'), minutes: 30, by: 'other_conference' as const },
      { roomId: 'c', startsAt: at('10:00'), minutes: 30, by: 'other_conference' as const },
    ];
    const found = checkSchedule(
      schedule({ sessions, placements: placed('1 a 10:00', '2 b 10:30', '3 c 10:00'), taken }),
    );
    expect(found.map(({ message }) => message)).toEqual([
      'Room A is taken by a session that is not shown to you, 2026-09-01 10:15–10:45, when “Talk 1” is placed there.',
    ]);
  });
});

describe('speakerIsInOnePlace', () => {
  it('looks at every speaker, counts one listed twice once, and knows no exception for shared halls', () => {
    const sessions = [talk('1', ['Ada', 'Bo', 'Bo']), talk('2', ['Bo']), talk('3', ['Cy'])];
    expect(broken({ sessions, placements: placed('1 c 10:00', '2 c 10:00', '3 b 10:00') })).toEqual([
      ['speakerIsInOnePlace', ['1', '2']],
    ]);
  });
});

describe('sessionIsOnADay', () => {
  it('asks for a day of the conference, from midnight to midnight of its zone', () => {
    const sessions = [talk('1', [], { minutes: 60 })];
    const on = (startsAt: number): string[] =>
      violationsAt(schedule({ sessions }), '1', { roomId: 'a', startsAt }).map(({ rule }) => rule);
    expect(on(at('00:00'))).toEqual([]);
    expect(on(at('23:00'))).toEqual([]);
    expect(on(at('23:01'))).toEqual(['sessionIsOnADay']);
    expect(on(at('00:00') - 1)).toEqual(['sessionIsOnADay']);
  });

  it('follows the clock change', () => {
    const day = dayFacts('2026-10-25', BERLIN);
    expect((day.endsAt - day.startsAt) / 3_600_000).toBe(25);
  });
});

describe('sessionFitsASlot', () => {
  const sessions = [talk('1'), talk('2', [], { minutes: 80 }), plenary, lunch];

  it('asks a talk for a slot that starts with it and is long enough', () => {
    expect(
      broken({ sessions, slots: slots('10:00', 30, 3), placements: placed('1 a 10:00', '2 b 10:30') }),
    ).toEqual([['sessionFitsASlot', ['2']]]);
    expect(broken({ sessions, slots: slots('10:00', 30, 3), placements: placed('1 a 10:10') })).toEqual([
      ['sessionFitsASlot', ['1']],
    ]);
  });

  it('takes the longest of several slots with one start', () => {
    const both = [...slots('10:00', 30, 3), ...slots('10:00', 80, 1)];
    expect(broken({ sessions, slots: both, placements: placed('1 a 10:00', '2 b 10:00') })).toEqual([]);
  });

  it('binds neither breaks nor plenaries, nor a day without slots', () => {
    expect(
      broken({ sessions, slots: slots('10:00', 30, 1), placements: placed('p a 08:10', 'l - 12:05') }),
    ).toEqual([]);
    expect(broken({ sessions, placements: placed('1 a 10:07') })).toEqual([]);
  });
});

describe('plenaryIsAlone', () => {
  it('lets nothing but a break run beside it, and tells two plenaries once', () => {
    const other = { ...plenary, id: 'q' };
    expect(
      broken({
        sessions: [plenary, talk('1'), lunch],
        placements: placed('p a 09:00', '1 b 09:45', 'l c 09:00'),
      }),
    ).toEqual([['plenaryIsAlone', ['p', '1']]]);
    expect(broken({ sessions: [plenary, other], placements: placed('p a 09:00', 'q b 09:30') })).toEqual([
      ['plenaryIsAlone', ['p', 'q']],
    ]);
    expect(broken({ sessions: [plenary, other], placements: placed('p a 09:00', 'q a 09:30') })).toEqual([
      ['roomHoldsOneSession', ['p', 'q']],
    ]);
  });
});

describe('breakIsKept', () => {
  it('warns of a talk that runs through a break of the whole house, not through one in a room', () => {
    const sessions = [lunch, talk('1')];
    const found = checkSchedule(schedule({ sessions, placements: placed('l - 12:00', '1 a 12:30') }));
    expect(found.map(({ rule, level }) => [rule, level])).toEqual([['breakIsKept', 'warn']]);
    expect(broken({ sessions, placements: placed('l c 12:00', '1 a 12:30') })).toEqual([]);
  });
});

describe('talkIsAccepted', () => {
  it('warns of a placed talk whose decision changed, and leaves an unplaced one alone', () => {
    const sessions = [talk('1', [], { isAccepted: false }), talk('2', [], { isAccepted: false })];
    expect(broken({ sessions, placements: placed('1 a 12:00') })).toEqual([['talkIsAccepted', ['1']]]);
  });
});

describe('withPlace', () => {
  it('moves, places and takes out one session, and leaves the facts as they were', () => {
    const facts = schedule({ sessions: [talk('1'), talk('2')], placements: placed('1 a 10:00') });
    expect(withPlace(facts, '1', { roomId: 'b', startsAt: at('11:00') }).placements).toEqual(
      placed('1 b 11:00'),
    );
    expect(withPlace(facts, '1', null).placements).toEqual([]);
    expect(facts.placements).toEqual(placed('1 a 10:00'));
  });
});

import { checkSchedule } from '#domain/schedule/check-schedule';
import type { ScheduleFacts } from '#domain/schedule/schedule-facts';
import { dataFile, fosdem, kubecon } from '../../fixtures/real-programmes';

const counts = (facts: ScheduleFacts): Record<string, number> => {
  const byRule: Record<string, number> = {};
  for (const { rule } of checkSchedule(facts)) byRule[rule] = (byRule[rule] ?? 0) + 1;
  return byRule;
};

const fosdemFile = dataFile('fosdem', 'fosdem-2026-schedule.xml');
(fosdemFile ? describe : describe.skip)('FOSDEM 2026', () => {
  it('has two speakers in two places at once, and no room twice, among 1,079 events', () => {
    const facts = fosdem(fosdemFile!);
    expect([facts.sessions.length, facts.rooms.length]).toEqual([1079, 37]);
    expect(counts(facts)).toEqual({ speakerIsInOnePlace: 2 });
  });
});

const kubeconFile = dataFile('kubecon-eu-2026', 'main.csv');
(kubeconFile ? describe : describe.skip)('KubeCon EU 2026', () => {
  it('has no speaker in two places, and overlaps only in halls that hold several at once', () => {
    const facts = kubecon(kubeconFile!);
    expect([facts.sessions.length, facts.rooms.length]).toEqual([606, 52]);
    expect(counts(facts)).toEqual({ roomHoldsOneSession: 114 });
    const rooms = facts.rooms.map((room) => ({ ...room, isShared: /Hall 1-5|Entrance/.test(room.name) }));
    expect(counts({ ...facts, rooms })).toEqual({});
  });
});

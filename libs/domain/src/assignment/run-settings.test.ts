import { runSettings, settingsFaults } from '#domain/assignment/run-settings';

describe('run settings', () => {
  it('ask for four reviewers, one per company, in a language they read and without rings', () => {
    expect(runSettings()).toMatchObject({
      reviewsPerProposal: 4,
      maxLoad: null,
      onePerCompany: true,
      matchLanguage: true,
      noCycles: true,
      mostLikely: null,
    });
    expect(settingsFaults(runSettings())).toEqual([]);
  });

  it('keep what is given, and no limit is a value', () => {
    expect(runSettings({ reviewsPerProposal: 2, maxLoad: null, noCycles: false })).toMatchObject({
      reviewsPerProposal: 2,
      maxLoad: null,
      noCycles: false,
    });
  });

  it.each([
    [{ reviewsPerProposal: 0 }, 'reviewsPerProposal'],
    [{ reviewsPerProposal: 2.5 }, 'reviewsPerProposal'],
    [{ maxLoad: -1 }, 'maxLoad'],
    [{ balanceOverAffinity: 101 }, 'balanceOverAffinity'],
    [{ mostOnOneSpeaker: 0 }, 'mostOnOneSpeaker'],
    [{ mostLikely: 0 }, 'mostLikely'],
    [{ mostLikely: Number.NaN }, 'mostLikely'],
    [{ reviewsPerProposal: 2, expertsPerTrackMin: 3 }, 'expertsPerTrackMin'],
  ])('refuse %j at its field', (given, field) => {
    expect(settingsFaults(runSettings(given)).map((fault) => fault.field)).toEqual([field]);
  });
});

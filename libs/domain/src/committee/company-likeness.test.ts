import { type CompanyLikeness, companyLikeness, companyProfile } from '#domain/committee/company-likeness';

const likeness = (one: string, other: string): CompanyLikeness | null => {
  const [a, b] = [companyProfile(one)!, companyProfile(other)!];
  expect(companyLikeness(b, a)).toBe(companyLikeness(a, b));
  return companyLikeness(a, b);
};

describe('companyLikeness', () => {
  it.each([
    ['Amazon', 'Amazon Web Services', 'general_words'],
    ['IBM Research', 'IBM', 'general_words'],
    ['Google Cloud', 'Google', 'general_words'],
    ['Google Cloud', 'Google Research', 'general_words'],
    ['Grafana Labs', 'Grafana', 'general_words'],
    ['Adobe Systems India', 'Adobe Research', 'general_words'],
    ['SUSE', 'SUSE Rancher', 'contains'],
    ['VMware', 'VMware by Broadcom', 'contains'],
    ['Broadcom', 'VMware by Broadcom', 'contains'],
    ['Isovalent at Cisco', 'Cisco', 'contains'],
    ['Bosch', 'Robert Bosch GmbH', 'contains'],
    ['Red Hat', 'RedHat OpenShift', 'contains'],
    ['SAP', 'SAP SE Walldorf', 'contains'],
    ['Amazon Web Services', 'AWS', 'initials'],
    ['Hewlett Packard Enterprise', 'HPE', 'initials'],
    ['International Business Machines', 'IBM', 'initials'],
    ['Kubermatic', 'Kubermatik', 'spelling'],
    ['Dynatrace', 'Dyantrace', 'spelling'],
    ['Volkswagen Financial', 'Volkswagon Financial', 'spelling'],
  ])('sees that "%s" may be "%s" (%s)', (one, other, why) => {
    expect(likeness(one, other)).toBe(why);
  });

  it.each([
    ['Cloudflare', 'Cloudera'],
    ['Deutsche Telekom', 'Deutsche Bank'],
    ['University of Oslo', 'University of Porto'],
    ['Red Hat', 'Red Barn'],
    ['Data Cloud', 'Data Labs'],
    ['Cloud Software Group', 'Open Cloud Software'],
    ['Sysdig', 'Syseleven'],
    ['Intel', 'Inter'],
    ['Datadog', 'Data'],
    ['HP', 'HP Printing'],
    ['Akamai', 'Akuity'],
    ['Tigera', 'Tetrate'],
    ['Meta', 'Metal'],
  ])('keeps "%s" and "%s" apart', (one, other) => {
    expect(likeness(one, other)).toBeNull();
  });

  it('has nothing to say of one key, and no profile of no company', () => {
    expect(likeness('Red Hat', 'RedHat Inc')).toBeNull();
    expect(['', 'n/a', 'Freelance'].map(companyProfile)).toEqual([null, null, null]);
  });

  it('reads a sentence without trying all of it', () => {
    expect(companyProfile('word '.repeat(100))!.runs.size).toBeLessThanOrEqual(36);
  });
});

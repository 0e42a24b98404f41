/** Longest texts of a proposal, in UTF-16 units as a browser's maxLength counts; `speakers` and `topics` are numbers of them. */
export const PROPOSAL_LIMITS = {
  title: 75,
  description: 1000,
  benefits: 1000,
  notes: 1000,
  name: 200,
  company: 200,
  jobTitle: 200,
  bio: 1000,
  speakers: 20,
  topics: 5,
} as const;

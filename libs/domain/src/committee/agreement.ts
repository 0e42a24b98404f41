/** What a member agrees to where the organizers have written no words of their own. */
export const DEFAULT_AGREEMENT = `What I read here stays here: proposals, reviews, scores, decisions and the names of the committee. I give them to no person and to no service outside this committee, and I make no use of them before they are public.

I judge talks and not people, by what is written and by the criteria, and I write about them as I would want mine to be written about.

I say so when I have a conflict of interest, and leave that talk to others.`;

/** The words that members of a conference agree to: the organizers' own, or else the product's. */
export const agreementWords = (own: string): string => (own.trim() === '' ? DEFAULT_AGREEMENT : own);

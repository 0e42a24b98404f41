/** Minutes as one would say them: to five below two hours, to half an hour above. */
export interface RoughTime {
  readonly unit: 'minutes' | 'hours';
  readonly count: number;
}

export function roughly(minutes: number): RoughTime {
  if (minutes < 120) return { unit: 'minutes', count: Math.max(5, Math.round(minutes / 5) * 5) };
  return { unit: 'hours', count: Math.round(minutes / 30) / 2 };
}

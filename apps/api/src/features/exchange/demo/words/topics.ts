/** What talks are about, across tracks: with the tracks in which each is most at home. */
export const TOPICS: readonly { readonly name: string; readonly tracks: readonly string[] }[] = [
  { name: 'Scaling up', tracks: ['Storage & Databases', 'Networking', 'Platform Engineering'] },
  { name: 'Migrations', tracks: ['Platform Engineering', 'Storage & Databases', 'Application Development'] },
  { name: 'Incidents and lessons', tracks: ['Operations & Reliability', 'Observability'] },
  { name: 'Access and secrets', tracks: ['Security & Identity'] },
  { name: 'Supply chain', tracks: ['Security & Identity', 'Community & Open Source'] },
  { name: 'Telemetry', tracks: ['Observability', 'Cost & Sustainability'] },
  { name: 'Developer experience', tracks: ['Application Development', 'Platform Engineering'] },
  { name: 'Hardware and kernels', tracks: ['Runtimes & Kernel', 'Edge & Embedded'] },
  { name: 'Models in production', tracks: ['Data & Machine Learning'] },
  { name: 'People and teams', tracks: ['Community & Open Source', 'Operations & Reliability'] },
];

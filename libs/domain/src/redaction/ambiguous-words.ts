/** Names of people and companies that are ordinary words, products or languages as well: alone, they prove nothing. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  `will mark grace may april june august summer autumn dawn eve rose lily iris ivy daisy holly heather olive ginger
  art bill rob pat drew chase grant max ray dean earl lance miles penny sandy sky frank joy hope faith charity wade jack
  guy rich dick don gene hank harry homer jean jay jimmy josh ken kit lee les lou mike nick norm phil reed rod ross sue
  van ward wood woods young long king page cook baker brown white black green gray stone field fields hill banks rice bush
  day west north east south price best little small short sharp swift strong wise good love bell bird fox wolf lamb rivers
  lake marsh moore park parks street lane cross church castle hall house rooms case chance cash noble power powers
  ruby crystal julia java go rust dart scala pearl perl python jade elixir haskell kotlin swift helm flux argo
  apple meta block square shell target gap orange box slack stripe elastic docker oracle amazon unity twitch zoom visa
  chef puppet salt vault nomad consul honeycomb lightstep render fly linear notion figma snowflake confluent temporal
  intel arm dell sap ring nest epic valve discord signal wise bolt grab check point mobile one first open cloud data
  an do to so he in is be we us no my me the and for on or at as by it of de la le du von der den da dos di el al bin`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** Whether a word (as `plainWord` writes it) says too little alone. */
export const isAmbiguous = (plain: string): boolean => AMBIGUOUS.has(plain) || [...plain].length <= 2;

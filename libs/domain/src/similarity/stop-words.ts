/** English words that tell nothing of what a text is about, in lower case; what every proposal says is left to the weights. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `about above across after again against all almost also although always am among an and another any are aren around as at
be became because been before behind being below between both but by can cannot could couldn did didn do does doesn doing don
done down during each either else enough etc even ever every everyone few first for from further get gets getting give given
go goes going got had hadn has hasn have haven having he her here hers herself him himself his how however if in instead into
is isn it its itself just know last less let like ll look made make makes making many may me might mine more most much must
my myself need never new next no nor not nothing now of off often on once one only onto or other others our ours ourselves
out over own per put rather re really same see set several shall she should shouldn show since so some something still such
take than that the their theirs them themselves then there these they thing things this those though three through to
together too toward towards two under until up upon us use used uses using ve very via want was wasn way ways we well were
weren what when where whether which while who whole whom whose why will with within without won would wouldn yet you your
yours yourself yourselves`.split(/\s+/),
);

/** Watches the memory of this process, which should be fresh: peaks do not fall. */
export class MemoryWatch {
  private readonly before = process.resourceUsage().maxRSS;

  /** How far the peak has risen since the watch began. */
  grownMegabytes(): number {
    return (process.resourceUsage().maxRSS - this.before) / 1024;
  }

  /** The peak of the whole process, Node and all it has loaded included. */
  peakMegabytes(): number {
    return process.resourceUsage().maxRSS / 1024;
  }
}

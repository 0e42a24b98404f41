const LONGEST_STOP_MS = 15_000;

/** Ends the process in order at Ctrl-C, at SIGTERM and when its terminal goes; only once, because npm hands a signal on that we got already. */
export function stopOnSignals(stop: () => Promise<void>, report: (line: string) => void): void {
  let isStopping = false;
  const end = (): void => {
    if (isStopping) return;
    isStopping = true;
    report('Stopping …');
    // Past this, ending counts for more than order: the database is stopped by its watchdog, and recovers.
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        report(String(error));
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}

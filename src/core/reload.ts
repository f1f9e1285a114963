/** How long the page waits for the proof of a withdrawal to be kept before it reloads; milliseconds. */
const MAX_PROOF_MS = 1000;

export interface ReloadOptions {
  /** Whether the visitor withdrew in this tab. */
  readonly isOwn: boolean;
  /** How long the visitor gets to read what was removed; milliseconds. */
  readonly readingTimeMs: number;
  /** Resolves once the proof of the withdrawal is kept. */
  readonly proof: Promise<unknown> | undefined;
  /** Whether the withdrawal still stands when the time has come. */
  readonly isStillDenied: () => boolean;
}

/** Reloads the page: soon where the visitor withdrew; in another tab when nobody is looking at it. */
export async function reloadAfterWithdrawal(options: ReloadOptions): Promise<void> {
  const { isOwn, readingTimeMs, proof, isStillDenied } = options;
  await Promise.race([proof, new Promise((resolve) => setTimeout(resolve, MAX_PROOF_MS))]);
  const reload = () => {
    if (isStillDenied()) location.reload();
  };
  if (isOwn) setTimeout(reload, readingTimeMs);
  else if (document.hidden) reload();
  else document.addEventListener('visibilitychange', reload, { once: true });
}

/**
 * Waits for a task no longer than this. What comes later is dropped, errors too.
 * @returns the result, or the fallback
 */
export async function within<Result, Fallback>(
  task: Promise<Result>,
  timeoutMs: number,
  fallback: Fallback,
): Promise<Result | Fallback> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  // A timer that is left would keep the process alive.
  const limit = new Promise<Fallback>((resolve) => {
    timer = setTimeout(() => resolve(fallback), timeoutMs);
  });
  try {
    return await Promise.race([task.catch(() => fallback), limit]);
  } finally {
    clearTimeout(timer);
  }
}

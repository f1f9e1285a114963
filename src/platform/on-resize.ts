/**
 * Calls the listener in the next frame after an element has changed its size. A listener that changes the layout within the
 * browser's own notification makes it report "ResizeObserver loop completed with undelivered notifications" as an error of
 * the page.
 * @returns a function that ends it
 */
export function onResize(element: Element, listener: () => void): () => void {
  let frame = 0;
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(listener);
  });
  observer.observe(element);
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}

import type { CategoryName } from 'cookiemelding';
import { nextTick, onMounted, onUnmounted, readonly, ref } from 'vue';

/** Whether a category or a service is granted now. On a server nothing is. */
export function useGranted(name: CategoryName) {
  const isGranted = ref(false);
  const update = () => {
    isGranted.value = window.cookiemelding?.isGranted(name) ?? false;
  };
  onMounted(async () => {
    document.addEventListener('consent-change', update);
    // <cookie-melding> starts the notice right after it has been rendered.
    await nextTick();
    update();
  });
  onUnmounted(() => document.removeEventListener('consent-change', update));
  return readonly(isGranted);
}

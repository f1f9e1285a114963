import { native, page } from '../platform/native.js';

/** Input types that hold nothing which the visitor has entered. */
const BUTTON_TYPES = ['button', 'hidden', 'image', 'reset', 'submit'];

/** Whether a form control differs from what the page was loaded with. */
function isChanged(control: Element): boolean {
  if (control instanceof HTMLSelectElement) {
    const { options } = control;
    const initial = [...options].findLast(({ defaultSelected }) => defaultSelected) ?? options[0];
    return control.selectedIndex >= 0 && options[control.selectedIndex] !== initial;
  }
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (!(control instanceof HTMLInputElement) || BUTTON_TYPES.includes(control.type)) return false;
  if (control.type === 'file') return !!control.files?.length;
  return control.type === 'checkbox' || control.type === 'radio'
    ? control.checked !== control.defaultChecked
    : control.value !== control.defaultValue;
}

/** Whether the visitor is in a form control or an editable text. */
function isEditing(): boolean {
  let element = page.activeElement;
  while (element && native(element).shadowRoot?.activeElement) element = native(element).shadowRoot!.activeElement;
  const isText = element instanceof HTMLElement && native(element).isContentEditable;
  const isControl =
    !!element &&
    native(element).matches('input,textarea,select') &&
    !BUTTON_TYPES.includes((element as HTMLInputElement).type);
  return (isText || isControl) && !isOwnSwitch(element!);
}

/** Whether a control is a switch of the preferences: what is saved there is no input that gets lost. */
function isOwnSwitch(control: Node): boolean {
  const root = native(control).getRootNode();
  return root instanceof ShadowRoot && root.host.localName === 'consent-preferences';
}

/** What the visitor has entered on the page since it was loaded, as far as events tell. */
let edited: WeakRef<Node>[] = [];
const known = new WeakSet<Node>();

/**
 * Starts to note what the visitor enters: a framework may write it into the default value of a control, and editable text
 * has none.
 */
export function watchInput(): void {
  addEventListener(
    'input',
    (event) => {
      const [target] = event.composedPath();
      if (!event.isTrusted || !(target instanceof Node) || known.has(target) || isOwnSwitch(target)) return;
      known.add(target);
      edited.push(new WeakRef(target));
    },
    true,
  );
  addEventListener(
    'submit',
    ({ target }) => {
      // What is sent is not lost.
      edited = edited.filter((reference) => !native(target as Node).contains(reference.deref() ?? null));
    },
    true,
  );
}

/** Whether a reload would lose something that the visitor has entered and not sent. */
export function hasUnsentInput(): boolean {
  const isFilled = (given: Node | undefined) => {
    const node = given && native(given);
    return !!node?.isConnected && ('value' in node ? node.value !== '' : node.textContent?.trim() !== '');
  };
  return (
    isEditing() ||
    edited.some((reference) => isFilled(reference.deref())) ||
    [...page.querySelectorAll('input,textarea,select')].some(isChanged)
  );
}

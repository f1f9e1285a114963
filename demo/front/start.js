// The example of the front page: shows the notice again, and says what a visitor has chosen in it.

const example = document.querySelector('#example');
const frame = example?.querySelector('iframe');
const state = /** @type {HTMLElement | undefined | null} */ (example?.querySelector('.state'));
const button = /** @type {HTMLButtonElement | null} */ (document.querySelector('#show'));

if (example && frame && state && button) {
  button.hidden = false;
  button.addEventListener('click', () => {
    frame.contentWindow?.location.reload();
    example.scrollIntoView({ block: 'nearest' });
  });

  const { none = '', refused = '', accepted = '', some = '', analytics = '', advertising = '' } = state.dataset;
  const show = () => {
    const page =
      /** @type {(Window & { cookiemelding?: { record: { choices: Record<string, boolean> } | null } }) | null} */ (
        /** @type {unknown} */ (frame.contentWindow)
      );
    const { choices } = page?.cookiemelding?.record ?? {};
    const { analytics: isMeasured, advertising: isAdvertised } = choices ?? {};
    if (!choices) state.textContent = none;
    else if (isMeasured && isAdvertised) state.textContent = accepted;
    else if (isMeasured || isAdvertised) state.textContent = some.replace('%s', isMeasured ? analytics : advertising);
    else state.textContent = refused;
  };
  const follow = () => {
    frame.contentDocument?.addEventListener('consent-change', show);
    show();
  };
  frame.addEventListener('load', follow);
  follow();
}

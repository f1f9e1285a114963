// The notice and other elements in the top layer.
import { describe, expect, it } from 'vitest';
import { both, consentCookie, tag, useBuiltSite, type Visit } from '../setup/built-site.js';

const visit = useBuiltSite();

const reject = 'Alles weigeren';
/** Whether the middle of the button can be pressed: nothing lies over it and nothing makes it inert. */
const isOnTop = (site: Visit) =>
  site.page.locator('cookie-melding > [slot=reject]').evaluate((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return !!document.elementFromPoint(left + width / 2, top + height / 2)?.closest('cookie-melding');
  });
const dialog = (id: string, rest = '') =>
  `<dialog id="${id}" style="inset: 0; inline-size: 100vw; block-size: 100vh; max-inline-size: none; max-block-size: none"><h2>${id}</h2><button id="in-${id}">Verder</button>${rest}</dialog>`;
const body = `<h1>Welkom</h1><button id="own">Eigen</button>${dialog('een')}${dialog('twee')}`;
const call = (site: Visit, script: string) => site.page.evaluate(script);

describe('the notice is above', () => {
  it('an element of the highest z-index', async () => {
    const site = await visit({
      body: '<div style="position: fixed; inset: 0; z-index: 2147483647; background: red"></div><h1>Welkom</h1>',
    });
    expect(await isOnTop(site)).toBe(true);
    await site.click(reject);
    await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
  });

  it.each(['auto', 'manual'])('a popover (%s) that was opened before, and one that is opened after', async (kind) => {
    const style = 'inset: 0; inline-size: 100vw; block-size: 100vh';
    const site = await visit({ body: `<h1>Welkom</h1><div popover="${kind}" id="pop" style="${style}">Folder</div>` });
    await call(site, 'pop.showPopover()');
    await expect.poll(() => isOnTop(site)).toBe(true);
    await site.click(reject);
    await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
    // A press outside closes the first kind; that is the browser's.
    expect(await call(site, "pop.matches(':popover-open')")).toBe(kind === 'manual');
  });

  it('a modal dialog, and can be answered in it', async () => {
    const site = await visit({ body });
    await call(site, 'een.showModal()');
    await expect.poll(() => isOnTop(site)).toBe(true);
    // It can be reached by keyboard too.
    await site.page.locator('#in-een').focus();
    await site.page.keyboard.press('Tab');
    await site.page.keyboard.press('Tab');
    expect(await call(site, 'document.activeElement.textContent')).toBe(reject);
    await site.page.keyboard.press('Enter');
    await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
    expect(await call(site, 'een.open')).toBe(true);
    // The focus is back in the dialog.
    expect(await call(site, 'document.activeElement.id')).toBe('in-een');
    await site.page.locator('#in-een').click();
  });

  it('a modal dialog that was there first', async () => {
    const site = await visit({ body: `${body}<script>een.showModal()</script>` });
    await expect.poll(() => isOnTop(site)).toBe(true);
    await site.click(reject);
    await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
  });

  it('several modal dialogs, and goes along as they open and close', async () => {
    const site = await visit({ body });
    const place = () => call(site, "document.querySelector('cookie-melding').parentNode.id || 'home'");
    for (const [script, where] of [
      // Not in the order of the document.
      ['twee.showModal()', 'twee'],
      ['een.showModal()', 'een'],
      ['een.close()', 'twee'],
      ['twee.close()', 'home'],
      ['een.showModal()', 'een'],
      ['een.remove()', 'home'],
    ] as const) {
      await call(site, script);
      await expect.poll(place).toBe(where);
      await expect.poll(() => isOnTop(site)).toBe(true);
    }
    expect(await call(site, "document.querySelector('cookie-melding').previousSibling === document.head")).toBe(true);
    expect(
      await call(site, '[...document.documentElement.childNodes].filter((node) => node.nodeType === 8).length'),
    ).toBe(0);
    await site.click(reject);
    await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
    expect(site.errors).toEqual([]);
  });

  it.each(['before', 'after'])('a modal dialog in a shadow root, opened %s it', async (when) => {
    const script = `customElements.define('x-dialog', class extends HTMLElement {
        connectedCallback() {
          const dialog = document.createElement('dialog');
          dialog.style = 'inset: 0; inline-size: 100vw; block-size: 100vh; max-inline-size: none; max-block-size: none';
          dialog.append(document.createElement('button'));
          this.attachShadow({ mode: 'open' }).append(dialog);
          ${when === 'before' ? 'dialog.showModal();' : ''}
        }
      })`;
    const site = await visit({ body: `<h1>Welkom</h1><x-dialog></x-dialog><script>${script}</script>` });
    const inside = "document.querySelector('x-dialog').shadowRoot.querySelector('dialog')";
    if (when === 'after') await call(site, `${inside}.showModal()`);
    const place = () => call(site, `!!${inside}.querySelector('cookie-melding')`);
    await expect.poll(place).toBe(true);
    await site.click(reject);
    await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
    await expect.poll(() => call(site, "!!document.querySelector('html > cookie-melding')")).toBe(true);
    expect(await call(site, `${inside}.open`)).toBe(true);
  });

  it('a modal dialog in a shadow root, until it closes', async () => {
    const site = await visit({
      body: `<h1>Welkom</h1><div id="host"></div><script>
        host.attachShadow({ mode: 'open' }).append(document.createElement('dialog'));
        host.shadowRoot.firstChild.showModal();
      </script>`,
    });
    await expect.poll(() => call(site, "!!host.shadowRoot.querySelector('cookie-melding')")).toBe(true);
    await call(site, 'host.shadowRoot.firstChild.close()');
    await expect.poll(() => isOnTop(site)).toBe(true);
    await expect.poll(() => call(site, "!!document.querySelector('html > cookie-melding')")).toBe(true);
  });

  it('a dialog of which the content is rendered again', async () => {
    const site = await visit({ body });
    await call(site, 'een.showModal()');
    await expect.poll(() => isOnTop(site)).toBe(true);
    await call(site, "een.innerHTML = '<p>Anders</p>'");
    await expect.poll(() => isOnTop(site)).toBe(true);
    await site.click(reject);
    await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
  });

  it('a focus trap that stops clicks outside its own dialog', async () => {
    const site = await visit({
      body: `<h1>Welkom</h1><div role="dialog" aria-modal="true" id="trap">Folder</div><script>
        for (const type of ['click', 'mousedown', 'pointerdown'])
          document.addEventListener(type, (event) => {
            if (!trap.contains(event.target)) { event.preventDefault(); event.stopImmediatePropagation(); }
          }, true);
      </script>`,
    });
    await site.click(reject);
    await expect.poll(site.record).toMatchObject({ method: 'reject-all' });
  });
});

describe('the page', () => {
  it('keeps its own dialog working while the notice is in it', async () => {
    const site = await visit({ body });
    await call(site, 'een.showModal()');
    await expect.poll(() => isOnTop(site)).toBe(true);
    await site.page.locator('#in-een').focus();
    await site.page.keyboard.press('Escape');
    expect(await call(site, 'een.open')).toBe(false);
    await expect.poll(() => isOnTop(site)).toBe(true);
    await site.page.locator('#own').click();
  });

  it('is not disturbed by a visitor who is in the notice', async () => {
    const site = await visit({ body: '<h1>Welkom</h1><div popover="manual" id="pop">Folder</div>' });
    await site.page.getByRole('button', { name: reject }).focus();
    await call(site, 'pop.showPopover()');
    await site.waitForIdle();
    expect(await call(site, 'document.activeElement.textContent')).toBe(reject);
  });

  it('with another script that wants to be on top as well does not end in a fight', async () => {
    const site = await visit({
      body: `<h1>Welkom</h1><div popover="manual" id="pop">Folder</div><script>
        window.times = 0;
        document.addEventListener('toggle', ({ target }) => {
          if (target.id === 'pop' || target.matches(':popover-open') === false) return;
          times++;
          pop.hidePopover();
          pop.showPopover();
        }, true);
      </script>`,
    });
    await call(site, 'pop.showPopover()');
    await site.waitForIdle(1000);
    const times = await call(site, 'times');
    expect(times).toBeLessThan(30);
    await site.waitForIdle(300);
    expect(await call(site, 'times')).toBe(times);
  });

  it('keeps the focus in the notice when a dialog opens and closes around it', async () => {
    const site = await visit({ body });
    await site.page.getByRole('button', { name: reject }).focus();
    await call(site, 'een.showModal()');
    await expect.poll(() => call(site, "!!document.querySelector('#een cookie-melding')")).toBe(true);
    await site.page.getByRole('button', { name: reject }).focus();
    await call(site, 'een.close()');
    await expect.poll(() => call(site, "!!document.querySelector('html > cookie-melding')")).toBe(true);
    expect(await call(site, 'document.activeElement.textContent')).toBe(reject);
  });

  it('may render a lower dialog again without moving the notice there', async () => {
    const site = await visit({ body });
    await call(site, 'een.showModal(); twee.showModal()');
    await expect.poll(() => call(site, "!!document.querySelector('#twee cookie-melding')")).toBe(true);
    await call(site, "een.querySelector('h2').remove(); een.append('Anders')");
    await site.waitForIdle();
    expect(await call(site, "!!document.querySelector('#twee cookie-melding')")).toBe(true);
    expect(await isOnTop(site)).toBe(true);
  });

  it('may open many popovers, one after the other, and the notice stays above', async () => {
    const style = 'inset: 0; inline-size: 100vw; block-size: 100vh';
    const site = await visit({ body: `<h1>Welkom</h1><div popover="manual" id="pop" style="${style}">Folder</div>` });
    for (let count = 0; count < 8; count++) {
      await call(site, 'pop.hidePopover(); pop.showPopover()');
      await site.waitForIdle(400);
    }
    await call(site, 'pop.hidePopover(); pop.showPopover()');
    await expect.poll(() => isOnTop(site)).toBe(true);
  });

  it('that takes the notice away, dialog or not, is left without', async () => {
    const site = await visit({ body });
    await call(site, "document.querySelector('cookie-melding').remove()");
    await call(site, 'een.showModal()');
    await site.waitForIdle(200);
    expect(await site.page.locator('cookie-melding').count()).toBe(0);
    // Nothing of it is left running.
    expect(await call(site, 'document.adoptedStyleSheets.length')).toBe(0);
    expect(site.errors).toEqual([]);
  });
});

describe('the settings', () => {
  const opener = dialog('een', '<button data-cookie-preferences id="opener">Cookies</button>');

  it('open above a dialog of the page, from inside it, and give the focus back there', async () => {
    const site = await visit({ body: `<h1>Welkom</h1>${opener}` });
    await call(site, 'een.showModal()');
    await expect.poll(() => isOnTop(site)).toBe(true);
    await site.page.locator('#opener').click();
    await site.page.getByRole('dialog', { name: 'Cookie-instellingen' }).waitFor();
    await site.page.getByRole('switch', { name: 'Analytisch' }).click();
    await site.page.keyboard.press('Escape');
    expect(await call(site, 'een.open')).toBe(true);
    await expect.poll(() => call(site, 'document.activeElement.id')).toBe('opener');
    await expect.poll(() => isOnTop(site)).toBe(true);
  });

  it('opened from the notice in a dialog of the page give the focus back to its button there', async () => {
    const site = await visit({ body });
    await call(site, 'een.showModal()');
    await expect.poll(() => isOnTop(site)).toBe(true);
    await site.page.locator('cookie-melding > [slot=settings]').focus();
    await site.page.keyboard.press('Enter');
    await site.page.getByRole('dialog', { name: 'Cookie-instellingen' }).waitFor();
    await site.page.keyboard.press('Escape');
    await expect.poll(() => call(site, 'document.activeElement.textContent')).toBe('Instellingen');
    expect(await call(site, "!!document.querySelector('#een cookie-melding')")).toBe(true);
  });

  it('stay usable when the dialog they were opened from closes', async () => {
    const site = await visit({ body: `<h1>Welkom</h1>${opener}` });
    await call(site, 'een.showModal()');
    await site.page.locator('#opener').click();
    await site.page.getByRole('dialog', { name: 'Cookie-instellingen' }).waitFor();
    await call(site, 'een.close()');
    await site.page.getByRole('button', { name: 'Opslaan', exact: true }).click();
    await expect.poll(site.record).toMatchObject({ method: 'save' });
    await site.page.locator('h1').click();
  });

  it('never get our messages for screen readers while they are open', async () => {
    const head = tag({ ...both, reload: 'never' });
    const site = await visit({ head, body: '<h1>Welkom</h1>', cookies: consentCookie(true, true) });
    await call(site, 'cookiemelding.showPreferences()');
    await site.page.getByRole('dialog', { name: 'Cookie-instellingen' }).waitFor();
    await call(site, 'cookiemelding.reset()');
    await site.waitForIdle();
    expect(site.errors).toEqual([]);
    await site.click('Opslaan');
    await expect.poll(site.record).toMatchObject({ method: 'save' });
  });

  it('give way to a dialog that the page opens above them, and return', async () => {
    const site = await visit({ body, cookies: consentCookie(true, false) });
    await call(site, 'cookiemelding.showPreferences()');
    await site.page.getByRole('dialog', { name: 'Cookie-instellingen' }).waitFor();
    await call(site, 'twee.showModal()');
    await site.page.locator('#in-twee').click();
    await call(site, 'twee.close()');
    await site.page.getByRole('switch', { name: 'Analytisch' }).click();
    await site.click('Opslaan');
    await expect.poll(async () => (await site.record())?.choices).toEqual({ analytics: false, advertising: false });
  });
});

// What the developer tools say of a page in three engines: not all have the same events, nor the same stores.
import { expect, it } from 'vitest';
import { describeInEngines, LOG, PATIENCE, type EngineVisit } from '../setup/engine-site.js';
import { both, tag } from '../setup/site.js';

describeInEngines(({ visit }) => {
  const drift = async (site: EngineVisit) =>
    (await site.messages()).filter((text) => /is not declared|without consent/.test(text));

  const develop = (body: string) =>
    visit({ before: LOG, head: tag({ ...both, 'policy-url': '/over', debug: '', reload: 'never' }), body });

  it('what needs consent and has none is named once, with the line to add', async () => {
    const site = await develop(`<script>
      document.cookie = '_fbp=fb.1.2; Secure'; localStorage.setItem('li_adsId', '1'); sessionStorage.setItem('_cltk', '1');
    </script>`);
    await expect.poll(() => drift(site), PATIENCE).toHaveLength(3);
    // Set later: by the event of the browser, or after a click.
    await site.page.run("document.cookie = '_ttp=1; Secure'; document.body.click()");
    await expect.poll(() => drift(site), PATIENCE).toHaveLength(4);
    const messages = await drift(site);
    for (const name of ['_fbp', 'li_adsId', '_cltk', '_ttp'])
      expect(messages.filter((text) => text.includes(`"name":"${name}"`))).toHaveLength(1);
    expect(messages.join()).toContain('Named in an inline script');
    expect(await site.errors()).toEqual([]);
  });

  it('nothing is named on a page that does as it has declared', async () => {
    const site = await develop('<h1>Welkom</h1>');
    await site.waitForNotice();
    await site.click('Alles accepteren');
    await expect.poll(site.isGranted, PATIENCE).toEqual([true, true]);
    await site.waitForIdle(1500);
    await site.page.goto(site.url);
    await site.waitForIdle(1500);
    expect(await drift(site)).toEqual([]);
  });
});

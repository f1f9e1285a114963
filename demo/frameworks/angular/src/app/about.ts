import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import { granted } from './granted';

@Component({
  selector: 'app-about',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <h1>Over ons</h1>
    <p>We zijn een fietsenwerkplaats met twee monteurs en een koffieapparaat.</p>
    <iframe data-category="advertising" data-src="https://kaart.example/" title="Zo kom je bij ons"></iframe>
    <h2>Cookies</h2>
    <p>Je bezoek telt {{ isCounted() ? 'mee' : 'niet mee' }} in onze statistiek.</p>
    <cookie-declaration></cookie-declaration>
  `,
})
export class About {
  readonly isCounted = granted('analytics');
}

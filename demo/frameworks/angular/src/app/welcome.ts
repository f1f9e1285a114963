import { Component } from '@angular/core';

@Component({
  selector: 'app-welcome',
  template: `
    <h1>Welkom</h1>
    <p>Bij Zadel &amp; Stuur maken we je fiets terwijl je wacht.</p>
  `,
})
export class Welcome {}

import { Component } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';

@Component({
  selector: 'app-root',
  imports: [RouterLink, RouterOutlet],
  template: `
    <nav><a routerLink="/">Home</a>&ngsp;<a routerLink="/over">Over ons</a></nav>
    <main>
      <router-outlet />
    </main>
    <footer>
      <button type="button" data-cookie-preferences>Cookie-instellingen</button>
    </footer>
  `,
})
export class App {}

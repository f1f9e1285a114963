import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';

export const metadata: Metadata = { title: 'Zadel & Stuur' };

export default function RootLayout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="nl">
      <head>
        {/* A plain script: next/script would run it later, and Google's tags could run before the denial. */}
        <script
          src="/cookiemelding.js"
          data-controller="Zadel & Stuur"
          data-policy-url="/over"
          data-policy-version="2026-10-01"
          data-google-analytics="G-DEMO123456"
          data-google-ads="AW-123456789"
        />
      </head>
      <body>
        <nav>
          <Link href="/">Home</Link> <Link href="/over">Over ons</Link>
        </nav>
        <main>{children}</main>
        <footer>
          <button type="button" data-cookie-preferences>
            Cookie-instellingen
          </button>
        </footer>
      </body>
    </html>
  );
}

import { useGranted } from './useGranted';

export function About() {
  const isCounted = useGranted('analytics');
  return (
    <>
      <h1>Over ons</h1>
      <p>We zijn een fietsenwerkplaats met twee monteurs en een koffieapparaat.</p>
      <iframe data-category="advertising" data-src="https://kaart.example/" title="Zo kom je bij ons" />
      <h2>Cookies</h2>
      <p>Je bezoek telt {isCounted ? 'mee' : 'niet mee'} in onze statistiek.</p>
      <cookie-declaration></cookie-declaration>
    </>
  );
}

import { readConsent } from 'cookiemelding/server';
import { headers } from 'next/headers';

export default async function Home() {
  const consent = readConsent((await headers()).get('cookie'), {
    policyVersion: '2026-10-01',
    categories: ['analytics', 'advertising'],
  });
  return (
    <>
      <h1>Welkom</h1>
      <p>Wij maken je fiets terwijl je koffie drinkt.</p>
      <p id="server">{`Server: analytics ${consent?.choices.analytics ? 'toegestaan' : 'niet toegestaan'}`}</p>
    </>
  );
}

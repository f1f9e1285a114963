// Demo only: shows the layer that the address asks for, ?laag=instellingen.
if (new URLSearchParams(location.search).get('laag') === 'instellingen')
  addEventListener('load', () => window.cookiemelding?.showPreferences());

import { cookiemelding } from 'cookiemelding';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { About } from './About';
import { Layout } from './Layout';
import { Welcome } from './Welcome';

cookiemelding({
  controller: 'Zadel & Stuur',
  googleAnalytics: 'G-DEMO123456',
  googleAds: 'AW-123456789',
  policyUrl: '/over',
  policyVersion: '2026-10-01',
});

const router = createBrowserRouter([
  {
    Component: Layout,
    children: [
      { path: '/', Component: Welcome },
      { path: '/over', Component: About },
    ],
  },
]);

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
);

import { Link, Outlet } from 'react-router';

export function Layout() {
  return (
    <>
      <nav>
        <Link to="/">Home</Link> <Link to="/over">Over ons</Link>
      </nav>
      <main>
        <Outlet />
      </main>
      <footer>
        <button type="button" data-cookie-preferences>
          Cookie-instellingen
        </button>
      </footer>
    </>
  );
}

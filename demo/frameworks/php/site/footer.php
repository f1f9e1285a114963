    </main>
    <footer>
      <button type="button" data-cookie-preferences>Cookie-instellingen</button>
    </footer>
  </body>
</html>

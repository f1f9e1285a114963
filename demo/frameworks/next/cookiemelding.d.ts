/// <reference types="cookiemelding/jsx/react" />

/// <reference types="cookiemelding/jsx/vue" />

/// <reference types="cookiemelding/jsx/svelte" />

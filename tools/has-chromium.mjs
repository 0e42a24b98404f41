// Prints the browser that the browser tests will use; exit code 1 when there is none.
import { findChromium } from './launch/chromium.mjs';

const chromium = findChromium();
console.log(chromium ?? 'no Chromium or Chrome found');
process.exitCode = chromium === null ? 1 : 0;

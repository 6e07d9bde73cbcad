/** Mocha as a bundle for browsers, which puts itself into the global scope, in the place of the package. */
import type * as MochaPackage from 'mocha';
import '../node_modules/mocha/mocha.js';

const { Mocha } = globalThis as unknown as { readonly Mocha: typeof MochaPackage };
export default Mocha;

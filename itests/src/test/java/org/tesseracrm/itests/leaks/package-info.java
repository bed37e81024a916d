/**
 * Nobody learns what he may not: a test that finds every path of the running server by itself, from OpenAPI and from the registry of
 * contributions, and calls it as everybody who should see nothing. A module that is added later is covered without a line here.
 */
package org.tesseracrm.itests.leaks;

/** Modules that come and go while people work. */
package org.tesseracrm.itests.modules;

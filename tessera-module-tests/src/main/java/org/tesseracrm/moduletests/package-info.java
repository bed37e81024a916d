/** The compliance kit: {@link org.tesseracrm.moduletests.ModuleTest} is what a module's own test extends. */
package org.tesseracrm.moduletests;

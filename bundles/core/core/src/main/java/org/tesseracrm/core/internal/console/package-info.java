/** Commands of Karaf's console: {@code crm:…}. Who is at the console is the operator. */
package org.tesseracrm.core.internal.console;

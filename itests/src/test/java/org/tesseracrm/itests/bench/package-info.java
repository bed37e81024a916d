/** What {@code ./crm bench} measures. The classes are no tests: they run only when they are named. */
package org.tesseracrm.itests.bench;

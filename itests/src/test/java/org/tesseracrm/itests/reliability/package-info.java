/** What remains when database, server or disk fail under load. Each class has a server of its own. */
package org.tesseracrm.itests.reliability;

/** Modules as the operator sees them: what lies in the distribution, what runs, and what did not come up. */
package org.tesseracrm.core.internal.service.installation;

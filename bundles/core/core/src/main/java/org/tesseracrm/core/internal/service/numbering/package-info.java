/** Numbers of records: what they look like, and who gets which. */
package org.tesseracrm.core.internal.service.numbering;

/** What the core does for every kind of record. */
package org.tesseracrm.core.internal.service.document;

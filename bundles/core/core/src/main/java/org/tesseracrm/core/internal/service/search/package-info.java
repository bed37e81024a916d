/** Keeps the index of searched texts. */
package org.tesseracrm.core.internal.service.search;

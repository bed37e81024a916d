/** Pictures that people bring, drawn anew. */
package org.tesseracrm.core.internal.service.picture;

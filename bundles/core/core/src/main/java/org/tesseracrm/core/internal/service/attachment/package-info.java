/** Files that hang on records: what is taken, where it is kept, and when it goes. */
package org.tesseracrm.core.internal.service.attachment;

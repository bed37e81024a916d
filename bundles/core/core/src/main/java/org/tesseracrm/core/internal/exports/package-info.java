/** Lists written into files. */
package org.tesseracrm.core.internal.exports;

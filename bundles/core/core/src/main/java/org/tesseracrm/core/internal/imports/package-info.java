/** Import of files: what a file is, its rows, what its columns mean, and the job that takes them in. */
package org.tesseracrm.core.internal.imports;

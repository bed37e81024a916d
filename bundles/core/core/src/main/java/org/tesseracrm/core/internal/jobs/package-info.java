/** Long work: a small pool of threads, and a table that tells how far each job is. */
package org.tesseracrm.core.internal.jobs;

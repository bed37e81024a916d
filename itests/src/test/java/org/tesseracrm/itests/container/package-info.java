/** Inside the container, where the services themselves can be called: Pax Exam with the distribution. */
package org.tesseracrm.itests.container;

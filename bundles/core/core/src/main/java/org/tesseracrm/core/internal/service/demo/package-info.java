/** The demo company. */
package org.tesseracrm.core.internal.service.demo;

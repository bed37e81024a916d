/** Companies, departments and people. */
package org.tesseracrm.core.internal.service.admin;

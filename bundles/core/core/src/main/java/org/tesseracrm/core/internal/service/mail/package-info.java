/** Mail over SMTP. */
package org.tesseracrm.core.internal.service.mail;

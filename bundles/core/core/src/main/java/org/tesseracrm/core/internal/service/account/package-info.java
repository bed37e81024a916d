/** Sign-in, passwords, tokens, and the accounts that are there from the start. */
package org.tesseracrm.core.internal.service.account;

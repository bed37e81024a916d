/** The REST conventions, held against the running server. */
package org.tesseracrm.itests.rest;

/** {@code /api/v1/announcements}. */
package org.tesseracrm.announcements.internal.rest;

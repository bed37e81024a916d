/** The core over REST: who asks and whether he may, what went wrong, and the resources of core and operator. */
package org.tesseracrm.core.internal.rest;

/** What the core does; permissions are enforced here. One sub-package per job, this one holds what they share. */
package org.tesseracrm.core.internal.service;

/** What announcements are and who may do what with them. */
package org.tesseracrm.announcements.internal.service;

/** Modules that come as files: looked at from all sides before anything of them is kept. Nothing of them is run here. */
package org.tesseracrm.core.internal.service.upload;

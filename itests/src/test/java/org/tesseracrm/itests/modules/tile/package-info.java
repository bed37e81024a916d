/** What runs inside the server as a module that a test uploads. */
package org.tesseracrm.itests.modules.tile;

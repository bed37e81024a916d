/** Starts the built distribution, talks to it over REST, console, browser and database, and looks into its log. */
package org.tesseracrm.itests.harness;

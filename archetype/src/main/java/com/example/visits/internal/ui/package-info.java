/** Pages, the card on the workbench and the tab in a customer's page. */
package com.example.visits.internal.ui;

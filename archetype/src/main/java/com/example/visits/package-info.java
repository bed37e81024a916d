/** Visits: the module's declaration. */
package com.example.visits;

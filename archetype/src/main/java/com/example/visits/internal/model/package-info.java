/** The module's tables. */
package com.example.visits.internal.model;

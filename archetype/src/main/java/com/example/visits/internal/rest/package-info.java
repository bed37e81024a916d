/** {@code /api/v1/visits}. */
package com.example.visits.internal.rest;

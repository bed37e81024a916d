/** What visits are and who may do what with them. */
package com.example.visits.internal.service;

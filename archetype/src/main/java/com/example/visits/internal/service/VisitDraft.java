package com.example.visits.internal.service;

import java.time.LocalDate;

/** What a person may say about a visit; texts are trimmed, empty ones count as absent, day and notes may be absent (null). */
public record VisitDraft(String customerId, String title, LocalDate day, String notes) {}

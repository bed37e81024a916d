package org.tesseracrm.core.internal.service.access;

import org.tesseracrm.i18n.Text;

/** What would change a refusal. @param kind as in {@code Explanations.Remedy} */
record Advice(String kind, Text text) {}

package org.tesseracrm.core.ui;

/**
 * A filter that a list offers.
 *
 * @param name stands in the address
 * @param label key of its label
 * @param rsql what it asks for
 */
public record ListFilter(String name, String label, String rsql) {}

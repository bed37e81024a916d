package org.tesseracrm.core.api.access;

/**
 * Where a sign-in comes from.
 *
 * @param address the network address, see {@link ClientAddresses}; may be empty
 * @param browser what the browser or program says of itself ({@code User-Agent}); may be empty
 */
public record Origin(String address, String browser) {
    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_BROWSER = 200;

    public Origin {
        address = cut(address, LONGEST_ADDRESS);
        browser = cut(browser, LONGEST_BROWSER);
    }

    /** Both in a line, for the audit. */
    public String line() {
        return (address + " " + browser).strip();
    }

    private static String cut(String text, int longest) {
        String known = text == null ? "" : text.strip();
        return known.length() <= longest ? known : known.substring(0, longest);
    }
}

package org.tesseracrm.shell.internal.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What people call the browser and the device that a {@code User-Agent} speaks of. */
public final class BrowserName {
    /** In this order, for most of them also claim to be those that follow. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("MicroMessenger", "WeChat");
        BROWSERS.put("DingTalk", "DingTalk");
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR", "Opera");
        BROWSERS.put("QQBrowser", "QQ Browser");
        BROWSERS.put("UCBrowser", "UC Browser");
        BROWSERS.put("Firefox", "Firefox");
        BROWSERS.put("FxiOS", "Firefox");
        BROWSERS.put("Chrome", "Chrome");
        BROWSERS.put("CriOS", "Chrome");
        BROWSERS.put("Safari", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private BrowserName() {}

    /** Such as {@code Chrome · Windows}; what it says itself where nobody knows it; empty where it says nothing. */
    public static String of(String userAgent) {
        Optional<String> browser = find(BROWSERS, userAgent);
        Optional<String> system = find(SYSTEMS, userAgent);
        if (browser.isEmpty() && system.isEmpty()) {
            return userAgent;
        }
        return browser.isPresent() && system.isPresent()
                ? browser.get() + " · " + system.get()
                : browser.or(() -> system).orElseThrow();
    }

    private static Optional<String> find(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(each -> userAgent.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}

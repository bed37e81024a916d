package org.tesseracrm.core.api.text;

import java.util.List;
import java.util.regex.Pattern;

/** What stands at the end of a company's name and says nothing about which company it is. Texts are in lower case and half width. */
public final class LegalForms {
    /** Longer ones first, where one ends in another. */
    private static final List<String> CHINESE = List.of(
            "集团股份有限公司",
            "集团有限责任公司",
            "股份有限责任公司",
            "集团有限公司",
            "股份有限公司",
            "有限责任公司",
            "集团总公司",
            "有限公司",
            "集团公司",
            "股份公司",
            "总公司",
            "集团",
            "公司",
            "股份");

    /** Each a word of its own at the end, with or without points. */
    private static final Pattern LATIN = Pattern.compile(
            "[\\s,.&-]+(?:co(?:mpany)?|ltd|limited|inc(?:orporated)?|corp(?:oration)?|llc|llp|lp|plc"
                    + "|gmbh|ag|kg|ohg|ug|se|s ?a|s ?a ?s|s ?a ?r ?l|s ?p ?a|s ?r ?l|b ?v|n ?v|a ?b|a ?s|oy|pty|pte|pvt|k ?k|group|holdings?)\\.?$");

    private static final Pattern POINTS = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b)");

    private LegalForms() {}

    /** How much of the text is left without the form at its end; all of it where nothing would be left. */
    public static int end(String text) {
        for (String form : CHINESE) {
            if (text.endsWith(form) && text.length() > form.length()) {
                return text.length() - form.length();
            }
        }
        return text.length();
    }

    /** Whether it is nothing but such a form, or a part of one. */
    public static boolean isPart(String text) {
        return CHINESE.stream().anyMatch(form -> form.contains(text));
    }

    static boolean isWhole(String text) {
        return CHINESE.contains(text);
    }

    /** Without any of them, also where several stand one after the other: Huawei Technologies Co., Ltd. */
    static String without(String text) {
        String left = POINTS.matcher(text.strip()).replaceAll(" ");
        while (true) {
            String shorter = LATIN.matcher(left).replaceFirst("");
            shorter = shorter.substring(0, end(shorter)).strip();
            if (shorter.isEmpty() || shorter.equals(left)) {
                return left;
            }
            left = shorter;
        }
    }
}

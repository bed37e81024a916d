package org.tesseracrm.contacts.internal.demo;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tesseracrm.contacts.internal.model.CustomerValues;
import org.tesseracrm.contacts.internal.model.NameKey;

/** Makes up customers. Their web addresses end in {@code .example} and their numbers belong to nobody. */
final class DemoCustomers {
    private static final Map<String, String> SYLLABLES = Map.ofEntries(
            Map.entry("华", "hua"),
            Map.entry("鑫", "xin"),
            Map.entry("瑞", "rui"),
            Map.entry("恒", "heng"),
            Map.entry("盛", "sheng"),
            Map.entry("泰", "tai"),
            Map.entry("宏", "hong"),
            Map.entry("博", "bo"),
            Map.entry("远", "yuan"),
            Map.entry("达", "da"),
            Map.entry("康", "kang"),
            Map.entry("德", "de"),
            Map.entry("信", "xin"),
            Map.entry("诚", "cheng"),
            Map.entry("嘉", "jia"),
            Map.entry("隆", "long"),
            Map.entry("汇", "hui"),
            Map.entry("联", "lian"),
            Map.entry("创", "chuang"),
            Map.entry("科", "ke"),
            Map.entry("智", "zhi"),
            Map.entry("锐", "rui"),
            Map.entry("拓", "tuo"),
            Map.entry("凯", "kai"),
            Map.entry("腾", "teng"),
            Map.entry("飞", "fei"),
            Map.entry("海", "hai"),
            Map.entry("天", "tian"),
            Map.entry("润", "run"),
            Map.entry("丰", "feng"),
            Map.entry("源", "yuan"),
            Map.entry("通", "tong"),
            Map.entry("正", "zheng"),
            Map.entry("佳", "jia"),
            Map.entry("安", "an"),
            Map.entry("星", "xing"),
            Map.entry("立", "li"),
            Map.entry("方", "fang"),
            Map.entry("永", "yong"),
            Map.entry("和", "he"));

    private static final List<String> FORMS =
            List.of("有限公司", "有限公司", "有限公司", "有限公司", "有限公司", "有限责任公司", "股份有限公司", "集团有限公司");
    private static final List<String> KINDS = List.of(
            "potential",
            "potential",
            "potential",
            "potential",
            "customer",
            "customer",
            "customer",
            "vip",
            "partner",
            "lost");
    private static final List<String> SOURCES =
            List.of("referral", "exhibition", "web", "phone", "visit", "advertising", "partner", "other");
    private static final List<String> NOTES = List.of(
            "采购周期一般为每年三月和九月，需提前一个月报价。",
            "付款习惯为月结三十天，对账比较及时。",
            "对交货期要求高，之前因延期换过供应商。",
            "老板注重性价比，价格敏感。",
            "正在扩建新厂区，预计明年有新增需求。",
            "已使用竞争对手产品两年，合同年底到期。",
            "由老客户介绍，合作意向较强。",
            "技术部门话语权较大，选型以测试结果为准。");

    private final Dice dice;
    private final int thisYear;
    private final List<String> characters = SYLLABLES.keySet().stream().sorted().toList();
    private final Set<String> taken = new HashSet<>();

    DemoCustomers(Dice dice, int thisYear) {
        this.dice = dice;
        this.thisYear = thisYear;
    }

    /** @param domain of its mail, for its people */
    record Made(CustomerValues values, String domain) {}

    Made next() {
        return dice.in(4) ? person() : company();
    }

    private Made person() {
        Place place = dice.one(Place.ALL);
        String name;
        do {
            name = PersonNames.one(dice) + "（" + place.city() + "）";
        } while (!taken.add(NameKey.of(name)));
        CustomerValues values = new CustomerValues(
                name,
                null,
                dice.one(KINDS),
                "individual",
                source(),
                null,
                "138" + "0000" + dice.digits(4),
                null,
                null,
                "中国",
                place.province(),
                place.city(),
                address(place),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                note());
        return new Made(values, "mail.example");
    }

    private Made company() {
        Place place = dice.early(Place.ALL);
        Trade trade = dice.one(Trade.ALL);
        String word = dice.one(trade.words());
        String brand;
        String name;
        do {
            brand = dice.one(characters) + dice.one(characters);
            name = place.city() + brand + word + dice.one(FORMS);
        } while (brand.charAt(0) == brand.charAt(1) || !taken.add(NameKey.of(name)));
        String domain = SYLLABLES.get(brand.substring(0, 1)) + SYLLABLES.get(brand.substring(1)) + dice.between(1, 99)
                + ".example";
        int employees = (int) Math.max(3, trade.size() * dice.factor());
        String kind = dice.one(KINDS);
        CustomerValues values = new CustomerValues(
                name,
                brand + word.substring(0, Math.min(2, word.length())),
                kind,
                "enterprise",
                source(),
                trade.industry(),
                place.dial() + "-" + dice.between(2, 8)
                        + dice.digits(place.dial().length() == 3 ? 7 : 6),
                "www." + domain,
                "info@" + domain,
                "中国",
                place.province(),
                place.city(),
                address(place),
                employees,
                BigDecimal.valueOf((long) (employees * dice.between(25, 90) * dice.factor()))
                        .movePointRight(4),
                "CNY",
                dice.between(1988, thisYear - 1),
                "91" + place.code() + "MA" + dice.digits(7) + "X",
                null,
                !kind.equals("lost") && dice.in(6),
                note());
        return new Made(values, domain);
    }

    private String source() {
        return dice.early(SOURCES);
    }

    private String address(Place place) {
        return place.province() + (place.province().startsWith(place.city()) ? "" : place.city() + "市")
                + dice.one(place.streets()) + dice.between(1, 999) + "号";
    }

    private String note() {
        return dice.in(25) ? dice.one(NOTES) : null;
    }
}

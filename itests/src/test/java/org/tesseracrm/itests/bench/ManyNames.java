package org.tesseracrm.itests.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tesseracrm.itests.harness.Project;

/** What a company or a person of the benchmark is called: always the same for the same number. */
final class ManyNames {
    private static final String[] CITIES = {
        "北京", "上海", "广州", "深圳", "杭州", "南京", "苏州", "成都", "重庆", "武汉", "西安", "天津", "青岛", "济南", "郑州", "长沙", "合肥", "福州",
        "厦门", "宁波", "无锡", "佛山", "东莞", "沈阳", "大连", "哈尔滨", "长春", "石家庄", "太原", "南昌", "昆明", "贵阳", "南宁", "海口", "兰州", "银川"
    };
    private static final String[] PROVINCES = {"广东省", "江苏省", "浙江省", "山东省", "四川省", "湖北省", "河南省", "福建省"};
    // the first ones are the most frequent
    private static final String[] TRADES = {
        "科技", "贸易", "实业", "电子", "机械", "建筑工程", "信息技术", "食品", "医疗器械", "物流", "教育咨询", "文化传媒", "网络科技", "环保科技", "新能源",
        "汽车零部件", "化工", "纺织", "家具", "生物医药", "自动化设备", "五金制品", "塑料制品", "投资管理", "农业发展", "精密仪器", "航空服务", "铸造", "陶瓷", "仓储"
    };
    private static final String[] FORMS = {"有限公司", "有限公司", "有限公司", "股份有限公司", "有限责任公司", "集团有限公司"};
    private static final String[] SURNAMES = {
        "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "高", "林", "罗", "郑", "梁",
        "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾", "萧", "田", "董", "潘", "袁", "于", "蒋", "欧阳"
    };
    private static final String[] GIVEN = {
        "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀", "霞", "平", "刚", "桂",
        "英", "华", "玉", "萍", "红", "鹏", "建", "国", "文", "志", "海", "晓", "宇", "浩", "欣", "雨", "梓", "涵"
    };

    private final List<String> brands;

    ManyNames() {
        brands = new String(Project.readTestData("company-names/names-zh.txt"), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** @param shortName the brand alone */
    record Company(String name, String shortName, String city, String province, String trade) {}

    Company company(int number) {
        String brand = brands.get((int) Math.floorMod(number * 7919L, (long) brands.size()));
        String city = CITIES[mixed(number, 1) % CITIES.length];
        // squared: frequent ones are much more frequent
        int rank = mixed(number, 2) % (TRADES.length * TRADES.length);
        String trade = TRADES[TRADES.length - 1 - (int) Math.sqrt(rank)];
        String name =
                switch (mixed(number, 3) % 10) {
                    case 0 -> brand + trade;
                    case 1 -> brand + "（" + city + "）" + trade + "有限公司";
                    case 2, 3 -> brand + trade + form(number);
                    default -> city + brand + trade + form(number);
                };
        return new Company(name, brand, city, PROVINCES[mixed(number, 4) % PROVINCES.length], trade);
    }

    private static String form(int number) {
        return FORMS[mixed(number, 5) % FORMS.length];
    }

    String person(int number) {
        String given = GIVEN[mixed(number, 6) % GIVEN.length];
        return SURNAMES[mixed(number, 7) % SURNAMES.length]
                + (number % 3 == 0 ? given : given + GIVEN[mixed(number, 8) % GIVEN.length]);
    }

    String mobile(int number) {
        return "1" + (3 + number % 7) + String.format("%09d", mixed(number, 9) % 1_000_000_000);
    }

    String landline(int number) {
        return "0" + (20 + mixed(number, 10) % 80) + "-" + (20_000_000 + mixed(number, 11) % 70_000_000);
    }

    String taxNumber(int number) {
        return "91" + (110_000 + mixed(number, 12) % 800_000) + "MA" + String.format("%08d", number);
    }

    /** Not negative, and in no order. */
    static int mixed(int number, int salt) {
        long mix = (number + 1L) * 0x9E3779B97F4A7C15L + salt * 0xBF58476D1CE4E5B9L;
        mix = (mix ^ (mix >>> 30)) * 0xBF58476D1CE4E5B9L;
        mix = (mix ^ (mix >>> 27)) * 0x94D049BB133111EBL;
        return (int) ((mix ^ (mix >>> 31)) & Integer.MAX_VALUE);
    }
}

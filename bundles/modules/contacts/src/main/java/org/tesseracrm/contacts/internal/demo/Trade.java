package org.tesseracrm.contacts.internal.demo;

import java.util.List;

/**
 * What a company does.
 *
 * @param industry code of the industry
 * @param words what stands in its name, and its last two characters in its short name
 * @param size typical number of employees
 */
record Trade(String industry, List<String> words, int size) {
    static final List<Trade> ALL = List.of(
            of("manufacturing", 260, "精密机械", "机电设备", "自动化设备", "模具制造", "五金制品", "汽车零部件", "电子科技", "塑胶制品"),
            of("manufacturing", 180, "仪器仪表", "新材料", "照明科技", "智能装备", "轴承制造", "包装制品"),
            of("software", 80, "信息技术", "软件", "网络科技", "数据科技", "云计算", "智能科技"),
            of("telecom", 150, "通信技术", "通信设备", "光电科技"),
            of("finance", 120, "融资租赁", "商业保理", "投资管理", "保险代理"),
            of("retail", 90, "商贸", "贸易", "百货", "供应链管理", "进出口", "电子商务"),
            of("medical", 140, "医疗器械", "生物科技", "制药", "健康科技", "医药连锁"),
            of("education", 60, "教育科技", "教育咨询", "文化传播"),
            of("construction", 220, "建筑工程", "装饰工程", "建材", "市政工程", "钢结构"),
            of("energy", 170, "新能源", "电力设备", "环保科技", "光伏科技", "节能技术"),
            of("logistics", 130, "物流", "国际货运代理", "冷链物流", "仓储服务"),
            of("food", 160, "食品", "饮料", "餐饮管理", "调味品", "茶业"),
            of("agriculture", 70, "农业科技", "种业", "生态农业", "水产"),
            of("services", 50, "企业管理咨询", "广告传媒", "人力资源服务", "物业管理", "检测技术"));

    private static Trade of(String industry, int size, String... words) {
        return new Trade(industry, List.of(words), size);
    }
}

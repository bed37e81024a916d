package org.tesseracrm.core.internal.service.boot;

import java.util.List;
import java.util.Set;
import org.tesseracrm.core.api.access.DutyRole;

/** Who works in the demo company: invented people of a firm that sells electrical and mechanical equipment. */
final class DemoPeople {
    static final String CODE = "demo";
    static final String NAME = "明远机电设备有限公司";

    static final List<Unit> UNITS = List.of(
            new Unit("head", "", "总经办", "boss", Set.of()),
            new Unit("sales", "head", "销售中心", "director", Set.of("assistant")),
            new Unit("north", "sales", "华北销售部", "manager", Set.of()),
            new Unit("south", "head", "华南销售部", "", Set.of()),
            new Unit("products", "head", "产品采购部", "products", Set.of()),
            new Unit("service", "head", "客户服务部", "service", Set.of()),
            new Unit("finance", "head", "财务部", "finance", Set.of()),
            new Unit("marketing", "head", "市场部", "marketing", Set.of()));

    static final List<Person> PEOPLE = List.of(
            new Person("boss", "周明远", "head", "13901088001", true, DutyRole.BOSS, DutyRole.SALES),
            new Person("director", "陈国华", "sales", "13801166002", false, DutyRole.SALES),
            new Person("assistant", "李思琪", "sales", "13621177003", false, DutyRole.SALES),
            new Person("manager", "王志强", "north", "13701188004", false, DutyRole.SALES),
            new Person("sales1", "张伟", "north", "13520199005", false, DutyRole.SALES),
            new Person("sales2", "刘洋", "north", "13488700106", false, DutyRole.SALES),
            new Person("sales3", "赵敏", "north", "15810011207", false, DutyRole.SALES),
            new Person("sales4", "黄志明", "south", "13802422308", false, DutyRole.SALES),
            new Person("sales5", "林晓彤", "south", "13922233409", false, DutyRole.SALES),
            new Person("sales6", "吴俊杰", "south", "18688844510", false, DutyRole.SALES),
            new Person("products", "孙丽华", "products", "13661055611", false, DutyRole.PRODUCT_MANAGEMENT),
            new Person("purchasing", "马建军", "products", "13717066712", false, DutyRole.PURCHASING),
            new Person("keeper", "胡大海", "products", "15901077813", false, DutyRole.WAREHOUSE),
            new Person("service", "徐静", "service", "18610088914", false, DutyRole.SERVICE),
            new Person("repair", "高峰", "service", "15210099015", false, DutyRole.REPAIR),
            new Person("finance", "郑雅文", "finance", "13910010116", false, DutyRole.FINANCE),
            new Person("marketing", "何欣怡", "marketing", "18811021217", false, DutyRole.MARKETING));

    private DemoPeople() {}

    /**
     * A department.
     *
     * @param above key of the one above, empty at the top
     * @param head its head's sign-in name, empty where it has none
     */
    record Unit(String key, String above, String name, String head, Set<String> assistants) {}

    record Person(String user, String name, String unit, String mobile, boolean administrator, Set<DutyRole> roles) {
        Person(String user, String name, String unit, String mobile, boolean administrator, DutyRole... roles) {
            this(user, name, unit, mobile, administrator, Set.of(roles));
        }

        boolean sells() {
            return user.startsWith("sales");
        }
    }
}

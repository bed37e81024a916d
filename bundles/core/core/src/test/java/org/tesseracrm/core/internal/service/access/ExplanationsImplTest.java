package org.tesseracrm.core.internal.service.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.access.Explanations;
import org.tesseracrm.core.api.access.Explanations.Answer;
import org.tesseracrm.core.api.access.Explanations.Opening;
import org.tesseracrm.core.api.access.Explanations.Question;
import org.tesseracrm.core.api.access.Explanations.Remedy;
import org.tesseracrm.core.api.access.Explanations.Sketch;
import org.tesseracrm.core.api.access.Explanations.Viewer;
import org.tesseracrm.core.api.access.Reach;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.module.ModuleDescriptor.Permission;
import org.tesseracrm.core.internal.imports.TestMessages;
import org.tesseracrm.core.internal.service.access.CustomerFacts.Fact;
import org.tesseracrm.core.internal.service.access.Organisation.Member;
import org.tesseracrm.core.internal.service.access.Organisation.Opens;
import org.tesseracrm.core.internal.service.access.Organisation.Post;
import org.tesseracrm.core.internal.service.access.Organisation.Unit;
import org.tesseracrm.core.internal.service.module.FakeModules;

class ExplanationsImplTest {
    private static final long TENANT = 7;
    private static final long BOSS = 1;
    private static final long HEAD = 2;
    private static final long SELLER = 3;
    private static final long OTHER = 4;
    private static final long LEFT = 5;
    private static final String CUSTOMER = "1001";
    private static final String WRITE = "orders.order.write";

    private final FakeModules modules = new FakeModules();
    private final Rights rights = new Rights(modules.installed(), modules.states());
    private final AccessImpl access = new AccessImpl(rights);
    private final Map<Long, Rights.Holder> holders = new HashMap<>();
    private final Explanations explanations = new ExplanationsImpl(
            access,
            new OrgCharts((long tenant) -> chart(), () -> false),
            (tenant, user) -> Optional.of(holders.getOrDefault(
                    user, new Rights.Holder(Set.of(DutyRole.SALES), Map.of(), Set.of(), false, false))),
            rights,
            new FakeCustomers(List.of(new Fact(1001, "大华公司", new Ground.Target(SELLER, Map.of())))),
            new TestMessages()
                    .with("permission." + WRITE, "write orders", "编辑订单")
                    .with("orders.module.name", "Orders", "订单"));

    private static OrgChart chart() {
        Unit sales = new Unit(10, "销售部", null, null, Set.of());
        Unit north = new Unit(11, "华北", 10L, HEAD, Set.of());
        Unit south = new Unit(12, "华南", 10L, null, Set.of());
        Map<Long, Member> members = new HashMap<>();
        for (Member member : List.of(
                member(BOSS, "周明远", null, DutyRole.BOSS),
                member(HEAD, "王志强", 11L, DutyRole.SALES),
                member(SELLER, "张伟", 11L, DutyRole.SALES),
                member(OTHER, "林晓彤", 12L, DutyRole.SALES))) {
            members.put(member.id(), member);
        }
        members.put(LEFT, new Member(LEFT, "老李", false, null, Set.of(DutyRole.BOSS), Set.of()));
        Post auditor = new Post(21, "稽核", new Opens(Reach.COMPANY, Right.READ), Set.of(WRITE));
        return new OrgChart(
                new Organisation(Map.of(10L, sales, 11L, north, 12L, south), members, Map.of(21L, auditor), Map.of()));
    }

    private static Member member(long id, String name, Long unit, DutyRole role) {
        return new Member(id, name, true, unit, Set.of(role), Set.of());
    }

    private Access.Scope as(long user, boolean administrator) {
        return access.enter(new Caller(
                TENANT,
                "demo",
                user,
                "u" + user,
                "U" + user,
                Locale.SIMPLIFIED_CHINESE,
                Set.of(DutyRole.SALES),
                Set.of(),
                administrator,
                false));
    }

    private static Question seeing(long user, Right right) {
        return new Question(Long.toString(user), "", Optional.of(CUSTOMER), right);
    }

    @Test
    void namesTheRuleThePlaceAndWhatWouldChangeIt() {
        try (Access.Scope scope = as(BOSS, false)) {
            Answer answer = explanations.why(seeing(OTHER, Right.WRITE));

            assertFalse(answer.allowed());
            assertEquals(
                    "林晓彤既看不到也不能编辑“大华公司”。该客户由张伟负责（销售部 › 华北），林晓彤所在部门：销售部 › 华南；按组织层级、共享、职能角色和职位都没有权限。", answer.sentence());
            assertEquals(
                    List.of("share", "transfer", "lead"),
                    answer.remedies().stream().map(Remedy::kind).toList());
            assertTrue(answer.grounds().contains("没有担任任何职位。"), answer::toString);

            assertEquals(
                    List.of("share", "transfer", "lead", "position"),
                    explanations.why(seeing(OTHER, Right.READ)).remedies().stream()
                            .map(Remedy::kind)
                            .toList(),
                    "the position opens reading only");
            assertEquals(
                    "王志强可以查看和编辑“大华公司”。是“销售部 › 华北”的负责人，客户负责人张伟在“销售部 › 华北”任职：上级可以查看和管理下属的客户。",
                    explanations.why(seeing(HEAD, Right.WRITE)).sentence());
        }
    }

    @Test
    void listsWhoSeesItAndSaysWhoHasLeft() {
        try (Access.Scope scope = as(SELLER, false)) {
            List<Viewer> viewers = explanations.viewers(CUSTOMER, 50, "").items();

            assertEquals(
                    Set.of("周明远", "王志强", "张伟", "老李"),
                    Set.copyOf(viewers.stream().map(Viewer::name).toList()));
            Viewer left = viewers.stream()
                    .filter(viewer -> viewer.name().equals("老李"))
                    .findFirst()
                    .orElseThrow();
            assertFalse(left.active());
            assertEquals("老李已离职，不能登录。", left.reasons().get(0));
        }
    }

    @Test
    void tellsNobodyOfWhatHeDoesNotSeeHimself() {
        try (Access.Scope scope = as(OTHER, true)) {
            assertThrows(NotFoundException.class, () -> explanations.viewers(CUSTOMER, 50, ""));
            assertThrows(NotFoundException.class, () -> explanations.why(seeing(OTHER, Right.READ)));
            assertThrows(NotFoundException.class, () -> explanations.viewers("x", 50, ""));
        }
    }

    @Test
    void aboutOthersOnlyTheirSuperiorsAsk() {
        Question aboutOther = new Question(Long.toString(OTHER), WRITE, Optional.empty(), Right.READ);
        try (Access.Scope scope = as(SELLER, false)) {
            assertThrows(ForbiddenException.class, () -> explanations.why(aboutOther));
            assertTrue(explanations.why(seeing(SELLER, Right.WRITE)).allowed());
        }
        try (Access.Scope scope = as(HEAD, false)) {
            assertTrue(explanations.why(seeing(SELLER, Right.WRITE)).allowed());
            assertThrows(ForbiddenException.class, () -> explanations.why(aboutOther));
        }
        try (Access.Scope scope = as(SELLER, true)) {
            assertFalse(explanations.why(aboutOther).allowed());
        }
    }

    @Test
    void saysWhereAPermissionComesFrom() {
        holders.put(
                SELLER,
                new Rights.Holder(Set.of(DutyRole.SALES), Map.of("稽核", Set.of(WRITE)), Set.of(WRITE), false, false));
        Question may = new Question(Long.toString(SELLER), WRITE, Optional.empty(), Right.READ);
        Question mayOther = new Question(Long.toString(OTHER), WRITE, Optional.empty(), Right.READ);
        try (Access.Scope scope = as(BOSS, false)) {
            assertEquals(
                    List.of("已安装的模块都没有提供 orders.order.write。"),
                    explanations.why(may).grounds().subList(0, 1));

            modules.install("orders", Permission.forRoles(WRITE, DutyRole.FINANCE));
            Answer off = explanations.why(may);
            assertFalse(off.allowed());
            assertEquals(List.of("公司没有启用模块“订单”。"), off.grounds());
            assertEquals(
                    List.of(new Remedy("module", "为公司启用模块“订单”。", "orders", Long.toString(SELLER))), off.remedies());

            modules.enable(TENANT, "orders");
            assertEquals(
                    List.of("职位“稽核”包含权限“编辑订单”。", "已单独授予此人权限“编辑订单”。"),
                    explanations.why(may).grounds());
            Answer none = explanations.why(mayOther);
            assertEquals("林晓彤不能执行“编辑订单”。此人的职能角色都不包含权限“编辑订单”。", none.sentence());
            assertEquals(
                    List.of("为林晓彤增加职能角色“财务”。", "让林晓彤担任职位“稽核”。", "单独授予林晓彤权限“编辑订单”。"),
                    none.remedies().stream().map(Remedy::text).toList());
        }
    }

    @Test
    void asksAboutActionAndRecordTogether() {
        modules.install("orders", Permission.forRoles(WRITE, DutyRole.FINANCE));
        modules.enable(TENANT, "orders");
        try (Access.Scope scope = as(BOSS, false)) {
            Answer answer =
                    explanations.why(new Question(Long.toString(SELLER), WRITE, Optional.of(CUSTOMER), Right.WRITE));

            assertFalse(answer.allowed(), "the record is his, the action is not");
            assertTrue(answer.sentence().startsWith("张伟不能执行"), answer::sentence);
            assertThrows(
                    InvalidInputException.class,
                    () -> explanations.why(new Question(Long.toString(SELLER), "", Optional.empty(), Right.READ)));
        }
    }

    @Test
    void previewsWhatWouldBeGainedAndLost() {
        modules.install(
                "orders",
                Permission.forRoles(WRITE, DutyRole.FINANCE),
                Permission.forRoles("orders.order.read", DutyRole.SALES));
        modules.enable(TENANT, "orders");
        Sketch sketch = new Sketch(
                Optional.of(Long.toString(OTHER)), Optional.of("12"), Set.of(DutyRole.FINANCE), Set.of("21"), Set.of());
        try (Access.Scope scope = as(BOSS, true)) {
            Opening opening = explanations.preview(sketch);

            assertEquals(List.of(WRITE), opening.gained());
            assertEquals(List.of("orders.order.read"), opening.lost());
            assertEquals(1, opening.customersRead().value());
            assertEquals(0, opening.customersNow().value());
            assertThrows(
                    InvalidInputException.class,
                    () -> explanations.preview(
                            new Sketch(Optional.empty(), Optional.of("99"), Set.of(), Set.of(), Set.of())));
        }
        try (Access.Scope scope = as(BOSS, false)) {
            assertThrows(ForbiddenException.class, () -> explanations.preview(sketch));
        }
    }

    @Test
    void aCursorThatWasMadeUpIsRefused() {
        try (Access.Scope scope = as(BOSS, false)) {
            for (String cursor : List.of("x", "!", "UkVBRA", "UkVBRCB4IHk")) {
                assertThrows(InvalidInputException.class, () -> explanations.viewers(CUSTOMER, 1, cursor));
            }
            assertThrows(InvalidInputException.class, () -> explanations.viewers(CUSTOMER, 0, ""));
        }
    }
}

package org.tesseracrm.announcements.internal.service;

import java.time.LocalTime;
import java.util.List;

/** The words of the demo company's announcements. */
final class DemoTexts {
    /** @param validDays days for which it holds, 0 for ever */
    record Told(
            String author,
            int daysAgo,
            LocalTime time,
            boolean pinned,
            int validDays,
            boolean draft,
            String title,
            String body) {}

    static final List<Told> ALL = List.of(
            told(
                    "boss",
                    96,
                    9,
                    "新版客户管理系统正式启用",
                    """
                    各位同事：

                    新版客户管理系统今日起正式启用，原有的客户表格同步停用。请大家注意：

                    1. 新增客户前先在系统中搜索，避免重复建档；
                    2. 每次拜访、电话和报价当天登记跟进记录；
                    3. 客户的归属以系统中的“负责人”为准。

                    使用中遇到问题，请联系销售助理统一收集。"""),
            told(
                    "finance",
                    61,
                    10,
                    "关于规范差旅费报销的通知",
                    """
                    自本月起，差旅费报销按以下要求执行：

                    一、出差前在系统中提交出差申请，注明客户名称和拜访目的；
                    二、返回后 10 个工作日内提交报销，逾期需部门经理说明原因；
                    三、住宿标准：一线城市每晚不超过 450 元，其他城市每晚不超过 320 元；
                    四、电子发票请同时上传原文件，不接受截图。

                    如有疑问请联系财务部。"""),
            told(
                    "products",
                    38,
                    14,
                    "W 系列仪表价格调整通知",
                    """
                    受原材料成本影响，W 系列仪表自下月 1 日起调整价格，平均上调 3.5%。

                    · 已签订的合同按原价执行；
                    · 已发出的报价在有效期内仍然有效，请尽快与客户确认；
                    · 新价格表已更新，报价时请使用系统中的最新价格。"""),
            told(
                    "marketing",
                    24,
                    11,
                    "上海国际工业博览会参展安排",
                    """
                    公司将于下月参加上海国际工业博览会，展位号 5.1H-B086。

                    请各销售在本周五前把拟邀请的客户名单发给市场部，市场部统一寄送邀请函。现场值班表另行通知，展会期间新增的线索一律录入系统，来源选择“展会”。"""),
            told(
                    "keeper",
                    12,
                    16,
                    "月末库存盘点，暂停发货两天",
                    """
                    本月最后两个工作日进行库存盘点，期间仓库暂停发货和收货。

                    急需发货的订单请提前三天与仓库确认，盘点结束后按订单时间顺序恢复发货。"""),
            told(
                    "service",
                    6,
                    9,
                    "售后服务热线调整为 7×12 小时",
                    """
                    为方便客户报修，售后服务热线的服务时间调整为每天 8:00–20:00，周末及节假日不休息。

                    请各位同事在与客户沟通时主动告知，并更新邮件签名中的服务时间。"""),
            new Told(
                    "boss",
                    3,
                    LocalTime.of(9, 5),
                    true,
                    40,
                    false,
                    "本季度销售冲刺目标与奖励办法",
                    """
                    各位同事：

                    上季度我们完成回款目标的 97%，感谢大家的努力。本季度的目标和奖励办法如下：

                    1. 部门目标已下达到各部门经理，个人目标在本周内确认；
                    2. 完成个人季度回款目标 100% 的，奖励季度提成的 10%；超过 120% 的，奖励 20%；
                    3. 新开发客户首单回款满 5 万元，另奖 800 元。

                    奖励以实际到账金额为准，由财务部在次月 15 日前核算。"""),
            new Told(
                    "marketing",
                    1,
                    LocalTime.of(15, 30),
                    false,
                    30,
                    false,
                    "新版产品手册和案例集可以领取了",
                    """
                    新版产品手册和行业案例集已印刷完成，放在市场部资料架，每位销售可领取 20 册。

                    电子版请以官网下载页为准：https://www.example.com/download
                    旧版手册中的选型表有误，请不要再发给客户。"""),
            new Told(
                    "boss",
                    0,
                    LocalTime.of(9, 20),
                    false,
                    20,
                    false,
                    "假期安排及值班表",
                    """
                    下周放假三天，放假前请关闭电脑、空调等设备，并检查门窗。

                    值班：第一天 销售部，第二天 服务部，第三天 仓库。值班人员请保持电话畅通，遇到客户紧急报修及时联系服务部经理。

                    祝大家假期愉快！"""),
            new Told(
                    "marketing",
                    0,
                    LocalTime.of(10, 0),
                    false,
                    0,
                    true,
                    "客户答谢会方案（征求意见稿）",
                    """
                    初步计划在下季度举办客户答谢会，邀请重点客户 60 家。

                    场地、预算和流程待确认后正式发布。"""));

    private DemoTexts() {}

    private static Told told(String author, int daysAgo, int hour, String title, String body) {
        return new Told(author, daysAgo, LocalTime.of(hour, 12), false, 0, false, title, body);
    }
}

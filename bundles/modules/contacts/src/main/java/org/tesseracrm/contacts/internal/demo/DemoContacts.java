package org.tesseracrm.contacts.internal.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tesseracrm.contacts.internal.model.ContactValues;

/** Makes up the people whom one talks to at a customer. */
final class DemoContacts {
    private static final List<Post> POSTS = List.of(
            new Post("总经理", "总经办", "decision"),
            new Post("采购经理", "采购部", "purchasing"),
            new Post("副总经理", "总经办", "decision"),
            new Post("技术总监", "技术部", "technical"),
            new Post("采购主管", "采购部", "purchasing"),
            new Post("财务总监", "财务部", "finance"),
            new Post("生产厂长", "生产部", "user"),
            new Post("信息主管", "信息部", "technical"),
            new Post("设备科长", "设备科", "user"),
            new Post("行政经理", "行政部", "other"),
            new Post("项目经理", "项目部", "influence"),
            new Post("质量经理", "品质部", "influence"),
            new Post("会计", "财务部", "finance"),
            new Post("董事长助理", "总经办", "influence"));
    private static final List<String> MOBILES =
            List.of("138", "139", "136", "137", "135", "150", "158", "159", "186", "188", "133", "189");
    private static final List<String> CATEGORIES = List.of("business", "technical", "finance", "management");

    private final Dice dice;
    private final LocalDate today;

    private record Post(String title, String department, String role) {}

    DemoContacts(Dice dice, LocalDate today) {
        this.dice = dice;
        this.today = today;
    }

    /** One to five of them, the first the one to begin with. */
    List<ContactValues> at(DemoCustomers.Made customer) {
        boolean individual = customer.values().type().equals("individual");
        int count = individual ? 1 : Math.min(dice.between(1, 5), dice.between(1, 5));
        Set<String> names = new HashSet<>();
        Set<Post> posts = new HashSet<>();
        while (posts.size() < count) {
            posts.add(dice.early(POSTS));
        }
        List<ContactValues> people = new ArrayList<>();
        for (Post post :
                posts.stream().sorted(Comparator.comparing(POSTS::indexOf)).toList()) {
            String name = individual ? customer.values().name().replaceAll("（.*", "") : fresh(names);
            people.add(one(name, individual ? null : post, customer, people.isEmpty()));
        }
        return people;
    }

    private String fresh(Set<String> taken) {
        String name;
        do {
            name = PersonNames.one(dice);
        } while (!taken.add(name));
        return name;
    }

    private ContactValues one(String name, Post post, DemoCustomers.Made customer, boolean primary) {
        String mobile = post == null ? customer.values().phone() : dice.one(MOBILES) + "0000" + dice.digits(4);
        return new ContactValues(
                name,
                post == null ? null : post.title(),
                post == null ? null : post.department(),
                mobile,
                post == null || dice.in(60) ? null : customer.values().phone(),
                dice.in(30) ? null : "u" + dice.digits(5) + "@" + customer.domain(),
                dice.in(40) ? null : "wx" + dice.digits(8),
                dice.in(50) ? null : dice.one(CATEGORIES),
                post == null ? "decision" : post.role(),
                dice.in(30) ? today.minusYears(dice.between(24, 60)).minusDays(dice.between(0, 364)) : null,
                primary,
                null);
    }
}

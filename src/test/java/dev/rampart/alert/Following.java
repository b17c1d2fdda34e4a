package dev.rampart.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.group.Circle;
import dev.rampart.web.TestClock;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** People and groups for tests of alerts, with the products that they use. */
@ApplicationScoped
class Following {
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/alerts/mail/\\S+)");

    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Inject
    People people;

    @Inject
    Circle circle;

    @Inject
    MockMailbox mailbox;

    @Inject
    EntityManager entities;

    /** The clock at {@link #NOW}, and nothing looked at that other tests brought in. */
    void begin() {
        TestClock.get().set(NOW);
        QuarkusTransaction.requiringNew().run(() -> {
            AlertIntake.get().lookedUntil = NOW;
            Delivery.deleteAll();
            Digest.deleteAll();
            AlertSetting.update("nextDigestAt = null");
        });
    }

    Person person(String name, String... products) {
        Person person = people.learner(name);
        uses(person, products);
        return person;
    }

    void uses(Person person, String... products) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String product : products) {
                entities.createNativeQuery("insert into interest_product (account_id, product) values (?1, ?2)")
                        .setParameter(1, person.id())
                        .setParameter(2, product)
                        .executeUpdate();
            }
        });
    }

    /** A group that is called "Thursday circle". @return its slug */
    String group(Person owner, List<Person> members, String... products) {
        String slug = circle.of(owner, members.toArray(Person[]::new));
        QuarkusTransaction.requiringNew().run(() -> {
            for (String product : products) {
                entities.createNativeQuery("insert into team_product (group_id, product, added_at)"
                                + " select id, ?1, created_at from study_group where slug = ?2")
                        .setParameter(1, product)
                        .setParameter(2, slug)
                        .executeUpdate();
            }
        });
        return slug;
    }

    /** Someone who chose to be mailed and confirmed the address; the mailbox is empty again. */
    Person mailed(String name, String product, Map<String, String> choice) {
        Person person = person(name, product);
        choose(person, choice);
        String link = link(mailbox.getMailsSentTo(person.email()).get(0));
        assertEquals(200, people.postAsVisitor(link, Map.of()).statusCode());
        mailbox.clear();
        return person;
    }

    void choose(Person person, Map<String, String> choice) {
        assertEquals(303, people.post(person, "/alerts/settings", choice).statusCode());
    }

    /** The path of the link with which a mail ends. */
    static String link(Mail mail) {
        Matcher link = LINK.matcher(mail.getText());
        assertTrue(link.find(), mail.getText());
        return link.group(1);
    }
}

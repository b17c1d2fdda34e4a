package dev.rampart.alert;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.Account;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.news.Wire;
import dev.rampart.web.TestClock;
import io.quarkus.arc.ClientProxy;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alerts by e-mail, from asking for them to ending them. */
@QuarkusTest
class MailTest {
    private static final String PRODUCT = "Amazon WorkLink";

    @Inject
    Alerting alerting;

    @Inject
    MailRounds rounds;

    @Inject
    AlertMails mails;

    @Inject
    MockMailbox mailbox;

    @Inject
    Following following;

    @Inject
    Wire wire;

    @Inject
    People people;

    @BeforeEach
    void begin() {
        following.begin();
        mailbox.clear();
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void nothing_is_mailed_before_the_address_is_confirmed() {
        Person ada = following.person("Ada", PRODUCT);
        following.choose(ada, Map.of("mails", "true", "day", "1", "hour", "8"));
        assertEquals(1, to(ada).size());
        String link = Following.link(to(ada).get(0));
        wire.bulletin("WorkLink before", PRODUCT);
        alerting.run();
        rounds.run();
        assertEquals(1, to(ada).size());
        people.as(ada).get("/alerts/settings").then().body(containsString("Nothing is sent to " + ada.email()));
        people.visitor().get(link).then().statusCode(200).body(containsString("Is the address"));
        assertFalse(setting(ada).confirmed(ada.email()), "Looking at the link confirmed it");
        assertEquals(200, people.postAsVisitor(link, Map.of()).statusCode());
        people.visitor().get(link).then().statusCode(404);
        wire.bulletin("WorkLink after", PRODUCT);
        alerting.run();
        rounds.run();
        assertEquals(2, to(ada).size());
        assertTrue(to(ada).get(1).getSubject().equals("Alert: WorkLink after"));
    }

    @Test
    void a_link_confirms_for_two_days_and_is_not_sent_again_and_again() {
        Person ada = people.learner("Ada");
        following.choose(ada, Map.of("mails", "true", "day", "1", "hour", "8"));
        Response again = people.post(ada, "/alerts/settings/confirmation", Map.of());
        assertTrue(again.getHeader("Location").endsWith("done=too_soon"), again.getHeader("Location"));
        assertEquals(1, to(ada).size());
        String link = Following.link(to(ada).get(0));
        TestClock.get().advance(Duration.ofDays(2));
        people.visitor().get(link).then().statusCode(404);
        people.post(ada, "/alerts/settings/confirmation", Map.of());
        assertEquals(2, to(ada).size());
    }

    @Test
    void what_comes_at_once_is_one_mail_with_a_way_out_and_sent_once() {
        Person ada = following.mailed("Ada", PRODUCT, Map.of("mails", "true", "day", "1", "hour", "8"));
        wire.bulletin("WorkLink <one>", PRODUCT);
        wire.bulletin("WorkLink two", PRODUCT);
        alerting.run();
        AlertingTest.atOnce(2, rounds::run);
        rounds.run();
        assertEquals(1, to(ada).size());
        Mail mail = to(ada).get(0);
        assertEquals("2 alerts: WorkLink <one>", mail.getSubject());
        assertEquals("Rampart <alerts@rampart.example>", mail.getFrom());
        assertTrue(mail.getText().contains("WorkLink <one>"), mail.getText());
        assertTrue(mail.getText().contains("It names Amazon WorkLink, which you use."), mail.getText());
        assertEquals(List.of("List-Unsubscribe=One-Click"), mail.getHeaders().get("List-Unsubscribe-Post"));
        String leave = Following.link(mail);
        assertTrue(mail.getHeaders().get("List-Unsubscribe").get(0).contains(leave));
        people.visitor().get(leave).then().statusCode(200).body(containsString("End all mails"));
        assertTrue(setting(ada).mails, "Looking at the link ended the mails");
        // As a mail provider sends it: no cookie, no token against forgery.
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(leave)
                .then()
                .statusCode(200)
                .body(containsString("sends you no alerts"));
        assertFalse(setting(ada).wantsMail());
        wire.bulletin("WorkLink three", PRODUCT);
        alerting.run();
        rounds.run();
        assertEquals(1, to(ada).size());
        given().contentType("multipart/form-data")
                .multiPart("List-Unsubscribe", "One-Click")
                .post(leave.substring(0, leave.length() - 1) + "_")
                .then()
                .statusCode(404);
    }

    /** A mail server that takes nothing. */
    static class Down extends AlertMails {
        @Override
        boolean configured() {
            return true;
        }

        @Override
        void alerts(Account to, String leaveToken, String key, List<Told> told) {
            throw new IllegalStateException("It does not take mail for " + to.email);
        }
    }

    @Test
    void what_the_mail_server_does_not_take_is_told_and_tried_again() {
        Person ada = following.mailed("Ada", PRODUCT, Map.of("mails", "true", "day", "1", "hour", "8"));
        AlertMails real = ClientProxy.unwrap(mails);
        wire.bulletin("WorkLink one", PRODUCT);
        alerting.run();
        QuarkusMock.installMockForType(new Down(), AlertMails.class);
        rounds.run();
        QuarkusMock.installMockForType(real, AlertMails.class);
        people.as(ada).get("/alerts/settings").then().body(containsString("The mail server did not take it."));
        rounds.run();
        assertEquals(0, to(ada).size(), "It was tried again without a pause");
        TestClock.get().advance(Duration.ofMinutes(2));
        rounds.run();
        assertEquals(1, to(ada).size());
    }

    @Test
    void another_address_gets_nothing_until_it_is_confirmed_too() {
        Person ada = following.mailed("Ada", PRODUCT, Map.of("mails", "true", "day", "1", "hour", "8"));
        wire.bulletin("WorkLink one", PRODUCT);
        alerting.run();
        QuarkusTransaction.requiringNew()
                .run(() -> Account.update("email = ?1 where id = ?2", "x" + ada.email(), ada.id()));
        rounds.run();
        assertEquals(0, mailbox.getTotalMessagesSent());
    }

    @Test
    void a_wrong_choice_is_told_and_nothing_typed_is_lost() {
        Person ada = people.learner("Ada");
        people.post(ada, "/alerts/settings", Map.of("mails", "true", "day", "9", "hour", "25"))
                .then()
                .statusCode(422)
                .body(containsString("Choose one of the seven days."))
                .body(containsString("Choose a full hour"))
                .body(containsString("name=\"mails\" value=\"true\" checked"));
        assertEquals(0, to(ada).size());
    }

    private List<Mail> to(Person person) {
        return mailbox.getMailsSentTo(person.email());
    }

    private static AlertSetting setting(Person person) {
        return QuarkusTransaction.requiringNew().call(() -> AlertSetting.of(person.id()));
    }
}

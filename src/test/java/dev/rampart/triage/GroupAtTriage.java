package dev.rampart.triage;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.group.Circle;
import dev.rampart.group.Teams;
import dev.rampart.news.PostedNews;
import dev.rampart.news.PostedNews.Headline;
import dev.rampart.web.TestClock;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A group of two that goes through the news. */
abstract class GroupAtTriage {
    @Inject
    People people;

    @Inject
    Circle circle;

    @Inject
    PostedNews news;

    @Inject
    Teams groups;

    Person ada;
    Person bea;
    String slug;
    String triage;

    @BeforeEach
    void aGroup() {
        ada = people.learner("Ada");
        bea = people.learner("Bea");
        slug = circle.of(ada, bea);
        triage = "/groups/" + slug + "/triage";
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    Response decide(Person person, Headline entry, int revision, Map<String, ?> form) {
        Map<String, Object> typed = new java.util.HashMap<>(form);
        typed.put("revision", revision);
        return people.post(person, triage + "/" + entry.id() + "/decisions", typed);
    }

    String member(Person person) {
        return groups.members(groups.of(slug, person.id())).stream()
                .filter(member -> member.account() == person.id())
                .map(member -> String.valueOf(member.id()))
                .findFirst()
                .orElseThrow();
    }

    Document page(Person person, String path) {
        return Jsoup.parse(
                people.as(person).get(path).then().statusCode(200).extract().asString());
    }
}

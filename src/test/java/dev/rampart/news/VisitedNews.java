package dev.rampart.news;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.web.TestClock;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;

/** Visits the pages of the news and tells what stands there. */
abstract class VisitedNews {
    static final Pattern TITLE = Pattern.compile("<h2 id=\"entry-\\d+-title\"><a href=\"/news/\\d+\">([^<]+)</a>");
    static final Pattern OLDER = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    @Inject
    FeedServer feeds;

    @Inject
    People people;

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    Served posts() {
        return feeds.source(SourceKind.BLOG, FeedDocuments.fourPosts());
    }

    String visit(Served source, String query) {
        return people.visitor()
                .get("/news?source=" + source.slug() + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    String visit(Person person, Served source, String query) {
        return people.as(person)
                .get("/news?source=" + source.slug() + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    long id(Served source, String title) {
        return feeds.entries(source).stream()
                .filter(entry -> entry.title.equals(title))
                .findFirst()
                .orElseThrow()
                .id;
    }

    static List<String> titles(String page) {
        return TITLE.matcher(page).results().map(result -> result.group(1)).toList();
    }

    /** What "mark all as read" sends from a person's list. */
    String through(Person person) {
        Matcher field = Pattern.compile("name=\"through\" value=\"(\\d+)\"")
                .matcher(people.as(person).get("/news").asString());
        assertTrue(field.find());
        return field.group(1);
    }
}

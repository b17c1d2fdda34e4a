package dev.rampart.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class AnswersTest {
    @Test
    void our_answers_are_folded_and_nothing_else_is() {
        Document page = Jsoup.parse(Answers.answersFolded(
                        "Read this.\n\n## Your turn\n\nTry.\n\n## Our answer, part one\n\nBecause.\n\n### Why\n\n- A\n\n"
                                + "## Your turn, part two\n\nTry again.\n\n## Our answer\n\n| a |\n|---|\n| b |\n")
                .getValue());
        assertEquals(
                "Our answer, part one Because. Why A",
                page.select("details").get(0).text());
        assertEquals("Our answer a b", page.select("details").get(1).text());
        assertEquals("Our answer", page.select("details > summary > h2").get(1).text());
        assertEquals("Try again.", page.select("body > p").last().text());
        assertEquals(2, page.select("body > h2").size());
    }

    @Test
    void a_step_without_exercises_stays_as_it_is() {
        assertEquals(
                "<p>One <code>word</code>.</p>",
                Answers.answersFolded("One `word`.").getValue());
    }
}

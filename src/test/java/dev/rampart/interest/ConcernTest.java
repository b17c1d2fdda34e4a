package dev.rampart.interest;

import static dev.rampart.interest.RelevanceTest.bulletin;
import static dev.rampart.interest.RelevanceTest.covered;
import static dev.rampart.interest.RelevanceTest.follows;
import static dev.rampart.interest.RelevanceTest.inGroup;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rampart.interest.Concern.Answer;
import dev.rampart.news.NewsItem;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConcernTest {
    private static final NewsItem KMS = bulletin("Important (requires attention)", "AWS KMS");

    @Test
    void it_concerns_whoever_or_whose_group_uses_what_it_names() {
        assertEquals(new Concern(Answer.YES, List.of("You follow AWS KMS.")), Concern.of(follows("AWS KMS"), KMS));
        assertEquals(
                new Concern(Answer.YES, List.of("Your group Thursday circle uses AWS KMS.")),
                Concern.of(inGroup("AWS KMS", "AWS WAF"), KMS));
    }

    @Test
    void it_does_not_by_what_was_told_when_only_other_products_are_used() {
        assertEquals(Answer.NO, Concern.of(follows("AWS WAF"), KMS).answer());
        assertEquals(Answer.NO, Concern.of(inGroup("AWS WAF"), KMS).answer());
    }

    @Test
    void it_cannot_be_told_where_nothing_is_named_or_nothing_was_told() {
        assertEquals(
                Answer.NOTHING_NAMED,
                Concern.of(follows("AWS KMS"), bulletin(null)).answer());
        assertEquals(Answer.NOTHING_TOLD, Concern.of(RelevanceTest.NOBODY, KMS).answer());
    }

    @Test
    void that_an_exam_covers_it_is_no_yes() {
        assertEquals(Answer.NOTHING_TOLD, Concern.of(covered("AWS KMS"), KMS).answer());
    }
}

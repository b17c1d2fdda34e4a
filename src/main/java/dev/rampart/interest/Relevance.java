package dev.rampart.interest;

import dev.rampart.news.ExamTasks;
import dev.rampart.news.NewsItem;
import java.util.Collection;

/** The rule by which an entry is for someone. */
final class Relevance {
    private Relevance() {}

    /** @param touched the tasks that the entry's products touch */
    static Match of(Interest interest, NewsItem item, Collection<ExamTasks.Touched> touched) {
        return Match.NONE;
    }
}

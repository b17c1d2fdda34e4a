package dev.rampart.group;

import dev.rampart.catalog.Blueprint;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A group as its page shows it to a member.
 *
 * @param countdown how far the common date is
 * @param exams the group exams that matter now: those that are proposed or open, and the last one that is over
 * @param panels of features that stand on groups
 * @param events newest first
 */
record GroupView(
        StudyGroup group,
        Blueprint exam,
        String countdown,
        boolean owner,
        Board board,
        List<ExamViews.Teaser> exams,
        List<TemplateInstance> panels,
        List<GroupEvent.Line> events) {
    public String slug() {
        return group.slug;
    }

    public String name() {
        return group.name;
    }

    public String description() {
        return group.description;
    }

    public String day() {
        return Days.words(group.commonDate);
    }

    public Sharing mine() {
        return board.rows().stream()
                .filter(Board.Row::self)
                .map(Board.Row::sharing)
                .findFirst()
                .orElse(Sharing.NOTHING);
    }

    /** Whether none is proposed, so that a member can propose one. */
    public boolean mayPropose() {
        return exams.stream().noneMatch(exam -> exam.stage() == GroupExam.Stage.PROPOSED);
    }
}

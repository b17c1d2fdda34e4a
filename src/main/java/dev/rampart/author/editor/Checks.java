package dev.rampart.author.editor;

import dev.rampart.content.Checked;
import dev.rampart.content.Workbench;
import dev.rampart.plan.Goals;
import dev.rampart.question.lint.Finding;
import dev.rampart.question.lint.Linter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Holds what somebody is writing against the document's rules, the bank and the linter; keeps nothing of it. */
@ApplicationScoped
class Checks {
    @Inject
    Workbench workbench;

    @Inject
    Linter linter;

    @Inject
    Goals goals;

    Check of(Editing editing, long account) {
        Checked checked = workbench.check(editing.draft(), editing.text(), editing.bytes(), account);
        return Check.of(checked, findings(checked, account), editing, goals);
    }

    /** What there is to say of a text that has no draft, for programs. */
    record Plain(Checked checked, List<Finding> findings) {}

    Plain of(String path, String text, Map<String, byte[]> beside, long account) {
        Checked checked = workbench.check(path, text, beside, account);
        return new Plain(checked, findings(checked, account));
    }

    /** The linter looks at other questions of the same people: it tells nothing to who is none of them. */
    private List<Finding> findings(Checked checked, long account) {
        return Linter.KIND.equals(checked.kind())
                        && checked.draft() != null
                        && workbench.belongs(checked.json(), account)
                ? linter.lint(checked.draft())
                : List.of();
    }
}

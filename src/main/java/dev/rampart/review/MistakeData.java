package dev.rampart.review;

import dev.rampart.account.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Why a learner missed what they missed, and their notes; for export and deletion. */
@ApplicationScoped
class MistakeData implements PersonalData {
    record Kept(List<Explained> reasons, List<Noted> notes) {}

    /** @param services the two between which it was torn, or none */
    record Explained(long item, Reason reason, List<String> services, Instant explainedAt) {}

    record Noted(String question, String words, Instant writtenAt) {}

    @Override
    public String section() {
        return "mistakes";
    }

    @Override
    public Kept export(long accountId) {
        return new Kept(
                MistakeReason.of(accountId).stream()
                        .map(reason ->
                                new Explained(reason.itemId, reason.reason, reason.services(), reason.explainedAt))
                        .toList(),
                MistakeNote.all(accountId).stream()
                        .map(note -> new Noted(note.question, note.words, note.writtenAt))
                        .toList());
    }

    @Override
    public void delete(long accountId) {
        MistakeReason.delete("accountId", accountId);
        MistakeNote.delete("accountId", accountId);
    }
}

package dev.rampart.author.exchange;

import dev.rampart.account.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** A person's imports, for export and deletion. The questions that came of them are documents, and stay. */
@ApplicationScoped
class ExchangeData implements PersonalData {
    record Imported(String name, String recognised, Phase phase, Instant uploadedAt, Instant confirmedAt) {}

    @Override
    public String section() {
        return "imports";
    }

    /** @param changes of many questions at once */
    record Kept(List<Imported> imports, List<QuestionChange.Line> changes) {}

    @Override
    public Kept export(long account) {
        return new Kept(imports(account), QuestionChange.of(account, Integer.MAX_VALUE));
    }

    private static List<Imported> imports(long account) {
        return QuestionImport.find(
                        "select name, recognised, phase, uploadedAt, confirmedAt from QuestionImport where accountId = ?1"
                                + " order by id",
                        account)
                .project(Imported.class)
                .list();
    }

    @Override
    public void delete(long account) {
        String own = "importId in (select i.id from QuestionImport i where i.accountId = ?1)";
        QuestionImport.update("claim = null where accountId = ?1", account);
        ImportPart.delete(own, account);
        ImportLine.delete(own, account);
        QuestionImport.delete("accountId", account);
        QuestionChange.<QuestionChange>list("accountId", account).forEach(QuestionChange::delete);
    }
}

package dev.rampart.content;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What tests have written in the browser, to be taken away, so that no other test meets it. */
@ApplicationScoped
public class LocalDocuments {
    @Inject
    Workbench workbench;

    /** @param prefix of the files' names, without folders */
    public void dropThose(String prefix, long account) {
        List<Long> all = QuarkusTransaction.requiringNew().call(() -> {
            List<Manuscript> there =
                    Manuscript.list("document.removedAt is null and document.path like ?1", "%/" + prefix + "%");
            there.forEach(manuscript -> manuscript.sharedAt = manuscript.openedAt);
            return there.stream().map(manuscript -> manuscript.id).toList();
        });
        all.forEach(id -> workbench.drop(id, account));
    }
}

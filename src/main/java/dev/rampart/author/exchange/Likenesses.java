package dev.rampart.author.exchange;

import dev.rampart.question.Holdings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what a file asks that is there already: in the file itself, in the bank, or imported before. */
@ApplicationScoped
class Likenesses {
    @Inject
    Holdings holdings;

    private record Named(String identifier, String question) {}

    /** What was there before the file, and what of the file was looked at. */
    final class Known {
        private final long account;
        /** Questions by what they ask, and what each says. */
        private final Map<String, String> bank = new HashMap<>();

        private final Map<String, String> contents = new HashMap<>();
        private final Map<String, String> earlier;
        private final Map<String, Integer> inFile = new HashMap<>();
        private final Set<String> names = new HashSet<>();

        private Known(long account, List<Holdings.Asked> bank, Map<String, String> earlier) {
            this.account = account;
            bank.forEach(asked -> {
                this.bank.putIfAbsent(asked.fingerprint(), asked.question());
                contents.put(asked.question(), asked.content());
            });
            this.earlier = earlier;
        }

        /** The next lines of the file. */
        void mark(List<ImportLine> lines) {
            Set<String> own = lines.stream()
                    .map(line -> line.question)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            Map<String, Holdings.Held> held =
                    QuarkusTransaction.requiringNew().call(() -> holdings.named(own, account));
            lines.stream().filter(line -> line.fingerprint != null).forEach(line -> mark(line, held));
        }

        private void mark(ImportLine line, Map<String, Holdings.Held> held) {
            Integer before = inFile.putIfAbsent(line.fingerprint, line.position);
            String twin = bank.get(line.fingerprint);
            Holdings.Held own = held.get(line.question);
            String named = own != null && own.local()
                    ? line.question
                    : line.identifier == null ? null : earlier.get(line.identifier);
            boolean changed = named != null && !line.content.equals(contents.get(named));
            if (before != null) {
                line.likeness = Likeness.IN_FILE;
                line.reason = "Number " + before + " of the file asks the same.";
            } else if (changed) {
                line.likeness = Likeness.EARLIER;
                line.twin = named;
            } else if (twin != null || own != null) {
                line.likeness = Likeness.IN_BANK;
                line.twin = twin != null ? twin : line.question;
            }
            // An id is given once.
            if (line.question != null && !names.add(line.question)) {
                line.question = cut(line.question) + "-" + line.position;
            }
        }
    }

    /** Leaves room for what tells two ids apart. */
    static String cut(String id) {
        return id.substring(0, Math.min(id.length(), 80)).replaceAll("-+$", "");
    }

    /** @param format as which the file was read */
    Known known(QuestionImport file, String format) {
        return QuarkusTransaction.requiringNew()
                .call(() -> new Known(file.accountId, holdings.asked(file.accountId), earlier(file, format)));
    }

    /**
     * Which question came of an identifier the last time, of those that are still there. Identifiers are mere numbers in many a
     * file, so they tell something in the next state of the same file alone.
     */
    private Map<String, String> earlier(QuestionImport file, String format) {
        Map<String, String> earlier = new HashMap<>();
        ImportLine.find(
                        "select l.identifier, l.question from ImportLine l, QuestionImport i where i.id = l.importId"
                                + " and i.accountId = ?1 and i.id <> ?2 and l.identifier is not null and l.outcome in ?3"
                                + " and i.name = ?4 and i.recognised = ?5"
                                + " order by l.id",
                        file.accountId,
                        file.id,
                        Outcome.KEPT,
                        file.name,
                        format)
                .project(Named.class)
                .stream()
                .forEach(named -> earlier.put(named.identifier(), named.question()));
        Set<String> there =
                holdings.named(Set.copyOf(earlier.values()), file.accountId).keySet();
        earlier.values().retainAll(there);
        return earlier;
    }
}

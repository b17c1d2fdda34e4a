package dev.rampart.attempt;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.rampart.catalog.Blueprint;
import dev.rampart.question.QuestionBank;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Chooses the questions of a form. The domains' weights come first, then freshness, then the proportion of item types; what
 * the bank cannot give in one domain or type, others give. No two questions that have to be {@link Apart} are in one form. The
 * same bank and seed make the same form.
 */
final class FormAssembler {
    /** What one question shown before costs, against {@link #OFF_TYPE}: freshness decides before types do. */
    private static final int SEEN = 1000;

    private static final int OFF_TYPE = 1;

    private FormAssembler() {}

    /**
     * @param entries in the order in which the form asks them
     * @param wanted how many questions each domain should have by its weight
     */
    record Form(List<QuestionBank.Entry> entries, Map<String, Integer> wanted) {
        /** The domains that the bank cannot fill, with the number that is missing. */
        Map<String, Integer> missing() {
            Map<String, Integer> missing = new LinkedHashMap<>(wanted);
            entries.forEach(entry -> missing.merge(entry.domain(), -1, Integer::sum));
            missing.values().removeIf(n -> n <= 0);
            return missing;
        }
    }

    /** How many questions of a form each domain has by its weight. */
    static Map<String, Integer> quota(Blueprint exam, int size) {
        return Apportionment.of(size, weights(exam));
    }

    private static Map<String, Integer> weights(Blueprint exam) {
        return exam.domains().stream()
                .collect(toMap(
                        Blueprint.Domain::id, Blueprint.Domain::weight, (first, second) -> first, LinkedHashMap::new));
    }

    /** @return a form of the exam's length; empty where the bank leaves out a domain, since that would be another exam */
    static Form assembleFull(Blueprint exam, List<BankItem> bank, Random random) {
        boolean whole = Reserve.of(exam, bank).unasked().isEmpty();
        return assemble(exam, exam.questions(), whole ? bank : List.of(), random);
    }

    /** @return a form of the size, or of all usable items where there are fewer; items of unknown domains are not usable */
    static Form assemble(Blueprint exam, int size, List<BankItem> bank, Random random) {
        List<BankItem> inOrder = inOrder(bank, random);
        Map<String, List<BankItem>> byDomain = inOrder.stream().collect(groupingBy(BankItem::domain));
        Map<String, Integer> available = new LinkedHashMap<>();
        byDomain.forEach((domain, items) -> available.put(domain, items.size()));
        Map<String, Integer> shares = Apportionment.within(size, weights(exam), available);

        Map<Cell, List<BankItem>> cells = inOrder.stream()
                .collect(groupingBy(Cell::of, LinkedHashMap::new, java.util.stream.Collectors.toList()));
        Picks picks = new Picks(Apart.among(bank));
        Map<String, Integer> lacking = new LinkedHashMap<>();
        draws(exam, shares, cells)
                .forEach((cell, count) ->
                        lacking.merge(cell.domain(), picks.take(cells.get(cell), count), Integer::sum));
        // What gives another away is replaced from its own domain, and only where that has no more from others.
        int left = 0;
        for (Map.Entry<String, Integer> domain : lacking.entrySet()) {
            left += picks.take(byDomain.get(domain.getKey()), domain.getValue());
        }
        picks.take(
                inOrder.stream()
                        .filter(item -> shares.containsKey(item.domain()))
                        .toList(),
                left);
        List<QuestionBank.Entry> entries = new ArrayList<>(picks.entries());
        Collections.shuffle(entries, random);
        return new Form(List.copyOf(entries), quota(exam, size));
    }

    /** Questions that are alike for assembly. */
    private record Cell(String domain, String type, boolean fresh) {
        static Cell of(BankItem item) {
            return new Cell(item.domain(), item.entry().type(), item.fresh());
        }
    }

    /** Fresh ones in random order, others the longest unseen first. */
    private static List<BankItem> inOrder(List<BankItem> bank, Random random) {
        List<BankItem> shuffled = new ArrayList<>(bank);
        shuffled.sort(Comparator.comparing(item -> item.entry().question()));
        Collections.shuffle(shuffled, random);
        shuffled.sort(Comparator.comparing(BankItem::lastShown, Comparator.nullsFirst(Comparator.naturalOrder())));
        return shuffled;
    }

    /** How many to draw from each cell: each domain passes its share on to item types, each type up to its quota freely. */
    private static Map<Cell, Integer> draws(
            Blueprint exam, Map<String, Integer> shares, Map<Cell, List<BankItem>> cells) {
        int size = shares.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Integer> types = Apportionment.of(size, exam.itemTypes());
        CheapestFlow flow = new CheapestFlow();
        Map<String, Integer> domainNodes = new LinkedHashMap<>();
        shares.forEach((domain, share) -> {
            domainNodes.put(domain, flow.node());
            flow.edge(CheapestFlow.SOURCE, domainNodes.get(domain), share, 0);
        });
        Map<String, Integer> typeNodes = new LinkedHashMap<>();
        Map<Cell, Integer> edges = new LinkedHashMap<>();
        cells.forEach((cell, items) -> {
            if (domainNodes.containsKey(cell.domain())) {
                int type = typeNodes.computeIfAbsent(cell.type(), name -> {
                    int node = flow.node();
                    flow.edge(node, CheapestFlow.SINK, types.getOrDefault(name, 0), 0);
                    flow.edge(node, CheapestFlow.SINK, size, OFF_TYPE);
                    return node;
                });
                int cost = cell.fresh() ? 0 : SEEN;
                edges.put(cell, flow.edge(domainNodes.get(cell.domain()), type, items.size(), cost));
            }
        });
        flow.run();
        Map<Cell, Integer> draws = new LinkedHashMap<>();
        edges.forEach((cell, edge) -> draws.put(cell, flow.along(edge)));
        return draws;
    }
}

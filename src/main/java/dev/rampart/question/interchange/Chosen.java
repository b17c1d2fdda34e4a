package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a choice with marks of all kinds becomes one that is right or wrong as a whole. */
final class Chosen {
    private static final List<String> NUMBERS = List.of("ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX");
    private static final Pattern SELECT = Pattern.compile("\\s*\\(Select ([A-Z]+)\\.\\)", Pattern.CASE_INSENSITIVE);

    /** Marks that were shared among three or seven do not add up to a hundred. */
    private static final double ALL = 99.9;

    private final ForeignTask.Choice choice;
    private final String stem;
    private final boolean ours;
    private final List<String> notes = new ArrayList<>();

    /** @param ours whether the file is of our making: its marks are then but our own rule in its terms */
    Chosen(ForeignTask.Choice choice, String stem, boolean ours) {
        this.choice = choice;
        this.ours = ours;
        this.stem = stem;
    }

    Asked asked() throws Asked.NotOurs {
        List<ForeignTask.Option> options = choice.options();
        if (options.size() < 2) {
            throw new Asked.NotOurs("The question has %s, so there is nothing to choose."
                    .formatted(options.isEmpty() ? "no options" : "one option"));
        }
        Asked.differ("options", options.stream().map(ForeignTask.Option::text).toList());
        List<ForeignTask.Option> right = right();
        if (right.isEmpty()) {
            throw new Asked.NotOurs("None of the options is marked as right.");
        }
        if (right.size() == options.size()) {
            throw new Asked.NotOurs("All of the options are marked as right, so there is nothing to choose.");
        }
        boolean several = right.size() > 1;
        if (!ours) {
            marks(right);
        }
        number(several);
        List<Map<String, Object>> parts = new ArrayList<>();
        for (ForeignTask.Option option : options) {
            Map<String, Object> part = Asked.part(option.text(), "");
            if (right.contains(option)) {
                part.put("correct", true);
            }
            if (!option.feedback().isBlank()) {
                part.put("why", option.feedback());
            }
            parts.add(part);
        }
        boolean complete =
                options.stream().noneMatch(option -> option.feedback().isBlank())
                        && (several ? options.size() >= 5 : options.size() == 4);
        return new Asked(
                several ? "multiple-response" : "multiple-choice",
                asking(right.size()),
                Map.of("options", parts),
                complete,
                notes);
    }

    private List<ForeignTask.Option> right() {
        double best = choice.options().stream()
                .mapToDouble(ForeignTask.Option::percent)
                .max()
                .orElse(0);
        double least = choice.multiple() ? 0.001 : Math.min(best, ALL);
        return choice.options().stream()
                .filter(option -> option.percent() > 0 && option.percent() >= least)
                .toList();
    }

    private void marks(List<ForeignTask.Option> right) {
        List<ForeignTask.Option> partly = choice.options().stream()
                .filter(option -> option.percent() > 0 && !right.contains(option))
                .toList();
        for (ForeignTask.Option option : partly) {
            notes.add("The option `%s` gave %s %% of the marks; here it is wrong."
                    .formatted(shortened(option.text()), number(option.percent())));
        }
        if (!choice.multiple() && right.size() > 1) {
            notes.add("Each of %d options gave full marks by itself; here all of them have to be selected."
                    .formatted(right.size()));
        } else if (!choice.multiple() && right.get(0).percent() < ALL) {
            notes.add("The best option gave %s %% of the marks; here it is right."
                    .formatted(number(right.get(0).percent())));
        } else if (choice.multiple() && right.size() > 1) {
            notes.add("Part of the right options gave part of the marks; here it is all or nothing.");
        } else if (choice.multiple()) {
            notes.add("Several options could be selected, and one is right: here it is multiple choice.");
        }
        if (choice.options().stream().anyMatch(option -> option.percent() < 0)) {
            notes.add("A wrong option took marks away; here it takes none.");
        }
    }

    private void number(boolean several) {
        int count = choice.options().size();
        if (several && count < 5) {
            notes.add("It has %d options; questions of AWS exams that have several right ones have five or more."
                    .formatted(count));
        } else if (!several && count == 2) {
            notes.add("It has two options, such as true and false; questions of AWS exams have four.");
        } else if (!several && count != 4) {
            notes.add("It has %d options; questions of AWS exams have four.".formatted(count));
        }
    }

    /** The stem says how many are to be selected, when they are several. */
    private String asking(int right) {
        Matcher said = SELECT.matcher(stem);
        String wanted = right < NUMBERS.size() ? NUMBERS.get(right) : String.valueOf(right);
        boolean found = said.find();
        if (right == 1) {
            return found ? without(said) : stem;
        }
        if (found && said.group(1).toUpperCase(Locale.ROOT).equals(wanted)) {
            return stem;
        }
        String asking = (found ? without(said) : stem).stripTrailing();
        notes.add("The question now says how many options to select: `(Select %s.)`.".formatted(wanted));
        // Behind a list or a block of code it has to stand by itself.
        String last = asking.substring(asking.lastIndexOf('\n') + 1);
        boolean sentence = !last.isEmpty() && Character.isLetter(last.codePointAt(0));
        return asking + (sentence ? " " : "\n\n") + "(Select " + wanted + ".)";
    }

    private String without(Matcher said) {
        notes.add("The words `%s` are left out, since they do not fit the options."
                .formatted(said.group().strip()));
        String rest = said.replaceAll("").strip();
        return rest.isEmpty() ? stem : rest;
    }

    private static String shortened(String text) {
        String plain = Prose.toText(text);
        return plain.length() <= 60 ? plain : plain.substring(0, 59) + "…";
    }

    private static String number(double percent) {
        return percent == Math.rint(percent)
                ? String.valueOf((long) percent)
                : String.format(Locale.ROOT, "%.2f", percent);
    }
}

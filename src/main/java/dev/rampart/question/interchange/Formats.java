package dev.rampart.question.interchange;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The formats that are known here. */
public final class Formats {
    /** In the order in which they are asked; the last of the QTIs claims what no other does of zip files, to say why. */
    private static final List<Interchange> ALL = List.of(
            new MoodleXml(),
            new Qti30(),
            new Qti21(),
            new Qti12(),
            new Anki(Clock.systemUTC()),
            new Csv(),
            new Aiken(),
            new Gift());

    private Formats() {}

    public static List<Interchange> all() {
        return ALL;
    }

    /** Formats whose files can be taken in: Anki's are for export only. */
    public static List<Interchange> readable() {
        return ALL.stream().filter(format -> !(format instanceof Anki)).toList();
    }

    /** Formats that take our questions, too. */
    public static List<Interchange.Writable> writable() {
        return ALL.stream()
                .filter(Interchange.Writable.class::isInstance)
                .map(Interchange.Writable.class::cast)
                .toList();
    }

    /** A CSV file to start from, with one question of each type. */
    public static byte[] template() {
        return Csv.template();
    }

    /** The format that a file looks like, the first that claims it. */
    public static Optional<Interchange> of(String name, byte[] file) {
        return ALL.stream().filter(format -> format.claims(name, file)).findFirst();
    }
}

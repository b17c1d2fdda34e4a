package dev.rampart.question.interchange;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Packages of cards for Anki: to take along, not to bring. A note keeps the question's id, so that a later package changes the
 * cards that someone has, with all that Anki knows of their learning, instead of doubling them.
 */
public final class Anki implements Interchange.Writable {
    private final Clock clock;

    /** @param clock says when a package is made, by which Anki tells a newer one */
    public Anki(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Anki";
    }

    @Override
    public String extension() {
        return "apkg";
    }

    @Override
    public String mediaType() {
        return "application/octet-stream";
    }

    @Override
    public boolean claims(String name, byte[] file) {
        if (named(name)) {
            return true;
        }
        try {
            return SafeZip.looksLike(file)
                    && SafeZip.open(file).names().stream().anyMatch(entry -> entry.startsWith("collection.anki2"));
        } catch (UnreadableFile e) {
            return false;
        }
    }

    /** Whether a file's name is one of Anki's. */
    static boolean named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".apkg") || lower.endsWith(".colpkg");
    }

    /** @throws UnreadableFile always, without a look into the file */
    @Override
    public Understood read(String name, byte[] file) throws UnreadableFile {
        throw new UnreadableFile("Anki is for export only: a card does not say which answers are wrong, nor why. "
                + "Import the file that the cards were made from. Nothing was read.");
    }

    /**
     * The same questions at the same second give the same bytes.
     *
     * @throws IllegalStateException with a sentence when this machine cannot write SQLite databases
     */
    @Override
    public byte[] write(List<ForeignItem> items, Map<String, byte[]> media) {
        return AnkiPackage.of(items, media, clock.instant());
    }

    @Override
    public List<String> losses() {
        return List.of(
                "Cards are for reading: that an answer is right is told in words, and nothing is marked.",
                "A package of Anki cannot be imported again.");
    }
}

package dev.rampart.question.interchange;

import dev.rampart.question.interchange.ForeignItem.Place;
import dev.rampart.question.interchange.Understood.Trouble;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads QTI of any version: single files, packages, and Common Cartridges with their question banks. */
final class QtiReader {
    private static final Set<String> PIECES = Set.of("item", "bankentry_item", "sourcebank_ref");
    private static final Set<String> UNTITLED = Set.of("", "root_section", "Main");

    private final String format;
    private final List<ForeignItem> items = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private final Map<String, ForeignItem> byIdentifier = new LinkedHashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final QtiBanks banks = new QtiBanks();
    private Pictures pictures = new Pictures(null);

    private QtiReader(String format) {
        this.format = format;
    }

    /**
     * @param format for people
     * @throws UnreadableFile when there is no question to be found
     */
    static Understood read(String format, byte[] file) throws UnreadableFile {
        QtiReader reader = new QtiReader(format);
        if (SafeZip.looksLike(file)) {
            reader.readPackage(SafeZip.open(file));
        } else {
            reader.readFile(file, new Piece(null, List.of(), List.of(), reader.pictures));
        }
        return reader.understood();
    }

    private Understood understood() throws UnreadableFile {
        banks.missing()
                .forEach((bank, place) -> troubles.add(new Trouble(
                        place, "Questions are drawn from the bank " + bank + " there, which is not in the file.")));
        if (items.isEmpty()) {
            throw new UnreadableFile(
                    troubles.isEmpty()
                            ? "There are no questions in this file that QTI knows."
                            : troubles.get(0).sentence());
        }
        return new Understood(format, items, troubles, pictures.media());
    }

    private void readPackage(SafeZip zip) throws UnreadableFile {
        pictures = new Pictures(zip);
        QtiPackage contents = QtiPackage.of(zip, troubles);
        for (String entry : contents.entries()) {
            try {
                readFile(zip.read(entry), new Piece(entry, contents.bank(entry), contents.keywords(entry), pictures));
            } catch (UnreadableFile e) {
                troubles.add(new Trouble(new Place(entry, 0), e.getMessage()));
            }
        }
    }

    private void readFile(byte[] file, Piece piece) throws UnreadableFile {
        switch (QtiKind.of(file)) {
            case ITEMS_OF_1 -> readItemsOf1(SafeXml.text(QtiPackage.mended(file)), piece);
            case ITEM_OF_2 -> take(Qti2Item.read(SafeXml.read(QtiPackage.mended(file)), piece));
            case ITEM_OF_3 -> take(Qti2Item.read(QtiNames.asOf2(SafeXml.read(file)), piece));
            case TEST -> {
                if (piece.entry() == null) {
                    throw new UnreadableFile(
                            "This file puts questions together, but holds none. Take the package that it belongs to.");
                }
            }
            case OTHER -> {
                SafeXml.read(file);
                throw new UnreadableFile("This is XML, but no QTI.");
            }
        }
    }

    private void readItemsOf1(String text, Piece piece) throws UnreadableFile {
        int before = items.size();
        try {
            SafeXml.read(text, 0, PIECES, (part, within) -> {
                if (part.is("item")) {
                    take(Qti12Item.read(part, piece.in(bank(within)), texts));
                } else {
                    banks.asked(
                            part.is("sourcebank_ref") ? part.text().strip() : part.attribute("sourcebank_ref"),
                            piece.place(part));
                }
            });
        } catch (UnreadableFile e) {
            if (items.size() == before) {
                throw e;
            }
            troubles.add(new Trouble(
                    new Place(piece.entry(), 0),
                    e.getMessage() + " The questions before it were read, those after it were not."));
        }
    }

    /** The titles of the assessment or bank, and of the sections, that an item stands in. */
    private List<String> bank(Collection<XmlElement> within) {
        List<String> titles = new ArrayList<>();
        for (XmlElement around : within) {
            String title = around.attribute("title").strip();
            if (around.is("objectbank")) {
                banks.here(around.attribute("ident"));
                title = Qti12Fields.of(around).title();
            }
            boolean names = around.is("objectbank") || around.is("assessment") || around.is("section");
            if (names && !UNTITLED.contains(title)) {
                titles.add(0, title);
            }
        }
        return titles;
    }

    /** The same question often lies in a bank and in the quizzes that use it. */
    private void take(ForeignItem item) {
        ForeignItem known = item.identifier() == null ? null : byIdentifier.putIfAbsent(item.identifier(), item);
        if (known != null && known.stem().equals(item.stem()) && known.task().equals(item.task())) {
            troubles.add(new Trouble(item.place(), "This question stands in the file twice and is taken once."));
        } else {
            items.add(item);
        }
    }
}

package dev.rampart.question.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that want to do harm get a clear refusal; nothing is opened, and next to nothing is unpacked. */
class HostileQtiTest {
    private static final Path ATTACKS = Path.of("../shared/corpora/xmlattack");
    private static final List<Interchange> FORMATS =
            List.of(new Anki(Clock.systemUTC()), new Qti30(), new Qti21(), new Qti12());

    @Test
    void a_bomb_is_refused_before_it_is_unpacked() throws IOException {
        refused("zip_bomb_qti.zip", "item.xml in it has more than 64 MiB");
    }

    @Test
    void a_name_that_leads_out_is_refused_and_nothing_is_written() throws IOException {
        refused("zip_slip_qti.zip", "leads out of the package");
        assertFalse(Files.exists(Path.of("/var/rampart-zip-slip-probe.xml")));
    }

    @Test
    void an_external_entity_is_not_opened() throws IOException {
        refused("xxe_qti.xml", "declares entities of its own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip_bomb.apkg", "not_sqlite.apkg"})
    void a_package_of_anki_is_refused_without_a_look_into_it(String name) throws IOException {
        refused(name, "Anki is for export only");
    }

    private static void refused(String name, String why) throws IOException {
        assumeTrue(Files.isDirectory(ATTACKS), "the corpus is not here");
        byte[] file = Files.readAllBytes(ATTACKS.resolve(name));
        Interchange format = FORMATS.stream()
                .filter(one -> one.claims(name, file))
                .findFirst()
                .orElseThrow();
        UnreadableFile e = assertThrows(UnreadableFile.class, () -> format.read(name, file));
        assertTrue(e.getMessage().contains(why), e.getMessage());
    }

    @Test
    void entities_and_depth_are_refused_in_every_version() {
        for (String root : List.of("questestinterop", "assessmentItem", "qti-assessment-item")) {
            String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><" + root + ">&b;</"
                    + root + ">";
            unreadable(bomb, "entities of its own");
            unreadable("<" + root + ">" + "<p>".repeat(200_000), "nested");
            unreadable("<" + root + ">&secret;</" + root + ">", "entity");
        }
    }

    private static void unreadable(String xml, String why) {
        UnreadableFile e =
                assertThrows(UnreadableFile.class, () -> QtiReader.read("QTI", xml.getBytes(StandardCharsets.UTF_8)));
        assertTrue(e.getMessage().contains(why), e.getMessage());
    }

    @Test
    void pictures_that_are_none_and_pictures_from_elsewhere_are_left_out() throws UnreadableFile {
        String item = Samples.choice21(
                "<p>Look <img src=\"evil.png\" alt=\"a\"/> <img src=\"http://127.0.0.1:9/x.png\" alt=\"b\"/>"
                        + " <img src=\"../../../../etc/passwd\" alt=\"c\"/></p>");
        byte[] zip = new Zips()
                .add("item.xml", item)
                .add("evil.png", "<svg onload='alert(1)'/>")
                .bytes();
        Understood understood = new Qti21().read("x.zip", zip);
        assertEquals(Map.of(), understood.media());
        String stem = understood.items().get(0).stem();
        assertFalse(stem.contains("!["), stem);
        assertFalse(understood.items().get(0).notes().isEmpty());
    }

    @Test
    void scripts_do_not_come_through() throws UnreadableFile {
        String item = Samples.choice21(
                "<p onclick=\"x()\">A<script>alert(1)</script><a href=\"javascript:alert(1)\">b</a></p>");
        String stem = new Qti21()
                .read("x.xml", item.getBytes(StandardCharsets.UTF_8))
                .items()
                .get(0)
                .stem();
        assertFalse(stem.contains("alert") || stem.contains("javascript") || stem.contains("onclick"), stem);
    }

    @Test
    void changed_files_are_read_or_refused_and_nothing_else() {
        Random random = new Random(20261124);
        for (Interchange.Writable format : List.of(new Qti12(), new Qti21(), new Qti30())) {
            byte[] zip = format.write(Samples.all(), Samples.media());
            for (int i = 0; i < 100; i++) {
                byte[] changed = zip.clone();
                for (int n = random.nextInt(4); n >= 0; n--) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
                attempt(format, random.nextInt(10) == 0 ? Arrays.copyOf(changed, random.nextInt(zip.length)) : changed);
            }
        }
    }

    @Test
    void changed_xml_is_read_or_refused_and_nothing_else() throws UnreadableFile {
        Random random = new Random(11242026);
        for (Interchange.Writable format : List.of(new Qti12(), new Qti21(), new Qti30())) {
            SafeZip zip = SafeZip.open(format.write(Samples.all(), Samples.media()));
            for (String name :
                    zip.names().stream().filter(one -> one.endsWith(".xml")).toList()) {
                byte[] xml = zip.read(name);
                for (int i = 0; i < 40; i++) {
                    attempt(format, changed(xml, random));
                }
            }
        }
    }

    /** Bytes changed, pieces cut out, pieces written twice: much of it is XML still. */
    private static byte[] changed(byte[] xml, Random random) {
        String text = new String(xml, StandardCharsets.ISO_8859_1);
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(300));
        int tag = Math.max(0, text.indexOf('<', from));
        int end = Math.max(tag, text.indexOf('>', tag) + 1);
        String changed = switch (random.nextInt(5)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, to) + text.substring(from);
            case 2 ->
                text.substring(0, from)
                        + (char) random.nextInt(256)
                        + text.substring(Math.min(text.length(), from + 1));
            case 3 -> text.replace(text.substring(tag, end), random.nextBoolean() ? "" : "<br/>");
            default ->
                text.replaceFirst("(identifier|ident|respident|href)=\"[^\"]*\"", "$1=\"" + random.nextInt(9) + "\"");
        };
        return changed.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void attempt(Interchange format, byte[] file) {
        try {
            format.claims("x.zip", file);
            Understood understood = format.read("x.zip", file);
            understood.items().forEach(item -> Incoming.of(item, id -> false));
        } catch (UnreadableFile e) {
            assertTrue(e.getMessage().strip().endsWith("."), e.getMessage());
            // The sentence behind which a mistake of ours would hide.
            assertFalse(e.getMessage().startsWith("This cannot be read"), e.getMessage());
        }
    }
}

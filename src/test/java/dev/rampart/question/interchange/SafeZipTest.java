package dev.rampart.question.interchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeZipTest {
    @Test
    void files_are_read_by_their_names() throws UnreadableFile {
        SafeZip zip = SafeZip.open(new Zips()
                .add("a/b.xml", "one")
                .add("./c//d.xml", "two")
                .add("e\\f.xml", "three")
                .bytes());
        assertEquals(List.of("a/b.xml", "c/d.xml", "e/f.xml"), zip.names());
        assertEquals("two", text(zip, "c/d.xml"));
        assertEquals("three", text(zip, "e/f.xml"));
    }

    @Test
    void what_macos_adds_is_left_out() throws UnreadableFile {
        SafeZip zip = SafeZip.open(new Zips()
                .add("a.xml", "a")
                .add("__MACOSX/._a.xml", "x")
                .add("b/.DS_Store", "x")
                .bytes());
        assertEquals(List.of("a.xml"), zip.names());
    }

    @Test
    void names_are_utf8_or_of_the_old_code_page() throws UnreadableFile {
        Zips.Said unsaid = new Zips.Said("größe.xml", 1);
        unsaid.flags = 0;
        Zips.Said old = new Zips.Said("", 1);
        old.flags = 0;
        old.name = new byte[] {'m', (byte) 0x81, 'l', 'l'};
        SafeZip zip = SafeZip.open(
                new Zips().add(unsaid, new byte[] {1}).add(old, new byte[] {2}).bytes());
        assertEquals(List.of("größe.xml", "müll"), zip.names());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x.xml",
                "a/../../x.xml",
                "/etc/x.xml",
                "\\x.xml",
                "C:\\x.xml",
                "c:x.xml",
                "a\\..\\..\\x.xml",
                "..",
                "a/.."
            })
    void a_name_that_leads_out_refuses_the_whole(String name) {
        refused("leads out of the package", new Zips().add("good.xml", "a").add(name, "b"));
    }

    @Test
    void names_that_no_file_can_have_are_refused() {
        refused("none that a file can have", new Zips().add("a\u0000.xml", "b"));
        refused("none that a file can have", new Zips().add("a".repeat(501), "b"));
        refused("none that a file can have", new Zips().add("", "b"));
    }

    @Test
    void the_same_name_twice_is_refused() {
        refused("holds a.xml twice", new Zips().add("a.xml", "b").add("./a.xml", "c"));
    }

    @Test
    void links_passwords_and_other_packings_are_refused() {
        Zips.Said link = new Zips.Said("a.xml", 3);
        link.madeBy = 3 << 8 | 20;
        link.attributes = 0xA1FF << 16;
        refused("is a link", new Zips().add(link, "b.x".getBytes(StandardCharsets.UTF_8)));
        Zips.Said secret = new Zips.Said("a.xml", 3);
        secret.flags |= 1;
        refused("password", new Zips().add(secret, "abc".getBytes(StandardCharsets.UTF_8)));
        Zips.Said other = new Zips.Said("a.xml", 3);
        other.method = 12;
        refused("packed in a way", new Zips().add(other, "abc".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_bomb_is_refused_by_what_the_table_says_and_nothing_is_unpacked() {
        SafeZip.Limits small = new SafeZip.Limits(3, 1000, 2000, 250);
        refused("a.xml in it has more than", new Zips().add("a.xml", "x".repeat(1001)), small);
        Zips many =
                new Zips().add("a", "x".repeat(900)).add("b", "x".repeat(900)).add("c", "x".repeat(900));
        refused("unpacked it has more than", many, small);
        refused(
                "holds 4 files",
                new Zips().add("a", "").add("b", "").add("c", "").add("d", ""),
                small);
        refused("far larger than any honest file", new Zips().add("a.xml", "x".repeat(3 << 20)));
    }

    @Test
    void a_file_that_is_larger_than_the_table_says_is_read_no_further_than_that() throws UnreadableFile {
        Zips.Said lie = new Zips.Said("a.xml", 10);
        SafeZip zip = SafeZip.open(new Zips().add(lie, new byte[1 << 20]).bytes());
        assertThrows(UnreadableFile.class, () -> zip.read("a.xml"));
        assertEquals(10, zip.unpackedSoFar());
    }

    @Test
    void a_file_that_is_smaller_or_other_than_the_table_says_is_damaged() throws UnreadableFile {
        Zips.Said lie = new Zips.Said("a.xml", 1000);
        SafeZip zip = SafeZip.open(new Zips().add(lie, new byte[10]).bytes());
        assertThrows(UnreadableFile.class, () -> zip.read("a.xml"));
        byte[] file = new Zips().add("a.xml", "some text").bytes();
        file[37] ^= 1;
        SafeZip changed = SafeZip.open(file);
        UnreadableFile e = assertThrows(UnreadableFile.class, () -> changed.read("a.xml"));
        assertTrue(e.getMessage().contains("a.xml in the package is damaged"), e.getMessage());
    }

    @Test
    void a_zip_file_within_is_not_opened() throws UnreadableFile {
        byte[] inner = new Zips().add("a.xml", "x").bytes();
        SafeZip zip = SafeZip.open(
                new Zips().add(new Zips.Said("b.bin", inner.length), inner).bytes());
        UnreadableFile e = assertThrows(UnreadableFile.class, () -> zip.read("b.bin"));
        assertTrue(e.getMessage().contains("is a zip file within the zip file"), e.getMessage());
    }

    @Test
    void the_beginning_of_a_file_costs_no_more_than_that() throws UnreadableFile {
        SafeZip zip =
                SafeZip.open(new Zips().add("a.xml", "0123456789".repeat(1000)).bytes());
        assertArrayEquals("0123456789".getBytes(StandardCharsets.UTF_8), zip.head("a.xml", 10));
        assertEquals(10, zip.unpackedSoFar());
    }

    @Test
    void every_cut_and_every_changed_byte_is_read_or_refused() {
        byte[] file = new Zips()
                .add("a.xml", "some text")
                .add("b/c.xml", "other text, other text")
                .bytes();
        for (int i = 0; i < file.length; i++) {
            attempt(Arrays.copyOf(file, i));
            byte[] changed = file.clone();
            changed[i] ^= (byte) 0xFF;
            attempt(changed);
        }
    }

    private static void attempt(byte[] file) {
        try {
            SafeZip zip = SafeZip.open(file);
            for (String name : zip.names()) {
                zip.head(name, 4);
                zip.read(name);
            }
        } catch (UnreadableFile e) {
            assertTrue(e.getMessage().endsWith("."), e.getMessage());
        }
    }

    private static String text(SafeZip zip, String name) throws UnreadableFile {
        return new String(zip.read(name), StandardCharsets.UTF_8);
    }

    private static void refused(String why, Zips zips) {
        refused(why, zips, SafeZip.Limits.USUAL);
    }

    private static void refused(String why, Zips zips, SafeZip.Limits limits) {
        UnreadableFile e = assertThrows(UnreadableFile.class, () -> SafeZip.open(zips.bytes(), limits));
        assertTrue(e.getMessage().contains(why), e.getMessage());
    }
}

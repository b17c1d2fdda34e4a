package dev.rampart.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are documents, and which lie beside them. */
class FolderTest {
    private static final long MOST = 1000;

    @TempDir
    Path temp;

    @Test
    void a_document_has_the_markdown_files_of_its_own_folder_beside_it() throws IOException {
        write(temp, "workshops/a/workshop.yaml", "id: a\n");
        write(temp, "workshops/a/01.md", "One");
        write(temp, "workshops/b/workshop.yaml", "id: b\n");
        write(temp, "workshops/README.md", "Not beside either");
        List<SourceFile> files = Folder.read(Origin.FOLDER, temp, MOST);
        assertEquals(
                List.of("workshops/a/workshop.yaml", "workshops/b/workshop.yaml"),
                files.stream().map(SourceFile::path).toList());
        assertEquals(Set.of("01.md"), files.get(0).beside().keySet());
        assertEquals(Set.of(), files.get(1).beside().keySet());
    }

    @Test
    void in_a_jar_too() throws IOException {
        Path jar = temp.resolve("product.jar");
        try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            write(files.getPath("/content"), "workshops/a/workshop.yaml", "id: a\n");
            write(files.getPath("/content"), "workshops/a/01.md", "One");
        }
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            SourceFile file =
                    Folder.read(Origin.SHIPPED, files.getPath("/content"), MOST).get(0);
            assertEquals("workshops/a/workshop.yaml", file.path());
            assertEquals("One", SourceText.lenient(file.beside().get("01.md")));
        }
    }

    @Test
    void the_hash_covers_what_lies_beside_and_so_does_the_signature() throws IOException {
        write(temp, "workshops/a/workshop.yaml", "id: a\n");
        write(temp, "workshops/a/01.md", "One");
        String hash = Folder.read(Origin.FOLDER, temp, MOST).get(0).hash();
        String signature = Folder.signature(temp);
        write(temp, "workshops/a/01.md", "Another");
        assertNotEquals(hash, Folder.read(Origin.FOLDER, temp, MOST).get(0).hash());
        assertNotEquals(signature, Folder.signature(temp));
    }

    @Test
    void what_lies_beside_and_is_too_large_is_told_where_it_is_named() throws IOException {
        write(temp, "workshops/a/workshop.yaml", "steps: [{file: 01.md}]\n");
        write(temp, "workshops/a/01.md", "x".repeat(1001));
        SourceFile file = Folder.read(Origin.FOLDER, temp, MOST).get(0);
        Draft draft = Inspection.read(file).draft();
        Companions.read(draft, "/steps/0/file", "01.md", file.beside());
        assertEquals(List.of(new Flaw(1, 16, "The file `01.md` is too large to be read. Split it.")), draft.flaws());
    }

    @Test
    void what_lies_beside_and_is_no_text_is_told_with_its_own_place() throws IOException {
        write(temp, "workshops/a/workshop.yaml", "steps: [{file: 01.md}]\n");
        Files.write(temp.resolve("workshops/a/01.md"), new byte[] {'a', '\n', (byte) 0xE9});
        SourceFile file = Folder.read(Origin.FOLDER, temp, MOST).get(0);
        Draft draft = Inspection.read(file).draft();
        Companions.read(draft, "/steps/0/file", "01.md", file.beside());
        assertEquals(
                List.of(new Flaw(
                        "01.md",
                        2,
                        1,
                        "The byte E9 that stands here is not UTF-8. Save the file with the encoding UTF-8.")),
                draft.flaws());
    }

    private static void write(Path root, String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

package dev.rampart.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A file that is said to be a backup: opened only when all of it is there and as it was written. */
public final class BackupFile implements AutoCloseable {
    private static final int LARGEST_MANIFEST = 4 << 20;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip) throws IOException {
        this.path = path;
        this.zip = zip;
        this.manifest = readManifest();
    }

    /**
     * Opens a file and reads all of it, so that nothing is restored from one that is damaged.
     *
     * @throws RestoreRefused with a sentence that says what is wrong with it
     */
    public static BackupFile open(Path path) {
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new RestoreRefused("Nothing was restored: there is no file " + path
                    + " that Rampart could read. Look at its name and its rights.");
        }
        ZipFile zip = unzip(path);
        try {
            BackupFile file = new BackupFile(path, zip);
            file.check();
            return file;
        } catch (IOException e) {
            throw closing(zip, damaged(path, e));
        } catch (RestoreRefused e) {
            throw closing(zip, e);
        }
    }

    private static ZipFile unzip(Path path) {
        try {
            return new ZipFile(path.toFile());
        } catch (IOException e) {
            throw new RestoreRefused(
                    "Nothing was restored: " + path + " is no zip file, or its end is missing. "
                            + "It may not have been copied whole; take another copy.",
                    e);
        }
    }

    private static RestoreRefused damaged(Path path, Exception cause) {
        return new RestoreRefused(
                "Nothing was restored: " + path + " is damaged (" + cause.getMessage() + "). Take another copy.",
                cause);
    }

    private static RestoreRefused closing(ZipFile zip, RestoreRefused refused) {
        try {
            zip.close();
        } catch (IOException e) {
            refused.addSuppressed(e);
        }
        return refused;
    }

    private Manifest readManifest() throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw foreign("it has no " + Manifest.ENTRY);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] text = in.readNBytes(LARGEST_MANIFEST);
            CRC32 crc = new CRC32();
            crc.update(text);
            if (crc.getValue() != entry.getCrc()) {
                throw new IOException(Manifest.ENTRY + " is not as it was written");
            }
            Manifest read = Json.MAPPER.readValue(text, Manifest.class);
            if (read != null && Manifest.PRODUCT.equals(read.product()) && read.format() > Manifest.FORMAT) {
                throw new RestoreRefused(
                        "Nothing was restored: " + path + " was taken by Rampart " + read.version()
                                + ", which writes a newer form of backups than this version reads. Start that version, or a later one.");
            }
            if (read == null || !read.plausible()) {
                throw foreign("its " + Manifest.ENTRY + " is not one of Rampart's");
            }
            return read;
        } catch (JsonProcessingException e) {
            throw foreign("its " + Manifest.ENTRY + " is not one of Rampart's");
        }
    }

    private RestoreRefused foreign(String why) {
        return new RestoreRefused("Nothing was restored: " + path + " is not a backup of Rampart: " + why + ".");
    }

    private void check() throws IOException {
        Set<String> told =
                manifest.tables().stream().map(Manifest.Part::entry).collect(Collectors.toCollection(TreeSet::new));
        told.add(Manifest.ENTRY);
        Set<String> there = zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
        if (!told.equals(there)) {
            told.removeAll(there);
            throw told.isEmpty()
                    ? foreign("it has files that no backup has")
                    : damaged(
                            path,
                            new IOException("there is no " + told.iterator().next() + " in it"));
        }
        for (Manifest.Part part : manifest.tables()) {
            check(part);
        }
    }

    private void check(Manifest.Part part) throws IOException {
        DigestInputStream in =
                new DigestInputStream(zip.getInputStream(zip.getEntry(part.entry())), BackupWriter.sha256());
        long rows = 0;
        byte[] buffer = new byte[1 << 16];
        try (in) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    rows += buffer[i] == '\n' ? 1 : 0;
                }
            }
        }
        if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(part.sha256()) || rows != part.rows()) {
            throw new IOException(part.entry() + " is not as it was written");
        }
    }

    /** For the operator: "/b.zip, taken at 2026-11-24T08:28:13Z by Rampart 0.1.0 of H2: 4711 rows of 24 tables". */
    public String summary() {
        return path + ", taken at " + manifest.createdAt() + " by Rampart " + manifest.version() + " of "
                + manifest.database() + ": " + manifest.rows() + " rows of "
                + manifest.tables().size() + " tables";
    }

    Manifest manifest() {
        return manifest;
    }

    Path path() {
        return path;
    }

    /** The rows of a table, one a line; to be closed. */
    BufferedReader rows(Manifest.Part part) throws IOException {
        return new BufferedReader(
                new InputStreamReader(zip.getInputStream(zip.getEntry(part.entry())), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

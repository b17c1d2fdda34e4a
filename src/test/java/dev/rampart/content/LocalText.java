package dev.rampart.content;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Texts and images as instructors write them in the browser, for tests. */
public final class LocalText {
    private LocalText() {}

    /** A document with one question, of which the linter has no error to tell. */
    public static String questions(String id) {
        return """
                exam: saa-c03
                task: "1.1"
                questions:
                  - id: %s
                    type: multiple-choice
                    level: 200
                    services: [AWS KMS]
                    stem: |
                      A team encrypts its objects and wants to decide for itself who may use the key.

                      What should the team do?
                    options:
                      - text: Use a customer managed key
                        correct: true
                        why: Its key policy is the team's own.
                      - text: Use an AWS managed key
                        why: Its key policy cannot be changed.
                      - text: Use an AWS owned key
                        why: Nobody else sees who uses it.
                      - text: Use a public bucket policy
                        why: That opens the objects to anyone.
                    explanation: A key policy belongs to whoever manages the key.
                    references:
                      - title: Key policies in AWS KMS
                        url: https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html
                    verified: 2026-11-24
                """.formatted(id);
    }

    /** A workshop with one step, whose text is the file 01-look.md. */
    public static String workshop(String id) {
        return """
                id: %s
                title: A look at a dot
                level: 100
                summary: One step that shows an image.
                topics: [Detection]
                tasks: {scs-c03: ["1.2"]}
                services: [AWS CloudTrail]
                minutes: 5
                objectives: [Look at a dot, Say its colour, Say its size]
                prerequisites: []
                references:
                  - title: What is AWS CloudTrail
                    url: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-user-guide.html
                verified: 2026-11-24
                steps:
                  - id: look
                    title: Look
                    minutes: 5
                    file: 01-look.md
                    checks: []
                """.formatted(id);
    }

    public static byte[] png(int width, int height) {
        return image(width, height, "png");
    }

    /** A red rectangle. */
    public static byte[] image(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static void write(Path folder, String path, byte[] bytes) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.rampart.author.editor;

import dev.rampart.web.Problem;
import java.util.Locale;

/** An image that was chosen, with the name that it gets beside the document. What it shows is looked at when it is kept. */
record Image(String name, byte[] bytes) {
    private static final int LARGEST = 2 * 1024 * 1024;

    /** @throws jakarta.ws.rs.WebApplicationException 422 with a sentence for what cannot be taken */
    static Image of(Fields fields) {
        Fields.Upload upload = fields.upload("image", LARGEST)
                .orElseThrow(() ->
                        Problem.exception(422, "No image was chosen. Choose a file first. Your text is kept here."));
        String file = upload.name().replaceFirst("^.*[/\\\\]", "").toLowerCase(Locale.ROOT);
        String ending = file.replaceFirst("^.*\\.", "");
        if (!ending.matches("png|jpe?g|gif|webp")) {
            throw Problem.exception(
                    422,
                    "Only PNG, JPEG, GIF and WebP images can be shown, and this file's name ends otherwise. It was not taken.");
        }
        if (upload.bytes().length > LARGEST) {
            throw Problem.exception(422, "The image is larger than 2 MB, so it was not taken. Make it smaller first.");
        }
        String called = file.substring(0, file.length() - ending.length() - 1);
        return new Image(Slug.of(called, 8) + "." + ending, upload.bytes());
    }
}

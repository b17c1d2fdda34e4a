package dev.rampart.news;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import dev.rampart.account.People;
import java.util.ArrayList;
import java.util.List;

/** Sees what a page does that it should not: dialogs, requests to elsewhere, names it sets, markup that could act. */
final class Watch {
    /** What the pages set themselves. */
    private static final String OURS = "global htmx";

    private static final String LISTEN = """
            window.watched = [];
            window.plain = new Set([...Object.getOwnPropertyNames(window), 'plain']);
            addEventListener('securitypolicyviolation', e => watched.push('refused ' + e.effectiveDirective));
            """;

    private static final String INSPECT = """
            () => {
              const seen = [...watched];
              const hrefs = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'background', 'cite'];
              const prose = new Set(('A B BLOCKQUOTE BR CITE CODE DD DL DT EM I LI OL P PRE Q SMALL SPAN STRIKE STRONG SUB SUP U UL'
                + ' H2 H3 H4 H5 H6 TABLE THEAD TBODY TR TH TD DEL HR FIGURE FIGCAPTION DIV KBD VAR SAMP').split(' '));
              for (const name of Object.getOwnPropertyNames(window)) {
                if (!plain.has(name) && isNaN(name)) seen.push('global ' + name);
              }
              for (const e of document.querySelectorAll('*')) {
                for (const {name, value} of e.attributes) {
                  if (/^on/i.test(name) || ['style', 'srcdoc', 'srcset', 'ping'].includes(name)) seen.push('attribute ' + name);
                  if (hrefs.includes(name) && !/^(https?:|mailto:|\\/|#|\\?)/i.test(value)) seen.push(name + ' ' + value);
                }
                if (e.closest('.news-body') && !e.matches('.news-body') && !prose.has(e.tagName)) seen.push('element ' + e.tagName);
              }
              for (const e of document.querySelectorAll('iframe, object, embed, base, style, math, frameset, video, audio, img,'
                  + ' template, animate, set, foreignObject, meta[http-equiv], script:not([src]), .news-entry h2 a *, .summary *, h1 *')) {
                seen.push('element ' + e.tagName.toLowerCase());
              }
              for (const e of document.querySelectorAll('script[src], link[href]')) {
                if (new URL(e.src || e.href).origin !== location.origin) seen.push('element from ' + (e.src || e.href));
              }
              return seen;
            }
            """;

    private final Page page;
    private final List<String> heard = new ArrayList<>();

    private Watch(Page page) {
        this.page = page;
    }

    /** Listens to a page that has shown nothing yet. */
    static Watch of(Page page) {
        Watch watch = new Watch(page);
        page.addInitScript(LISTEN);
        page.onDialog(watch::dialog);
        page.onPopup(popup -> watch.heard.add("popup " + popup.url()));
        page.onDownload(download -> watch.heard.add("download " + download.url()));
        page.onRequest(request -> {
            if (!request.url().startsWith(People.site() + "/")) {
                watch.heard.add("request " + request.url());
            }
        });
        return watch;
    }

    private void dialog(Dialog dialog) {
        heard.add("dialog " + dialog.message());
        dialog.dismiss();
    }

    /** Shows a page, and fails with what it did. */
    void look(String path) {
        assertEquals(List.of(), seen(path), path);
    }

    /** Shows a page and tells what it did. */
    List<String> seen(String path) {
        heard.clear();
        page.navigate(path);
        List<String> seen = new ArrayList<>(heard);
        ((List<?>) page.evaluate(INSPECT))
                .stream().map(Object::toString).filter(one -> !one.equals(OURS)).forEach(seen::add);
        if (!page.url().equals(People.site() + path)) {
            seen.add("went to " + page.url());
        }
        return seen;
    }
}

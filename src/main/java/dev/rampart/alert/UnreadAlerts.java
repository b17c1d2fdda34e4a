package dev.rampart.alert;

import dev.rampart.web.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How many alerts whoever looks has not opened, for the navigation of the news. */
@Named("alerts")
@RequestScoped
public class UnreadAlerts {
    @Inject
    Alerts alerts;

    @Inject
    Viewer viewer;

    private Long unread;

    /** 0 for a visitor. */
    public long unread() {
        if (unread == null) {
            unread = viewer.signedIn() ? alerts.unread(viewer.id()) : 0;
        }
        return unread;
    }
}

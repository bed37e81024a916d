package org.tesseracrm.core.internal.service.installation;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.module.Registration;
import org.tesseracrm.core.internal.service.module.InstalledModules;
import org.tesseracrm.core.internal.service.module.Notices;
import org.tesseracrm.core.internal.service.module.RegistryThread;

/** Those who look at the modules of this server hear of what changes them: what comes and goes, is uploaded, discarded or put in quarantine. */
@Component(service = News.class)
public final class News {
    private final Notices notices;
    private final Registration following;

    @Activate
    public News(@Reference RegistryThread thread, @Reference InstalledModules installed) {
        notices = new Notices(thread);
        following = installed.onChange(notices::signal);
    }

    @Deactivate
    void close() {
        following.close();
    }

    void tell() {
        notices.signal();
    }

    Registration add(Runnable listener) {
        return notices.add(listener);
    }
}

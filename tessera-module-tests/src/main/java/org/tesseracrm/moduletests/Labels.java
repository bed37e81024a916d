package org.tesseracrm.moduletests;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.tesseracrm.core.api.module.ModuleDescriptor;

/** What is wrong with a module's labels. */
final class Labels {
    private final Class<?> bundle;
    private final ModuleDescriptor module;
    private final List<String> wrong = new ArrayList<>();

    Labels(Class<?> bundle, ModuleDescriptor module) {
        this.bundle = bundle;
        this.module = module;
    }

    List<String> wrong() {
        Properties english = read("/i18n/messages.properties");
        Properties chinese = read("/i18n/messages_zh_CN.properties");
        TreeSet<String> all = new TreeSet<>(english.stringPropertyNames());
        all.addAll(chinese.stringPropertyNames());
        for (String key : all) {
            look(key, "messages.properties", english.getProperty(key));
            look(key, "messages_zh_CN.properties", chinese.getProperty(key));
            if (!key.startsWith(module.id() + ".") && !key.startsWith("permission." + module.id() + ".")) {
                wrong.add(key + " does not begin with the module's id");
            }
        }
        demand(all, module.id() + ".module.name");
        demand(all, module.id() + ".module.description");
        module.permissions().forEach(each -> demand(all, "permission." + each.id()));
        return wrong;
    }

    private void look(String key, String file, String text) {
        if (text == null || text.isBlank()) {
            wrong.add(key + " has no text in " + file);
            return;
        }
        try {
            new MessageFormat(text);
        } catch (IllegalArgumentException e) {
            wrong.add(key + " in " + file + " is no message: " + e.getMessage());
        }
    }

    private void demand(TreeSet<String> keys, String key) {
        if (!keys.contains(key)) {
            wrong.add(key + " is in neither language");
        }
    }

    private Properties read(String file) {
        Properties labels = new Properties();
        try (InputStream in = bundle.getResourceAsStream(file)) {
            if (in == null) {
                wrong.add(file + " is missing");
                return labels;
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                labels.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }
}

package org.tradepact.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Defines compiled rules from memory; all else comes from our own loader. Rules of its own hide those of the jar. */
final class RuleLoader extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> classes;

    RuleLoader(Map<String, byte[]> classes) {
        super("rules", RuleLoader.class.getClassLoader());
        this.classes = classes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte @Nullable [] bytes = classes.get(name.replace('.', '/') + ".class");
        if (bytes == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
        }
    }
}

package org.receptive.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/// One bundle of strings: gives the text of a key in one language, with its
/// values put in. A text that it does not have is the English one.
///
/// `{0}`, `{1}`, … stand for the values. An apostrophe is only an apostrophe,
/// numbers are written as [Numbers] writes them, and the entries of a list stand
/// between the separators of the language.
public final class Texts {

    /// Bundles are read once, each when it is first asked for.
    private static final Map<Language, Texts> READ = Collections.synchronizedMap(new HashMap<>());

    private final Language language;
    private final Map<String, String> patterns;

    private Texts(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    /// Returns the bundle of a language.
    ///
    /// @throws IllegalStateException if there is no such bundle
    public static Texts of(Language language) {
        var read = READ.get(language);
        if (read == null) {
            read = new Texts(language, load(language));
            READ.put(language, read);
        }
        return read;
    }

    /// Returns the language of these texts.
    public Language language() {
        return language;
    }

    /// Returns every key of this bundle.
    public Set<String> keys() {
        return patterns.keySet();
    }

    /// Returns the text of `message` with its values put in.
    public String get(Message message) {
        return fill(pattern(message.key()), message.args());
    }

    /// Returns the text of `key` with `args` put in.
    ///
    /// @throws IllegalArgumentException if no bundle has the key
    public String get(String key, Object... args) {
        return fill(pattern(key), List.of(args));
    }

    private String pattern(String key) {
        var pattern = patterns.get(key);
        if (pattern != null)
            return pattern;
        if (language.equals(Language.ENGLISH) || !of(Language.ENGLISH).patterns.containsKey(key))
            throw new IllegalArgumentException("no text for key " + key + " in language " + language.tag());
        return of(Language.ENGLISH).pattern(key);
    }

    private String fill(String pattern, List<Object> args) {
        if (args.isEmpty())
            return pattern;
        var out = new StringBuilder(pattern.length() + 16);
        int i = 0;
        while (i < pattern.length()) {
            boolean slot = pattern.charAt(i) == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}'
                    && Character.isDigit(pattern.charAt(i + 1));
            if (!slot) {
                out.append(pattern.charAt(i++));
                continue;
            }
            int index = pattern.charAt(i + 1) - '0';
            out.append(index < args.size() ? value(args.get(index)) : pattern.substring(i, i + 3));
            i += 3;
        }
        return out.toString();
    }

    private String value(Object arg) {
        return switch (arg) {
            case Message m -> get(m);
            case Double d -> Numbers.display(d);
            case Number n -> n.toString().replace('-', Numbers.MINUS);
            case List<?> names -> names.stream().map(this::value).collect(Collectors.joining(pattern("list.separator")));
            default -> arg.toString();
        };
    }

    private static Map<String, String> load(Language language) {
        var name = "/org/receptive/strings_" + language.tag() + ".properties";
        var stream = Texts.class.getResourceAsStream(name);
        if (stream == null)
            throw new IllegalStateException("the bundle " + name + " is not on the class path");
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(k -> k, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

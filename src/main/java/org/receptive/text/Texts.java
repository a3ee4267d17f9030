package org.receptive.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/// One bundle of strings: gives the text of a key in one language, with its
/// values put in.
///
/// `{0}`, `{1}`, … stand for the values. An apostrophe is only an apostrophe,
/// and numbers are written as [Numbers] writes them.
public final class Texts {

    private static final Texts EN = new Texts(Language.ENGLISH, load(Language.ENGLISH));
    private static final Texts ZH = new Texts(Language.CHINESE, load(Language.CHINESE));

    private final Language language;
    private final Map<String, String> patterns;

    private Texts(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    /// Returns the bundle of a language.
    public static Texts of(Language language) {
        return switch (language) {
            case ENGLISH -> EN;
            case CHINESE -> ZH;
        };
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
        if (pattern == null)
            throw new IllegalArgumentException("no text for key " + key + " in language " + language.code());
        return pattern;
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
            default -> arg.toString();
        };
    }

    private static Map<String, String> load(Language language) {
        var name = "/org/receptive/strings_" + language.code() + ".properties";
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

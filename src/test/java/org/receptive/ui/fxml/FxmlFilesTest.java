package org.receptive.ui.fxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.receptive.text.Language;
import org.receptive.text.Texts;
import org.receptive.ui.control.Appearance;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/// Every FXML file against its controller, our controls and the bundles, as it is written.
class FxmlFilesTest {

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private static final Path RESOURCES = Path.of("resources");
    private static final Pattern LIVE_TEXT = Pattern.compile("\\$\\{texts\\['([^']+)'\\]}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|\\brgba?\\(|\\bhsba?\\(|0x[0-9a-fA-F]{6}|-fx-");
    private static final Set<String> READ_BY_PEOPLE = Set.of("text", "promptText", "accessibleText", "accessibleHelp",
            "accessibleRoleDescription", "head", "caption", "title");
    private static final Set<String> PAINT = Set.of("style", "fill", "stroke", "textFill", "iconColor", "background", "border");

    static Stream<Path> files() throws IOException {
        try (var all = Files.walk(RESOURCES)) {
            return all.filter(f -> f.toString().endsWith(".fxml")).sorted().toList().stream();
        }
    }

    /// An attribute with the element it stands on.
    private record Attribute(Element owner, String name, String value) {}

    private static Element root(Path file) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
    }

    private static Stream<Element> elements(Element root) {
        NodeList children = root.getChildNodes();
        return Stream.concat(Stream.of(root), java.util.stream.IntStream.range(0, children.getLength()).mapToObj(children::item)
                .filter(Element.class::isInstance).map(Element.class::cast).flatMap(FxmlFilesTest::elements));
    }

    private static List<Attribute> attributes(Element root) {
        return elements(root).flatMap(element -> {
            NamedNodeMap all = element.getAttributes();
            return java.util.stream.IntStream.range(0, all.getLength()).mapToObj(all::item)
                    .map(a -> new Attribute(element, a.getNodeName(), a.getNodeValue()));
        }).toList();
    }

    private static Class<?> controller(Element root) throws ClassNotFoundException {
        return Class.forName(root.getAttribute("fx:controller"));
    }

    private static Map<String, Field> injected(Class<?> controller) {
        return Arrays.stream(controller.getDeclaredFields()).filter(f -> f.isAnnotationPresent(FXML.class))
                .collect(Collectors.toMap(Field::getName, f -> f));
    }

    /// Loads the file without its controller, whose place nothing can take.
    private static FXMLLoader loaded(Path file) throws Exception {
        var text = Files.readString(file).replaceAll("\\s+fx:controller=\"[^\"]*\"", "").replaceAll("\\s+on[A-Z]\\w*=\"#[^\"]*\"", "");
        return WaitForAsyncUtils.asyncFx(() -> {
            var appearance = new Appearance(Language.ENGLISH, false);
            var loader = new FXMLLoader();
            loader.getNamespace().put("texts", appearance.liveTexts());
            loader.getNamespace().put("appearance", appearance);
            loader.<Object>load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            return loader;
        }).get(60, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileNamesTheControllerThatItStandsBeside(Path file) throws Exception {
        var folder = RESOURCES.relativize(file.getParent()).toString().replace('/', '.').replace('\\', '.');
        assertThat(root(file).getAttribute("fx:controller")).isEqualTo(folder + "." + file.getFileName().toString().replace(".fxml", ""));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyNamedNodeIsAFieldOfTheControllerAndOfItsType(Path file) throws Exception {
        var fields = injected(controller(root(file)));
        var namespace = loaded(file).getNamespace();
        var named = attributes(root(file)).stream().filter(a -> a.name().equals("fx:id")).map(Attribute::value).toList();
        assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(fields.keySet());
        fields.forEach((name, field) -> assertThat(namespace.get(name)).as(name).isInstanceOf(field.getType()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyActionIsAMethodOfTheControllerAndEveryMethodIsUsed(Path file) throws Exception {
        var methods = Arrays.stream(controller(root(file)).getDeclaredMethods()).filter(m -> m.isAnnotationPresent(FXML.class))
                .map(m -> m.getName()).filter(name -> !name.equals("initialize")).collect(Collectors.toCollection(TreeSet::new));
        var used = attributes(root(file)).stream().map(Attribute::value).filter(v -> v.startsWith("#")).map(v -> v.substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).isEqualTo(methods);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTextStandsInEveryBundle(Path file) throws Exception {
        var keys = LIVE_TEXT.matcher(Files.readString(file)).results().map(r -> r.group(1)).toList();
        for (var language : Language.all())
            assertThat(Texts.of(language).keys()).as(language.tag()).containsAll(keys);
    }

    @ParameterizedTest
    @MethodSource("files")
    void noTextIsWrittenOut(Path file) throws Exception {
        assertThat(attributes(root(file)).stream().filter(a -> READ_BY_PEOPLE.contains(a.name()))).allSatisfy(
                a -> assertThat(a.value()).as(a.owner().getTagName() + " " + a.name()).matches(LIVE_TEXT));
        assertThat(elements(root(file)).flatMap(FxmlFilesTest::written).toList()).isEmpty();
        assertThat(attributes(root(file)).stream().map(Attribute::value).filter(v -> v.contains("texts"))).allMatch(
                v -> LIVE_TEXT.matcher(v).matches());
    }

    private static Stream<String> written(Element element) {
        NodeList children = element.getChildNodes();
        return java.util.stream.IntStream.range(0, children.getLength()).mapToObj(children::item)
                .filter(n -> n.getNodeType() == Node.TEXT_NODE).map(n -> n.getTextContent().strip()).filter(t -> !t.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("files")
    void noColourStandsInAFile(Path file) throws Exception {
        assertThat(attributes(root(file))).noneMatch(a -> PAINT.contains(a.name()));
        assertThat(attributes(root(file)).stream().map(Attribute::value).filter(v -> !v.startsWith("#"))).noneMatch(
                v -> COLOUR.matcher(v).find());
    }

    @ParameterizedTest
    @MethodSource("files")
    void aNameIsGivenToOneNode(Path file) throws Exception {
        assertThat(attributes(root(file)).stream().filter(a -> a.name().equals("id")).map(Attribute::value)).doesNotHaveDuplicates();
    }
}

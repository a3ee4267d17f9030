package org.receptive.draw.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Locale;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.receptive.draw.surface.Surface.Dash;
import org.receptive.draw.surface.TextStyle.Align;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class SvgSurfaceTest {

    private static final PaintFonts FONTS = PaintFonts.load();

    private static String drawn(String title, Consumer<Surface> drawing) {
        return SvgSurface.render((surface, _, _) -> drawing.accept(surface), 320, 200.5, title, FONTS);
    }

    private static Document parsed(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static Element only(Document document, String name) {
        var nodes = document.getElementsByTagName(name);
        assertThat(nodes.getLength()).as(name).isEqualTo(1);
        return (Element) nodes.item(0);
    }

    @Test
    void theDocumentIsXmlAndSaysWhatItShows() throws Exception {
        Element root = parsed(drawn("a < b & \"c\" 感受野", _ -> {})).getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 320 200.5");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("a < b & \"c\" 感受野");
    }

    @Test
    void everyKindOfMarkParses() throws Exception {
        Document document = parsed(drawn("all", s -> {
            s.fillRect(1, 2, 3, 4, 0xFF0072B2);
            s.strokeRect(1, 2, 3, 4, 0x80E69F00, 2);
            s.roundRect(1, 2, 30, 40, 5, 0, 0xFF009E73, 1.5);
            s.line(0, 0, 10, 10, 0xFF000000, 1, Dash.DASHED);
            s.polygon(new double[] {0, 1, 2}, new double[] {3, 4, 5}, 0xFF000000, 0, 1);
            s.hatch(0, 0, 10, 10, 0xFF808080, 5);
            s.hatch(10, 0, 10, 10, 0xFF808080, 5);
            s.gradientRect(0, 0, 10, 10, new int[] {0xFF000000, 0xFFFFFFFF});
            s.text("−3", 5, 5, new TextStyle(15, true, Align.CENTER), 0xFF000000);
        }));
        assertThat(only(document, "line").getAttribute("stroke-dasharray")).isEqualTo("5 4");
        assertThat(only(document, "polygon").getAttribute("points")).isEqualTo("0,3 1,4 2,5");
        assertThat(only(document, "pattern").getAttribute("id")).isEqualTo("hatch-ff808080-5");
        assertThat(only(document, "linearGradient").getElementsByTagName("stop").getLength()).isEqualTo(2);
        assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(6);
    }

    @Test
    void translucentColoursAreAColourAndAnOpacity() throws Exception {
        Element rect = only(parsed(drawn("", s -> s.fillRect(0, 0, 1, 1, 0x33E69F00))), "rect");
        assertThat(rect.getAttribute("fill")).isEqualTo("#e69f00");
        assertThat(rect.getAttribute("fill-opacity")).isEqualTo("0.2");
    }

    @Test
    void aNumberIsCentredByItsAnchorAndItsDigitHeight() throws Exception {
        Element text = only(parsed(drawn("", s -> s.text("27", 50, 40, new TextStyle(20, false, Align.CENTER), 0xFF000000))), "text");
        assertThat(text.getAttribute("text-anchor")).isEqualTo("middle");
        assertThat(text.getAttribute("x")).isEqualTo("50");
        assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(46.0, 49.0);
        assertThat(text.getTextContent()).isEqualTo("27");
    }

    @Test
    void textThatXmlForbidsIsReplaced() throws Exception {
        Element text = only(parsed(drawn("\u0000", s -> s.text("a\u0007b\uD800<", 0, 0, TextStyle.ofSize(10), 0xFF000000))), "text");
        assertThat(text.getTextContent()).isEqualTo("a\uFFFDb\uFFFD<");
    }

    @Test
    void numbersHaveAPointInEveryCountry() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(drawn("", s -> s.fillRect(0.25, 1e-9, 1234567.5, 1, 0xFF000000)))
                    .contains("x=\"0.25\" y=\"0\" width=\"1234567.5\" height=\"1\"");
        } finally {
            Locale.setDefault(before);
        }
    }
}

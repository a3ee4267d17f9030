// Writes the walk through a prepared scene as an animation, step by step: a file for slides, a page or a lecture note.
// The file may be named on the command line.

import org.receptive.draw.surface.PaintFonts;
import org.receptive.export.ExportFormat;
import org.receptive.export.ExportPlan;
import org.receptive.export.Exporter;
import org.receptive.export.Exporter.Progress;
import org.receptive.io.scene.SceneCatalogue;
import org.receptive.text.Language;

void main(String[] args) throws IOException {
    var file = Path.of(args.length > 0 ? args[0] : "target/sum-of-products.gif");
    var scene = SceneCatalogue.entries().get(1).load();
    IO.println("Scene: " + scene.title().in(Language.ENGLISH));
    int last = ExportPlan.lastMoment(scene);
    var plan = new ExportPlan(scene, ExportFormat.GIF, 0, last, 2, 480, false, Language.ENGLISH);
    new Exporter(plan, PaintFonts.load()).write(file, Progress.NONE);
    IO.println("Written: " + file.getFileName() + ", " + plan.frameCount() + " frames, " + Files.size(file) / 1024 + " KiB");
}
